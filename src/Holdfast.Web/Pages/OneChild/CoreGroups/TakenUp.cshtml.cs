using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A disagreement that is not settled is taken up again.</summary>
[Does(Doing.TakePart)]
public sealed class TakenUpModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? DisagreementId { get; set; }

    [BindProperty]
    public bool? Settled { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public override string Heading => "A disagreement, taken up again";

    public override string? Lede => Open(Child) is { } open ? $"{open.Who}, {UkDate.Long(open.On)}: {Text.Sentence(open.What)} {Text.Sentence(open.Reasons)}" : null;

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No: it comes back next time")];

    protected override bool Offered => Meeting is not null && Open(Child) is not null;

    protected override string Done => "It is recorded";

    protected override bool Fits(Child sibling) => base.Fits(sibling) && Open(sibling) is not null;

    protected override void Start() => ForAll();

    protected override ICommand Command() => new TakeUpDisagreement(CommandId, MeetingId, DisagreementId ?? Guid.Empty, Settled, Words ?? "");

    private OpenDisagreement? Open(Child child) => CoreGroupMeeting.Find(child, MeetingId) is { } meeting ? child.OpenDisagreements(meeting.HeldOn).FirstOrDefault(d => d.DisagreementId == DisagreementId) : null;
}
