using System.Data.Common;
using System.Runtime.CompilerServices;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>One child's whole journal, in order of writing.</summary>
public sealed record ChildJournal(Guid ChildId, IReadOnlyList<Entry> Entries)
{
    public Child Fold(DateOnly? asAt = null) => Child.From(ChildId, Entries, asAt);
}

/// <summary>Where a child's journal stood, so that anybody can say later whether it is still the same up to there.</summary>
/// <param name="Position">The last entry's place among all entries of the installation.</param>
/// <param name="Version">How many entries the child's journal held.</param>
/// <param name="Seal">The fingerprint of the last entry, which takes in every entry of the child before it: 64 hexadecimal digits.</param>
public sealed record JournalSeal(long Position, int Version, string Seal);

/// <summary>Reads journals: one child's, or every child's one after the other.</summary>
public sealed class JournalStore(IDatabase database, StreamKeys keys)
{
    internal const string ChildStream = "child";
    internal const string ProtectedContactStream = "protected-contact";

    // What is read and not yet used outlives a collection and is copied by it, so a few at a time is faster than many.
    private const int ChildrenAtOnce = 20;

    // Some 55 MB, with the children they were folded to: those of some hundred people at work.
    private const int MostKept = 20_000;

    private readonly Lately<ReadJournal> lately = new(MostKept, read => read.Entries.Count);

    internal StreamKeys Keys => keys;

    /// <summary>A child's entries in order of writing; none when there is no such child.</summary>
    /// <param name="knownBefore">Leave out what was recorded at that instant or later.</param>
    /// <exception cref="KeyMissingException">There are entries, and no key to read them with.</exception>
    public async Task<IReadOnlyList<Entry>> Read(Guid childId, DateTimeOffset? knownBefore = null, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var entries = (await ReadCommitted(reader, childId, cancel)).Entries;
        return knownBefore is { } before ? [.. entries.Where(e => e.RecordedAt < before)] : entries;
    }

    /// <summary>The child as the journal tells it; unknown when nothing is recorded.</summary>
    /// <param name="knownAt">As it was known at the end of that day in London.</param>
    /// <param name="asAt">Only what had happened by that day.</param>
    public async Task<Child> ReadChild(Guid id, DateOnly? knownAt = null, DateOnly? asAt = null, CancellationToken cancel = default)
    {
        if (knownAt is not null || asAt is not null)
        {
            return Child.From(id, await Read(id, knownAt is { } day ? UkClock.EndOf(day) : null, cancel), asAt);
        }

        await using var reader = await database.OpenReader(cancel);
        return (await ReadCommitted(reader, id, cancel)).Child;
    }

    /// <summary>Where a child's journal stood when it held so many entries; nothing when it never did.</summary>
    public async Task<JournalSeal?> SealOf(Guid childId, int version, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read("SELECT position, leaf FROM entry WHERE stream = @stream AND version = @version",
            r => new JournalSeal(r.GetInt64(0), version, Convert.ToHexStringLower(r.Bytes(1))), cancel, ("stream", childId), ("version", version));
        return found is [var seal] ? seal : null;
    }

    /// <summary>Every child's id, in order of id.</summary>
    public async Task<IReadOnlyList<Guid>> Children(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT stream FROM stream WHERE kind = @kind ORDER BY stream", r => r.Id(0), cancel, ("kind", ChildStream));
    }

    /// <summary>
    /// Every child's journal, a few in memory at a time, read ahead on as many processors as there are. Children who come in meanwhile may be left out: hold appends to have all.
    /// </summary>
    public async IAsyncEnumerable<ChildJournal> ReadAll([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var journal in ReadAll(await Children(cancel), cancel))
        {
            yield return journal;
        }
    }

    /// <summary>These children's journals, as <see cref="ReadAll(CancellationToken)"/> reads every child's.</summary>
    /// <param name="children">In order of id.</param>
    internal async IAsyncEnumerable<ChildJournal> ReadAll(IReadOnlyList<Guid> children, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ahead = new Queue<Task<List<ChildJournal>>>();
        try
        {
            foreach (var some in children.Chunk(ChildrenAtOnce))
            {
                ahead.Enqueue(Task.Run(() => ReadSome(some, left.Token), left.Token));
                if (ahead.Count > Environment.ProcessorCount)
                {
                    foreach (var journal in await ahead.Dequeue())
                    {
                        yield return journal;
                    }
                }
            }

            while (ahead.TryDequeue(out var next))
            {
                foreach (var journal in await next)
                {
                    yield return journal;
                }
            }
        }
        finally
        {
            // Whoever stops early, or meets a damaged journal, leaves no reading behind.
            await left.CancelAsync();
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Keeps every append waiting until this transaction ends, so that what is read meanwhile is the whole.</summary>
    public static Task HoldAppends(DbTransaction tx) => tx.Execute("UPDATE journal_head SET position = position WHERE one = 1");

    /// <summary>The words of a protected contact as last written. Only the page that may show them asks.</summary>
    public async Task<ProtectedContactWritten?> ReadProtectedContact(Guid contactId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.Command(
            $"SELECT {EntryReader.Columns} FROM entry e JOIN stream s ON s.stream = e.stream WHERE e.stream = @stream AND s.kind = @kind ORDER BY e.version DESC LIMIT 1",
            ("stream", contactId), ("kind", ProtectedContactStream));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
        {
            return null;
        }

        using var cipher = await keys.CipherOf(contactId, cancel);
        return (ProtectedContactWritten)EntryReader.What(rows, cipher);
    }

    /// <summary>A child's journal as it was lately read or written here, if that is kept. Somebody may have written to it since: whoever appends to it finds out.</summary>
    internal ReadJournal? Kept(Guid childId) => lately.Find(childId);

    /// <summary>Keeps a journal that is committed as it is.</summary>
    internal void Keep(Guid childId, ReadJournal journal) => lately.Keep(childId, journal);

    /// <summary>A child's journal by a connection that sees only what was committed, which may be kept for the next time.</summary>
    internal async Task<ReadJournal> ReadCommitted(DbConnection reader, Guid childId, CancellationToken cancel)
    {
        var kept = lately.Find(childId);
        var read = await ReadOn(reader, childId, kept, cancel);
        if (read is not null && read != kept)
        {
            lately.Keep(childId, read);
        }

        return read ?? ReadJournal.Empty(childId);
    }

    /// <summary>A child's journal inside a transaction that may yet be rolled back: nothing of it is kept.</summary>
    internal async Task<ReadJournal> ReadWhileWriting(DbTransaction tx, Guid childId, CancellationToken cancel) =>
        await ReadOn(tx.Connection!, childId, lately.Find(childId), cancel) ?? ReadJournal.Empty(childId);

    /// <summary>What is kept with what was written since; everything anew when the journal does not go on from what is kept, as after a fall back to an earlier copy.</summary>
    private async Task<ReadJournal?> ReadOn(DbConnection reader, Guid childId, ReadJournal? kept, CancellationToken cancel)
    {
        await using var command = reader.Command(
            $"SELECT {EntryReader.Columns} FROM entry e JOIN stream s ON s.stream = e.stream WHERE e.stream = @stream AND s.kind = @kind AND e.version >= @from ORDER BY e.version",
            ("stream", childId), ("kind", ChildStream), ("from", kept?.Version ?? 0));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var any = await rows.ReadAsync(cancel);
        if (kept is not null)
        {
            if (!any || !EntryReader.Leaf(rows).SequenceEqual(kept.Leaf))
            {
                await rows.CloseAsync();
                return await ReadOn(reader, childId, null, cancel);
            }

            any = await rows.ReadAsync(cancel);
        }

        if (!any)
        {
            return kept;
        }

        using var cipher = await keys.CipherOf(childId, cancel);
        var news = new List<Entry>();
        byte[] leaf;
        do
        {
            news.Add(EntryReader.Read(rows, cipher));
            leaf = EntryReader.Leaf(rows).ToArray();
        }
        while (await rows.ReadAsync(cancel));
        return (kept ?? ReadJournal.Empty(childId)).After(news, leaf);
    }

    /// <param name="children">In order of id. Streams of another kind may lie between them, and are passed over.</param>
    private async Task<List<ChildJournal>> ReadSome(Guid[] children, CancellationToken cancel)
    {
        await keys.LoadRange(children[0], children[^1], cancel);
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.Command(
            $"SELECT {EntryReader.Columns} FROM entry e WHERE e.stream >= @first AND e.stream <= @last ORDER BY e.stream, e.version", ("first", children[0]), ("last", children[^1]));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var wanted = children.ToHashSet();
        var journals = new List<ChildJournal>(children.Length);
        var entries = new List<Entry>();
        Guid? current = null;
        StreamCipher? cipher = null;
        try
        {
            while (await rows.ReadAsync(cancel))
            {
                var stream = EntryReader.Stream(rows);
                if (!wanted.Contains(stream))
                {
                    continue;
                }

                if (stream != current)
                {
                    cipher?.Dispose();
                    cipher = await keys.CipherOf(stream, cancel);
                    current = stream;
                    entries = [];
                    journals.Add(new ChildJournal(stream, entries));
                }

                entries.Add(EntryReader.Read(rows, cipher!));
            }
        }
        finally
        {
            cipher?.Dispose();
        }

        return journals;
    }
}
