using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The group says how one outcome of the plan goes for the child, and how that is known.</summary>
[Does(Doing.TakePart)]
public sealed class OutcomeProgressModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? OutcomeId { get; set; }

    [BindProperty]
    public Direction? Direction { get; set; }

    [BindProperty]
    public string? Different { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public override string Heading => "How this outcome goes";

    public override string? Lede => DetailedPlan.Find(Child, Meeting!.HeldOn)?.Outcome(OutcomeId ?? Guid.Empty)?.Says.Outcome;

    public IReadOnlyList<Choice> Directions { get; } = [.. CoreGroupWords.Choices<Direction>(PlanWords.Of).Where(d => d.Value != nameof(Casework.Plans.Direction.NotSaid))];

    protected override bool OffersSiblings => false;

    protected override bool Offered => Meeting is { } meeting && DetailedPlan.Find(Child, meeting.HeldOn)?.Outcome(OutcomeId ?? Guid.Empty) is not null;

    protected override string Done => "It is recorded";

    protected override void Start()
    {
        if (Meeting?.Progress.FirstOrDefault(p => p.OutcomeId == OutcomeId) is { } before)
        {
            (Direction, Different, Evidence) = (before.Direction, before.Different, before.Evidence);
        }
    }

    protected override ICommand Command() =>
        new RecordOutcomeProgress(CommandId, Child.PlanOn(Meeting!.HeldOn)?.PlanId ?? Guid.Empty, OutcomeId, Meeting.HeldOn, MeetingId, Direction, Different ?? "", Evidence);
}
