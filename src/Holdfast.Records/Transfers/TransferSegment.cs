using Holdfast.Casework.People;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Transfers;

/// <summary>
/// One child’s journal as it lies in the other authority’s database, row by row, with the key its entries are written under: so that the chain can be followed without the key,
/// and the words read with it.
/// </summary>
/// <param name="Format">The shape of the segment; another word when the shape changes.</param>
/// <param name="Transfer">The number of the transfer; taken in once.</param>
/// <param name="Receipt">Read back to the authority that made the file, to show that it was opened.</param>
/// <param name="From">The authority that made it, in its own words.</param>
/// <param name="Stream">The child’s number there.</param>
/// <param name="Key">The key of the child’s journal.</param>
/// <param name="Names">Who wrote, by account.</param>
/// <param name="Apart">Those whose addresses are kept apart, with the words when they travel.</param>
/// <param name="Papers">The papers that stand in the file after the record, in this order. None in files of the first shape.</param>
public sealed record TransferSegment(
    string Format, Guid Transfer, string Receipt, string From, DateTimeOffset MadeAt, string MadeBy, Guid Stream, Guid KeyId, byte[] Key, IReadOnlyList<TransferredEntry> Entries,
    IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<TransferredContact> Apart, IReadOnlyList<TransferredPaper>? Papers = null)
{
    public const string CurrentFormat = "holdfast-transfer/2";
    public const string FirstFormat = "holdfast-transfer/1";

    private const int LongestName = 200;
    private const int KeyBytes = 32;

    /// <summary>Every part is there and of a size that can be read. Whether it is true, the chain says.</summary>
    internal bool IsWhole =>
        Key.Length == KeyBytes && new[] { From, Receipt, MadeBy }.All(n => n.Length <= LongestName) && !string.IsNullOrWhiteSpace(From)
        && Entries.All(e => e is { Nonce.Length: StreamCipher.NonceBytes } && Sql.IsInstant(e.RecordedAt) && Capacities.IsOne(e.Capacity))
        && Names.Values.All(n => n is not null) && Apart.All(a => a is not null && a.WithheldFrom.All(w => w is not null)) && (Papers ?? []).All(p => p is not null);
}

/// <summary>A paper that travels with the record.</summary>
/// <param name="Entry">The entry that names it, by its place in the journal.</param>
/// <param name="Of">The day of that entry.</param>
/// <param name="Sha256">The fingerprint of its bytes, which is the one the entry has.</param>
public sealed record TransferredPaper(int Entry, DateOnly Of, string Name, string ContentType, int Bytes, string Sha256);

/// <summary>One row of the journal.</summary>
/// <param name="Body">The words, encrypted; nothing when only the place and the fingerprint travel.</param>
/// <param name="BodyHash">The fingerprint the row’s own fingerprint takes in.</param>
public sealed record TransferredEntry(
    long Position, int Version, Guid Command, int Part, string Kind, int KindVersion, string HappenedOn, long RecordedAt, Guid RecordedBy, string Capacity, Guid KeyId, byte[] Nonce, byte[]? Body, byte[] BodyHash,
    byte[] Previous, byte[] Leaf);

/// <summary>Somebody whose address is kept apart.</summary>
/// <param name="Person">The person; the child itself when empty.</param>
/// <param name="Address">The protected words, when the sender chose that they travel.</param>
public sealed record TransferredContact(NetworkPerson? Person, IReadOnlyList<NetworkPerson> WithheldFrom, string Reason, string? Address, string? Telephone);

/// <summary>What following a segment’s chain came to.</summary>
/// <param name="BrokenAt">The first entry that is not as it was written, by its place in the journal.</param>
public sealed record SegmentCheck(int Entries, int LeftOut, int? BrokenAt)
{
    public bool Holds => BrokenAt is null;
}
