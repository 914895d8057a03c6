using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;

namespace Holdfast.Practice.Examples;

// The lines about assessments, family history, supervision and the signed record.
internal sealed partial class ExampleJournal
{
    private ChildEvent? Oversight(ExampleLine line)
    {
        var (on, id) = (line.On, Id($"oversight {entries.Count}"));
        return line.Kind switch
        {
            OccurrenceKind.AssessmentBegun => new AssessmentBegun(New(line), on, "Why"),
            OccurrenceKind.AssessmentContributionAsked => new AssessmentContributionAsked(New(line), Latest(OccurrenceKind.AssessmentBegun), on, null, "Who", "Role", "Agency", "What", line.Planned ?? on),
            OccurrenceKind.AssessmentContributionGiven => new AssessmentContributionGiven(
                id, Latest(OccurrenceKind.AssessmentBegun), About(line, OccurrenceKind.AssessmentContributionAsked), on, "Who", "How", "Well", null, null),
            OccurrenceKind.AssessmentPutForSignature => new AssessmentPutForSignature(New(line), Latest(OccurrenceKind.AssessmentBegun), on, "Who", null),
            OccurrenceKind.AssessmentSigned => new AssessmentSigned(id, Latest(OccurrenceKind.AssessmentBegun), About(line, OccurrenceKind.AssessmentPutForSignature), on, "Manager", null, null),
            OccurrenceKind.AssessmentReturned => new AssessmentReturned(id, Latest(OccurrenceKind.AssessmentBegun), About(line, OccurrenceKind.AssessmentPutForSignature), on, "Manager", "Why"),
            OccurrenceKind.FamilyHistoryConsidered => new FamilyHistoryConsidered(id, on, HistoryReadFor.Other, "Means", null, "Who"),
            OccurrenceKind.FamilyHistoryAsked => new FamilyHistoryAsked(New(line), on, "Agency", "What", line.Planned ?? on),
            OccurrenceKind.FamilyHistoryObtained => new FamilyHistoryObtained(id, About(line, OccurrenceKind.FamilyHistoryAsked), on, "What", "Means"),
            OccurrenceKind.SupervisionHeld => new SupervisionHeld(New(line), on, "Manager", "Worker", "Life", "What", line.Planned),
            OccurrenceKind.SupervisionDecisionMade => new SupervisionDecisionMade(New(line), Latest(OccurrenceKind.SupervisionHeld), on, "What", "Who", line.Planned ?? on),
            OccurrenceKind.SupervisionDecisionDone => new SupervisionDecisionDone(id, About(line, OccurrenceKind.SupervisionDecisionMade), on, "Words", "Who"),
            OccurrenceKind.OversightGiven => new OversightGiven(id, on, OversightMatter.Other, "Who", "Reasons", "View", "Next", "Head"),
            OccurrenceKind.RecordSampled => new RecordSampled(New(line), on, "What", 1, 1, 1, line.Planned ?? on, "Head"),
            OccurrenceKind.SampleFound => new SampleFound(id, About(line, OccurrenceKind.RecordSampled), on, "Good", "Change", "Head"),
            OccurrenceKind.RecordPeriodSigned => new RecordPeriodSigned(id, on, on, on, "Lead", null),
            _ => null,
        };
    }
}
