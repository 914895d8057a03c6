using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>One row of the journal, as it is kept: the body encrypted, the facts about it in the clear.</summary>
internal sealed record StoredEntry(
    long Position,
    Guid Stream,
    int Version,
    Guid Command,
    int Part,
    string Kind,
    int KindVersion,
    string HappenedOn,
    long RecordedAt,
    Guid RecordedBy,
    string Capacity,
    Guid KeyId,
    byte[] Nonce,
    byte[] Body,
    byte[] Previous,
    byte[] Leaf)
{
    public const string Columns =
        "position, stream, version, command, part, kind, kind_version, happened_on, recorded_at, recorded_by, capacity, key_id, nonce, body, previous, leaf";

    public static readonly int ColumnCount = Columns.Split(',').Length;

    public static StoredEntry Read(DbDataReader row) => new(
        row.GetInt64(0), row.Id(1), row.GetInt32(2), row.Id(3), row.GetInt32(4), row.GetString(5), row.GetInt32(6), row.GetString(7), row.GetInt64(8),
        row.Id(9), row.GetString(10), row.Id(11), row.Bytes(12), row.Bytes(13), row.Bytes(14), row.Bytes(15));

    /// <summary>The values as the columns above name them.</summary>
    public static object?[] Values(StoredEntry entry) =>
    [
        entry.Position, entry.Stream, entry.Version, entry.Command, entry.Part, entry.Kind, entry.KindVersion, entry.HappenedOn, entry.RecordedAt,
        entry.RecordedBy, entry.Capacity, entry.KeyId, entry.Nonce, entry.Body, entry.Previous, entry.Leaf,
    ];

    /// <summary>
    /// Takes in every column in the order above save the leaf itself; of the body, SHA-256 of the nonce and the body, so that a leaf can be checked
    /// after the key is gone.
    /// </summary>
    public byte[] ComputeLeaf() => ComputeLeaf(BodyHash());

    /// <summary>The same for a row of which only the fingerprint of nonce and body is at hand.</summary>
    public byte[] ComputeLeaf(byte[] bodyHash) =>
        new LeafHash().Add(Position).Add(Stream).Add(Version).Add(Command).Add(Part).Add(Kind).Add(KindVersion).Add(HappenedOn).Add(RecordedAt)
            .Add(RecordedBy).Add(Capacity).Add(KeyId).Add(Nonce).Add(bodyHash).Add(Previous).Finish();

    public byte[] BodyHash()
    {
        var both = ArrayPool<byte>.Shared.Rent(Nonce.Length + Body.Length);
        Nonce.CopyTo(both, 0);
        Body.CopyTo(both, Nonce.Length);
        var hash = SHA256.HashData(both.AsSpan(0, Nonce.Length + Body.Length));
        ArrayPool<byte>.Shared.Return(both);
        return hash;
    }
}
