namespace Holdfast.Casework.Journal;

/// <summary>How each earlier stored shape is read as the one after it. A change of shape adds a line here and a sample file; nothing stored is rewritten.</summary>
internal static class Upcasts
{
    public static IReadOnlyList<Upcast> All { get; } =
    [
        // Version 1 could not say which of those a rule names was excused; read as it stood, it excuses a rule that asks once.
        new(new StoredKind("duty-excused", 1), body => body),

        // Version 1 could not say who comes in somebody's place; nobody did.
        new(new StoredKind("invitation-answered", 1), body => body),
    ];
}
