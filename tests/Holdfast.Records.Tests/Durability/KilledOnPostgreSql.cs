using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Npgsql;

namespace Holdfast.Records.Tests.Durability;

/// <summary>A server that forces what it must to disk. Its writer of the log sleeps, so only a COMMIT that waits for the disk is safe.</summary>
public sealed class DurableServer : IAsyncLifetime
{
    public PostgresServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await PostgresServer.Start(
        durable: true, "wal_writer_delay=10s", "wal_writer_flush_after=64MB", "wal_buffers=16MB", "checkpoint_timeout=1h", "bgwriter_lru_maxpages=0");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[Trait("requirement", "X05")]
public sealed class KilledOnPostgreSql(DurableServer durable) : IClassFixture<DurableServer>
{
    private const int UnderWay = 25;

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
            await Run(superuser, "ALTER ROLE holdfast_app IN DATABASE killed SET synchronous_commit = off");
        }

        (await NotThere(settings, await KillServerAndProgram(settings))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_commit_that_stopped_waiting_for_the_standby_is_not_said_to_be_saved()
    {
        var settings = await server.CreateDatabase("replicated");
        await using var records = await HoldfastDatabase.Open(settings, TimeProvider.System);
        await using var superuser = await server.Connect();
        await StandbyIs(superuser, "away");

        // To the one who writes past the records: an error, though the row can be seen here.
        var plain = records.Write((tx, _) => tx.Execute("UPDATE journal_head SET position = position WHERE one = 1"));
        await CancelTheWait(superuser);
        await Should.ThrowAsync<OutcomeUnknownException>(() => plain);

        // To the one who records: no answer until a later COMMIT is on the standby too, then the truth.
        var child = NewId.Next();
        var recording = new CaseRecords(records, records.Keys, TimeProvider.System).Record(new RecordRequest
        {
            CommandId = NewId.Next(),
            Author = new Author(NewId.Next(), Capacity.LeadSocialWorker),
            Children = [child],
            Decide = _ => Decision.Record(new SchoolRecorded("A", null, new DateOnly(2026, 9, 1))),
        });
        await UntilWaiting(superuser);
        (await Task.WhenAny(recording, Task.Delay(100))).ShouldNotBe(recording);
        await CancelTheWait(superuser);
        await UntilWaiting(superuser);
        recording.IsCompleted.ShouldBeFalse();
        await StandbyIs(superuser, "");

        (await recording).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([1L]);
        (await new JournalStore(records, records.Keys).Read(child)).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<Guid>> KillServerAndProgram(DatabaseSettings settings)
    {
        using var target = new KillTarget(settings);
        await target.UntilAcknowledged(UnderWay);
        await Task.Delay(moments.Next(100));
        server.Kill();
        var acknowledged = await target.Kill();
        await server.StartAgain();
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
        while ((string)(await Scalar(superuser, "SHOW synchronous_standby_names"))! != name)
        {
            await Task.Delay(10);
        }
    }

    private static async Task UntilWaiting(NpgsqlConnection superuser)
    {
        while (await Scalar(superuser, "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'") is null)
        {
            await Task.Delay(10);
        }
    }

    /// <summary>What a command's timeout does.</summary>
    private static async Task CancelTheWait(NpgsqlConnection superuser)
    {
        await UntilWaiting(superuser);
        var waiting = await Scalar(superuser, "SELECT query_start FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        await Run(superuser, "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        while (Equals(waiting, await Scalar(superuser, "SELECT query_start FROM pg_stat_activity WHERE wait_event = 'SyncRep'")))
        {
            await Task.Delay(10);
        }
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task Run(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
