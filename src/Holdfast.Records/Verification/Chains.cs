using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Verification;

/// <summary>One stream as far as it has been followed.</summary>
internal sealed record Chain(long FirstPosition, bool IsProtectedContact, long Position, int Version, byte[] Leaf);

/// <summary>Follows positions through the whole journal, and each stream's own chain of leaves.</summary>
internal sealed class Chains(Findings findings)
{
    private static readonly string ProtectedKind =
        StoredKinds.All.Kinds.Single(k => k.Type == typeof(ProtectedContactWritten)).Kind.Name;

    private readonly Dictionary<Guid, Chain> chains = [];
    private long lastRecordedAt = long.MinValue;

    public long LastPosition { get; private set; }

    public IEnumerable<KeyValuePair<Guid, Chain>> All => chains;

    public Chain? Find(Guid stream) => chains.GetValueOrDefault(stream);

    public void Follow(StoredEntry entry, bool leafHolds)
    {
        if (entry.Position > LastPosition + 1)
        {
            findings.Add(new BadEntry(LastPosition + 1, Damage.Removed, Missing(LastPosition + 1, entry.Position - 1)));
        }

        if (leafHolds)
        {
            FollowStream(entry);
            if (entry.RecordedAt < lastRecordedAt)
            {
                findings.Add(new BadEntry(entry.Position, Damage.Inserted, $"Entry {entry.Position} says it was written before the entry ahead of it: it was put there later."));
            }
        }

        lastRecordedAt = Math.Max(lastRecordedAt, entry.RecordedAt);
        LastPosition = entry.Position;
        var first = chains.TryGetValue(entry.Stream, out var so) ? so : new Chain(entry.Position, entry.Kind == ProtectedKind, 0, 0, []);
        chains[entry.Stream] = first with { Position = entry.Position, Version = entry.Version, Leaf = entry.Leaf };
    }

    /// <param name="head">The last position given out.</param>
    public void End(long head)
    {
        if (head > LastPosition)
        {
            findings.Add(new BadEntry(LastPosition + 1, Damage.Removed, Missing(LastPosition + 1, head)));
        }

        if (head < LastPosition)
        {
            findings.Add(new BadEntry(head + 1, Damage.Inserted, $"Entry {head + 1} was inserted: {head} is the last position that was given out."));
        }
    }

    private static string Missing(long first, long last) => first == last ? $"Entry {first} was removed." : $"Entries {first} to {last} were removed.";

    private void FollowStream(StoredEntry entry)
    {
        var (version, leaf, position) = chains.TryGetValue(entry.Stream, out var chain) ? (chain.Version, chain.Leaf, chain.Position) : (0, [], 0);
        if (entry.Version <= version)
        {
            findings.Add(new BadEntry(entry.Position, Damage.Reordered, $"Entry {entry.Position} is number {entry.Version} of its record, and stands after number {version}."));
        }
        else if (entry.Version > version + 1)
        {
            findings.Add(new BadEntry(entry.Position, Damage.Removed, $"Ahead of entry {entry.Position}, entries {version + 1} to {entry.Version - 1} of its record were removed."));
        }
        else if (!entry.Previous.AsSpan().SequenceEqual(leaf))
        {
            findings.Add(position == 0
                ? new BadEntry(entry.Position, Damage.Removed, $"Entry {entry.Position} is the first of its record and points at an entry before it, which was removed.")
                : new BadEntry(position, Damage.Changed, $"Entry {position} was changed and sealed again: entry {entry.Position}, the next of its record, holds the seal it had before."));
        }
    }
}
