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
    internal static readonly IReadOnlyList<string> Tables = ["duty", "relationship", "person_child", "child_word"];

    private static readonly string UpsertCard = MakeUpsert();

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
            await Delete(tx, Tables[table], [.. changed.Where(c => held.ContainsKey(c.ChildId)).Select(c => c.ChildId)]);
            var rows = changed.SelectMany(c => c.Tables[table].Values).ToList();
            if (rows.Count > 0)
            {
                var columns = ChildRows.ColumnsOf(Tables[table]);
                await tx.ExecuteForEach($"INSERT INTO {Tables[table]} ({columns}) VALUES ({Sql.Places(columns.Split(',').Length)})", rows, cancel);
            }
        }

        await tx.ExecuteForEach(UpsertCard, [.. children.Select(c => (object?[])[.. c.Card, c.Digest])], cancel);
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

    private static string MakeUpsert()
    {
        var columns = (ChildRows.CardTable + ", digest").Split(',', StringSplitOptions.TrimEntries);
        var all = string.Join(", ", columns);
        return $"INSERT INTO child_card ({all}) VALUES ({Sql.Places(columns.Length)}) ON CONFLICT (child) DO UPDATE SET {string.Join(", ", columns.Skip(1).Select(c => $"{c} = excluded.{c}"))}";
    }
}
