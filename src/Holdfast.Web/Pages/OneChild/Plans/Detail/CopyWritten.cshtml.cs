using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The child's or a parent's own copy of the plan: written in plain words, shown once, then frozen.</summary>
[Does(Doing.Record)]
public sealed class CopyWrittenModel(FormDesk desk, LetterDesk letters) : ChildForm(desk)
{
    /// <summary>Of fewer words than this an age would be a guess.</summary>
    private const int ShortestForAge = 20;

    private DetailedPlan? plan;
    private Func<LetterPaper, LetterPaper> statements = paper => paper;

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Worries { get; set; }

    [BindProperty]
    public string? GoingWell { get; set; }

    [BindProperty]
    public string? MustChange { get; set; }

    [BindProperty]
    public string? YourPart { get; set; }

    [BindProperty]
    public string? OurPart { get; set; }

    [BindProperty]
    public string? WhoSees { get; set; }

    [BindProperty]
    public string? YouSaid { get; set; }

    [BindProperty]
    public string? NotFollowed { get; set; }

    [BindProperty]
    public string? IfNothingChanges { get; set; }

    [BindProperty]
    public string? WhomToAsk { get; set; }

    [BindProperty]
    public string? HowToDisagree { get; set; }

    [BindProperty]
    [Display(Name = "How it is made")]
    public List<string> Made { get; set; } = [];

    /// <summary>What was shown before it is frozen, so that nothing is frozen that was not read.</summary>
    [BindProperty]
    public string? Read { get; set; }

    public LetterPaper? Preview { get; private set; }

    public override string Heading => IsChilds ? $"{Child.ShortName}’s own copy of the plan" : $"{ToName}’s own copy of the plan";

    public override string Lede => "Write it in words this reader knows. What is beside each box is advice; a name or a medicine can be hard to read and right all the same.";

    public override string Button => Preview is null ? "Read it first" : "Freeze this copy";

    public override string Home => "plan";

    public override bool KeepsWhileTyping => true;

    public bool IsChilds => PersonId == Child.Id;

    public string ToName => IsChilds ? Child.ShortName : PersonId is { } id ? Child.Network.GetValueOrDefault(id)?.Name ?? "" : "";

    public IReadOnlyList<Choice> Ways => IsChilds
        ? [new("pictures", "With pictures"), new("large", "Large print")]
        : [new("large", "Large print")];

    protected override string Done => "The copy is frozen. Give it to them now";

    protected override bool Offered => Plan is not null && ToName.Length > 0 && !(IsChilds && Child.UnbornOn(View.Today));

    private DetailedPlan? Plan => plan ??= DetailedPlan.Find(Child, View.Today);

    private string? Term => View.Words.Term("plan", View.Today);

    protected override async Task Load(CancellationToken cancel)
    {
        if (PersonId is { } person)
        {
            statements = await letters.Statements(View, person, IsChilds ? LetterReader.Child : LetterReader.Parent, cancel);
        }
    }

    protected override void Start()
    {
        var before = PlanCopy.Of(Child, Plan!.Plan.PlanId).FirstOrDefault(c => c.Written.PersonId == PersonId)?.Written;
        if (before?.Words is { } was)
        {
            (Worries, GoingWell, MustChange, YourPart, OurPart, WhoSees) = (was.Worries, was.GoingWell, was.MustChange, was.YourPart, was.OurPart, was.WhoSees);
            (YouSaid, NotFollowed, IfNothingChanges, WhomToAsk, HowToDisagree) = (was.YouSaid, was.NotFollowed, was.IfNothingChanges, was.WhomToAsk, was.HowToDisagree);
            Made = [.. before.Pictures ? (string[])["pictures"] : [], .. before.LargePrint ? (string[])["large"] : []];
            return;
        }

        // The plan's own words are a start; what the child said stays with the child.
        (Worries, MustChange, YourPart) = (Says(PlanPart.ReasonAndRisk), Says(PlanPart.MustChange), IsChilds ? Says(PlanPart.ChildsPart) : Says(PlanPart.FamilysPart));
        (IfNothingChanges, WhomToAsk, HowToDisagree) = (Says(PlanPart.IfNothingChanges), Says(PlanPart.WhomToAsk), Says(PlanPart.HowToDisagree));
        WhoSees = Child.LeadSocialWorker is { } lead && Child.VisitsEvery(View.Today) is { } every ? $"{lead.Name} comes every {every}." : null;
        YouSaid = IsChilds ? Says(PlanPart.ChildsViews) : Says(PlanPart.ParentsViews);
        if (IsChilds && Child.MonthsOldOn(View.Today) < 96)
        {
            Made = ["pictures"];
        }
    }

    protected override ICommand Command() => Written("", "");

    protected override bool ShowsFirst(ICommand command)
    {
        var copy = (WritePlanCopy)command;
        var refused = copy.Decide(Child, View.Lists, View.Today).Refusals;
        foreach (var refusal in refused)
        {
            ModelState.AddModelError(refusal.About, refusal.Message);
        }

        if (refused.Length > 0)
        {
            return true;
        }

        var paper = statements(PlanCopyPaper.Of(Child, View.Rules.Name, Term!, copy));
        if (Read == Digest(paper))
        {
            return false;
        }

        (Preview, Read) = (paper, Digest(paper));
        ModelState.Remove(nameof(Read));
        return true;
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var copy = (WritePlanCopy)command;
        var paper = statements(PlanCopyPaper.Of(Child, View.Rules.Name, Term!, copy));
        var leaks = await letters.LeaksIn(View, copy.PersonId, paper, cancel);
        foreach (var leak in leaks)
        {
            ModelState.AddModelError(nameof(Worries), $"This copy can not be frozen: under {leak.Where} stands {leak.What}");
        }

        if (leaks.Count > 0)
        {
            return null;
        }

        try
        {
            var made = await letters.Make(paper, cancel);
            var document = new Records.Documents.LetterDocument(copy.CopyId, made.Page, made.Pdf);
            return new ReadyCommand(copy with { ContentType = document.ContentType, Sha256 = document.Sha256 }, await letters.Documents.Seal(document, Child.Id, cancel));
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError(nameof(Worries), "The copy could not be made into a document. Nothing you wrote is lost. Try again in a few minutes");
            return null;
        }
    }

    private WritePlanCopy Written(string contentType, string sha) => new(
        CommandId, Plan!.Plan.PlanId, IsChilds ? LetterReader.Child : LetterReader.Parent, PersonId!.Value, ToName, View.Today, PlanCopy.Of(Child, Plan.Plan.PlanId).Count(c => c.Written.PersonId == PersonId) + 1,
        Plan.Versions.Count(), new CopyWords(Worries, GoingWell, MustChange, YourPart, OurPart, WhoSees, YouSaid, NotFollowed, IfNothingChanges, WhomToAsk, HowToDisagree), Made.Contains("pictures"), Made.Contains("large"), contentType, sha,
        FormDesk.MyName);

    private string? Says(PlanPart part) => Plan?.Part(part)?.Now.Words;

    private static string Digest(LetterPaper paper) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(PaperMarkup.Document(paper))));

    /// <summary>How hard a box is to read, in words; nothing of an empty one.</summary>
    public static string? Advice(string? text)
    {
        var reads = Readability.Of(text);
        if (reads.Words == 0)
        {
            return null;
        }

        var age = reads.Words < ShortestForAge ? "" : $" Reads like a text for age {reads.Age}{(reads.Age > 11 ? "; about 9 is what most adults read with ease" : "")}.";
        return $"{(reads.PerSentence <= 15 ? "Sentences are short" : $"{reads.PerSentence:0} words in a sentence; 15 is easier")}{(reads.Longest > 25 ? $", the longest has {reads.Longest}" : "")}.{age}";
    }
}
