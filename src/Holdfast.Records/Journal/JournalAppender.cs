using Holdfast.Casework.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>An event about to be appended.</summary>
/// <param name="StreamKind">Whether the stream is a child's or a protected contact's.</param>
/// <param name="RecordedAt">When it was written; never earlier than the entry before it in the journal.</param>
internal sealed record NewEntry(Guid Stream, string StreamKind, JournalEvent What, Guid Command, Author Author, DateTimeOffset RecordedAt)
{
    private JournalEvent? asRead;

    /// <summary>What is stored of it, written down before the transaction, in which everybody else waits.</summary>
    public byte[] Words { get; } = StoredKinds.All.Write(What);

    public StoredKind Kind { get; } = StoredKinds.All.KindOf(What);

    /// <summary>The event as everybody will read it from the journal.</summary>
    public JournalEvent AsRead => asRead ??= StoredKinds.All.Read(Kind.Name, Kind.Version, Words);
}

/// <summary>The stream grew between reading it and appending to it.</summary>
internal sealed class LostRaceException : Exception;

/// <summary>How the journal ends, once that was asked, and while entries are put to it.</summary>
internal sealed class JournalEnd(List<long> before, List<long> recordedAt, Dictionary<Guid, List<(int Version, byte[] Leaf)>> tails)
{
    private readonly HashSet<Guid> taken = [];
    private (long Position, long RecordedAt)? last;

    /// <summary>The place of the last entry, and when it was written: before everything while there is none.</summary>
    public (long Position, long RecordedAt) Last
    {
        get => last ??= (before[0], recordedAt is [var at] ? at : long.MinValue);
        set => last = value;
    }

    /// <summary>How many entries a stream holds, and the leaf of the last.</summary>
    public (int Version, byte[] Leaf) Of(Guid stream) => tails[stream] is [var tail] ? tail : (0, []);

    /// <summary>Takes the streams of some entries for one act, if what it was decided on still ends as it was read and no act before it has gone on with it.</summary>
    /// <param name="read">The journals it was decided on. That nothing is written to one was decided on it too.</param>
    public bool Take(IReadOnlyList<NewEntry> entries, IReadOnlyDictionary<Guid, ReadJournal> read)
    {
        if (entries.Select(e => e.Stream).Concat(read.Keys).Any(taken.Contains) || read.Any(r => !r.Value.EndsAs(Of(r.Key))))
        {
            return false;
        }

        taken.UnionWith(entries.Select(e => e.Stream));
        return true;
    }
}

/// <summary>Appends entries at the end of the journal, inside the transaction of the one writer.</summary>
internal sealed class JournalAppender(StreamKeys keys)
{
    private static readonly string Insert = $"INSERT INTO entry ({StoredEntry.Columns}) VALUES ({Sql.Places(StoredEntry.ColumnCount)})";

    /// <summary>Takes the next positions, and asks how the streams end. On PostgreSQL every other append waits from then on until COMMIT.</summary>
    /// <param name="entries">In the order they take their positions. The streams' keys are made already.</param>
    /// <param name="read">The journals they were decided on, also those that get none of them.</param>
    public static JournalEnd Ask(Together ask, IReadOnlyList<NewEntry> entries, IEnumerable<Guid> read)
    {
        var count = (long)entries.Count;
        var before = ask.Ask("UPDATE journal_head SET position = position + @count WHERE one = 1 RETURNING position - @count", r => r.GetInt64(0), ("count", count));

        // Asked apart: on PostgreSQL a statement that waited for its turn does not see what was committed while it waited.
        var recordedAt = ask.Ask("SELECT recorded_at FROM entry WHERE position = (SELECT position FROM journal_head WHERE one = 1) - @count", r => r.GetInt64(0), ("count", count));
        var tails = new Dictionary<Guid, List<(int Version, byte[] Leaf)>>();
        foreach (var stream in entries.Select(e => e.Stream).Concat(read))
        {
            if (!tails.ContainsKey(stream))
            {
                tails.Add(stream, ask.Ask("SELECT version, leaf FROM entry WHERE stream = @stream ORDER BY version DESC LIMIT 1", r => (r.GetInt32(0), r.Bytes(1)), ("stream", stream)));
            }
        }

        return new JournalEnd(before, recordedAt, tails);
    }

    /// <param name="write">What is to be written.</param>
    /// <param name="entries">Some of those it was asked for, each stream's all at once.</param>
    /// <param name="end">How the journal ends, and with them will end.</param>
    public async Task<IReadOnlyList<StoredEntry>> Append(Together write, IReadOnlyList<NewEntry> entries, JournalEnd end, CancellationToken cancel)
    {
        var (position, recordedAt) = end.Last;
        var tails = new Dictionary<Guid, Tail>();
        try
        {
            var appended = new List<StoredEntry>(entries.Count);
            foreach (var entry in entries)
            {
                if (!tails.TryGetValue(entry.Stream, out var tail))
                {
                    tail = await TailOf(write, entry, end, cancel);
                    tails.Add(entry.Stream, tail);
                }

                recordedAt = Math.Max(recordedAt, entry.RecordedAt.ToMicroseconds());
                var stored = tail.Next(entry, ++position, recordedAt);
                appended.Add(stored);
            }

            end.Last = (position, recordedAt);
            write.AddForEach(Insert, [.. appended.Select(StoredEntry.Values)]);
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

    /// <summary>Gives back positions that were taken for entries that are not written, so that there are no gaps.</summary>
    public static void GiveBack(Together write, int count)
    {
        if (count > 0)
        {
            write.Add("UPDATE journal_head SET position = position - @count WHERE one = 1", ("count", (long)count));
        }
    }

    private async Task<Tail> TailOf(Together write, NewEntry entry, JournalEnd end, CancellationToken cancel)
    {
        var (version, leaf) = end.Of(entry.Stream);
        if (version == 0)
        {
            write.Add("INSERT INTO stream (stream, kind) VALUES (@stream, @kind)", ("stream", entry.Stream), ("kind", entry.StreamKind));
        }

        return new Tail(await keys.CipherOf(entry.Stream, cancel), version, leaf);
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
            var (nonce, body) = cipher.Encrypt(entry.Words, version);
            var stored = new StoredEntry(
                position, entry.Stream, version, entry.Command, part, entry.Kind.Name, entry.Kind.Version, (string)Sql.Stored(entry.What.HappenedOn), recordedAt,
                entry.Author.UserId, Capacities.Write(entry.Author.Capacity), cipher.KeyId, nonce, body, leaf, []);
            leaf = stored.ComputeLeaf();
            return stored with { Leaf = leaf };
        }

        public void Dispose() => cipher.Dispose();
    }
}
