using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Gate;

public sealed class LookingBackOnSqlite() : LookingBack(Engine.Sqlite);

public sealed class LookingBackOnPostgreSql() : LookingBack(Engine.PostgreSql);

public abstract class LookingBack(Engine engine) : ServiceSuite(engine)
{
    private static readonly Guid Child = Person(500);

    [Fact]
    public async Task Looks_taken_at_once_stand_in_one_unbroken_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Looks.Log([new Look(Person(i), Child, Capacity.TeamManager)], "timeline")));

        (await Looks.Verify()).ShouldBe(new LooksVerified(40, null));
        (await Looks.OfChild(Child)).Looks.Select(l => l.Position).ShouldBe(Enumerable.Range(1, 40).Reverse().Select(i => (long)i));
    }

    [Theory]
    [InlineData("UPDATE who_looked SET what = 'nothing' WHERE position = 3", 3)]
    [InlineData("DELETE FROM who_looked WHERE position = 3", 3)]
    [InlineData("DELETE FROM who_looked WHERE position = 5", 5)]
    [InlineData("UPDATE who_looked SET capacity = 'auditor' WHERE position = 1", 1)]
    public async Task A_line_changed_or_taken_away_past_the_locks_shows(string tampering, int brokenAt)
    {
        for (var i = 1; i <= 5; i++)
        {
            await Looks.Log([new Look(Asha, Child, Capacity.LeadSocialWorker)], $"page {i}");
        }

        await Test.Tamper(engine == Engine.Sqlite ? "DROP TRIGGER who_looked_is_never_changed" : "ALTER TABLE who_looked DISABLE TRIGGER USER",
            engine == Engine.Sqlite ? "DROP TRIGGER who_looked_is_never_removed" : "SELECT 1", tampering);

        (await Looks.Verify()).BrokenAt.ShouldBe(brokenAt);
    }

    [Theory]
    [InlineData("UPDATE who_looked SET what = 'nothing'")]
    [InlineData("DELETE FROM who_looked")]
    public async Task The_application_itself_can_neither_change_nor_remove_a_look(string statement)
    {
        await Looks.Log([new Look(Asha, Child, Capacity.LeadSocialWorker)], "timeline");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Database.Write((tx, _) => tx.Execute(statement)));
        (await Looks.Verify()).ShouldBe(new LooksVerified(1, null));
    }

    [Fact]
    public async Task A_look_that_can_not_be_written_is_not_granted()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await Test.Tamper("ALTER TABLE who_looked RENAME TO hidden");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Gate.MayLook(Asha, child, "timeline"));
    }

    [Fact]
    public async Task Looks_are_paged_latest_first()
    {
        for (var i = 1; i <= WhoLooked.PageSize + 1; i++)
        {
            await Looks.Log([new Look(Asha, Child, Capacity.LeadSocialWorker)], $"page {i}");
        }

        var last = await Looks.OfChild(Child, 2);
        (last.Pages, last.Looks.Single().What).ShouldBe((2, "page 1"));
    }
}
