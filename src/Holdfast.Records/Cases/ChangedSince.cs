using Holdfast.Casework.Journal;

namespace Holdfast.Records.Cases;

/// <summary>What was written since a page was shown that the page would write over.</summary>
internal static class ChangedSince
{
    public static List<Entry> Shown(RecordRequest request, Dictionary<Guid, IReadOnlyList<Entry>> read)
    {
        var since = new List<Entry>();
        foreach (var (child, shown) in request.ExpectedVersions ?? new Dictionary<Guid, int>())
        {
            if (read.TryGetValue(child, out var journal))
            {
                since.AddRange(journal.Where(e => e.Version > shown && Touches(e.What, journal, request.EditedKinds)));
            }
        }

        since.Sort((a, b) => a.Position.CompareTo(b.Position));
        return since;
    }

    /// <summary>A correction or withdrawal counts as the kind of the entry it is about.</summary>
    private static bool Touches(ChildEvent what, IReadOnlyList<Entry> journal, IReadOnlySet<Type>? edited)
    {
        if (edited is null || edited.Contains(what.GetType()))
        {
            return true;
        }

        var about = what switch
        {
            EntryCorrected corrected => corrected.Version,
            EntryWithdrawn withdrawn => withdrawn.Version,
            _ => 0,
        };
        return journal.Any(e => e.Version == about && edited.Contains(e.What.GetType()));
    }
}
