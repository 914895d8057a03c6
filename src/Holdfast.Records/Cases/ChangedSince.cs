using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Cases;

/// <summary>What was written since a page was shown that the page would write over.</summary>
internal static class ChangedSince
{
    public static List<Entry> Shown(RecordRequest request, Dictionary<Guid, ReadJournal> read)
    {
        var since = new List<Entry>();
        foreach (var (child, shown) in request.ExpectedVersions ?? new Dictionary<Guid, int>())
        {
            if (read.TryGetValue(child, out var journal))
            {
                since.AddRange(journal.Entries.Where(e => e.Version > shown && Touches(e.What, journal.Entries, request)));
            }
        }

        since.Sort((a, b) => a.Position.CompareTo(b.Position));
        return since;
    }

    /// <summary>A correction or withdrawal counts as the kind of the entry it is about.</summary>
    private static bool Touches(ChildEvent what, IReadOnlyList<Entry> journal, RecordRequest request)
    {
        if (Edits(what))
        {
            return true;
        }

        var about = what switch
        {
            EntryCorrected corrected => corrected.Version,
            EntryWithdrawn withdrawn => withdrawn.Version,
            _ => 0,
        };
        return journal.Any(e => e.Version == about && Edits(e.What));

        bool Edits(ChildEvent entry) => (request.EditedKinds is not { } edited || edited.Contains(entry.GetType())) && request.EditedOnly?.Invoke(entry) != false;
    }
}
