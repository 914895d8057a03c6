namespace Holdfast.GovUk;

/// <summary>One answer a person can choose from a list.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">More about it, below.</param>
/// <param name="Exclusive">For checkboxes: choosing it clears the others, as "None of these" does.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, bool Exclusive = false)
{
    private bool IsDivider { get; init; }

    /// <summary>A word between two choices, such as "or".</summary>
    public static Choice Divider(string word) => new("", word) { IsDivider = true };

    internal ChoiceItem AsItem() => IsDivider
        ? new ChoiceItem(Divider: Text)
        : new ChoiceItem(Value, Text, Hint: Hint is null ? null : new Content(Hint), Behaviour: Exclusive ? "exclusive" : null);
}
