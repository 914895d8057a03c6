using System.Data.Common;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Areas;

public sealed class SettlingAreasOnSqlite() : SettlingAreas(Engine.Sqlite);

public sealed class SettlingAreasOnPostgreSql() : SettlingAreas(Engine.PostgreSql);

public abstract class SettlingAreas(Engine engine) : ServiceSuite(engine)
{
    [Fact]
    public async Task Setting_an_area_up_again_changes_nothing_that_it_has_settled()
    {
        var before = (await Areas.All()).Single();

        await Areas.CreateArea(before with { Name = "Another name" });

        var after = (await Areas.All()).Single();
        after.Name.ShouldBe("England");
        after.Settings.ShouldBe(before.Settings);
    }

    [Fact]
    public async Task A_value_is_settled_from_a_day_on_and_earlier_days_keep_theirs()
    {
        await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2027, 1, 1), "21 calendar days"));

        (await Areas.All()).Single().Settings.Where(s => s.Key == "core-group-every").Select(s => (s.From, s.Value)).ShouldBe(
            [(new DateOnly(2015, 1, 1), "28 calendar days"), (new DateOnly(2027, 1, 1), "21 calendar days")]);
    }

    [Fact, Trait("requirement", "W13")]
    public async Task Who_settled_a_value_and_why_stands_also_when_another_took_its_place()
    {
        var by = new Settlement(Person(9), "The safeguarding partnership", "Minute 4 of 2 November");
        await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2027, 1, 1), "21 calendar days"), by);
        await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2027, 1, 1), "14 calendar days"), by with { Why = "The minute was misread" });

        (await Areas.History(Area, "core-group-every")).Select(h => (h.Setting.Value, h.By, h.Stands)).ShouldBe(
        [
            ("14 calendar days", by with { Why = "The minute was misread" }, true), ("21 calendar days", by, false), ("28 calendar days", new Settlement(null, null, null), true),
        ]);
    }

    [Fact]
    public async Task A_value_the_pack_cannot_read_is_refused_and_not_kept()
    {
        await Should.ThrowAsync<PackException>(() => Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2027, 1, 1), "28 days")));

        (await Areas.All()).Single().Settings.Count(s => s.Key == "core-group-every").ShouldBe(1);
    }

    [Fact]
    public async Task An_area_nobody_set_up_has_no_rules()
    {
        (await Should.ThrowAsync<UnknownAreaException>(() => Areas.RulesOf("atlantis"))).Area.ShouldBe("atlantis");
        await Should.ThrowAsync<UnknownAreaException>(() => Areas.AddSetting("atlantis", new AreaSetting("core-group-every", new DateOnly(2027, 1, 1), "28 calendar days")));
    }

    [Theory]
    [Trait("requirement", "X05")]
    [InlineData("UPDATE area_setting SET value = '365 calendar days'")]
    [InlineData("DELETE FROM area_setting")]
    public async Task What_was_settled_is_added_to_and_never_edited(string statement)
    {
        await Should.ThrowAsync<DbException>(() => Database.Write((tx, _) => tx.Execute(statement)));
        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner(statement));
    }

    [Fact]
    public async Task Teams_are_listed_by_name_and_keep_their_id_when_renamed()
    {
        await Areas.AddTeam(South with { Name = "East team" });

        (await Areas.Teams(Area)).Select(t => t.Name).ShouldBe(["East team", "North team"]);
        (await Areas.Team(South.Id))!.Name.ShouldBe("East team");
    }
}
