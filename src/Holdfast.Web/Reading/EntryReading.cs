namespace Holdfast.Web.Reading;

/// <summary>How an entry looks in the record: ordinary, a decision, something of concern.</summary>
public enum Tone
{
    Plain,
    Decision,
    Concern,
}

/// <summary>One line of an entry.</summary>
public sealed record ReadingRow(string Label, string Text);

/// <summary>An entry in words a person reads.</summary>
/// <param name="OwnWords">The child's own words, shown in their own place.</param>
/// <param name="HowSaid">How the child said them.</param>
/// <param name="AttachmentIds">Drawings and photographs kept with it.</param>
public sealed record EntryReading(
    string Title, IReadOnlyList<ReadingRow> Rows, Tone Tone = Tone.Plain, string? OwnWords = null, string? HowSaid = null,
    IReadOnlyList<Casework.Visits.Attachment>? Attachments = null);
