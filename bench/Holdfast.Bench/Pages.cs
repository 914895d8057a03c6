using Holdfast.Casework;
using Holdfast.Cli;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.Records.Gate;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.Web.Pages;

namespace Holdfast.Bench;

/// <summary>
/// What *My work*, a child's page and a manager's team page ask of the records, with few children stored and with many. The same people look at the same children in both. Turning the
/// answer into HTML is left out: it costs the same however many are stored, and would only hide a difference.
/// </summary>
internal static class Pages
{
    private const int Rounds = 31;
    private const int AtATime = 10;

    public static async Task<Measured[]> Measure(Desk desk)
    {
        var (few, many) = (desk.Size.Few, desk.Size.Many);
        var small = await desk.CopyOfLives("pages-few");
        var large = await desk.CopyOfLives("pages-many");
        await Importing.Import(desk, "pages-few-census", few - desk.Size.Lives is > 0 and var rest ? rest : 5, small);
        await Importing.Import(desk, "pages-many-census", many - desk.Size.Lives, large);

        // The page writes down who looked, so both are open for writing.
        await using var ofFew = await Desk.Open(small, Access.ReadAndWrite);
        await using var ofMany = await Desk.Open(large, Access.ReadAndWrite);
        return
        [
            await Compare("My work", few, many, ofFew, ofMany, MyWork),
            await Compare("a child's page", few, many, ofFew, ofMany, ChildsPage),
            await Compare("a manager's team page", few, many, ofFew, ofMany, TeamPage),
        ];
    }

    private static async Task<Measured> Compare(string what, int few, int many, Recorder ofFew, Recorder ofMany, Func<Recorder, Task> page)
    {
        var (large, small) = await Turns.Time(1, Rounds, () => Some(ofMany, page), () => Some(ofFew, page));
        return new Measured($"{what}, {many:#,0} children stored", $"{large / AtATime * 1000:0.00} ms", $"{small / AtATime * 1000:0.00} ms with {few:#,0}", large / small, "at most 1.3", large / small <= 1.3);
    }

    private static async Task Some(Recorder recorder, Func<Recorder, Task> page)
    {
        for (var i = 0; i < AtATime; i++)
        {
            await page(recorder);
        }
    }

    private static async Task MyWork(Recorder recorder)
    {
        var worker = Demonstration.Areas[0].Worker(0).UserId;
        var page = await new WorkQueries(recorder.Database).ForUser(worker, WorkFilter.Everything, 1, TimeProvider.System.Today());
        _ = page.Counts.All > 0 ? true : throw new InvalidOperationException("The worker has no work.");
    }

    /// <summary>Everything the page of a manager's teams asks for: what is due, who carries how much, who has no worker, and every figure.</summary>
    private static async Task TeamPage(Recorder recorder)
    {
        var (manager, today) = (Demonstration.Areas[0].Managers[0].UserId, TimeProvider.System.Today());
        var teams = (await recorder.Profiles.Of(manager) ?? throw new InvalidOperationException("There is no such manager.")).Manages;
        var (work, children) = (new WorkQueries(recorder.Database), new ChildQueries(recorder.Database, TimeProvider.System));
        var page = await work.ForTeam(teams, manager, WorkFilter.Everything, 1, today);
        _ = page.Counts.All > 0 ? true : throw new InvalidOperationException("The team has no work.");
        var loads = await work.Loads(teams, today);
        var unallocated = await children.UnallocatedForTeam(teams);
        var toComplete = await children.ToComplete(teams);
        var figures = await new TeamFigures(new MatterQueries(recorder.Database, children), children).Of(teams, today, CancellationToken.None);
        GC.KeepAlive((loads, unallocated, toComplete, figures));
    }

    private static async Task ChildsPage(Recorder recorder)
    {
        var worker = Demonstration.Areas[0].Worker(0).UserId;
        var queries = new ChildQueries(recorder.Database, TimeProvider.System);
        var card = (await queries.OfUser(worker))[0];
        _ = await new ChildGate(recorder.Database, recorder.Looks, TimeProvider.System).MayLook(worker, card.ChildId, "bench") ?? throw new InvalidOperationException("The worker may not look.");
        var child = await recorder.Journals.ReadChild(card.ChildId);
        var rules = await recorder.Areas.RulesOf(child.Area);
        var said = DutyEngine.Duties(child, rules, TimeProvider.System.Today()).Where(d => d.State == DutyState.Open).Sum(d => d.Because.Length);
        var family = await queries.FamilyMembers(child.FamilyId);
        GC.KeepAlive((said, family));
    }
}
