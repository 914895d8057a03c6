using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class MyWorkOnSqlite() : MyWork(Engine.Sqlite);

public sealed class MyWorkOnPostgreSql() : MyWork(Engine.PostgreSql);

public abstract class MyWork(Engine engine) : ServiceSuite(engine)
{
    [Fact]
    [Trait("requirement", "X01")]
    public async Task A_late_visit_stands_under_overdue_and_says_why()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await PutOnPlan(child, new DateOnly(2026, 10, 1));

        var page = await Work.ForUser(Asha, WorkFilter.Everything, 1, Today);

        var late = page.Overdue.ShouldHaveSingleItem().Items.First(i => i.Action == "record-visit");
        late.ShouldSatisfyAllConditions(
            () => late.ChildShortName.ShouldBe("Mia"),
            () => late.ChildAge.ShouldBe("7 years"),
            () => late.Due.ShouldNotBeNull().ShouldBeLessThan(Today),
            () => late.Mine.ShouldBeTrue(),
            () => late.OwnerName.ShouldBe("Asha Rahman"),
            () => late.Because.ShouldContain("1 October 2026"));
    }

    [Fact]
    [Trait("requirement", "P11")]
    public async Task Recording_the_visit_moves_the_duty_on()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await PutOnPlan(child, new DateOnly(2026, 11, 2));
        var before = await VisitDue(child);

        await Visit(child, new DateOnly(2026, 11, 13));

        before.ShouldNotBeNull();
        (await VisitDue(child)).ShouldNotBeNull().ShouldBeGreaterThan(before.Value);
        (await Children.Card(child))!.LastSeen.ShouldBe(new DateOnly(2026, 11, 13));
    }

    [Fact]
    [Trait("requirement", "X02")]
    public async Task Brothers_and_sisters_stand_together_the_family_with_the_soonest_date_first()
    {
        var (oaks, elms) = (NewId.Next(), NewId.Next());
        var mia = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), oaks, worker: Asha);
        var elsie = await Register("Elsie", "Elm", new DateOnly(2018, 5, 4), elms, worker: Asha);
        var noah = await Register("Noah", "Oak", new DateOnly(2017, 5, 4), oaks, worker: Asha);
        await PutOnPlan(mia, new DateOnly(2026, 11, 10));
        await PutOnPlan(noah, new DateOnly(2026, 11, 10));
        await PutOnPlan(elsie, new DateOnly(2026, 11, 13));

        var page = await Work.ForUser(Asha, new WorkFilter(Action: "record-visit"), 1, Today);

        page.Coming.Select(f => f.FamilyId).ShouldBe([oaks, elms]);
        page.Coming[0].Children.Select(c => c.ShortName).ShouldBe(["Mia", "Noah"], ignoreOrder: true);
        page.Coming.ShouldAllBe(f => f.Items.SequenceEqual(f.Items.OrderBy(i => i.Due)));
    }

    [Fact]
    public async Task The_strip_counts_what_the_filters_show()
    {
        foreach (var (name, on) in new[] { ("Mia", new DateOnly(2026, 9, 1)), ("Noah", new DateOnly(2026, 11, 3)), ("Ivy", new DateOnly(2026, 11, 12)) })
        {
            await PutOnPlan(await Register(name, name + "son", new DateOnly(2018, 1, 1), worker: Asha), on);
        }

        var counts = (await Work.ForUser(Asha, WorkFilter.Everything, 1, Today)).Counts;

        foreach (var (when, counted) in new[]
        {
            (WorkWhen.All, counts.All), (WorkWhen.Overdue, counts.Overdue), (WorkWhen.DueToday, counts.DueToday), (WorkWhen.DueTomorrow, counts.DueTomorrow),
            (WorkWhen.DueThisWeek, counts.DueThisWeek), (WorkWhen.WaitingForSomeoneElse, counts.WaitingForSomeoneElse), (WorkWhen.NotSetByArea, counts.NotSetByArea),
        })
        {
            var page = await Work.ForUser(Asha, new WorkFilter(When: when), 1, Today);
            page.Overdue.Concat(page.Coming).Concat(page.Undated).Sum(f => f.Items.Count).ShouldBe(counted, when.ToString());
        }

        counts.Overdue.ShouldBeGreaterThan(0);
        counts.WaitingForSomeoneElse.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Pages_hold_whole_families_and_leave_none_out()
    {
        for (var i = 0; i < WorkQueries.FamiliesOnPage + 3; i++)
        {
            await PutOnPlan(await Register("Child", $"Family{(char)('a' + i)}", new DateOnly(2018, 1, 1), worker: Asha), new DateOnly(2026, 11, 2 + (i % 10)));
        }

        var pages = new[] { await Work.ForUser(Asha, WorkFilter.Everything, 1, Today), await Work.ForUser(Asha, WorkFilter.Everything, 2, Today) };

        pages.ShouldAllBe(p => p.Pages == 2 && p.Families == WorkQueries.FamiliesOnPage + 3);
        pages[0].Coming.Concat(pages[0].Overdue).Concat(pages[0].Undated).Select(f => f.FamilyId).Distinct().Count().ShouldBe(WorkQueries.FamiliesOnPage);
        pages.SelectMany(p => p.Overdue.Concat(p.Coming).Concat(p.Undated)).Sum(f => f.Items.Count).ShouldBe(pages[0].Counts.All);
    }

    [Fact]
    public async Task A_manager_sees_the_teams_work_and_which_of_it_is_theirs()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await PutOnPlan(child, new DateOnly(2026, 10, 1));
        await PutOnPlan(await Register("Una", "South", new DateOnly(2019, 5, 4), team: South), new DateOnly(2026, 10, 1), lead: OtherManager);

        var page = await Work.ForTeam([North.Id], Manager, WorkFilter.Everything, 1, Today);

        page.Overdue.Concat(page.Coming).Concat(page.Undated).SelectMany(f => f.Children).Select(c => c.ShortName).Distinct().ShouldBe(["Mia"]);
        page.Overdue.SelectMany(f => f.Items).ShouldAllBe(i => i.Mine == (i.Owner == "team-manager"));
        var load = (await Work.Loads([North.Id], Today)).ShouldHaveSingleItem();
        (load.Worker, load.Children, load.OnPlan).ShouldBe((Asha, 1, 1));
        load.Overdue.ShouldBe(page.Counts.Overdue);
    }

    [Fact]
    public async Task A_chair_and_a_core_group_professional_see_the_children_they_stand_to_and_no_others()
    {
        var (mine, other) = (await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha), await Register("Noah", "Elm", new DateOnly(2019, 5, 4), worker: Asha));
        await PutOnPlan(mine, new DateOnly(2026, 11, 2));
        await PutOnPlan(other, new DateOnly(2026, 11, 2));
        await NameCoreGroup(mine, HealthVisitor, new DateOnly(2026, 11, 2));
        await People.NameChair(mine, Chair, namedBy: Manager);

        foreach (var user in new[] { Chair, HealthVisitor })
        {
            (await Children.OfUser(user)).Select(c => c.ChildId).ShouldBe([mine]);
            var page = await Work.ForUser(user, WorkFilter.Everything, 1, Today);
            page.Counts.All.ShouldBeGreaterThan(0);
            page.Overdue.Concat(page.Coming).Concat(page.Undated).SelectMany(f => f.Items).ShouldAllBe(i => i.ChildId == mine);
        }
    }

    private async Task<DateOnly?> VisitDue(Guid child)
    {
        var page = await Work.ForUser(Asha, new WorkFilter(Child: child, Action: "record-visit"), 1, Today);
        return page.Overdue.Concat(page.Coming).SelectMany(f => f.Items).Min(i => i.Due);
    }
}
