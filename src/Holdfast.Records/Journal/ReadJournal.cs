using Holdfast.Casework;
using Holdfast.Casework.Journal;

namespace Holdfast.Records.Journal;

/// <summary>
/// A child's journal as lately read: its entries, opened, and the leaf of the last of them, which stands for all before it. Nobody can change an entry, so it never grows old; whoever goes on from it looks
/// whether the journal does.
/// </summary>
internal sealed class ReadJournal
{
    private readonly Guid childId;

    /// <summary>The child some of the entries tell of, to go on from; let go of once that is done.</summary>
    private Child? before;
    private Child? child;

    public ReadJournal(Guid childId, IReadOnlyList<Entry> entries, byte[] leaf, Child? before = null) => (this.childId, Entries, Leaf, this.before) = (childId, entries, leaf, before);

    public IReadOnlyList<Entry> Entries { get; }

    public byte[] Leaf { get; }

    /// <summary>The child the entries tell of, folded once. Nothing changes a child, so several may look at it at the same time.</summary>
    public Child Child => child ?? Fold();

    public int Version => Entries.Count == 0 ? 0 : Entries[^1].Version;

    /// <summary>Whether something of an act is in the journal, looked for from its end.</summary>
    public bool Holds(Guid commandId)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (Entries[i].CommandId == commandId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a journal that holds so many entries and ends with that leaf is this one.</summary>
    public bool EndsAs((int Version, byte[] Leaf) end) => end.Version == Version && end.Leaf.AsSpan().SequenceEqual(Leaf);

    /// <summary>The place of the last entry among all of the installation; 0 while there is none.</summary>
    public long Position => Entries.Count == 0 ? 0 : Entries[^1].Position;

    public static ReadJournal Empty(Guid childId) => new(childId, [], []);

    /// <summary>The same journal with what was written next.</summary>
    /// <param name="leaf">The leaf of the last of the news.</param>
    /// <param name="after">The child that comes to, where that is known.</param>
    public ReadJournal After(IReadOnlyList<Entry> news, byte[] leaf, Child? after = null)
    {
        var all = new List<Entry>(Entries.Count + news.Count);
        all.AddRange(Entries);
        all.AddRange(news);
        return new ReadJournal(childId, all, leaf, after is null ? child ?? before : null) { child = after };
    }

    private Child Fold()
    {
        // Two who ask at once may each fold; both come to the same.
        var from = before;
        var folded = from is null ? Child.From(childId, Entries) : from.After([.. Entries.Skip(from.Version)]);
        (child, before) = (folded, null);
        return folded;
    }
}
