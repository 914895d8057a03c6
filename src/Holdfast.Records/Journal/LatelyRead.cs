using Holdfast.Casework.Journal;

namespace Holdfast.Records.Journal;

/// <summary>A child's entries as lately read, and the leaf of the last of them, which stands for all before it.</summary>
internal sealed record ReadEntries(IReadOnlyList<Entry> Entries, byte[] Leaf);

/// <summary>
/// The journals lately read, opened, so that reading one again opens only what was written since. Holds so many entries and no more: those not asked for the
/// longest go first. Nobody can change an entry, so nothing here grows old; whoever asks still looks whether the journal goes on from here.
/// </summary>
internal sealed class LatelyRead(int mostEntries)
{
    private readonly Lock access = new();
    private readonly Dictionary<Guid, LinkedListNode<(Guid Child, ReadEntries Read)>> byChild = [];
    private readonly LinkedList<(Guid Child, ReadEntries Read)> latestFirst = new();
    private int held;

    public ReadEntries? Find(Guid child)
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

    public void Keep(Guid child, ReadEntries read)
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
