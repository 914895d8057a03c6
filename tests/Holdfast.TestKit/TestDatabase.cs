using Holdfast.Casework;
using Holdfast.Records.Storage;

namespace Holdfast.TestKit;

/// <summary>A fresh database of one test or test class, gone when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;

    private TestDatabase(DatabaseSettings settings, HoldfastDatabase records, FixedClock clock, Func<ValueTask> remove) =>
        (Settings, Records, Clock, this.remove) = (settings, records, clock, remove);

    public DatabaseSettings Settings { get; }

    public HoldfastDatabase Records { get; private set; }

    public FixedClock Clock { get; }

    /// <summary>PostgreSQL: the role that owns the tables. SQLite: any connection that writes.</summary>
    public string OwnerConnectionString => Settings.Engine == Engine.Sqlite ? $"Data Source={Settings.Location};Pooling=False" : Settings.Owner!;

    public static Task<TestDatabase> On(Engine engine, FixedClock? clock = null) => engine == Engine.Sqlite ? Sqlite(clock) : PostgreSql(clock);

    public static async Task<TestDatabase> Sqlite(FixedClock? clock = null)
    {
        clock ??= DefaultClock();
        var folder = Directory.CreateTempSubdirectory("holdfast-test-").FullName;
        var settings = new DatabaseSettings(Engine.Sqlite, Path.Combine(folder, "records.db"));
        return new TestDatabase(settings, await HoldfastDatabase.Open(settings, clock), clock, () =>
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    public static async Task<TestDatabase> PostgreSql(FixedClock? clock = null)
    {
        clock ??= DefaultClock();
        var server = await PostgresServer.Shared;
        var settings = await server.CreateDatabase($"t_{NewId.Next():N}");
        return new TestDatabase(settings, await HoldfastDatabase.Open(settings, clock), clock, () => server.DropDatabase(settings));
    }

    /// <summary>Closes the records and opens them again, as a restart would.</summary>
    public async Task Reopen()
    {
        await Records.DisposeAsync();
        Records = await HoldfastDatabase.Open(Settings, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Records.DisposeAsync();
        await remove();
    }

    private static FixedClock DefaultClock() => new(2026, 11, 16);
}
