using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Cases;

/// <summary>What an act comes to on the record as it was read.</summary>
/// <param name="Outcome">Set when there is nothing to append.</param>
internal sealed record Proposal(Dictionary<Guid, ReadJournal> Read, List<NewEntry> Entries, RecordOutcome? Outcome)
{
    /// <summary>The children with their new entries as they will be: after everything that is there, and where they will stand when nobody else writes first.</summary>
    /// <param name="lastPosition">The last place known to be taken, if any is.</param>
    public List<ChildRefresh> Expected(long lastPosition)
    {
        var versions = Read.ToDictionary(r => r.Key, r => r.Value.Version);
        var position = Math.Max(lastPosition, Read.Values.Select(r => r.Position).DefaultIfEmpty().Max());
        return Refreshes([.. Entries.Select(entry => EntryOf(entry, ++position, entry.What is ChildEvent ? versions[entry.Stream] += 1 : 1, entry.RecordedAt.ToMicroseconds()))]);
    }

    /// <summary>The children with their new entries as they are stored.</summary>
    public List<ChildRefresh> Written(IReadOnlyList<StoredEntry> stored) => Refreshes([.. stored.Zip(Entries, (at, entry) => EntryOf(entry, at.Position, at.Version, at.RecordedAt))]);

    /// <summary>What was written to a stream of another kind is left out.</summary>
    private List<ChildRefresh> Refreshes(List<Entry?> entries) =>
    [
        .. Entries.Zip(entries).Where(e => e.Second is not null).GroupBy(e => e.First.Stream, e => e.Second!)
            .Select(g => new ChildRefresh(Read[g.Key].Child, [.. g])),
    ];

    private static Entry? EntryOf(NewEntry entry, long position, int version, long recordedAt) => entry.What is ChildEvent
        ? new Entry(position, version, entry.Command, Sql.FromMicroseconds(recordedAt), entry.Author, (ChildEvent)entry.AsRead)
        : null;
}
