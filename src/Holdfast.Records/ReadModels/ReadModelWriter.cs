using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>Keeps lists, searches, duties and relationships in step with the journal, in the transaction that appends. What would come out the same is not written again.</summary>
public sealed class ReadModelWriter(IDatabase database, AreaStore areas, TimeProvider clock) : IReadModelWriter
{
    private const string ChairsOf = """
        SELECT n.child, n.user_id, n.recorded_at FROM chair_named n
        WHERE n.written = (SELECT MAX(l.written) FROM chair_named l WHERE l.child = n.child) AND n.child IN
        """;

    // Some 100 to 200 KB each with the child they were made of: 60 MB or so hold as many children as a large service has on plans.
    private const int MostKept = 400;

    private static readonly string WholeCard = MakeWholeCard();

    private static readonly string CardInItsPlace = $"""
        UPDATE child_card SET {string.Join(", ", ChildRows.ToldColumns.Append("digest").Select((c, i) => $"{c} = @v{i}"))} WHERE child = @v{ChildRows.ToldColumns.Count + 1}
        """;

    /// <summary>What was lately made of children, whether or not it came to be written: what the tables hold is told by the digest beside the card.</summary>
    private readonly Lately<ChildRows> lately = new(MostKept, _ => 1);

    public async Task<IWorkedAhead?> WorkAhead(IReadOnlyList<ChildRefresh> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(children);
        var today = clock.Today();
        var ahead = new RowsAhead();
        var unknown = new List<Child>();
        foreach (var child in children.Select(c => c.Child).Where(c => c.IsRegistered))
        {
            // Rules and chair are most often those of the last time, and are looked at in the transaction either way.
            if (lately.Find(child.Id) is { } last && last.Rules.Code == child.Area)
            {
                ahead.Rows.Add(child.Id, ChildRows.Of(child, last.Rules, last.Named, today, last));
            }
            else
            {
                unknown.Add(child);
            }
        }

        if (unknown.Count > 0)
        {
            await using var reader = await database.OpenReader(cancel);
            var chairs = await Chairs(reader, unknown, cancel);
            foreach (var child in unknown)
            {
                ahead.Rows.Add(child.Id, ChildRows.Of(child, await areas.RulesOf(reader, child.Area, cancel), chairs.GetValueOrDefault(child.Id), today));
            }
        }

        return ahead;
    }

    public async Task Refresh(DbTransaction tx, Together write, IReadOnlyList<ChildRefresh> children, IWorkedAhead? ahead, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(children);
        var before = ahead as RowsAhead;
        var registered = children.Where(c => before?.Rows.ContainsKey(c.ChildId) == true || c.Child.IsRegistered).ToList();
        if (registered.Count == 0)
        {
            return;
        }

        var today = clock.Today();
        var held = before?.Held;
        if (held is null)
        {
            var ask = new Together(tx);
            held = new HeldRows(ask, registered.Select(c => c.ChildId), []);
            await ask.Send(cancel);
        }

        var (chairs, digests, versions) = held.Told();
        var rows = new List<ChildRows>(registered.Count);
        foreach (var child in registered)
        {
            var chair = chairs.GetValueOrDefault(child.ChildId);
            if (before is not null && before.Rows.TryGetValue(child.ChildId, out var worked) && worked.Day == today && worked.Named == chair && areas.AreRulesOf(worked.Rules, versions.GetValueOrDefault(worked.Rules.Code)))
            {
                rows.Add(worked);
            }
            else
            {
                rows.Add(ChildRows.Of(child.Child, await areas.RulesOf(tx, child.Child.Area, cancel), chair, today, lately.Find(child.ChildId)));
            }
        }

        await Write(tx, write, rows, digests, lately.Find, cancel);
        rows.ForEach(r => lately.Keep(r.ChildId, r));
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

    internal static async Task<Dictionary<Guid, NamedChair>> Chairs(DbConnection reader, IEnumerable<Child> children, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var rows = await reader.Read($"{ChairsOf} ({values.In("c", children.Select(c => c.Id))})", r => (Child: r.Id(0), Chair: Chair(r)), cancel, [.. values]);
        return rows.ToDictionary(r => r.Child, r => r.Chair);
    }

    /// <summary>Puts down what to write of the rows; those whose digest is the one held are there already.</summary>
    /// <param name="made">What was made of a child earlier, if it is at hand.</param>
    internal static async Task Write(DbTransaction tx, Together write, IReadOnlyList<ChildRows> children, IReadOnlyDictionary<Guid, byte[]> held, Func<Guid, ChildRows?> made, CancellationToken cancel)
    {
        var known = children.Where(c => held.ContainsKey(c.ChildId)).ToDictionary(c => c.ChildId, c => made(c.ChildId));
        for (var table = 0; table < ChildRows.AllTables.Count; table++)
        {
            RowsChange? change = null;
            foreach (var child in children)
            {
                if (Same(child, held, table))
                {
                    continue;
                }

                change ??= new RowsChange(ChildRows.AllTables[table]);
                var there = !known.TryGetValue(child.ChildId, out var earlier) ? []
                    : earlier is not null && Same(earlier, held, table) ? earlier.Tables[table].Rows
                    : await Kept(tx, ChildRows.AllTables[table], child.ChildId, cancel);
                change.Add(there, child.Tables[table].Rows);
            }

            change?.Write(write);
        }

        var cards = children.ToLookup(c => Same(c, held, ChildRows.AllTables.Count));
        write.AddForEach(CardInItsPlace, [.. cards[true].Select(c => (object?[])[.. c.CardTold, c.Digest, c.ChildId])]);
        write.AddForEach(WholeCard, [.. cards[false].Select(c => (object?[])[c.ChildId, .. c.CardTold, .. c.CardFoundBy.Values, c.Digest])]);
    }

    private static Task<List<KeptRow>> Kept(DbTransaction tx, ReadModelTable table, Guid child, CancellationToken cancel) => tx.Read(table.Select, KeptRow.Read, cancel, ("child", child));

    internal static async Task Delete(DbTransaction tx, string table, IReadOnlyList<Guid> children)
    {
        if (children.Count > 0)
        {
            var values = new List<(string Name, object? Value)>();
            await tx.Execute($"DELETE FROM {table} WHERE child IN ({values.In("c", children)})", [.. values]);
        }
    }

    private static NamedChair Chair(DbDataReader row) => new(row.Id(1), UkClock.DayOf(row.Instant(2)));

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

    private sealed class RowsAhead : IWorkedAhead
    {
        public Dictionary<Guid, ChildRows> Rows { get; } = [];

        public HeldRows? Held { get; private set; }

        public void Ask(Together ask) => Held = new HeldRows(ask, Rows.Keys, Rows.Values.Select(r => r.Rules.Code).Distinct());
    }

    /// <summary>What is held of some children: who is named to chair, the digest of what was last written, and the version of each area whose rules were worked ahead with. Told once it was asked.</summary>
    private sealed class HeldRows
    {
        private readonly Dictionary<Guid, NamedChair> chairs = [];
        private readonly Dictionary<Guid, byte[]> digests = [];
        private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);

        public HeldRows(Together ask, IEnumerable<Guid> children, IEnumerable<string> areas)
        {
            var values = new List<(string Name, object? Value)>();
            var these = values.In("c", children);
            var codes = values.In("a", areas);
            ask.Ask($"""
                SELECT named.child, named.user_id, named.recorded_at, NULL, NULL, CAST(NULL AS INTEGER) FROM ({ChairsOf} ({these})) named
                UNION ALL SELECT child, NULL, NULL, digest, NULL, NULL FROM child_card WHERE child IN ({these})
                UNION ALL SELECT NULL, NULL, NULL, NULL, code, version FROM area WHERE code IN ({codes})
                """, Take, [.. values]);
        }

        public (Dictionary<Guid, NamedChair> Chairs, Dictionary<Guid, byte[]> Digests, Dictionary<string, int> Versions) Told() => (chairs, digests, versions);

        private bool Take(DbDataReader row)
        {
            if (!row.IsDBNull(4))
            {
                versions.Add(row.GetString(4), row.Number(5));
            }
            else if (!row.IsDBNull(3))
            {
                digests.Add(row.Id(0), row.Bytes(3));
            }
            else
            {
                chairs.Add(row.Id(0), Chair(row));
            }

            return true;
        }
    }
}
