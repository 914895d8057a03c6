using System.Diagnostics;
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
            ("When", $"{UkDate.Full(e.On)}, {UkDate.Time(e.At)}{(e.EndsAt is { } ends ? $" to {UkDate.Time(ends)}" : "")}"), ("Where", e.Place), ("Chair", e.Chair),
            ("Why this date", e.DelayReason), ("Agreed by", e.DelayAgreedBy), ("How the child is kept safe until then", e.InterimPlan))),
        PreparationDone e => new($"Before the conference: {Text.InSentence(PreparationWords.Of(e.Part))}", Rows(
            (e.Needed ? "What was done" : "Not needed, because", e.Words), ("By", e.DoneBy))),
        ConferenceInvited e => new($"Invited to the conference: {e.Name}", Rows(
            ("Role", e.Role), ("Agency", e.Agency), ("How", e.How), ("Asked to bring a diary", e.AskedForDiary ? "Yes" : null),
            ("Told they may take legal advice", e.ToldOfLegalAdvice ? "Yes" : null))),
        InvitationAnswered e => new($"Answered the invitation: {child.InvitationWith(e.InvitationId)?.Sent.Name ?? "somebody"}", Rows(
            ("Answer", PreparationWords.Of(e.Answer)), ("Who comes in their place", e.InsteadComes), ("In their words", e.Words))),
        InvitationSent e => new($"Invitation sent: {child.InvitationWith(e.InvitationId)?.Sent.Name ?? "somebody"}", Rows(
            ("How", LetterWords.How(e.How)), ("Where", e.Where), ("Says", e.For is { } day ? $"{UkDate.Full(day)}{(e.At is { } at ? $", {UkDate.Time(at)}" : "")}" : "That the conference is called off"), ("Sent by", e.SentBy))),
        ReportAsked e => new($"Report asked for: {e.Agency}", Rows(("Who was asked", e.From), ("Needed by", e.NeededBy is { } by ? UkDate.Long(by) : null))),
        ReportReceived e => new($"Report came: {Agency(e.ReportId)}", Rows(("Written by", e.Author))),
        ReportShared e => new($"Report shared: {Agency(e.ReportId)}", Rows(("With", e.With))),
        ReportWritten e => new($"Report for the conference: {e.Author}{(e.Agency is { } agency ? $", {agency}" : "")}", [.. Rows(
            ("Going well", e.Strengths), ("Worries", e.Worries), ("What should be decided", e.View)), .. e.Parts.Select(Part)], Attachments: e.Files),
        PlanChangesTold e => new("The chair was told of the changes of the plan", Rows(
            ("Changes", e.Changes.Length == 0 ? "None since the last conference" : $"{e.Changes.Length}"), ("Who was told", e.To), ("What was said", e.Words), ("By", e.ToldBy))),
        ConferenceCalledOff e => new("Conference called off", Rows(("Why", e.Why), ("Agreed by", e.AgreedBy)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    /// <summary>A part not everyone may read, under the words that say who of the family may.</summary>
    private ReadingRow Part(ReportPart part)
    {
        List<string> readers = [.. part.ForChild ? ["the child"] : (string[])[], .. part.ForPeople.Select(p => child.Network.GetValueOrDefault(p)?.Name ?? "somebody no longer in the network")];
        return new ReadingRow(readers.Count == 0 ? "Kept from the family" : $"Of the family, only for {Text.And(readers)}", part.Words);
    }

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
