using System.Collections.Immutable;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework;

/// <summary>What practice rules see of difficulties, unexpected events and disagreements.</summary>
internal static class OccurrencesOfDifficulties
{
    /// <returns>For each occurrence: the kind, its facets, what it is about, the code it carries and the day fixed there.</returns>
    public static IEnumerable<(OccurrenceKind Kind, Facets Facets, Guid Subject, string? Key, DateOnly? Planned)> Of(Child child, ChildEvent what) => what switch
    {
        DifficultyRaised e => [(OccurrenceKind.DifficultyRaised, e.ByLead ? Facets.ByLead : Facets.None, e.DifficultyId, DifficultyCodes.Of(e.Kind), null)],
        DifficultyTakenUp e => [(OccurrenceKind.DifficultyTakenUp, Facets.None, e.DifficultyId, null, null)],
        AdviceTaken e => Abouts(child, e).Select(about => (OccurrenceKind.AdviceTaken, Facets.None, about, (string?)AdviceCodes.Of(e.Whose), (DateOnly?)null)),
        UnexpectedEventReported e => [(OccurrenceKind.UnexpectedEventReported, Facets.None, e.EventId, null, null)],
        CourseProposed e => Stands(child, e) ? [(OccurrenceKind.CourseDecided, Facets.None, e.EventId, DecidingCodes.Of(e.Side), null)] : [],
        CourseAgreed e => [(OccurrenceKind.CourseDecided, Facets.None, e.EventId, DecidingCodes.Of(e.Side), null)],
        DisagreementRaised e => [(OccurrenceKind.DisagreementRaised, Facets.None, e.DisagreementId, DisagreementCodes.Of(e.Between), null), (OccurrenceKind.DisagreementStageBegan, Facets.None, e.DisagreementId, e.Stage, e.ProtectiveDate)],
        DisagreementDiscussed e => [(OccurrenceKind.DisagreementDiscussed, Facets.None, e.StageId, null, null)],
        DisagreementClimbed e => [(OccurrenceKind.DisagreementStageEnded, Facets.None, e.EndsStageId, null, null), (OccurrenceKind.DisagreementStageBegan, Facets.None, e.StageId, e.Stage, e.ProtectiveDate)],
        DisagreementResolved { PolicyIssue: not null } e => [.. Settled(e), (OccurrenceKind.PolicyIssueRaised, Facets.None, e.DisagreementId, null, null)],
        DisagreementResolved e => Settled(e),
        _ => [],
    };

    private static (OccurrenceKind Kind, Facets Facets, Guid Subject, string? Key, DateOnly? Planned)[] Settled(DisagreementResolved e) =>
        [(OccurrenceKind.DisagreementStageEnded, Facets.None, e.EndsStageId, null, null), (OccurrenceKind.DisagreementResolved, Facets.None, e.DisagreementId, DisagreementCodes.Of(e.Between), null)];

    /// <summary>Visits that failed one after another are one difficulty, so advice about one of them is about all.</summary>
    private static ImmutableArray<Guid> Abouts(Child child, AdviceTaken advice) => Difficulty.Find(child, advice.Subject) is { } difficulty ? difficulty.Subjects : [advice.Subject];

    /// <summary>What the other did not agree to, and proposed something else instead, decides nothing.</summary>
    private static bool Stands(Child child, CourseProposed proposed) => UnexpectedEvent.Find(child, proposed.EventId)?.Standing?.ProposalId == proposed.ProposalId;
}
