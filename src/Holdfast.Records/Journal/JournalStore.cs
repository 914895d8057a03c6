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

/// <summary>Reads journals: one child's, or every child's one after the other.</summary>
public sealed class JournalStore(IDatabase database, StreamKeys keys)
{
    internal const string ChildStream = "child";
    internal const string ProtectedContactStream = "protected-contact";

    // What is read and not yet used outlives a collection and is copied by it, so a few at a time is faster than many.
    private const int ChildrenAtOnce = 20;

    /// <summary>A child's entries in order of writing; none when there is no such child.</summary>
    /// <param name="knownBefore">Leave out what was recorded at that instant or later.</param>
    /// <exception cref="KeyMissingException">There are entries, and no key to read them with.</exception>
    public async Task<IReadOnlyList<Entry>> Read(Guid childId, DateTimeOffset? knownBefore = null, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await Read(reader, childId, knownBefore, cancel);
    }

    /// <summary>The child as the journal tells it; unknown when nothing is recorded.</summary>
    /// <param name="knownAt">As it was known at the end of that day in London.</param>
    /// <param name="asAt">Only what had happened by that day.</param>
    public async Task<Child> ReadChild(Guid id, DateOnly? knownAt = null, DateOnly? asAt = null, CancellationToken cancel = default) =>
        Child.From(id, await Read(id, knownAt is { } day ? UkClock.EndOf(day) : null, cancel), asAt);

    /// <summary>Every child's id, in order of id.</summary>
    public async Task<IReadOnlyList<Guid>> Children(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT stream FROM stream WHERE kind = @kind ORDER BY stream", r => r.Id(0), cancel, ("kind", ChildStream));
    }

    /// <summary>Every child's journal, a few in memory at a time. Children who come in meanwhile may be left out: hold appends to have all.</summary>
    public async IAsyncEnumerable<ChildJournal> ReadAll([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var children = await Children(cancel);
        foreach (var some in children.Chunk(ChildrenAtOnce))
        {
            foreach (var journal in await ReadRange(some[0], some[^1], cancel))
            {
                yield return journal;
            }
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

    internal async Task<IReadOnlyList<Entry>> Read(DbConnection reader, Guid childId, DateTimeOffset? knownBefore, CancellationToken cancel)
    {
        await using var command = reader.Command(
            $"SELECT {EntryReader.Columns} FROM entry e JOIN stream s ON s.stream = e.stream WHERE e.stream = @stream AND s.kind = @kind{(knownBefore is null ? "" : " AND e.recorded_at < @before")} ORDER BY e.version",
            ("stream", childId), ("kind", ChildStream));
        if (knownBefore is { } before)
        {
            command.Add("before", before);
        }

        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
        {
            return [];
        }

        using var cipher = await keys.CipherOf(childId, cancel);
        var entries = new List<Entry>();
        do
        {
            entries.Add(EntryReader.Read(rows, cipher));
        }
        while (await rows.ReadAsync(cancel));
        return entries;
    }

    private async Task<List<ChildJournal>> ReadRange(Guid first, Guid last, CancellationToken cancel)
    {
        await keys.LoadRange(first, last, cancel);
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.Command(
            $"SELECT {EntryReader.Columns} FROM entry e JOIN stream s ON s.stream = e.stream WHERE e.stream >= @first AND e.stream <= @last AND s.kind = @kind ORDER BY e.stream, e.version",
            ("first", first), ("last", last), ("kind", ChildStream));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var journals = new List<ChildJournal>();
        var entries = new List<Entry>();
        Guid? current = null;
        StreamCipher? cipher = null;
        try
        {
            while (await rows.ReadAsync(cancel))
            {
                var stream = EntryReader.Stream(rows);
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
