using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Records.Areas;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>How far a rebuild has come.</summary>
public sealed record RebuildProgress(int Done, int Of);

/// <summary>Makes every read model anew from the journal, some hundred children at a time, while people go on working. It writes nothing else: no letter, no notice.</summary>
public sealed class ReadModelRebuild(IDatabase database, JournalStore journals, AreaStore areas, TimeProvider clock)
{
    private const int AtOnce = 250;

    /// <summary>Rebuilds every child's rows, and drops those of children the journal does not know.</summary>
    /// <param name="area">Only this area's children, after it settled a new value.</param>
    /// <returns>How many children were rebuilt.</returns>
    public async Task<int> All(IProgress<RebuildProgress>? progress = null, string? area = null, CancellationToken cancel = default)
    {
        var behind = await areas.Behind(cancel);
        var children = area is null ? await journals.Children(cancel) : await Of(area, cancel);
        var of = children.Count;
        var (read, rebuilt) = (0, 0);
        var some = new List<ChildJournal>(AtOnce);
        await foreach (var journal in journals.ReadAll(children, cancel))
        {
            some.Add(journal);
            if (some.Count == AtOnce)
            {
                await Take();
            }
        }

        await Take();
        if (area is null)
        {
            await database.Write(DropStrangers, cancel);
        }

        foreach (var (code, version) in behind.Where(b => area is null || b.Key == area))
        {
            await areas.WorkedOut(code, version, cancel);
        }

        return rebuilt;

        async Task Take()
        {
            rebuilt += await Rebuild(some, area, cancel);
            read += some.Count;
            some.Clear();
            progress?.Report(new RebuildProgress(read, of));
        }
    }

    private async Task<IReadOnlyList<Guid>> Of(string area, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT child FROM child_card WHERE area = @area ORDER BY child", r => r.Id(0), cancel, ("area", area));
    }

    /// <summary>A fingerprint of every row of every read model, to show that a rebuild changed nothing.</summary>
    public async Task<string> Fingerprint(CancellationToken cancel = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var reader = await database.OpenReader(cancel);
        await Add(reader, hash, $"SELECT child, {string.Join(", ", ChildRows.ToldColumns.Concat(ChildRows.FoundByColumns))} FROM child_card ORDER BY child", cancel);
        foreach (var table in ChildRows.AllTables)
        {
            var columns = string.Join(", ", table.Columns);
            await Add(reader, hash, $"SELECT {columns} FROM {table.Name} ORDER BY {columns}", cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task Add(DbConnection reader, IncrementalHash hash, string sql, CancellationToken cancel)
    {
        await using var command = reader.Command(sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync(cancel))
        {
            rows.GetValues(values);
            foreach (var value in values)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(value is byte[] bytes ? Convert.ToHexString(bytes) : value is DBNull ? "\u0000" : Convert.ToString(value, CultureInfo.InvariantCulture)!));
                hash.AppendData([0x1f]);
            }
        }
    }

    private async Task<int> Rebuild(IReadOnlyList<ChildJournal> some, string? area, CancellationToken cancel)
    {
        var folded = some.AsParallel().AsOrdered().Select(j => j.Fold()).Where(c => c.IsRegistered && (area is null || c.Area == area)).ToList();
        return folded.Count == 0 ? 0 : await database.Write(async (tx, stop) =>
        {
            // Nobody appends between this look and the commit, so what is written here is never older than what is there.
            await JournalStore.HoldAppends(tx);
            var now = await Refolded(tx, folded, stop);
            var rules = new Dictionary<string, Practice.AreaRules>(StringComparer.Ordinal);
            foreach (var code in now.Select(c => c.Area).Distinct())
            {
                rules.Add(code, await areas.RulesOf(tx, code, stop));
            }

            var chairs = await ReadModelWriter.Chairs(tx.Connection!, now, stop);
            var today = clock.Today();
            var rows = now.AsParallel().AsOrdered().Select(c => ChildRows.Of(c, rules[c.Area], chairs.GetValueOrDefault(c.Id), today)).ToList();
            foreach (var table in ChildRows.AllTables.Select(t => t.Name).Append("child_card"))
            {
                await ReadModelWriter.Delete(tx, table, [.. rows.Select(r => r.ChildId)]);
            }

            var write = new Together(tx);
            await ReadModelWriter.Write(tx, write, rows, new Dictionary<Guid, byte[]>(), _ => null, stop);
            await write.Send(stop);
            return rows.Count;
        }, cancel);
    }

    /// <summary>The children as they are now: those written to since they were read are read again.</summary>
    private async Task<List<Child>> Refolded(DbTransaction tx, List<Child> folded, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var versions = (await tx.Read($"SELECT stream, MAX(version) FROM entry WHERE stream IN ({values.In("c", folded.Select(c => c.Id))}) GROUP BY stream",
            r => (Child: r.Id(0), Version: r.Number(1)), cancel, [.. values])).ToDictionary(v => v.Child, v => v.Version);
        var now = new List<Child>(folded.Count);
        foreach (var child in folded)
        {
            now.Add(versions[child.Id] == child.Version ? child : (await journals.ReadWhileWriting(tx, child.Id, cancel)).Child);
        }

        return now;
    }

    private static async Task<bool> DropStrangers(DbTransaction tx, CancellationToken cancel)
    {
        foreach (var table in ChildRows.AllTables.Select(t => t.Name).Append("child_card"))
        {
            await tx.Execute($"DELETE FROM {table} WHERE child NOT IN (SELECT stream FROM stream WHERE kind = 'child')");
        }

        return true;
    }
}
