using Holdfast.GovUk;

namespace Holdfast.Web.Forms.Corrections;

/// <summary>How one fact of an entry is asked for.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Date,
    Time,
    Number,
    Choice,

    /// <summary>Shown and not changed: who or what the entry is about.</summary>
    Kept,
}

/// <summary>One fact of an entry, as a form asks for it.</summary>
/// <param name="Path">Where it stands in the stored entry, such as "child.ownWords".</param>
/// <param name="Needed">The entry can not be without it.</param>
/// <param name="Value">What it says now; a date in ISO, an answer by its stored word.</param>
/// <param name="Choices">The answers there are, of a choice.</param>
public sealed record EventField(string Path, string Label, FieldKind Kind, bool Needed, string? Value, IReadOnlyList<Choice> Choices);

/// <summary>What was typed into a field.</summary>
public sealed class FieldAnswer
{
    public string? Text { get; set; }

    public DateOnly? On { get; set; }
}
