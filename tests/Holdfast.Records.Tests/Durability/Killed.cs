using Holdfast.Records.Storage;
using Holdfast.Records.Verification;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Durability;

/// <summary>
/// Killed with -9 under load, every acknowledged entry is there afterwards. Each engine has a control run that loses something, which shows that
/// the test would notice.
/// </summary>
[Trait("requirement", "X05")]
public sealed class Killed
{
    private const int UnderWay = 25;

    // A fixed seed: the moments differ from kill to kill, and are the same in every run as far as the machine allows.
    private readonly Random moments = new(20261122);

    [Fact]
    public async Task On_sqlite_nothing_acknowledged_is_lost()
    {
        await using var test = await TestDatabase.Sqlite();
        await test.Records.DisposeAsync();

        var acknowledged = await KillOften(test.Settings, times: 5, early: false);

        (await Lost(test, acknowledged)).ShouldBeEmpty();
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(5 * UnderWay);
    }

    [Fact]
    public async Task On_sqlite_acknowledging_before_commit_does_lose()
    {
        await using var test = await TestDatabase.Sqlite();
        await test.Records.DisposeAsync();

        var acknowledged = await KillOften(test.Settings, times: 3, early: true);

        (await Lost(test, acknowledged)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task On_postgresql_nothing_acknowledged_is_lost_and_without_synchronous_commit_it_is()
    {
        // The same server for both runs: its writer of the log sleeps, so only a COMMIT that waits for the disk is safe.
        await using var server = await PostgresServer.Start(
            durable: true, "wal_writer_delay=10s", "wal_writer_flush_after=64MB", "wal_buffers=16MB", "checkpoint_timeout=1h", "bgwriter_lru_maxpages=0");
        var settings = await server.CreateDatabase("killed");

        (await LostByKillingTheServer(server, settings, synchronous: true)).ShouldBeEmpty();
        (await LostByKillingTheServer(server, settings, synchronous: true)).ShouldBeEmpty();
        (await LostByKillingTheServer(server, settings, synchronous: false)).ShouldNotBeEmpty();
    }

    private async Task<List<Guid>> KillOften(DatabaseSettings settings, int times, bool early)
    {
        var all = new List<Guid>();
        for (var i = 0; i < times; i++)
        {
            using var target = new KillTarget(settings, early);
            await target.UntilAcknowledged(UnderWay);
            await Task.Delay(moments.Next(100));
            all.AddRange(await target.Kill());
        }

        return all;
    }

    private async Task<IReadOnlyCollection<Guid>> LostByKillingTheServer(PostgresServer server, DatabaseSettings settings, bool synchronous)
    {
        server.Kill();
        await server.StartAgain($"synchronous_commit={(synchronous ? "on" : "off")}");
        using var target = new KillTarget(settings);
        await target.UntilAcknowledged(UnderWay);
        await Task.Delay(moments.Next(100));
        server.Kill();
        var acknowledged = await target.Kill();
        await server.StartAgain();
        await using var records = await HoldfastDatabase.Open(settings, TimeProvider.System);
        return await Lost(records, acknowledged);
    }

    private static async Task<IReadOnlyCollection<Guid>> Lost(TestDatabase test, IReadOnlyCollection<Guid> acknowledged)
    {
        await test.Reopen();
        return await Lost(test.Records, acknowledged);
    }

    private static async Task<IReadOnlyCollection<Guid>> Lost(HoldfastDatabase records, IReadOnlyCollection<Guid> acknowledged)
    {
        (await new JournalVerifier(records, records.Keys).Verify(open: true)).First.ShouldBeNull();
        await using var reader = await records.OpenReader();
        await using var command = reader.Command("SELECT DISTINCT command FROM entry");
        await using var rows = await command.ExecuteReaderAsync();
        var present = new HashSet<Guid>();
        while (await rows.ReadAsync())
        {
            present.Add(rows.Id(0));
        }

        return [.. acknowledged.Where(a => !present.Contains(a))];
    }
}
