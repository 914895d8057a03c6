using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Records.Journal;

/// <summary>
/// The fingerprint of one line of a chain: SHA-256 of a zero byte and of each column as its length in 4 bytes big-endian and its bytes.
/// Integers are 8 bytes big-endian, ids 16, words UTF-8.
/// </summary>
internal sealed class LeafHash
{
    // Gathered first: the platform takes longer over a fingerprint fed in pieces than over one of some hundred bytes at once.
    private readonly ArrayBufferWriter<byte> line = new(512);

    public LeafHash() => line.Write("\0"u8);

    public LeafHash Add(ReadOnlySpan<byte> column)
    {
        BinaryPrimitives.WriteInt32BigEndian(line.GetSpan(4), column.Length);
        line.Advance(4);
        line.Write(column);
        return this;
    }

    public LeafHash Add(long column)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, column);
        return Add((ReadOnlySpan<byte>)bytes);
    }

    public LeafHash Add(Guid column)
    {
        Span<byte> bytes = stackalloc byte[16];
        column.TryWriteBytes(bytes, bigEndian: true, out _);
        return Add((ReadOnlySpan<byte>)bytes);
    }

    public LeafHash Add(string column) => Add((ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(column));

    public byte[] Finish() => SHA256.HashData(line.WrittenSpan);
}
