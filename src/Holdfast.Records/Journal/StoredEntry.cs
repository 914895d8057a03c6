using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
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

    public static StoredEntry Read(DbDataReader row) => new(
        row.GetInt64(0), row.Id(1), row.GetInt32(2), row.Id(3), row.GetInt32(4), row.GetString(5), row.GetInt32(6), row.GetString(7), row.GetInt64(8),
        row.Id(9), row.GetString(10), row.Id(11), row.GetFieldValue<byte[]>(12), row.GetFieldValue<byte[]>(13), row.GetFieldValue<byte[]>(14), row.GetFieldValue<byte[]>(15));

    /// <summary>
    /// SHA-256 of a zero byte and of each column in the order above (save the leaf itself), each as its length in 4 bytes big-endian and its bytes.
    /// Integers are 8 bytes big-endian, ids 16, words and dates UTF-8, the body SHA-256 of the nonce and the body, so that a leaf can be checked
    /// after the key is gone.
    /// </summary>
    public byte[] ComputeLeaf()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        Append(hash, Position);
        Append(hash, Stream);
        Append(hash, Version);
        Append(hash, Command);
        Append(hash, Part);
        Append(hash, Kind);
        Append(hash, KindVersion);
        Append(hash, HappenedOn);
        Append(hash, RecordedAt);
        Append(hash, RecordedBy);
        Append(hash, Capacity);
        Append(hash, KeyId);
        Append(hash, (ReadOnlySpan<byte>)Nonce);
        Append(hash, BodyHash());
        Append(hash, (ReadOnlySpan<byte>)Previous);
        return hash.GetHashAndReset();
    }

    private byte[] BodyHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Nonce);
        hash.AppendData(Body);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> column)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, column.Length);
        hash.AppendData(length);
        hash.AppendData(column);
    }

    private static void Append(IncrementalHash hash, long column)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, column);
        Append(hash, (ReadOnlySpan<byte>)bytes);
    }

    private static void Append(IncrementalHash hash, Guid column)
    {
        Span<byte> bytes = stackalloc byte[16];
        column.TryWriteBytes(bytes, bigEndian: true, out _);
        Append(hash, (ReadOnlySpan<byte>)bytes);
    }

    private static void Append(IncrementalHash hash, string column) => Append(hash, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(column));
}
