using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>The record as it was known on a past day: what is written today changes no letter of it.</summary>
[Collection(SharedSite.Name)]
public partial class AsKnown(Site site)
{
    private static readonly string Yesterday = UkDate.Iso(Site.Today.AddDays(-1));

    [Fact, Trait("requirement", "X03")]
    public async Task Nothing_written_later_changes_a_letter_of_any_page()
    {
        await Everybody.MoveIn(site);
        using var scope = site.Scope();
        var cards = await KnownBefore(scope);
        var card = cards.First(c => c.OnPlan && c.BornOn is not null && c.DiedOn is null && cards.Count(s => s.FamilyId == c.FamilyId) > 1);
        var home = await Household.In(site);
        using var browser = await Everybody.SignIn(site, Everybody.Manager);
        string[] pages = ["", "/duties", "/visits", "/voice", "/network", "/record", "/who-has-looked"];
        var before = await Read(browser, card.ChildId, pages);

        var sibling = cards.First(c => c.FamilyId == card.FamilyId && c.ChildId != card.ChildId).ChildId;
        await home.Write(card.ChildId,
        [
            .. Crawl.OneOfEach(home, 1, (_, _) => "Latercanary").Where(e => e is not (ChildRegistered or EntryCorrected or EntryWithdrawn)),
            new ChildAllocated(Everybody.North, null, null, Site.Today),
        ]);
        await home.Write(sibling, [new ChildNamed(new PersonName("Latercanary", "Latercanary"), Site.Today)]);
        var after = await Read(browser, card.ChildId, pages);

        before[0].ShouldContain("The record as it was known on 22 November 2026");
        for (var page = 0; page < pages.Length; page++)
        {
            after[page].ShouldBe(before[page], $"{pages[page]}?known={Yesterday}");
        }

        (await browser.Open($"/children/{card.ChildId}/record")).Words.ShouldContain("Latercanary", Case.Insensitive, "it is there today");
    }

    [Fact, Trait("requirement", "X03")]
    public async Task A_past_day_shows_what_was_known_then()
    {
        await Everybody.MoveIn(site);
        using var scope = site.Scope();
        var journal = scope.ServiceProvider.GetRequiredService<JournalStore>();
        using var browser = await Everybody.SignIn(site, Everybody.Manager);
        var tried = 0;
        foreach (var card in (await KnownBefore(scope)).Where(c => c.OnPlan).Take(2))
        {
            var all = await journal.Read(card.ChildId);
            var known = UkClock.DayOf(all[all.Count / 2].RecordedAt);
            var (then, later) = (all.Where(e => e.RecordedAt < UkClock.EndOf(known)).ToList(), all.Where(e => e.RecordedAt >= UkClock.EndOf(known)).ToList());
            var saidThen = string.Join('\n', then.Select(e => System.Text.Encoding.UTF8.GetString(StoredKinds.All.Write(e.What))));
            string[] pages = ["", "/duties", "/visits", "/voice", "/network", "/record", "/record?p=2", "/record?p=3"];
            var read = string.Join('\n', await Read(browser, card.ChildId, pages, UkDate.Iso(known)));
            foreach (var visit in then.Select(e => e.What).OfType<Casework.Visits.VisitMade>().Where(v => v.Child.Analysis is not null).TakeLast(1))
            {
                read.ShouldContain(Spaced(visit.Child.Analysis!));
            }

            // As stored, quotation marks are written otherwise than they were said.
            foreach (var said in later.Select(e => e.What).OfType<Casework.Visits.VisitMade>().Select(v => v.Child.OwnWords).OfType<string>()
                         .Where(w => !saidThen.Contains(w.Trim('"'), StringComparison.Ordinal)))
            {
                read.ShouldNotContain(Spaced(said));
                tried++;
            }

            Shown().Matches(read).Select(m => m.Groups[1].Value).ShouldAllBe(d => DateOnly.ParseExact(d, "d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) <= known);
        }

        tried.ShouldBeGreaterThan(2);
    }

    [Fact, Trait("requirement", "X03")]
    public async Task The_past_is_read_and_never_written()
    {
        await Everybody.MoveIn(site);
        using var scope = site.Scope();
        var child = (await KnownBefore(scope)).First(c => c.OnPlan && c.BornOn is not null).ChildId;
        using var browser = await Everybody.SignIn(site, Everybody.Manager);
        foreach (var (place, (may, query)) in UnderAChild.Places.Where(p => !p.Key.Contains('{', StringComparison.Ordinal) || p.Key.EndsWith("{draft:guid?}", StringComparison.Ordinal)))
        {
            await browser.Open($"/children/{child}{place.Replace("/{draft:guid?}", "", StringComparison.Ordinal)}?known={Yesterday}");

            browser.Page.QuerySelectorAll("main form[method=post]").Where(f => f.GetAttribute("action") != $"/children/{child}/record").ShouldBeEmpty($"{place}: {browser.Path}");
            browser.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "")
                .Where(h => UnderAChild.Places.Any(p => p.Value.May != UnderAChild.Read && p.Value.May != UnderAChild.Letters && Leads(h, $"/children/{child}{p.Key}") && !h.Contains("/protected-address/show", StringComparison.Ordinal)))
                .ShouldBeEmpty($"{place}: {browser.Path}");
            if (may == UnderAChild.Read || may == UnderAChild.Letters)
            {
                browser.Words.ShouldContain("The record as it was known on", Case.Sensitive, place);
            }
        }
    }

    /// <summary>Whether a link leads to a page with that address, whatever stands in its brackets; what may be left out at its end is.</summary>
    private static bool Leads(string link, string template)
    {
        var (to, page) = (link.Split('?')[0].Split('/'), template.Split('/').Where(p => !p.EndsWith("?}", StringComparison.Ordinal)).ToList());
        return to.Length >= page.Count && page.Zip(to).All(p => p.First.StartsWith('{') || p.First == p.Second) && (to.Length == page.Count || template.EndsWith("?}", StringComparison.Ordinal));
    }

    [Fact, Trait("requirement", "X03"), Trait("requirement", "X04")]
    public async Task A_child_not_yet_known_that_day_is_not_there_and_todays_gate_stands_before_every_day()
    {
        var home = await Household.In(site);
        using (var lead = await Everybody.SignIn(site, Everybody.Lead))
        {
            (await lead.Open($"/children/{home.Child}?known={Yesterday}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }

        using var scope = site.Scope();
        var card = (await KnownBefore(scope))[0];
        using var colleague = await Everybody.SignIn(site, Everybody.Colleague);
        (await colleague.Open($"/children/{card.ChildId}?known={Yesterday}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>Children of the North team with a life before today.</summary>
    private static async Task<List<ChildCard>> KnownBefore(IServiceScope scope)
    {
        var journal = scope.ServiceProvider.GetRequiredService<JournalStore>();
        var known = new List<ChildCard>();
        foreach (var card in (await scope.ServiceProvider.GetRequiredService<ChildQueries>().ListForTeam([Everybody.North])).Children.OrderBy(c => c.ChildId))
        {
            if ((await journal.Read(card.ChildId, UkClock.EndOf(Site.Today.AddDays(-1)))).Count > 0)
            {
                known.Add(card);
            }
        }

        return known;
    }

    private static async Task<List<string>> Read(Browser browser, Guid child, IEnumerable<string> pages, string? known = null)
    {
        var read = new List<string>();
        foreach (var page in pages)
        {
            await browser.Open($"/children/{child}{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known={known ?? Yesterday}");
            read.Add(Token().Replace(Spaced(browser.Page.QuerySelector("main")!.TextContent + browser.Page.QuerySelector("main")!.InnerHtml), "value"));
        }

        return read;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("value=\"CfDJ[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>The day something in the record happened or was written.</summary>
    [GeneratedRegex(@"· written (\d{1,2} [A-Z][a-z]+ \d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
