using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework;

/// <summary>What practice rules see of core groups between and beside their meetings.</summary>
internal static class OccurrencesOfCoreGroups
{
    public static IEnumerable<Made> Of(ChildEvent what) => what switch
    {
        CoreGroupPlanned { WhyMoved: not null } e => [new(OccurrenceKind.CoreGroupMoved, e.MeetingId, Planned: e.On)],
        CoreGroupMoveConfirmed { Left.IsEmpty: true } e => [new(OccurrenceKind.CoreGroupMoveConfirmed, e.MeetingId, Planned: e.On)],
        CoreGroupChangeAsked e => [new(OccurrenceKind.CoreGroupChangeAsked, e.ChangeId)],
        CoreGroupChangeAnswered e => [new(OccurrenceKind.CoreGroupChangeAnswered, e.ChangeId)],
        CoreGroupNews e => [new(OccurrenceKind.CoreGroupTold, e.NewsId, Facets: When(e.Kind == CoreGroupNewsKind.ExclusionRisk, Facets.ExclusionRisk) | When(e.Kind == CoreGroupNewsKind.ProgrammeEnds, Facets.ProgrammeEnds))],
        CoreGroupNewsConsidered e => [new(OccurrenceKind.CoreGroupConsidered, e.NewsId)],
        CoreGroupRecommended e => [new(OccurrenceKind.CoreGroupRecommended, e.MeetingId, Facets: When(e.Recommends == Recommendation.Continue, Facets.Continue) | When(e.Recommends == Recommendation.End, Facets.End))],
        EarlyReviewAsked e => [new(OccurrenceKind.EarlyReviewAsked, e.RequestId, Facets: When(e.Pointers.Contains(EarlyReviewPointer.ObstaclesRemain), Facets.ObstaclesRemain))],
        EarlyReviewAnswered e => [new(OccurrenceKind.EarlyReviewAnswered, e.RequestId, Planned: e.ReviewOn)],
        CoreGroupAttendanceTrouble e => [new(e.Step == TroubleStep.Settled ? OccurrenceKind.AttendanceTroubleSettled : OccurrenceKind.AttendanceTroubleRaised, e.TroubleId)],
        _ => [],
    };

    private static Facets When(bool so, Facets facets) => so ? facets : Facets.None;
}
