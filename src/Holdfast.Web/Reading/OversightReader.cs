using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;

namespace Holdfast.Web.Reading;

/// <summary>Puts assessments, family history, supervision and the signed record into words.</summary>
internal sealed class OversightReader(AreaWords words, Child child)
{
    public EntryReading Read(ChildEvent what) => what switch
    {
        AssessmentEvent e => Assessed(e),
        FamilyHistoryEvent e => History(e),
        SupervisionEvent e => Supervised(e),
        RecordPeriodSigned e => new("Record signed", Rows(("Period", $"{UkDate.Long(e.From)} to {UkDate.Long(e.To)}"), ("By", e.By), ("What a reader should know", e.Words)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading Assessed(AssessmentEvent what) => what switch
    {
        AssessmentBegun e => new($"{Assessment(e)} began", Rows(("Why", e.Why))),
        AssessmentContributionAsked e => new($"{e.Name} was asked for the {Term(e)}", Rows(("Role", e.Role), ("Agency", e.Agency), ("About", e.What), ("Needed by", UkDate.Long(e.NeededBy)))),
        AssessmentContributionGiven e => new($"For the {Term(e)}, from {e.By}", Rows(("How it came", e.How), ("Going well", e.GoingWell), ("Worries", e.Worries), ("What the child needs", e.Needs))),
        AssessmentAnalysisWritten e => new($"{Assessment(e)}: analysis", Rows(
            ("What the child needs", e.Needs), ("What the parents can do", e.Parents), ("Family and surroundings", e.Environment), ("Racism and harassment", e.Racism), ("What it means for the child", e.Means),
            ("Written by", e.By), ($"Why not the {words.Term("lead-social-worker", e.HappenedOn)}", e.WhyNotLead)), Tone.Decision),
        AssessmentPutForSignature e => new($"{Assessment(e)} put forward for a manager", Rows(("By", e.By), ("Why it does not wait for what is missing", e.Without))),
        AssessmentSigned e => new($"{Assessment(e)} counter-signed", Rows(("By", e.By), ("Covering for", e.CoversFor), ("Words", e.Words)), Tone.Decision),
        AssessmentReturned e => new($"{Assessment(e)} given back", Rows(("By", e.By), ("What is still to do", e.Why)), Tone.Concern),
        AssessmentSignOffCovered e => new("Another manager covers the counter-signing", Rows(
            ("Who", e.Manager), ("For", e.CoversFor), ("Until", UkDate.Long(e.Until)), ("Why", e.Why), ("Arranged by", e.ArrangedBy))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading History(FamilyHistoryEvent what) => what switch
    {
        FamilyFileRead e => new($"File read: {e.Name}", Rows(("Which", OversightWords.Of(e.File)), ("By", e.By), ("What it means for the child", e.Means))),
        FamilyHistoryAsked e => new($"{e.Agency} was asked for the family’s history", Rows(("About", e.What), ("Needed by", UkDate.Long(e.NeededBy)))),
        FamilyHistoryObtained e => new($"History came from {child.Latest<FamilyHistoryAsked>(a => a.AskedId == e.AskedId)?.Agency ?? "an agency"}", Rows(("What they know", e.What), ("What it means for the child", e.Means))),
        FamilyHistoryConsidered e => new("Family history put together", Rows(("For", OversightWords.Of(e.For)), ("What it means for the child", e.Means), ("What was not read, and why", e.Unread), ("By", e.By)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading Supervised(SupervisionEvent what) => what switch
    {
        SupervisionHeld e => new("Supervision", Rows(
            ("Manager", e.By), ("With", e.With), ("The child’s life now", e.ChildsLife), ("What was spoken about", e.Discussed), ("Next", e.NextOn is { } next ? UkDate.Long(next) : null)), Tone.Decision),
        SupervisionDecisionMade e => new("Decided in supervision", Rows(("What", e.What), ("Who", e.Who), ("By when", UkDate.Long(e.DueOn))), Tone.Decision),
        SupervisionDecisionDone e => new("What came of a decision of supervision", Rows(("What was done", e.Words), ("Written by", e.By))),
        OversightGiven e => new("Seen by a head of service", Rows(
            ("About", OversightWords.Of(e.Matter)), ("With", e.With), ("Reasons given", e.Reasons), ("What the head of service makes of it", e.View), ("What follows", e.FollowUp), ("Head of service", e.By)), Tone.Decision),
        RecordSampled e => new("Record drawn at random", Rows(
            ("To look at", e.LooksAt), ("Drawn", $"{Number(e.Drawn)} of {Number(e.OutOf)} children, with the number {Number(e.Seed)}"), ("Needed by", UkDate.Long(e.NeededBy)), ("By", e.By))),
        LeadTaskNoted e => new($"{OversightWords.Of(e.Task, words, e.HappenedOn)}: {(e.Done ? "done" : "not done")}", Rows(("How", e.Words), ("By", e.By)), e.Done ? Tone.Plain : Tone.Concern),
        SampleFound e => new("Found in a record drawn at random", Rows(("Done well", e.Good), ("What must change", e.ToChange), ("By", e.By))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private string Assessment(AssessmentEvent what) => words.Capital("assessment", what.HappenedOn);

    private string Term(AssessmentEvent what) => words.Term("assessment", what.HappenedOn);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<ReadingRow> Rows(params ReadOnlySpan<(string Label, string? Text)> rows)
    {
        var shown = new List<ReadingRow>();
        foreach (var (label, text) in rows)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                shown.Add(new ReadingRow(label, text));
            }
        }

        return shown;
    }
}
