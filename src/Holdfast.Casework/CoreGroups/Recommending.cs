using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>Before a review the group recorded what it recommends, and why (B17, M63). A later entry replaces it.</summary>
/// <param name="Outcomes">The outcomes for the child’s needs it recommends.</param>
/// <param name="ChildInNeedPlan">The child in need plan it drew up, when it recommends an end.</param>
[StoredAs("core-group-recommended", 1)]
public sealed record CoreGroupRecommended(Guid RecommendationId, Guid MeetingId, DateOnly On, Recommendation Recommends, string Why, string Outcomes, string? ChildInNeedPlan) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => RecommendationId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Record what the group recommends to the next review. Only the review decides.</summary>
public sealed record RecommendToReview(Guid RecommendationId, Guid MeetingId, Recommendation? Recommends, string Why, string Outcomes, string? ChildInNeedPlan) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, RecommendationId, MeetingId, _ => Refusals(), on => new CoreGroupRecommended(
            RecommendationId, MeetingId, on, Recommends!.Value, Why.Trim(), Outcomes.Trim(), Recommends == Recommendation.End ? Text.Clean(ChildInNeedPlan) : null));

    private IEnumerable<Refusal> Refusals()
    {
        if (Recommends is null)
        {
            yield return new Refusal(nameof(Recommends), "Select what the group recommends");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (Text.Missing(Outcomes))
        {
            yield return new Refusal(nameof(Outcomes), "Enter the outcomes for the child’s needs it recommends");
        }

        if (Recommends == Recommendation.End && Text.Missing(ChildInNeedPlan))
        {
            yield return new Refusal(nameof(ChildInNeedPlan), "Enter the child in need plan the group has drawn up");
        }
    }
}
