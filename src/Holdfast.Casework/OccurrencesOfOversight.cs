using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;

namespace Holdfast.Casework;

/// <summary>What practice rules see of assessments, family history, supervision and the signed record.</summary>
internal static class OccurrencesOfOversight
{
    /// <returns>The kind, nothing when rules do not speak of it; what it is about; and the day fixed there.</returns>
    public static (OccurrenceKind? Kind, Guid Subject, DateOnly? Planned) Of(ChildEvent what) => what switch
    {
        AssessmentBegun e => (OccurrenceKind.AssessmentBegun, e.AssessmentId, null),
        AssessmentContributionAsked e => (OccurrenceKind.AssessmentContributionAsked, e.ContributionId, e.NeededBy),
        AssessmentContributionGiven e => (OccurrenceKind.AssessmentContributionGiven, e.ContributionId, null),
        AssessmentPutForSignature e => (OccurrenceKind.AssessmentPutForSignature, e.SubmissionId, null),
        AssessmentSigned e => (OccurrenceKind.AssessmentSigned, e.SubmissionId, null),
        AssessmentReturned e => (OccurrenceKind.AssessmentReturned, e.SubmissionId, null),
        FamilyHistoryConsidered e => (OccurrenceKind.FamilyHistoryConsidered, e.ConsideredId, null),
        FamilyHistoryAsked e => (OccurrenceKind.FamilyHistoryAsked, e.AskedId, e.NeededBy),
        FamilyHistoryObtained e => (OccurrenceKind.FamilyHistoryObtained, e.AskedId, null),
        SupervisionHeld e => (OccurrenceKind.SupervisionHeld, e.SupervisionId, e.NextOn),
        SupervisionDecisionMade e => (OccurrenceKind.SupervisionDecisionMade, e.DecisionId, e.DueOn),
        SupervisionDecisionDone e => (OccurrenceKind.SupervisionDecisionDone, e.DecisionId, null),
        OversightGiven e => (OccurrenceKind.OversightGiven, e.OversightId, null),
        RecordSampled e => (OccurrenceKind.RecordSampled, e.SampleId, e.NeededBy),
        SampleFound e => (OccurrenceKind.SampleFound, e.SampleId, null),
        RecordPeriodSigned e => (OccurrenceKind.RecordPeriodSigned, e.SigningId, null),
        _ => (null, Guid.Empty, null),
    };
}
