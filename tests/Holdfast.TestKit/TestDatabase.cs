using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Records.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

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

    /// <summary>Bytes as SQL writes them.</summary>
    public string Literal(byte[] bytes) => Settings.Engine == Engine.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'::bytea";

    public string Literal(Guid id) => Literal(id.ToByteArray(bigEndian: true));

    /// <summary>Does what a person with the whole database in their hands can do: takes the locks off and changes the journal.</summary>
    public async Task Tamper(params string[] statements)
    {
        string[] locksOff = Settings.Engine == Engine.Sqlite
            ? ["PRAGMA foreign_keys=OFF", .. new[] { "entry_follows_the_last", "entry_never_changes", "entry_never_leaves", "stream_never_changes", "stream_never_leaves" }.Select(t => $"DROP TRIGGER IF EXISTS {t}")]
            : ["ALTER TABLE entry DISABLE TRIGGER USER", "ALTER TABLE stream DISABLE TRIGGER USER"];
        await using var connection = await ConnectAsOwner();
        foreach (var statement in locksOff.Concat(statements))
        {
            await using var command = connection.Command(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>A connection past the application: of the owner on PostgreSQL, of anybody who has the file on SQLite.</summary>
    /// <param name="keys">To the database of keys instead of the records.</param>
    public async Task<DbConnection> ConnectAsOwner(bool keys = false)
    {
        DbConnection connection = Settings.Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={Settings.Location}{(keys ? ".keys" : "")};Pooling=False")
            : new NpgsqlConnection(OwnerConnectionString(keys));
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a statement past the application.</summary>
    public async Task RunAsOwner(string statement, bool keys = false)
    {
        await using var connection = await ConnectAsOwner(keys);
        await using var command = connection.Command(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>PostgreSQL: takes every entry out and puts the locks back, which is quicker than another database. Read models are not touched.</summary>
    public async Task EmptyJournal()
    {
        await RunAsOwner(
            """
            ALTER TABLE entry DISABLE TRIGGER USER;
            ALTER TABLE stream DISABLE TRIGGER USER;
            DELETE FROM entry;
            DELETE FROM stream;
            UPDATE journal_head SET position = 0;
            ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_never_changes;
            ALTER TABLE stream ENABLE ALWAYS TRIGGER stream_never_changes;
            """);
        Clock.MoveTo(DefaultClock().GetUtcNow());
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

    private string OwnerConnectionString(bool keys)
    {
        var owner = new NpgsqlConnectionStringBuilder(Settings.Owner) { Pooling = false };
        owner.Database += keys ? "_keys" : "";
        return owner.ConnectionString;
    }

    private static FixedClock DefaultClock() => new(2026, 11, 16);
}
