using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;

namespace Holdfast.Web.Reading;

/// <summary>Puts how a plan ended, what follows it, and a family’s move into words.</summary>
internal sealed class EndingReader(AreaWords words, Child child)
{
    public EntryReading Read(EndingEvent what) => what switch
    {
        PlanEndingEvidenced e => new($"What the end of the {words.Term("plan", e.On)} rests on",
        [
            .. e.Outcomes.Select(o => new ReadingRow(o.Reached ? $"Reached: {o.Outcome}" : $"Not reached: {o.Outcome}", o.Evidence)),
            .. ReadingRows.Of(
                ("The risk that remains", e.RemainingRisk), ("Assessments outstanding", e.Outstanding), ($"Who has seen and spoken to {child.ShortName}", Seen(e.Child)), ("Who has seen and spoken to the carers", Seen(e.Carers))),
        ], Tone.Decision),
        PlanEndingGrounded e => new($"What the end of the {words.Term("plan", e.On)} rests on", ReadingRows.Of(
            ("Ground", words.Ending(e.Ground, e.On)), ("Decided by", e.DecidedBy), ("Agencies asked", e.Consulted), ("Where to", e.Authority), ("Their conference", Date(e.ConferenceOn)),
            ("Confirmed in writing", Date(e.ConfirmedOn)), ("Review", Date(e.ReviewOn)), ("Formal letters", Date(e.LetterOn)), ("How it is known", e.HowKnown)), Tone.Decision),
        ProcessLinked e => new(EndingWords.Of(e.Process), ReadingRows.Of(("What", e.What), ("Who leads", e.WhoLeads), ("Next date", Date(e.NextOn)))),
        ChildInNeedPlanBegan e => new("Child in need plan began",
        [
            .. e.Items.Select(i => new ReadingRow(i.FromId is null ? "New" : "From the plan that ended", string.Join(" · ", new[] { i.What, i.Who, i.By is { } by ? $"by {UkDate.Long(by)}" : null }.OfType<string>()))),
            .. ReadingRows.Of(("Led by", e.Lead), ("Reviewed on", UkDate.Long(e.ReviewOn)), ("Step back up if", e.StepBackUpIf), ("What the family says", e.FamilySays)),
        ], Tone.Decision),
        ChildInNeedPlanReviewed e => new($"Child in need plan reviewed: {Text.InSentence(EndingWords.Of(e.Decision))}", ReadingRows.Of(
            ("Why", e.Why), ("Next review", Date(e.NextOn)), ("Why sooner than the area asks for", e.WhySooner), ("Who took part", e.Who)), e.Decision == StepReview.StepsBackUp ? Tone.Concern : Tone.Decision),
        NoChildInNeedPlan e => new("No child in need plan follows", ReadingRows.Of(
            ("Because", EndingWords.Of(e.Because)), ("Rationale", e.Rationale), ("Also in the minutes of the review", e.ConferenceId is not null && e.Because == NoStepReason.NotNeeded ? "Yes" : null), ("Decided by", e.DecidedBy)), Tone.Concern),
        StepDownOverseen e => new("Oversight: no child in need plan", ReadingRows.Of(
            ("Between", $"{e.TeamManager} and {e.HeadOfService}"), ("What was talked about", e.Discussion), ("The head of service", e.Agreed ? "agrees" : "does not agree"), ("Reasons", e.Reasons), ("To be done instead", e.Instead)), Tone.Decision),
        MoveNotified e => new($"Moves to another authority: {e.Authority}", ReadingRows.Of(("When", Date(e.MovesOn) ?? "Not known yet"), ("For how long", EndingWords.Of(e.Kind)), ("What is known", e.Why)), Tone.Concern),
        MoveSettled e => new($"The move is {Text.InSentence(EndingWords.Of(e.Kind))}", ReadingRows.Of(("How it is known", e.Words)), Tone.Decision),
        MoveTold e => new("The other authority was told in writing", ReadingRows.Of(("Who", e.ToWhom), ("How", e.How))),
        TransferMade e => new($"The record was put into a file for {e.Authority}", ReadingRows.Of(
            ("Entries", e.Entries.ToString(CultureInfo.InvariantCulture)), ("Of which only the place and fingerprint travel", e.LeftOut > 0 ? e.LeftOut.ToString(CultureInfo.InvariantCulture) : null),
            ("Papers with it", Count(e.Papers)), ("Papers that stay", Count(e.PapersLeftOut)), ("Protected addresses", e.WithProtected ? "Travel with it, and stay protected" : "Do not travel"), ("Fingerprint of its last entry", e.Seal), ("Fingerprint of the file", e.Sha256), ("Made by", e.MadeBy)), Tone.Decision),
        TransferReceiptCame e => new("The other authority gave its receipt for the record", ReadingRows.Of(("From", e.FromWhom))),
        TransferAccepted e => new("The other authority took the child over", ReadingRows.Of(("Their conference", UkDate.Long(e.ConferenceOn)), ("Confirmed in writing", UkDate.Long(e.ConfirmedOn)), ("What it decided", e.Decision)), Tone.Decision),
        MoveOver e => new("The move is over", ReadingRows.Of(("What became of it", e.Words))),
        ForeignRecordReceived e => new($"Record received from {e.From}", ReadingRows.Of(
            ("Entries", e.Entries.ToString(CultureInfo.InvariantCulture)), ("From", UkDate.Long(e.First)), ("To", UkDate.Long(e.Last)), ("Not in it", e.LeftOut > 0 ? $"{e.LeftOut} of them, whose place and fingerprint are" : null),
            ("Papers with it", Count(e.Papers)), ("On a plan there", e.WasOnPlan ? "Yes" : "No"), ("Fingerprint of its last entry", e.Seal), ("Received by", e.ReceivedBy)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private static string Seen(SeenBeforeEnd seen) =>
        seen.ByWhom is { } who ? $"{who}, {(seen.On is { } on ? UkDate.Long(on) : "on a day not given")}{(seen.WhyNot is { } but ? $". {but}" : "")}" : $"Nobody: {seen.WhyNot}";

    private static string? Count(int? papers) => papers?.ToString(CultureInfo.InvariantCulture);

    private static string? Date(DateOnly? day) => day is { } d ? UkDate.Long(d) : null;
}

/// <summary>Puts complaints, and words somebody disputes, into words.</summary>
internal sealed class ComplaintReader(Child child)
{
    public EntryReading Read(ComplaintEvent what) => what switch
    {
        ComplaintReceived e => new($"{EndingWords.Of(e.Kind)}: {e.Who}", ReadingRows.Of(
            ("About", EndingWords.Of(e.Route)), ("Conference", child.MeetingWith(e.ConferenceId ?? Guid.Empty) is { } met ? UkDate.Long(met.HeldOn) : null), ("Agency", e.Agency), ("In their words", e.What), ("What they want", e.Wants),
            ("Meanwhile", "The plan stands"), ("Received by", e.ReceivedBy)), Tone.Concern),
        ComplaintStep e => new($"Complaint: {Text.InSentence(EndingWords.Of(e.Kind))}", ReadingRows.Of(("Whose complaint", Whose(e.ComplaintId)), ("What was said or done", e.Words), ("By", e.By))),
        ComplaintDecided e => new($"Outcome of a complaint: {Text.InSentence(EndingWords.Of(e.Result))}", ReadingRows.Of(
            ("Whose complaint", Whose(e.ComplaintId)), ("Reasons", e.Reasons), ("What follows", e.Follows), ("Decided by", e.DecidedBy), ("They were told", e.ToldOn is { } told ? $"{UkDate.Long(told)}, {e.ToldHow}" : "Not yet")), Tone.Decision),
        ComplaintOutcomeTold e => new("Told the outcome of a complaint", ReadingRows.Of(("Who", Whose(e.ComplaintId)), ("How", e.How), ("By", e.By))),
        DisagreementStated e => new($"{e.Who} does not agree with the record", ReadingRows.Of(
            ("With what", child.Find(e.Version) is { } fact ? $"The entry of {UkDate.Long(fact.What.HappenedOn)}" : $"Entry {e.Version}"), ("In their words", e.Words), ("Taken down by", e.TakenBy)), Tone.Concern),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private string? Whose(Guid complaint) => Complaint.Find(child, complaint)?.Received.Who;
}

/// <summary>Rows of a reading, without those that say nothing.</summary>
internal static class ReadingRows
{
    public static List<ReadingRow> Of(params ReadOnlySpan<(string Label, string? Text)> rows)
    {
        var said = new List<ReadingRow>(rows.Length);
        foreach (var (label, text) in rows)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add(new ReadingRow(label, text));
            }
        }

        return said;
    }
}
