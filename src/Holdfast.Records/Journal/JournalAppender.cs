using System.Data.Common;
using Holdfast.Casework.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>An event about to be appended.</summary>
/// <param name="StreamKind">Whether the stream is a child's or a protected contact's.</param>
/// <param name="RecordedAt">When it was written; never earlier than the entry before it in the journal.</param>
internal sealed record NewEntry(Guid Stream, string StreamKind, JournalEvent What, Guid Command, Author Author, DateTimeOffset RecordedAt)
{
    /// <summary>What is stored of it, written down before the transaction, in which everybody else waits.</summary>
    public byte[] Words { get; } = StoredKinds.All.Write(What);
}

/// <summary>The stream grew between reading it and appending to it.</summary>
internal sealed class LostRaceException : Exception;

/// <summary>Appends entries at the end of the journal, inside the transaction of the one writer.</summary>
internal sealed class JournalAppender(StreamKeys keys)
{
    private static readonly string Insert = $"INSERT INTO entry ({StoredEntry.Columns}) VALUES ({Sql.Places(StoredEntry.ColumnCount)})";

    /// <param name="entries">In the order they take their positions. The streams' keys are made already.</param>
    /// <param name="loaded">The version each stream was at when it was read; a stream not named may be at any.</param>
    /// <exception cref="LostRaceException">A stream is not at the version it was read at.</exception>
    public async Task<IReadOnlyList<StoredEntry>> Append(DbTransaction tx, IReadOnlyList<NewEntry> entries, IReadOnlyDictionary<Guid, int> loaded, CancellationToken cancel)
    {
        var (position, recordedAt) = await TakePositions(tx, entries.Count, cancel);
        var tails = new Dictionary<Guid, Tail>();
        try
        {
            var appended = new List<StoredEntry>(entries.Count);
            foreach (var entry in entries)
            {
                if (!tails.TryGetValue(entry.Stream, out var tail))
                {
                    tail = await TailOf(tx, entry, loaded, cancel);
                    tails.Add(entry.Stream, tail);
                }

                recordedAt = Math.Max(recordedAt, entry.RecordedAt.ToMicroseconds());
                var stored = tail.Next(entry, ++position, recordedAt);
                appended.Add(stored);
            }

            await tx.ExecuteForEach(Insert, appended.Select(StoredEntry.Values), cancel);
            return appended;
        }
        finally
        {
            foreach (var tail in tails.Values)
            {
                tail.Dispose();
            }
        }
    }

    /// <summary>Takes the next positions: tells the one before them, and when its entry was written. On PostgreSQL the row stays locked until COMMIT, so every other append waits its turn.</summary>
    private static async Task<(long Before, long RecordedAt)> TakePositions(DbTransaction tx, int count, CancellationToken cancel)
    {
        var before = (await tx.Read("UPDATE journal_head SET position = position + @count WHERE one = 1 RETURNING position - @count", r => r.GetInt64(0), cancel, ("count", (long)count)))[0];

        // Asked apart: on PostgreSQL a statement that waited for its turn does not see what was committed while it waited.
        var recordedAt = await tx.Read("SELECT recorded_at FROM entry WHERE position = @position", r => r.GetInt64(0), cancel, ("position", before));
        return (before, recordedAt is [var last] ? last : long.MinValue);
    }

    private async Task<Tail> TailOf(DbTransaction tx, NewEntry entry, IReadOnlyDictionary<Guid, int> loaded, CancellationToken cancel)
    {
        var (version, leaf) = await LastOf(tx, entry.Stream, cancel);
        if (loaded.TryGetValue(entry.Stream, out var expected) && expected != version)
        {
            throw new LostRaceException();
        }

        if (version == 0)
        {
            await tx.Execute("INSERT INTO stream (stream, kind) VALUES (@stream, @kind)", ("stream", entry.Stream), ("kind", entry.StreamKind));
        }

        return new Tail(await keys.CipherOf(entry.Stream, cancel), version, leaf);
    }

    private static async Task<(int Version, byte[] Leaf)> LastOf(DbTransaction tx, Guid stream, CancellationToken cancel)
    {
        await using var command = tx.Command("SELECT version, leaf FROM entry WHERE stream = @stream ORDER BY version DESC LIMIT 1", ("stream", stream));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetInt32(0), rows.Bytes(1)) : (0, []);
    }

    /// <summary>The end of one stream while entries are put to it.</summary>
    private sealed class Tail(StreamCipher cipher, int version, byte[] leaf) : IDisposable
    {
        private readonly Dictionary<Guid, int> parts = [];
        private int version = version;
        private byte[] leaf = leaf;

        public StoredEntry Next(NewEntry entry, long position, long recordedAt)
        {
            version++;
            var part = parts[entry.Command] = parts.GetValueOrDefault(entry.Command) + 1;
            var kind = StoredKinds.All.KindOf(entry.What);
            var (nonce, body) = cipher.Encrypt(entry.Words, version);
            var stored = new StoredEntry(
                position, entry.Stream, version, entry.Command, part, kind.Name, kind.Version, (string)Sql.Stored(entry.What.HappenedOn), recordedAt,
                entry.Author.UserId, Capacities.Write(entry.Author.Capacity), cipher.KeyId, nonce, body, leaf, []);
            leaf = stored.ComputeLeaf();
            return stored with { Leaf = leaf };
        }

        public void Dispose() => cipher.Dispose();
    }
}
