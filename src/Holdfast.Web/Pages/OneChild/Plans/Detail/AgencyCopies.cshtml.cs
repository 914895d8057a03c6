using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>The plan as it stands, frozen for professionals of the core group, each their own copy.</summary>
[Does(Doing.Record)]
public sealed class AgencyCopiesModel(FormDesk desk, LetterDesk letters) : ChildForm(desk)
{
    private DetailedPlan? plan;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>The fingerprint of the copies as they were shown, so that nothing is frozen that was not read.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    public IReadOnlyList<LetterPreview> Previews { get; private set; } = [];

    public IReadOnlyList<Choice> Members => [.. Previews.Select(s => new Choice(s.Recipient.PersonId.ToString(), $"{s.Recipient.Name}, {s.Recipient.Role}"))];

    public override string Heading => "Copies of the plan for agencies";

    public override string Lede => $"Everybody in the {View.Words.Term("core-group", View.Today)} has a copy of their own. A frozen copy never changes. Then say how each is given.";

    public override string Button => "Freeze these copies";

    public override string Home => "plan";

    public string ShownDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Previews.Select(s => PaperMarkup.Document(s.Paper))))));

    protected override string Done => "The copies are frozen. Give each to its reader";

    protected override bool Offered => plan is not null;

    protected override async Task Load(CancellationToken cancel)
    {
        plan = DetailedPlan.Find(Child, View.Today);
        var shown = new List<LetterPreview>();
        foreach (var member in plan is null ? [] : Child.CoreGroup.Where(m => m.Agency is not null && Child.IsProfessional(m)))
        {
            var reader = new Recipient(member.PersonId, member.Name, $"{member.Role}, {member.Agency}", LetterReader.Agency, true);
            shown.Add(await letters.Check(View, PlanPaper.Of(View, plan!, reader, PlanCopy.Of(Child, plan!.Plan.PlanId).Count(c => c.Written.PersonId == member.PersonId) + 1, FormDesk.MyName), reader, cancel));
        }

        Previews = shown;
    }

    protected override void Start() => Chosen = [.. Previews.Where(s => s.MaySign).Select(s => s.Recipient.PersonId)];

    protected override string FieldOf(string about) => about is nameof(FreezeAgencyCopies.Copies) or nameof(FreezeAgencyCopies.On) ? nameof(Chosen) : about;

    protected override ICommand Command()
    {
        var chosen = Previews.Where(s => Chosen.Contains(s.Recipient.PersonId)).ToList();
        foreach (var (preview, leak) in chosen.SelectMany(s => s.Leaks.Select(l => (s, l))))
        {
            ModelState.AddModelError(nameof(Chosen), $"The copy for {preview.Recipient.Name} can not be frozen: under {leak.Where} stands {leak.What}");
        }

        if (Digest != ShownDigest)
        {
            ModelState.Remove(nameof(Digest));
            ModelState.AddModelError(nameof(Chosen), "What the plan says has changed since you read it. Read it again");
        }

        return Frozen(chosen.Select(s => Copy(s, null)));
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        if (command.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(command);
        }

        try
        {
            var chosen = Previews.Where(s => Chosen.Contains(s.Recipient.PersonId)).ToList();
            var made = await Task.WhenAll(chosen.Select(s => letters.Make(s.Paper, cancel)));
            var sealing = await Task.WhenAll(made.Select(d => letters.Documents.Seal(d, Child.Id, cancel)));
            return new ReadyCommand(Frozen(chosen.Zip(made, Copy)), (tx, stop) => WriteAll(sealing, tx, stop));
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError(nameof(Chosen), "The copies could not be made into documents. Nothing is frozen. Try again in a few minutes");
            return null;
        }
    }

    private FreezeAgencyCopies Frozen(IEnumerable<AgencyCopy> copies) => new(plan!.Plan.PlanId, View.Today, plan.Versions.Count(), [.. copies], FormDesk.MyName);

    private static AgencyCopy Copy(LetterPreview preview, Records.Documents.LetterDocument? document) =>
        new(document?.LetterId ?? NewId.Next(), preview.Recipient.PersonId, preview.Recipient.Name, preview.Paper.Version, document?.ContentType ?? "", document?.Sha256 ?? "");

    private static async Task WriteAll(IEnumerable<Func<DbTransaction, CancellationToken, Task>> documents, DbTransaction tx, CancellationToken cancel)
    {
        foreach (var write in documents)
        {
            await write(tx, cancel);
        }
    }
}
