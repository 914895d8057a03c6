using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Durability;

/// <summary>
/// The program is killed with -9 under load, and every acknowledged entry is there afterwards. The control run loses something, which shows that
/// the test would notice.
/// </summary>
[Trait("requirement", "X05")]
public sealed class KilledOnSqlite
{
    private const int UnderWay = 25;

    // A fixed seed: the moments differ from kill to kill, and are the same in every run as far as the machine allows.
    private readonly Random moments = new(20261122);

    [Fact]
    public async Task Nothing_acknowledged_is_lost()
    {
        await using var test = await TestDatabase.Sqlite();
        await test.Records.DisposeAsync();

        var acknowledged = await KillOften(test.Settings, times: 5, early: false);

        (await Lost(test, acknowledged)).ShouldBeEmpty();
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(5 * UnderWay);
    }

    [Fact]
    public async Task Acknowledging_before_commit_does_lose()
    {
        await using var test = await TestDatabase.Sqlite();
        await test.Records.DisposeAsync();

        var acknowledged = await KillOften(test.Settings, times: 3, early: true);

        (await Lost(test, acknowledged)).ShouldNotBeEmpty();
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

    private static async Task<IReadOnlyCollection<Guid>> Lost(TestDatabase test, IReadOnlyCollection<Guid> acknowledged)
    {
        await test.Reopen();
        return await Entries.NotThere(test.Records, acknowledged);
    }
}
