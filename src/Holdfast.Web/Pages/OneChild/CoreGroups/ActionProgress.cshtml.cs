using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The group says what became of one action.</summary>
[Does(Doing.TakePart)]
public sealed class ActionProgressModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? ActionId { get; set; }

    [BindProperty]
    public ActionState? State { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? SaidBy { get; set; }

    public override string Heading => "What became of this action";

    public override string? Lede => Action is { } action ? $"{Text.Sentence(action.Says.What)} {action.Says.Who ?? "Nobody has taken it on"}{(action.Says.By is { } by ? $", by {UkDate.Long(by)}" : "")}." : null;

    public IReadOnlyList<Choice> States { get; } = CoreGroupWords.Choices<ActionState>(PlanWords.Of);

    protected override bool OffersSiblings => false;

    protected override bool Offered => Action is not null;

    protected override string Done => "It is recorded";

    private PlanAction? Action => Meeting is { } meeting && ActionId is { } id ? DetailedPlan.Find(Child, meeting.HeldOn)?.Action(id) : null;

    protected override void Start()
    {
        SaidBy = Action?.Says.Who;
        if (Meeting?.ActionProgress.FirstOrDefault(p => p.ActionId == ActionId) is { } before)
        {
            (State, Words, SaidBy) = (before.State, before.Words, before.SaidBy);
        }
    }

    protected override ICommand Command() =>
        new RecordActionProgress(CommandId, Child.PlanOn(Meeting!.HeldOn)?.PlanId ?? Guid.Empty, ActionId, Meeting.HeldOn, MeetingId, State, Words, SaidBy);
}
