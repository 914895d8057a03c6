using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>Keeps lists, searches, duties and relationships in step with the journal, in the transaction that appends. What would come out the same is not written again.</summary>
public sealed class ReadModelWriter(AreaStore areas, TimeProvider clock) : IReadModelWriter
{
    /// <summary>The table each of a child's rows is found in by, in the order of <see cref="ChildRows.Tables"/>.</summary>
    internal static readonly IReadOnlyList<string> Tables = ["duty", "relationship", "person_child", "child_word", "conference_attendance", "conference_report", "core_group_attendance", "matter"];

    private static readonly string WholeCard = MakeWholeCard();

    private static readonly string CardInItsPlace = $"""
        UPDATE child_card SET {string.Join(", ", ChildRows.ToldColumns.Append("digest").Select((c, i) => $"{c} = @v{i}"))} WHERE child = @v{ChildRows.ToldColumns.Count + 1}
        """;

    public async Task Refresh(DbTransaction tx, IReadOnlyList<ChildRefresh> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(children);
        var registered = children.Select(c => c.Child).Where(c => c.IsRegistered).ToList();
        if (registered.Count == 0)
        {
            return;
        }

        var today = clock.Today();
        var chairs = await Chairs(tx, registered, cancel);
        var rows = new List<ChildRows>(registered.Count);
        foreach (var child in registered)
        {
            rows.Add(ChildRows.Of(child, await areas.RulesOf(tx, child.Area, cancel), chairs.GetValueOrDefault(child.Id), today));
        }

        await Write(tx, rows, await Digests(tx, rows, cancel), cancel);
    }

    /// <summary>A chair named beside the journal stands in the read models at once.</summary>
    internal static async Task TakeChair(DbTransaction tx, Guid childId, Guid chair, DateOnly since)
    {
        await tx.Execute("DELETE FROM relationship WHERE child = @child AND capacity = 'conference-chair'", ("child", childId));
        await tx.Execute("""
            INSERT INTO relationship (user_id, child, capacity, since, until_on) SELECT @chair, child, 'conference-chair', @since, NULL FROM child_card WHERE child = @child
            """, ("chair", chair), ("child", childId), ("since", since));
        await tx.Execute("UPDATE duty SET owner_user = @chair WHERE child = @child AND owner = 'conference-chair'", ("chair", chair), ("child", childId));

        // Without its digest the next refresh writes everything anew, and comes to the same.
        await tx.Execute("UPDATE child_card SET chair = @chair, digest = @none WHERE child = @child", ("chair", chair), ("none", Array.Empty<byte>()), ("child", childId));
    }

    internal static async Task<Dictionary<Guid, NamedChair>> Chairs(DbTransaction tx, IEnumerable<Child> children, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var rows = await tx.Read($"""
            SELECT n.child, n.user_id, n.recorded_at FROM chair_named n
            WHERE n.child IN ({values.In("c", children.Select(c => c.Id))}) AND n.written = (SELECT MAX(l.written) FROM chair_named l WHERE l.child = n.child)
            """, r => (Child: r.Id(0), Chair: new NamedChair(r.Id(1), UkClock.DayOf(r.Instant(2)))), cancel, [.. values]);
        return rows.ToDictionary(r => r.Child, r => r.Chair);
    }

    /// <summary>Writes the rows; those whose digest is the one held are there already.</summary>
    internal static async Task Write(DbTransaction tx, IReadOnlyList<ChildRows> children, IReadOnlyDictionary<Guid, byte[]> held, CancellationToken cancel)
    {
        for (var table = 0; table < Tables.Count; table++)
        {
            var changed = children.Where(c => !Same(c, held, table)).ToList();
            if (changed.Count > 0)
            {
                await WriteTable(tx, Tables[table], changed, held, cancel);
            }
        }

        var cards = children.ToLookup(c => Same(c, held, Tables.Count));
        await tx.ExecuteForEach(CardInItsPlace, cards[true].Select(c => (object?[])[.. c.CardTold, c.Digest, c.ChildId]), cancel);
        await tx.ExecuteForEach(WholeCard, cards[false].Select(c => (object?[])[c.ChildId, .. c.CardTold, .. c.CardFoundBy, c.Digest]), cancel);
    }

    /// <summary>Most rows of a child who is written to stay as they are, and a row kept in four places is dear: only those that differ are taken out and put in.</summary>
    private static async Task WriteTable(DbTransaction tx, string table, List<ChildRows> changed, IReadOnlyDictionary<Guid, byte[]> held, CancellationToken cancel)
    {
        var columns = ChildRows.ColumnsOf(table);
        var rows = changed.SelectMany(c => c.Tables.Single(t => t.Table == table).Values).Select(r => new KeptRow(r)).ToList();
        var known = changed.Select(c => c.ChildId).Where(held.ContainsKey).ToList();
        if (known.Count > 0)
        {
            var values = new List<(string Name, object? Value)>();
            var there = (await tx.Read($"SELECT {columns} FROM {table} WHERE child IN ({values.In("c", known)})", KeptRow.Read, cancel, [.. values])).ToHashSet();
            rows.RemoveAll(there.Remove);
            var key = ChildRows.KeyOf(table);
            await tx.ExecuteForEach($"DELETE FROM {table} WHERE {string.Join(" AND ", key.Select((c, i) => $"{c} = @v{i}"))}", there.Select(r => r.Values[..key.Count]), cancel);
        }

        await tx.ExecuteForEach($"INSERT INTO {table} ({columns}) VALUES ({Sql.Places(columns.Split(',').Length)})", rows.Select(r => r.Values), cancel);
    }

    internal static async Task Delete(DbTransaction tx, string table, IReadOnlyList<Guid> children)
    {
        if (children.Count > 0)
        {
            var values = new List<(string Name, object? Value)>();
            await tx.Execute($"DELETE FROM {table} WHERE child IN ({values.In("c", children)})", [.. values]);
        }
    }

    private static async Task<Dictionary<Guid, byte[]>> Digests(DbTransaction tx, List<ChildRows> rows, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var held = await tx.Read($"SELECT child, digest FROM child_card WHERE child IN ({values.In("c", rows.Select(r => r.ChildId))})", r => (r.Id(0), r.Bytes(1)), cancel, [.. values]);
        return held.ToDictionary(h => h.Item1, h => h.Item2);
    }

    private static bool Same(ChildRows rows, IReadOnlyDictionary<Guid, byte[]> held, int table) =>
        held.TryGetValue(rows.ChildId, out var digest) && digest.Length == rows.Digest.Length
        && digest.AsSpan(table * ChildRows.FingerprintBytes, ChildRows.FingerprintBytes).SequenceEqual(rows.Digest.AsSpan(table * ChildRows.FingerprintBytes, ChildRows.FingerprintBytes));

    private static string MakeWholeCard()
    {
        List<string> columns = ["child", .. ChildRows.ToldColumns, .. ChildRows.FoundByColumns, "digest"];
        return $"""
            INSERT INTO child_card ({string.Join(", ", columns)}) VALUES ({Sql.Places(columns.Count)})
            ON CONFLICT (child) DO UPDATE SET {string.Join(", ", columns.Skip(1).Select(c => $"{c} = excluded.{c}"))}
            """;
    }
}
