using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class RebuildingOnSqlite() : Rebuilding(Engine.Sqlite);

public sealed class RebuildingOnPostgreSql() : Rebuilding(Engine.PostgreSql);

public abstract class Rebuilding(Engine engine) : ServiceSuite(engine)
{
    [Fact]
    public async Task A_rebuild_changes_nothing_when_all_is_in_step()
    {
        await SomeChildren();
        var before = await Rebuild.Fingerprint();

        (await Rebuild.All()).ShouldBe(4);

        (await Rebuild.Fingerprint()).ShouldBe(before);
    }

    [Fact]
    public async Task Whatever_was_lost_or_changed_in_the_read_models_comes_back_from_the_journal()
    {
        await SomeChildren();
        var before = await Rebuild.Fingerprint();
        await Database.Write(async (tx, _) =>
        {
            await tx.Execute("DELETE FROM relationship");
            await tx.Execute("UPDATE duty SET title = 'Nothing to do'");
            await tx.Execute("UPDATE child_card SET full_name = 'Somebody else'");
            await tx.Execute("INSERT INTO child_word (word, child, part, sound, area) VALUES ('ghost', @child, 'given', 'gst', 'england')", ("child", NewId.Next()));
            return true;
        });
        (await Rebuild.Fingerprint()).ShouldNotBe(before);

        await Rebuild.All();

        (await Rebuild.Fingerprint()).ShouldBe(before);
    }

    [Fact]
    public async Task A_value_settled_anew_moves_the_areas_dates_after_a_rebuild_and_moves_them_back()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await PutOnPlan(child, new DateOnly(2026, 10, 19));
        await Record(child, new RecordCoreGroup(NewId.Next(), new DateOnly(2026, 10, 28), [new Attendee(Asha, "Asha Rahman")], false, false, "To meet again", null, null));
        (await NextCoreGroup()).ShouldBe(new DateOnly(2026, 11, 25));

        await Settle("14 calendar days");
        (await NextCoreGroup()).ShouldBe(new DateOnly(2026, 11, 11));

        await Settle("28 calendar days");
        (await NextCoreGroup()).ShouldBe(new DateOnly(2026, 11, 25));

        // The program stopped between the settling and the working out: what is left to do is found at the next start.
        await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2015, 1, 1), "21 calendar days"));
        (await NextCoreGroup()).ShouldBe(new DateOnly(2026, 11, 25));
        (await Areas.Behind()).Keys.ShouldBe([Area]);
        using var refresh = new AreaRefresh(Areas, Rebuild, NullLogger<AreaRefresh>.Instance);
        (await refresh.CatchUp()).ShouldBe(1);
        (await NextCoreGroup()).ShouldBe(new DateOnly(2026, 11, 18));
        (await refresh.CatchUp()).ShouldBe(0, "nothing is worked out twice");

        async Task Settle(string every)
        {
            await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2015, 1, 1), every));
            await Rebuild.All(area: Area);
            (await Areas.Behind()).ShouldBeEmpty();
        }

        async Task<DateOnly?> NextCoreGroup()
        {
            var page = await Work.ForUser(Asha, new WorkFilter(Action: "record-core-group"), 1, Today);
            return page.Overdue.Concat(page.Coming).SelectMany(f => f.Items).ShouldHaveSingleItem().Due;
        }
    }

    private async Task SomeChildren()
    {
        var family = NewId.Next();
        foreach (var (name, on) in new[] { ("Mia", new DateOnly(2026, 9, 1)), ("Noah", new DateOnly(2026, 11, 3)), ("Zoë", new DateOnly(2026, 11, 12)) })
        {
            var child = await Register(name, "Oak", new DateOnly(2018, 1, 1), family, worker: Asha);
            await PutOnPlan(child, on);
            await Visit(child, on.AddDays(1));
            await NameCoreGroup(child, HealthVisitor, on);
            await People.NameChair(child, Chair, Manager);
        }

        await Register("", "Elm", null, expected: new DateOnly(2026, 12, 20));
    }
}
