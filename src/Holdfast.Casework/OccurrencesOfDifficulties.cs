using System.Collections.Immutable;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework;

/// <summary>What practice rules see of difficulties, unexpected events and disagreements.</summary>
internal static class OccurrencesOfDifficulties
{
    public static IEnumerable<Made> Of(Child child, ChildEvent what) => what switch
    {
        DifficultyRaised e => [new(OccurrenceKind.DifficultyRaised, e.DifficultyId, DifficultyCodes.Of(e.Kind), Facets: e.ByLead ? Facets.ByLead : Facets.None)],
        DifficultyTakenUp e => [new(OccurrenceKind.DifficultyTakenUp, e.DifficultyId)],
        AdviceTaken e => Abouts(child, e).Select(about => new Made(OccurrenceKind.AdviceTaken, about, AdviceCodes.Of(e.Whose))),
        UnexpectedEventReported e => [new(OccurrenceKind.UnexpectedEventReported, e.EventId)],
        CourseProposed e => Stands(child, e) ? [new(OccurrenceKind.CourseDecided, e.EventId, DecidingCodes.Of(e.Side))] : [],
        CourseAgreed e => [new(OccurrenceKind.CourseDecided, e.EventId, DecidingCodes.Of(e.Side))],
        DisagreementRaised e => [new(OccurrenceKind.DisagreementRaised, e.DisagreementId, DisagreementCodes.Of(e.Between)), new(OccurrenceKind.DisagreementStageBegan, e.DisagreementId, e.Stage, Planned: e.ProtectiveDate)],
        DisagreementDiscussed e => [new(OccurrenceKind.DisagreementDiscussed, e.StageId)],
        DisagreementClimbed e => [new(OccurrenceKind.DisagreementStageEnded, e.EndsStageId), new(OccurrenceKind.DisagreementStageBegan, e.StageId, e.Stage, Planned: e.ProtectiveDate)],
        DisagreementResolved { PolicyIssue: not null } e => [.. Settled(e), new(OccurrenceKind.PolicyIssueRaised, e.DisagreementId)],
        DisagreementResolved e => Settled(e),
        _ => [],
    };

    private static Made[] Settled(DisagreementResolved e) =>
        [new(OccurrenceKind.DisagreementStageEnded, e.EndsStageId), new(OccurrenceKind.DisagreementResolved, e.DisagreementId, DisagreementCodes.Of(e.Between))];

    /// <summary>Visits that failed one after another are one difficulty, so advice about one of them is about all.</summary>
    private static ImmutableArray<Guid> Abouts(Child child, AdviceTaken advice) => Difficulty.Find(child, advice.Subject) is { } difficulty ? difficulty.Subjects : [advice.Subject];

    /// <summary>What the other did not agree to, and proposed something else instead, decides nothing.</summary>
    private static bool Stands(Child child, CourseProposed proposed) => UnexpectedEvent.Find(child, proposed.EventId)?.Standing?.ProposalId == proposed.ProposalId;
}
