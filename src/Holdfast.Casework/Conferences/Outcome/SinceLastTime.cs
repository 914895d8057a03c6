using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>What a core group recommends to a review.</summary>
public enum Recommendation
{
    Continue,
    End,
    NotAgreed,
}

/// <summary>The core group's recommendation was heard at the review, with why (B17). A later entry replaces it.</summary>
/// <param name="ChildInNeedPlan">The child in need plan it formulated, when it recommends an end.</param>
[StoredAs("core-group-recommendation-heard", 1)]
public sealed record RecommendationHeard(Guid HeardId, Guid ConferenceId, DateOnly On, Recommendation Recommends, string Why, string? ChildInNeedPlan) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => HeardId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A change of the plan since the conference before was told to the review's chair, with its reason (B16, B25).</summary>
/// <param name="ChangedOn">The day the plan changed.</param>
/// <param name="ToldBy">Who told the chair.</param>
[StoredAs("plan-change-reported", 1)]
public sealed record PlanChangeReported(Guid ChangeId, Guid ConferenceId, DateOnly On, DateOnly ChangedOn, string What, string Why, string ToldBy) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ChangeId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Record what the core group recommends.</summary>
public sealed record HearRecommendation(Guid HeardId, Guid ConferenceId, Recommendation? Recommends, string Why, string? ChildInNeedPlan) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, HeardId, ConferenceId, _ => Refusals(area), on => new RecommendationHeard(
            HeardId, ConferenceId, on, Recommends!.Value, Why.Trim(), Recommends == Recommendation.End ? Text.Clean(ChildInNeedPlan) : null));

    private IEnumerable<Refusal> Refusals(AreaPractice area)
    {
        if (Recommends is null)
        {
            yield return new Refusal(nameof(Recommends), $"Select what the {area.Terms.CoreGroup} recommends");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (Recommends == Recommendation.End && Text.Missing(ChildInNeedPlan))
        {
            yield return new Refusal(nameof(ChildInNeedPlan), $"Enter the child in need plan the {area.Terms.CoreGroup} has drawn up");
        }
    }
}

/// <summary>Record a change of the plan since the conference before.</summary>
public sealed record ReportPlanChange(Guid ChangeId, Guid ConferenceId, DateOnly? ChangedOn, string What, string Why, string ToldBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ChangeId, ConferenceId, meeting => Refusals(child, meeting), on => new PlanChangeReported(
            ChangeId, ConferenceId, on, ChangedOn!.Value, What.Trim(), Why.Trim(), ToldBy.Trim()));

    private IEnumerable<Refusal> Refusals(Child child, ConferenceMeeting meeting)
    {
        if (ChangedOn is null)
        {
            yield return new Refusal(nameof(ChangedOn), "Enter the date the plan changed");
        }
        else if (ChangedOn > meeting.HeldOn)
        {
            yield return new Refusal(nameof(ChangedOn), $"The date must be on or before {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }
        else if (child.PlanOn(meeting.HeldOn) is { } plan && ChangedOn < plan.BeganOn)
        {
            yield return new Refusal(nameof(ChangedOn), $"The date must be on or after {UkDate.Long(plan.BeganOn)}, when the plan began");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what changed");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why it changed");
        }

        if (Text.Missing(ToldBy))
        {
            yield return new Refusal(nameof(ToldBy), "Enter who told the chair");
        }
    }
}
