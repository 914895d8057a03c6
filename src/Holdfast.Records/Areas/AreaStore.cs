using System.Collections.Concurrent;
using System.Data.Common;
using Holdfast.Practice;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Areas;

/// <summary>A team of an area's children's service.</summary>
public sealed record Team(Guid Id, string Area, string Name);

/// <summary>Who settled a value for an area, and why.</summary>
/// <param name="UserId">Who wrote it; nothing when it was set up from a file or the command line.</param>
/// <param name="DecidedBy">The person, partnership or procedure that decided.</param>
public sealed record Settlement(Guid? UserId, string? DecidedBy, string? Why);

/// <summary>One value as it was written, also when another of the same day has taken its place since.</summary>
/// <param name="Stands">It is the last one written for its day.</param>
public sealed record SettledValue(AreaSetting Setting, Settlement By, DateTimeOffset RecordedAt, bool Stands);

/// <summary>The record names an area that has not been set up.</summary>
public sealed class UnknownAreaException(string area) : Exception($"The area '{area}' has not been set up. Create it before recording children in it.")
{
    public string Area { get; } = area;
}

/// <summary>The areas of the installation, what each has settled from which day, and their teams. Gives the rules an area works by.</summary>
public sealed class AreaStore(IDatabase database, PracticeLibrary library, TimeProvider clock)
{
    private static readonly Settlement NobodyNamed = new(null, null, null);

    private readonly ConcurrentDictionary<string, (int Version, AreaRules Rules)> known = new(StringComparer.Ordinal);

    /// <summary>Sets an area up. One that is there keeps its name and pack; settings it has not got yet are added.</summary>
    /// <exception cref="PackException">There is no such pack, or it does not take a setting.</exception>
    public Task CreateArea(AreaDefinition area, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        library.RulesOf(area);
        return database.Write(async (tx, stop) =>
        {
            var isNew = await tx.Execute("INSERT INTO area (code, name, pack, version, created_at) VALUES (@code, @name, @pack, 1, @at) ON CONFLICT (code) DO NOTHING",
                ("code", area.Code), ("name", area.Name), ("pack", area.Pack), ("at", clock.GetUtcNow())) == 1;
            var held = (await Settings(tx.Connection!, tx, area.Code, stop)).ToHashSet();
            foreach (var setting in area.Settings.Where(s => !held.Contains(s)))
            {
                await Append(tx, area.Code, setting, NobodyNamed);
            }

            // A new area has no children whose dates could lag behind.
            return isNew && await tx.Execute("UPDATE area SET worked_out = version WHERE code = @code", ("code", area.Code)) == 1;
        }, cancel);
    }

    /// <summary>Settles a value from a day on; the value of the same day before it stays readable and counts no more. <see cref="AreaRefresh"/> works the children's dates out anew.</summary>
    /// <exception cref="PackException">The pack does not take this setting or this value.</exception>
    /// <exception cref="UnknownAreaException">There is no such area.</exception>
    public Task AddSetting(string area, AreaSetting setting, Settlement? by = null, CancellationToken cancel = default) => database.Write(async (tx, stop) =>
    {
        var now = await Definition(tx.Connection!, tx, area, stop) ?? throw new UnknownAreaException(area);
        library.Settling(now, setting);
        await Append(tx, area, setting, by ?? NobodyNamed);
        return true;
    }, cancel);

    /// <summary>What stands against a value before anybody settles it; nothing when it could be settled.</summary>
    public async Task<IReadOnlyList<PackProblem>> Against(string area, AreaSetting setting, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var now = await Definition(reader, null, area, cancel) ?? throw new UnknownAreaException(area);
        try
        {
            library.Settling(now, setting);
            return [];
        }
        catch (PackException refused)
        {
            return refused.Problems;
        }
    }

    /// <summary>Everything ever written for a setting of an area, latest day first, the last written before what it replaced.</summary>
    public async Task<IReadOnlyList<SettledValue>> History(string area, string key, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var written = await reader.Read(
            "SELECT from_on, value, recorded_by, decided_by, why, recorded_at FROM area_setting WHERE area = @area AND key = @key ORDER BY from_on DESC, written DESC",
            r => (Setting: new AreaSetting(key, r.Day(0), r.GetString(1)), By: new Settlement(r.IdOrNull(2), r.TextOrNull(3), r.TextOrNull(4)), At: r.Instant(5)), cancel, ("area", area), ("key", key));
        return [.. written.Select((w, i) => new SettledValue(w.Setting, w.By, w.At, i == 0 || written[i - 1].Setting.From != w.Setting.From))];
    }

    /// <summary>The areas whose children's dates have not been worked out since a value was settled, each with its version now.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Behind(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return (await reader.Read("SELECT code, version FROM area WHERE worked_out < version ORDER BY code", r => (r.GetString(0), r.Number(1)), cancel)).ToDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal);
    }

    /// <summary>The dates of the area's children are worked out as of this version, unless it has gone on since.</summary>
    internal Task WorkedOut(string area, int version, CancellationToken cancel) => database.Write(
        (tx, _) => tx.Execute("UPDATE area SET worked_out = @version WHERE code = @area AND worked_out < @version", ("area", area), ("version", version)), cancel);

    /// <summary>Adds a team, or renames the one with this id.</summary>
    public Task AddTeam(Team team, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(team);
        return database.Write((tx, _) => tx.Execute("INSERT INTO team (id, area, name) VALUES (@id, @area, @name) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            ("id", team.Id), ("area", team.Area), ("name", team.Name)), cancel);
    }

    /// <summary>The teams of an area, by name.</summary>
    public async Task<IReadOnlyList<Team>> Teams(string area, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT id, area, name FROM team WHERE area = @area ORDER BY name, id", Row, cancel, ("area", area));
    }

    public async Task<Team?> Team(Guid id, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT id, area, name FROM team WHERE id = @id", Row, cancel, ("id", id)) is [var team] ? team : null;
    }

    /// <summary>The areas with what they have settled, by name.</summary>
    public async Task<IReadOnlyList<AreaDefinition>> All(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var codes = await reader.Read("SELECT code FROM area ORDER BY name", r => r.GetString(0), cancel);
        var areas = new List<AreaDefinition>();
        foreach (var code in codes)
        {
            areas.Add((await Definition(reader, null, code, cancel))!);
        }

        return areas;
    }

    /// <summary>The rules the area works by, as last settled.</summary>
    /// <exception cref="UnknownAreaException">There is no such area.</exception>
    public async Task<AreaRules> RulesOf(string area, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await RulesOf(reader, null, area, cancel);
    }

    internal Task<AreaRules> RulesOf(DbTransaction tx, string area, CancellationToken cancel) => RulesOf(tx.Connection!, tx, area, cancel);

    internal Task<AreaRules> RulesOf(DbConnection reader, string area, CancellationToken cancel) => RulesOf(reader, null, area, cancel);

    /// <summary>Whether an area that stands at this version works by these rules, as far as is known here.</summary>
    internal bool AreRulesOf(AreaRules rules, int version) => known.TryGetValue(rules.Code, out var held) && held == (version, rules);

    private async Task<AreaRules> RulesOf(DbConnection connection, DbTransaction? tx, string area, CancellationToken cancel)
    {
        // Asked each time, so that a value settled on another node counts here at once; the rules themselves are made once.
        await using var command = connection.Command("SELECT version FROM area WHERE code = @code", ("code", area));
        command.Transaction = tx;
        var version = Convert.ToInt32(await command.ExecuteScalarAsync(cancel) ?? throw new UnknownAreaException(area), System.Globalization.CultureInfo.InvariantCulture);
        if (known.TryGetValue(area, out var held) && held.Version == version)
        {
            return held.Rules;
        }

        var rules = library.RulesOf((await Definition(connection, tx, area, cancel))!);
        known[area] = (version, rules);
        return rules;
    }

    private static async Task<AreaDefinition?> Definition(DbConnection connection, DbTransaction? tx, string area, CancellationToken cancel)
    {
        await using var command = connection.Command("SELECT name, pack FROM area WHERE code = @code", ("code", area));
        command.Transaction = tx;
        return await command.Read(r => (Name: r.GetString(0), Pack: r.GetString(1)), cancel) is [var (name, pack)]
            ? new AreaDefinition(area, name, pack, await Settings(connection, tx, area, cancel))
            : null;
    }

    private static async Task<IReadOnlyList<AreaSetting>> Settings(DbConnection connection, DbTransaction? tx, string area, CancellationToken cancel)
    {
        await using var command = connection.Command("""
            SELECT s.key, s.from_on, s.value FROM area_setting s
            WHERE s.area = @area AND s.written = (SELECT MAX(l.written) FROM area_setting l WHERE l.area = s.area AND l.key = s.key AND l.from_on = s.from_on)
            ORDER BY s.key, s.from_on
            """, ("area", area));
        command.Transaction = tx;
        return await command.Read(r => new AreaSetting(r.GetString(0), r.Day(1), r.GetString(2)), cancel);
    }

    private async Task Append(DbTransaction tx, string area, AreaSetting setting, Settlement by)
    {
        await tx.Execute("""
            INSERT INTO area_setting (area, key, from_on, written, value, recorded_at, recorded_by, decided_by, why)
            SELECT @area, @key, @from, COALESCE(MAX(written), 0) + 1, @value, @at, @by, @decided, @why FROM area_setting WHERE area = @area AND key = @key AND from_on = @from
            """, ("area", area), ("key", setting.Key), ("from", setting.From), ("value", setting.Value), ("at", clock.GetUtcNow()), ("by", by.UserId), ("decided", by.DecidedBy), ("why", by.Why));
        await tx.Execute("UPDATE area SET version = version + 1 WHERE code = @area", ("area", area));
    }

    private static Team Row(DbDataReader row) => new(row.Id(0), row.GetString(1), row.GetString(2));
}
