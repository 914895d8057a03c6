using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>Makes entries of rows: opens the body, reads the event in its latest shape.</summary>
internal static class EntryReader
{
    public const string Columns = "e.stream, e.version, e.position, e.command, e.kind, e.kind_version, e.recorded_at, e.recorded_by, e.capacity, e.nonce, e.body, e.leaf";

    public static Guid Stream(DbDataReader row) => row.Id(0);

    public static ReadOnlySpan<byte> Leaf(DbDataReader row) => row.Borrow(11);

    public static Entry Read(DbDataReader row, StreamCipher cipher) => new(
        row.GetInt64(2),
        row.GetInt32(1),
        row.Id(3),
        row.Instant(6),
        new Author(row.Id(7), Capacities.Read(row.GetString(8))),
        (ChildEvent)What(row, cipher));

    public static JournalEvent What(DbDataReader row, StreamCipher cipher)
    {
        try
        {
            return What(cipher, row.GetInt32(1), row.GetString(4), row.GetInt32(5), row.Borrow(9), row.Borrow(10));
        }
        catch (AuthenticationTagMismatchException changed)
        {
            throw new JournalDamagedException(row.GetInt64(2), changed);
        }
    }

    /// <exception cref="AuthenticationTagMismatchException">The body was changed, or does not belong at this place.</exception>
    public static JournalEvent What(StreamCipher cipher, int version, string kind, int kindVersion, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body) =>
        StoredKinds.All.Read(kind, kindVersion, cipher.Decrypt(nonce, body, version));
}

/// <summary>An entry that does not open with its own key: it was changed, or moved from another place.</summary>
public sealed class JournalDamagedException(long position, Exception inner)
    : Exception($"Entry {position} of the journal was changed after it was written, or moved. Run: holdfast verify", inner)
{
    public long Position { get; } = position;
}
