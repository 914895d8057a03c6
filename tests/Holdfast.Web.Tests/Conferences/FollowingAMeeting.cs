using System.Net;
using AngleSharp.Dom;
using Holdfast.Records.Gate;
using Holdfast.SiteKit;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Conferences;

/// <summary>The board and the meeting page show what is written while they are open, say nothing on the way, and are one look each.</summary>
[Collection(SharedSite.Name)]
public class FollowingAMeeting(Site site)
{
    private const string Form = "main form[method=post]";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact, Trait("requirement", "M04"), Trait("requirement", "X04")]
    public async Task A_stream_names_the_part_that_changed_and_nothing_of_what_is_in_it()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.HealthVisitor.Email);
        await watcher.Open(Board(family));
        using var stream = await watcher.Listen(Live(watcher));
        (stream.Status, stream.ContentType).ShouldBe((HttpStatusCode.OK, "text/event-stream"));

        await Say(family, "Gran has a key to the back door");

        (await stream.Next(Soon)).ShouldBe("board");
        stream.LastId.ShouldBeGreaterThan(0);
        await watcher.Open($"{watcher.Page.QuerySelector("[data-live-parts]")!.GetAttribute("data-live-parts")}&parts=columns");
        watcher.Words.ShouldContain("Gran has a key to the back door");
        watcher.Page.QuerySelectorAll("[data-part]").ShouldHaveSingleItem().GetAttribute("data-part").ShouldBe("columns");
        watcher.Page.QuerySelectorAll("header.hf-header, script, footer").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_open_page_is_one_look_however_often_it_changes_and_comes_back()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.HealthVisitor.Email);
        var before = await Looks(family);
        await watcher.Open(Meeting(family));
        var (live, parts) = (Live(watcher), watcher.Page.QuerySelector("[data-live-parts]")!.GetAttribute("data-live-parts"));
        var last = 0L;
        using (var stream = await watcher.Listen(live))
        {
            await Say(family, "First");
            await stream.Next(Soon);
            await watcher.Open($"{parts}&parts=board");
            last = stream.LastId;
        }

        await Say(family, "While the connection was lost");
        using (var again = await watcher.Listen(live, last))
        {
            (await again.Next(Soon)).ShouldBe("board");
        }

        await watcher.Open($"{parts}&parts=board+attendance");
        watcher.Words.ShouldContain("While the connection was lost");
        ((await Looks(family)) - before).ShouldBe(1);

        await watcher.Open($"{parts!.Replace("watch=", "watch=1", StringComparison.Ordinal)}&parts=board");
        ((await Looks(family)) - before).ShouldBe(2, "a number that is no open page's of theirs is a look like any other");
        using var somebody = await Browser.SignedInAs(site, family.Lead.Email);
        await somebody.Open($"{parts}&parts=board");
        ((await Looks(family)) - before).ShouldBe(3, "somebody else's number is a look like any other");
    }

    [Fact, Trait("requirement", "M04")]
    public async Task Without_a_stream_it_says_once_what_has_changed_since()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.Lead.Email);
        await watcher.Open(Meeting(family));
        var live = Live(watcher);
        (await (await watcher.Raw(live)).Content.ReadAsStringAsync()).ShouldBe("", "nothing was written since the page was made");

        await Say(family, "Gran has a key");

        var said = await (await watcher.Raw(live)).Content.ReadAsStringAsync();
        said.ShouldContain("event: changed");
        said.ShouldContain("data: board");
        said.ShouldNotContain("Gran");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task One_person_has_so_many_streams_and_no_more_and_a_closed_window_gives_its_own_back()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.Manager.Email);
        await watcher.Open(Board(family));
        var live = Live(watcher);
        var open = new List<EventStream>();
        for (var i = 0; i < Watches.MostStreams; i++)
        {
            open.Add(await watcher.Listen(live));
        }

        open.ShouldAllBe(s => s.Status == HttpStatusCode.OK);
        using (var more = await watcher.Listen(live))
        {
            more.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        open[0].Dispose();
        await Eventually(async () =>
        {
            var again = await watcher.Listen(live);
            open.Add(again);
            return again.Status == HttpStatusCode.OK;
        });
        open.ForEach(s => s.Dispose());
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Signing_out_ends_it()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.HealthVisitor.Email);
        await watcher.Open(Meeting(family));
        var live = Live(watcher);
        using var stream = await watcher.Listen(live);

        await watcher.Send("header form");

        (await stream.Next(Soon)).ShouldBeNull();
        stream.HasEnded.ShouldBeTrue();
        using var after = await watcher.Listen(live);
        after.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task It_ends_with_the_sign_in_and_keeps_nobody_signed_in()
    {
        var family = await TestFamily.New(site);
        using var watcher = await Browser.SignedInAs(site, family.HealthVisitor.Email);
        await watcher.Open(Board(family));
        var live = Live(watcher);
        using var stream = await watcher.Listen(live);
        var before = site.Clock.GetUtcNow();
        try
        {
            // A page that asks by itself, past the half of the time, where any other page would sign on anew.
            site.Clock.Move(TimeSpan.FromMinutes(90));
            (await watcher.Raw(live)).Headers.Contains("Set-Cookie").ShouldBeFalse();
            site.Clock.Move(TimeSpan.FromMinutes(40));
            await Say(family, "Late");

            while (!stream.HasEnded)
            {
                await stream.Next(Soon);
            }
        }
        finally
        {
            site.Clock.MoveTo(before);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Who_no_longer_works_with_the_child_hears_nothing_more()
    {
        var family = await TestFamily.New(site);
        using var stranger = await Browser.SignedInAs(site, family.Stranger.Email);

        (await stranger.Open(Board(family))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var stream = await stranger.Listen($"/children/{family.Ada}/conference/meeting/{family.Conference}/live?watch={Casework.NewId.Next()}");
        stream.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Live(Browser browser) =>
        browser.Page.QuerySelector("[data-live]") is { } root ? $"{root.GetAttribute("data-live")}&since={root.GetAttribute("data-live-since")}" : throw new InvalidOperationException(browser.Words);

    private static string Board(TestFamily family) => $"/children/{family.Ada}/conference/board/{family.Conference}";

    private static string Meeting(TestFamily family) => $"/children/{family.Ada}/conference/meeting/{family.Conference}";

    private static async Task Eventually(Func<Task<bool>> so)
    {
        for (var i = 0; i < 50; i++)
        {
            if (await so())
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException();
    }

    private static Task Say(TestFamily family, string words) => family.Append(family.Ada,
        new Casework.Conferences.Meeting.BoardPointAdded(Casework.NewId.Next(), family.Conference, TestFamily.ConferenceMeetsOn, Casework.Conferences.Meeting.BoardColumn.Risk, words, "Jo", Casework.Conferences.Meeting.Voice.Professional));

    private async Task<int> Looks(TestFamily family)
    {
        using var scope = site.Scope();
        return (await scope.ServiceProvider.GetRequiredService<WhoLooked>().OfChild(family.Ada)).Total;
    }
}
