using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;

namespace Holdfast.Casework;

/// <summary>What practice rules see of assessments, family history, supervision and the signed record.</summary>
internal static class OccurrencesOfOversight
{
    public static IEnumerable<Made> Of(ChildEvent what) => what switch
    {
        AssessmentBegun e => [new(OccurrenceKind.AssessmentBegun, e.AssessmentId)],
        AssessmentContributionAsked e => [new(OccurrenceKind.AssessmentContributionAsked, e.ContributionId, Planned: e.NeededBy)],
        AssessmentContributionGiven e => [new(OccurrenceKind.AssessmentContributionGiven, e.ContributionId)],
        AssessmentPutForSignature e => [new(OccurrenceKind.AssessmentPutForSignature, e.SubmissionId)],
        AssessmentSigned e => [new(OccurrenceKind.AssessmentSigned, e.SubmissionId)],
        AssessmentReturned e => [new(OccurrenceKind.AssessmentReturned, e.SubmissionId)],
        FamilyHistoryConsidered e => [new(OccurrenceKind.FamilyHistoryConsidered, e.ConsideredId)],
        FamilyHistoryAsked e => [new(OccurrenceKind.FamilyHistoryAsked, e.AskedId, Planned: e.NeededBy)],
        FamilyHistoryObtained e => [new(OccurrenceKind.FamilyHistoryObtained, e.AskedId)],
        SupervisionHeld e => [new(OccurrenceKind.SupervisionHeld, e.SupervisionId, Planned: e.NextOn)],
        SupervisionDecisionMade e => [new(OccurrenceKind.SupervisionDecisionMade, e.DecisionId, Planned: e.DueOn)],
        SupervisionDecisionDone e => [new(OccurrenceKind.SupervisionDecisionDone, e.DecisionId)],
        OversightGiven e => [new(OccurrenceKind.OversightGiven, e.OversightId)],
        RecordSampled e => [new(OccurrenceKind.RecordSampled, e.SampleId, Planned: e.NeededBy)],
        SampleFound e => [new(OccurrenceKind.SampleFound, e.SampleId)],
        RecordPeriodSigned e => [new(OccurrenceKind.RecordPeriodSigned, e.SigningId)],
        _ => [],
    };
}
