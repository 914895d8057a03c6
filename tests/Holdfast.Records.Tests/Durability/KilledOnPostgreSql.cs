using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Npgsql;

namespace Holdfast.Records.Tests.Durability;

/// <summary>
/// A server that forces what it must to disk, and nothing before it must: only a COMMIT writes the log out, while the log's own writer is held.
/// </summary>
public sealed class DurableServer : IAsyncLifetime
{
    public PostgresServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await PostgresServer.Start(
        durable: true, "wal_buffers=16MB", "checkpoint_timeout=1h", "bgwriter_lru_maxpages=0");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[Trait("requirement", "X05")]
public sealed class KilledOnPostgreSql(DurableServer durable) : IClassFixture<DurableServer>
{
    private const int UnderWay = 12;

    private readonly PostgresServer server = durable.Server;
    private readonly Random moments = new(20261122);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_without_synchronous_commit_it_is()
    {
        var settings = await server.CreateDatabase("killed");
        var acknowledged = new List<Guid>(await KillServerAndProgram(settings));
        acknowledged.AddRange(await KillServerAndProgram(settings));
        (await NotThere(settings, acknowledged)).ShouldBeEmpty();

        await using (var superuser = await server.Connect())
        {
            // In the database of keys too: making a key would write the journal's log out with its own.
            await Run(superuser, "ALTER ROLE holdfast_app SET synchronous_commit = off");
        }

        (await NotThere(settings, await KillServerAndProgram(settings))).ShouldNotBeEmpty();

        await using (var superuser = await server.Connect())
        {
            await Run(superuser, "ALTER ROLE holdfast_app RESET synchronous_commit");
        }
    }

    [Fact]
    public async Task A_commit_that_stopped_waiting_for_the_standby_is_not_said_to_be_saved()
    {
        var settings = await server.CreateDatabase("replicated");
        await using var records = await HoldfastDatabase.Open(settings, TimeProvider.System);
        var cases = new CaseRecords(records, new JournalStore(records, records.Keys), TimeProvider.System);
        var child = NewId.Next();
        (await cases.Record(School(child))).ShouldBeOfType<RecordOutcome.Recorded>();
        await using var superuser = await server.Connect();
        await StandbyIs(superuser, "away");

        // To the one who writes past the records: an error, though the row can be seen here.
        var plain = records.Write((tx, _) => tx.Execute("UPDATE journal_head SET position = position WHERE one = 1"));
        await CancelTheWait(superuser);
        await Should.ThrowAsync<OutcomeUnknownException>(() => plain);

        // To the one who records: no answer until a later COMMIT is on the standby too, then the truth.
        var recording = cases.Record(School(child));
        await CancelTheWait(superuser);
        await UntilWaiting(superuser);
        recording.IsCompleted.ShouldBeFalse();

        // The same for a child's first key, without which nothing written would ever be read.
        var newcomer = NewId.Next();
        var registering = cases.Record(School(newcomer));
        await CancelTheWait(superuser, database: "replicated_keys");
        await UntilWaiting(superuser, database: "replicated_keys");
        registering.IsCompleted.ShouldBeFalse();
        await StandbyIs(superuser, "");

        (await recording).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([2L]);
        (await registering).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([3L]);
        (await new JournalStore(records, records.Keys).Read(child)).Count.ShouldBe(2);
        (await new JournalStore(records, records.Keys).Read(newcomer)).ShouldHaveSingleItem();
    }

    private static RecordRequest School(Guid child) => new()
    {
        CommandId = NewId.Next(),
        Author = new Author(NewId.Next(), Capacity.LeadSocialWorker),
        Children = [child],
        Decide = _ => Decision.Record(new SchoolRecorded("A", null, new DateOnly(2026, 9, 1))),
    };

    private async Task<IReadOnlyList<Guid>> KillServerAndProgram(DatabaseSettings settings)
    {
        using var target = new KillTarget(settings);
        IReadOnlyList<Guid> acknowledged;
        await server.HoldLogWriter();
        try
        {
            await target.UntilAcknowledged(UnderWay);
            await Task.Delay(moments.Next(100));
        }
        finally
        {
            server.Kill();
            acknowledged = await target.Kill();
            await server.StartAgain();
        }

        return acknowledged;
    }

    private static async Task<IReadOnlyCollection<Guid>> NotThere(DatabaseSettings settings, IReadOnlyCollection<Guid> acknowledged)
    {
        await using var records = await HoldfastDatabase.Open(settings, TimeProvider.System);
        return await Entries.NotThere(records, acknowledged);
    }

    private static async Task StandbyIs(NpgsqlConnection superuser, string name)
    {
        // The superuser's own work must not wait for it.
        await Run(superuser, "SET synchronous_commit = local");
        await Run(superuser, $"ALTER SYSTEM SET synchronous_standby_names = '{name}'");
        await Run(superuser, "SELECT pg_reload_conf()");
        await Until(async () => (string)(await Scalar(superuser, "SHOW synchronous_standby_names"))! == name, "the server knows its standby");
    }

    private static Task UntilWaiting(NpgsqlConnection superuser, string database = "replicated") =>
        Until(async () => await WaitingSince(superuser, database) is not null, $"a COMMIT in {database} waits for the standby");

    /// <summary>What a command's timeout does.</summary>
    private static async Task CancelTheWait(NpgsqlConnection superuser, string database = "replicated")
    {
        await UntilWaiting(superuser, database);
        var since = await WaitingSince(superuser, database);
        await Run(superuser, $"SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = '{database}'");
        await Until(async () => !Equals(since, await WaitingSince(superuser, database)), "the COMMIT has stopped waiting");
    }

    private static Task<object?> WaitingSince(NpgsqlConnection superuser, string database) =>
        Scalar(superuser, $"SELECT min(query_start) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = '{database}'");

    private static async Task Until(Func<Task<bool>> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(10))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"Waited in vain until {what}.");
        }
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync() is var value && value is DBNull ? null : value;
    }

    private static async Task Run(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
