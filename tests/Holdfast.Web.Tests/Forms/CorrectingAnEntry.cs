using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>Whoever corrects an entry sees what changes before it does, and everybody what stood there, the day as well as the words.</summary>
[Collection(SharedSite.Name)]
public class CorrectingAnEntry(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "X05")]
    public async Task A_day_that_was_wrong_shows_beside_the_right_one_before_and_after()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        var entry = (await family.Child(family.Ada)).AllFacts.First(f => f.What is Casework.Visits.VisitMade).Version;
        await browser.Open($"/children/{family.Ada}/correct?entry={entry}");

        await browser.Send(Form, ("Answers[visitedOn].On.Day", "1"), ("Reason", "It was the day before"));

        browser.Page.QuerySelectorAll("main table tbody tr").ShouldHaveSingleItem("nothing but the day changes")
            .QuerySelectorAll("th, td").Select(c => c.TextContent).ShouldBe(["Day", "2 November 2026", "1 November 2026"]);
        await browser.Send(Form);

        await browser.Open($"/children/{family.Ada}/visits");
        var corrected = browser.Page.QuerySelectorAll(".hf-entry--corrected").ShouldHaveSingleItem();
        corrected.QuerySelector(".hf-entry__when")!.TextContent.ShouldStartWith("1 November 2026");
        corrected.QuerySelector("details")!.TextContent.ShouldContain("2 November 2026");
    }

    [Fact, Trait("requirement", "X05")]
    public async Task Words_that_come_and_go_are_listed_with_what_stood_there()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        var entry = (await family.Child(family.Ada)).AllFacts.First(f => f.What is Casework.Visits.VisitMade).Version;
        await browser.Open($"/children/{family.Ada}/correct?entry={entry}");

        await browser.Send(Form, ("Answers[child.ownWords].Text", "I like it when Ife is here"), ("Answers[child.tool].Text", "Cards"), ("Reason", "I left out a name"));

        browser.Page.QuerySelectorAll("main table tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("th, td").Select(c => c.TextContent)))
            .ShouldBe(["Tool | Nothing | Cards", "In the child’s own words | I like it when Gran is here | I like it when Ife is here"], ignoreOrder: true);
    }
}
