using Holdfast.Casework;
using Holdfast.Casework.Journal;

namespace Holdfast.Records.Journal;

/// <summary>A child's journal as lately read: its entries, and the leaf of the last of them, which stands for all before it.</summary>
internal sealed class ReadJournal(Guid childId, IReadOnlyList<Entry> entries, byte[] leaf)
{
    private Child? child;

    public IReadOnlyList<Entry> Entries => entries;

    public byte[] Leaf => leaf;

    /// <summary>The child the entries tell of, folded once. Nothing changes a child, so several may look at it at the same time.</summary>
    public Child Child => child ??= Child.From(childId, entries);

    public int Version => entries.Count == 0 ? 0 : entries[^1].Version;

    public static ReadJournal Empty(Guid childId) => new(childId, [], []);
}

/// <summary>
/// The journals lately read, opened, so that reading one again opens only what was written since. Holds so many entries and no more: those not asked for the
/// longest go first. Nobody can change an entry, so nothing here grows old; whoever asks still looks whether the journal goes on from here.
/// </summary>
internal sealed class LatelyRead(int mostEntries)
{
    private readonly Lock access = new();
    private readonly Dictionary<Guid, LinkedListNode<(Guid Child, ReadJournal Read)>> byChild = [];
    private readonly LinkedList<(Guid Child, ReadJournal Read)> latestFirst = new();
    private int held;

    public ReadJournal? Find(Guid child)
    {
        lock (access)
        {
            if (!byChild.TryGetValue(child, out var node))
            {
                return null;
            }

            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            return node.Value.Read;
        }
    }

    public void Keep(Guid child, ReadJournal read)
    {
        lock (access)
        {
            Drop(child);
            byChild.Add(child, latestFirst.AddFirst((child, read)));
            held += read.Entries.Count;
            while (held > mostEntries)
            {
                Drop(latestFirst.Last!.Value.Child);
            }
        }
    }

    private void Drop(Guid child)
    {
        if (byChild.Remove(child, out var node))
        {
            latestFirst.Remove(node);
            held -= node.Value.Read.Entries.Count;
        }
    }
}
