using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Records.Attachments;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Whether a parent, the child or an agency agrees with the plan, and the written agreement when it is signed.</summary>
[Does(Doing.Record)]
public sealed class AgreementModel(FormDesk desk, AttachmentStore attachments) : PlanForm(desk)
{
    private readonly Dictionary<Guid, Attachment> scans = [];

    [BindProperty]
    public AskedAs? As { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public Agreeing? Answer { get; set; }

    [BindProperty]
    public string? WithWhat { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool? Understands { get; set; }

    [BindProperty]
    public bool? Willing { get; set; }

    [BindProperty]
    public string? WhatIsConsidered { get; set; }

    [BindProperty]
    public SignedHow Signed { get; set; }

    [BindProperty]
    public string? SignedAs { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    public override string Heading => "Does everybody agree with the plan?";

    public override string Lede => "Agreeing, not agreeing and not having been asked are three different answers. Nobody’s answer stops the plan.";

    public override bool TakesFiles => true;

    public IReadOnlyList<Choice> Asked { get; } = [.. Enum.GetValues<AskedAs>().Select(a => new Choice(a.ToString(), PlanWords.Of(a)))];

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    public IReadOnlyList<Choice> People => [new(Child.Id.ToString(), Child.ShortName), .. Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}")).Concat(Choices.Network(Child)).DistinctBy(c => c.Value)];

    protected override bool OffersSiblings => true;

    protected override string Done => "The answer is recorded";

    protected override string FieldOf(string about) => about == nameof(GivePlanAgreement.Scan) ? nameof(Paper) : about;

    protected override void Start()
    {
        base.Start();
        if (PersonId is { } id)
        {
            As = id == Child.Id ? AskedAs.Child : Child.Network.GetValueOrDefault(id)?.Role == Casework.People.NetworkRole.Family ? AskedAs.Parent : AskedAs.Agency;
            Agency = Child.CoreGroup.FirstOrDefault(m => m.PersonId == id)?.Agency;
        }
    }

    protected override ICommand Command()
    {
        var member = Child.CoreGroup.FirstOrDefault(m => m.PersonId == PersonId);
        var name = PersonId == Child.Id ? Child.ShortName : member?.Name ?? (PersonId is { } id ? Child.Network.GetValueOrDefault(id)?.Name : null);
        if (Signed == SignedHow.OnPaper && Answer != Agreeing.CouldNotBeAsked && Paper is null)
        {
            ModelState.AddModelError(nameof(Paper), "Select a scan or photograph of the signed paper");
        }

        return new GivePlanAgreement(
            CommandId, Plan.Plan.PlanId, As, name is null ? null : PersonId, name ?? Name ?? "", Agency ?? (As == AskedAs.Agency ? member?.Agency : null), Day(), Meeting, Answer, WithWhat, Why, Understands, Willing, WhatIsConsidered,
            Signed, SignedAs, scans.GetValueOrDefault(Child.Id));
    }

    protected override ICommand For(Child child, ICommand command) =>
        PlanOf(child) is { } theirs ? ((GivePlanAgreement)command) with { PlanId = theirs.Plan.PlanId, Scan = scans.GetValueOrDefault(child.Id) } : command;

    /// <summary>The paper is kept in the record of each child it is about, under that child's own key.</summary>
    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        if (Paper is null || Signed != SignedHow.OnPaper || Answer == Agreeing.CouldNotBeAsked)
        {
            return new ReadyCommand(command);
        }

        using var content = new MemoryStream();
        await Paper.CopyToAsync(content, cancel);
        foreach (var child in AlsoFor.Where(a => Siblings.Any(s => s.Id == a)).Prepend(Child.Id).Distinct())
        {
            switch (await attachments.Add(CommandId, FormDesk.UserId, child, Paper.FileName, content.ToArray(), "The written agreement, signed", cancel))
            {
                case AttachmentOutcome.Refused refused:
                    ModelState.AddModelError(nameof(Paper), refused.Message);
                    return null;
                case AttachmentOutcome.Kept kept:
                    scans[child] = kept.Attachment;
                    break;
            }
        }

        return new ReadyCommand(((GivePlanAgreement)command) with { Scan = scans[Child.Id] }, async (tx, stop) =>
        {
            foreach (var scan in scans.Values)
            {
                await AttachmentStore.Keep(scan.AttachmentId, tx, stop);
            }
        });
    }
}
