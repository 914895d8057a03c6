using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>Where an outcome is going, for the child.</summary>
public enum Direction
{
    Better,
    Same,
    Worse,

    /// <summary>Nothing is known since last time.</summary>
    NotKnown,
    Reached,

    /// <summary>A review told how it stands without saying which way it goes.</summary>
    NotSaid,
}

/// <summary>What became of an action.</summary>
public enum ActionState
{
    UnderWay,
    Done,
    NotDone,
    NoLongerNeeded,
}

/// <summary>What has become different for the child in one outcome, as known on a day.</summary>
/// <param name="MeetingId">The core group it was told at, if at one.</param>
/// <param name="Different">What is different for the child.</param>
/// <param name="Evidence">How that is known.</param>
[StoredAs("plan-outcome-progress", 1)]
public sealed record PlanOutcomeProgress(Guid ProgressId, Guid PlanId, Guid OutcomeId, DateOnly On, Guid? MeetingId, Direction Direction, string Different, string? Evidence) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ProgressId;

    public override Guid OfPlan => PlanId;
}

/// <summary>What became of one action, as known on a day.</summary>
/// <param name="Words">What was done, or why not.</param>
/// <param name="SaidBy">Who says so, by name.</param>
[StoredAs("plan-action-progress", 1)]
public sealed record PlanActionProgress(Guid ProgressId, Guid PlanId, Guid ActionId, DateOnly On, Guid? MeetingId, ActionState State, string? Words, string? SaidBy) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ProgressId;

    public override Guid OfPlan => PlanId;
}

/// <summary>Say what has become different for the child in one outcome.</summary>
public sealed record RecordOutcomeProgress(Guid ProgressId, Guid PlanId, Guid? OutcomeId, DateOnly On, Guid? MeetingId, Direction? Direction, string Different, string? Evidence) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, ProgressId, PlanId, On, today, Refusals, () => new PlanOutcomeProgress(ProgressId, PlanId, OutcomeId!.Value, On, MeetingId, Direction!.Value, Different.Trim(), Text.Clean(Evidence)));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (OutcomeId is not { } outcome || plan.Outcome(outcome) is null)
        {
            yield return new Refusal(nameof(OutcomeId), "Select an outcome of the plan");
        }

        if (Direction is null or Plans.Direction.NotSaid)
        {
            yield return new Refusal(nameof(Direction), "Select which way it is going for the child");
        }

        if (Text.Missing(Different))
        {
            yield return new Refusal(nameof(Different), Direction == Plans.Direction.NotKnown ? "Enter why nothing is known" : "Enter what is different for the child");
        }

        if (Direction is Plans.Direction.Better or Plans.Direction.Reached && Text.Missing(Evidence))
        {
            yield return new Refusal(nameof(Evidence), "Enter how that is known");
        }
    }
}

/// <summary>Say what became of one action.</summary>
public sealed record RecordActionProgress(Guid ProgressId, Guid PlanId, Guid? ActionId, DateOnly On, Guid? MeetingId, ActionState? State, string? Words, string? SaidBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, ProgressId, PlanId, On, today, Refusals, () => new PlanActionProgress(ProgressId, PlanId, ActionId!.Value, On, MeetingId, State!.Value, Text.Clean(Words), Text.Clean(SaidBy)));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (ActionId is not { } action || plan.Action(action) is null)
        {
            yield return new Refusal(nameof(ActionId), "Select an action of the plan");
        }

        if (State is null)
        {
            yield return new Refusal(nameof(State), "Select what became of it");
        }

        if (State is ActionState.NotDone or ActionState.NoLongerNeeded && Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), State == ActionState.NotDone ? "Enter why it was not done" : "Enter why it is no longer needed");
        }
    }
}
