using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;

namespace Holdfast.Records.Transfers;

/// <summary>Follows and reads a segment: another authority’s journal of one child. It is never mixed with a journal of this installation.</summary>
public static class ForeignJournal
{
    /// <summary>Follows the chain from the first entry to the last: every row’s fingerprint, the one it points back at, and that its words open.</summary>
    public static SegmentCheck Check(TransferSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        using var cipher = new StreamCipher(segment.Stream, segment.KeyId, segment.Key);
        byte[] last = [];
        var (version, leftOut) = (0, 0);
        foreach (var entry in segment.Entries)
        {
            version++;
            if (entry.Version != version || !entry.Previous.AsSpan().SequenceEqual(last) || !Holds(segment, entry, cipher))
            {
                return new SegmentCheck(segment.Entries.Count, leftOut, version);
            }

            leftOut += entry.Body is null ? 1 : 0;
            last = entry.Leaf;
        }

        return new SegmentCheck(segment.Entries.Count, leftOut, segment.Entries.Count == 0 ? 1 : null);
    }

    /// <summary>The entries whose words travelled and that this program can read, in order of writing.</summary>
    public static IReadOnlyList<Entry> Entries(TransferSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        using var cipher = new StreamCipher(segment.Stream, segment.KeyId, segment.Key);
        var read = new List<Entry>();
        foreach (var entry in segment.Entries)
        {
            if (entry.Body is { } body && Known(entry, cipher, body) is { } what)
            {
                read.Add(new Entry(
                    entry.Position, entry.Version, entry.Command, Storage.Sql.FromMicroseconds(entry.RecordedAt), new Author(entry.RecordedBy, Capacities.Read(entry.Capacity)), what));
            }
        }

        return read;
    }

    /// <summary>The child as that journal tells it.</summary>
    public static Child Child(TransferSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return Casework.Child.From(segment.Stream, Entries(segment));
    }

    /// <summary>Whether the entries, whoever wrote them, come to a child’s record.</summary>
    public static bool CanBeRead(TransferSegment segment)
    {
        try
        {
            return Child(segment).IsRegistered;
        }
        catch (Exception nonsense) when (nonsense is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or NullReferenceException)
        {
            // Written by no Holdfast, or by one that went wrong.
            return false;
        }
    }

    private static ChildEvent? Known(TransferredEntry entry, StreamCipher cipher, byte[] body)
    {
        try
        {
            return Journal.EntryReader.What(cipher, entry.Version, entry.Kind, entry.KindVersion, entry.Nonce, body) as ChildEvent;
        }
        catch (UnknownKindException)
        {
            // Written by a newer Holdfast there: the chain proves it, and a newer one here will read it.
            return null;
        }
    }

    private static bool Holds(TransferSegment segment, TransferredEntry entry, StreamCipher cipher)
    {
        var stored = new StoredEntry(
            entry.Position, segment.Stream, entry.Version, entry.Command, entry.Part, entry.Kind, entry.KindVersion, entry.HappenedOn, entry.RecordedAt, entry.RecordedBy, entry.Capacity, entry.KeyId, entry.Nonce,
            entry.Body ?? [], entry.Previous, entry.Leaf);
        if (!stored.ComputeLeaf(entry.BodyHash).AsSpan().SequenceEqual(entry.Leaf) || (entry.Body is not null && !stored.BodyHash().AsSpan().SequenceEqual(entry.BodyHash)))
        {
            return false;
        }

        try
        {
            _ = entry.Body is { } body ? cipher.Decrypt(entry.Nonce, body, entry.Version).Length : 0;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
