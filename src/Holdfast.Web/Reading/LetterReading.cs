using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Letters;

namespace Holdfast.Web.Reading;

/// <summary>Puts entries about letters into words.</summary>
internal static class LetterReading
{
    /// <param name="contacts">Whether mail addresses may be read.</param>
    public static EntryReading Read(LetterEvent what, Child child, bool contacts) => what switch
    {
        LetterWordsWritten e => new("What the letters of the conference say", Rows(
            ("Why", e.Reasons), ("What must change", e.WhatMustChange), ("What will be done", e.WhatWeWillDo), ("If things do not change", e.IfNothingChanges),
            ("Not followed, and why", e.NotFollowed), ("For the child", e.ForTheChild))),
        LetterPartWritten e => new("A part for some readers’ letters", Rows(
            ("Heading", e.Heading), ("It says", e.Words), ("Only for", string.Join(", ", e.OnlyFor.Select(id => NameOf(id, child)))), ("Why not for others", e.Why)), Tone.Concern),
        LetterSigned e => new($"{LetterWords.Kind(e.Kind)} signed for {e.To}", Rows(
            ("Copy", LetterWords.Reader(e.Reader)), ("Version", e.LetterVersion.ToString(CultureInfo.InvariantCulture)), ("Issued anew because", e.WhyAnew), ("Signed by", e.SignedBy)), Tone.Decision),
        LetterSent e => new($"Letter sent{(ConferenceLetters.Find(child, e.LetterId)?.Letter.Signed.To is { } to ? $" to {to}" : "")}", Rows(
            ("How", LetterWords.How(e.How)), ("Where", contacts ? e.Where : null), ("By", e.SentBy))),
        LetterWithheld e => new($"{LetterWords.Kind(e.Kind)} not for {e.To}", Rows(("Why", e.Reason), ("Decided by", e.DecidedBy)), Tone.Decision),
        LettersSentOtherwise e => new($"{LetterWords.Kinds(e.Kind)} sent outside Holdfast", Rows(("To", e.To), ("By", e.SentBy))),
        LetterCorrectionAsked e => new("Correction of a letter asked for", Rows(("By", e.AskedBy), ("What", e.What)), Tone.Concern),
        LetterCorrectionAnswered e => new("Correction of a letter answered", Rows(("What came of it", LetterWords.Answer(e.Answer)), ("Reasons", e.Reasons), ("By", e.AnsweredBy)), Tone.Decision),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private static string NameOf(Guid person, Child child) =>
        person == child.Id ? child.ShortName : child.Network.TryGetValue(person, out var known) ? known.Name : child.CoreGroup.FirstOrDefault(m => m.PersonId == person)?.Name ?? "Somebody no longer around the child";

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
