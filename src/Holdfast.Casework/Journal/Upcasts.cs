using System.Text.Json.Nodes;

namespace Holdfast.Casework.Journal;

/// <summary>How each earlier stored shape is read as the one after it. A change of shape adds a line here and a sample file; nothing stored is rewritten.</summary>
internal static class Upcasts
{
    public static IReadOnlyList<Upcast> All { get; } =
    [
        // Version 1 could not say which of those a rule names was excused; read as it stood, it excuses a rule that asks once.
        new(new StoredKind("duty-excused", 1), body => body),

        // Version 1 knew neither when somebody came and went, nor whether what was said was for the whole room, nor why it met on another day than arranged.
        new(new StoredKind("conference-attended", 1), body => body),
        new(new StoredKind("board-point-added", 1), body => body),
        new(new StoredKind("conference-meeting-began", 1), body => body),
        // Version 1 could not say who comes in somebody's place; nobody did.
        new(new StoredKind("invitation-answered", 1), body => body),
        // Version 1 always named a day; now the authority's clock says, and a day is named only when a sooner one was promised.
        new(new StoredKind("dissent-recorded", 1), body => body),
        // Version 1 was of files in which no paper travelled.
        new(new StoredKind("transfer-made", 1), body => body),
        new(new StoredKind("foreign-record-received", 1), body => body),

        // Version 1 named in one go everybody who was told, and counted as told to all.
        new(new StoredKind("core-group-move-confirmed", 1), body =>
        {
            (body["told"], body["left"]) = (new JsonArray(), new JsonArray());
            return body;
        }),
    ];
}
