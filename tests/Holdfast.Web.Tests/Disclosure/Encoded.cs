using AngleSharp.Dom;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>What somebody types is text wherever it stands, whatever it looks like.</summary>
[Collection(SharedSite.Name)]
public class Encoded(Site site)
{
    private const string Hostile = "\"'><img src=x onerror=hit()><script>hit()</script>{{hit}}&amp;";

    [Theory, Trait("requirement", "X04")]
    [InlineData("the team's manager")]
    [InlineData("a professional of the core group")]
    public async Task On_every_page(string who)
    {
        var person = Everybody.All.Single(p => p.Who == who);
        var home = await Household.In(site, $"Ro{Hostile}", $"Gate{Hostile}", "1 Close", (made, first) => Crawl.OneOfEach(made, first, (_, _) => Hostile));
        using var browser = await Everybody.SignIn(site, person);
        var stood = 0;
        foreach (var address in (await Crawl.Addresses(home, person)).Where(a => !a.Contains("/attachments/", StringComparison.Ordinal)).Concat(["/my-work", "/team", "/team/children", "/children"]))
        {
            await browser.Open(address);
            Plain(browser, address);
            stood += browser.Words.Contains("<script>hit()</script>", StringComparison.Ordinal) ? 1 : 0;
        }

        await browser.Open("/search");
        await browser.Send("main form[method=post]", ("Words", $"Gate {Hostile}"));
        Plain(browser, "/search");
        await browser.Open($"/children/{home.Child}/record");
        await browser.Send("main form[method=post]", ("words", Hostile));
        Plain(browser, "the record, searched");
        stood.ShouldBeGreaterThan(10, "the words are on the pages");
    }

    private static void Plain(Browser browser, string address)
    {
        browser.Page.QuerySelectorAll("img, script:not([src]), [onerror], iframe").ShouldBeEmpty(address);
        browser.Page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.Contains("hit", StringComparison.Ordinal)).ShouldBeEmpty(address);
        browser.Page.Descendants<IElement>().Where(e => e.LocalName.Contains("hit", StringComparison.Ordinal)).ShouldBeEmpty(address);
    }
}
