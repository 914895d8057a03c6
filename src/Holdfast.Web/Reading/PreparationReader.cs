using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;

namespace Holdfast.Web.Reading;

/// <summary>Puts what was done before a conference into words.</summary>
internal sealed class PreparationReader(AreaWords words, Child child)
{
    public EntryReading Read(PreparationEvent what) => what switch
    {
        ConferenceRequested e => new($"{MeetingWords.Of(words, e.Kind, e.AskedOn)} asked for", Rows(
            ("Follows", child.StrategyDiscussions.FirstOrDefault(d => d.DiscussionId == e.DiscussionId) is { } d ? $"The strategy discussion on {UkDate.Long(d.HeldOn)}" : null),
            ("Enquiry under", e.Under?.ToString()), ("Why", e.Why), ("What people are worried may happen", e.Statement)), Tone.Decision),
        ConferenceAgreed e => new("Conference agreed", Rows(("Manager", e.Manager), ("Note", e.Note)), Tone.Decision),
        ConferenceNotAgreed e => new(e.What == NotAgreedTo.TheConference ? "Conference not agreed" : "Delay of the conference not agreed", Rows(
            ("Who did not agree", e.By), ("Why", e.Why), ("What is done instead", e.Instead)), Tone.Decision),
        ConferenceArranged e => new("Conference arranged", Rows(
            ("When", $"{UkDate.Full(e.On)}, {Time(e.At)}{(e.EndsAt is { } ends ? $" to {Time(ends)}" : "")}"), ("Where", e.Place), ("Chair", e.Chair),
            ("Why this date", e.DelayReason), ("Agreed by", e.DelayAgreedBy), ("How the child is kept safe until then", e.InterimPlan))),
        PreparationDone e => new($"Before the conference: {Text.InSentence(PreparationWords.Of(e.Part))}", Rows(
            (e.Needed ? "What was done" : "Not needed, because", e.Words), ("By", e.DoneBy))),
        ConferenceInvited e => new($"Invited to the conference: {e.Name}", Rows(
            ("Role", e.Role), ("Agency", e.Agency), ("How", e.How), ("Asked to bring a diary", e.AskedForDiary ? "Yes" : null),
            ("Told they may take legal advice", e.ToldOfLegalAdvice ? "Yes" : null))),
        InvitationAnswered e => new($"Answered the invitation: {child.InvitationWith(e.InvitationId)?.Sent.Name ?? "somebody"}", Rows(
            ("Answer", PreparationWords.Of(e.Answer)), ("In their words", e.Words))),
        ReportAsked e => new($"Report asked for: {e.Agency}", Rows(("Who was asked", e.From), ("Needed by", e.NeededBy is { } by ? UkDate.Long(by) : null))),
        ReportReceived e => new($"Report came: {Agency(e.ReportId)}", Rows(("Written by", e.Author))),
        ReportShared e => new($"Report shared: {Agency(e.ReportId)}", Rows(("With", e.With))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    public static string Time(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string? Time(TimeOnly? at) => at is { } known ? Time(known) : null;

    private string Agency(Guid report) => child.ConferenceReportWith(report)?.Asked.Agency ?? "an agency";

    private static List<ReadingRow> Rows(params ReadOnlySpan<(string Label, string? Text)> rows)
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
