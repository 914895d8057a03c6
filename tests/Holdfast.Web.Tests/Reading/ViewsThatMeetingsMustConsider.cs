using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Reading;

/// <summary>In Wales every view must be considered at the next review: a child who is heard often has many, and the list stays readable.</summary>
[Collection(SharedSite.Name)]
public class ViewsThatMeetingsMustConsider(Site site)
{
    [Theory, Trait("requirement", "W07")]
    [InlineData("/my-work?child={0}")]
    [InlineData("/children/{0}/duties")]
    public async Task What_a_child_said_on_two_days_stands_once_and_leads_to_both(string list)
    {
        var family = await TestFamily.New(site, "wales");
        await family.Append(family.Ada, Said(family, new DateOnly(2026, 11, 9), "Mam goes out at night"));
        (await family.Owed(family.Ada)).Count(d => d.Rule == "view-at-review").ShouldBe(2, "each is owed by itself");
        var lead = await site.As(family.Lead.Email);

        await lead.Open(string.Format(System.Globalization.CultureInfo.InvariantCulture, list, family.Ada));

        var row = lead.Page.QuerySelectorAll(".hf-duty").Where(d => d.TextContent.Contains("at the next review", StringComparison.Ordinal)).ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Said or shown on 2 November and 9 November.");
        row.TextContent.ShouldContain("Ada gave a view on 2 November 2026 and 9 November 2026.");
        row.QuerySelector(".hf-duty__do a")!.GetAttribute("href").ShouldBe($"/children/{family.Ada}/voice");
    }

    [Fact, Trait("requirement", "W07")]
    public async Task The_childs_voice_says_at_each_which_meeting_must_still_consider_it()
    {
        var family = await TestFamily.New(site, "wales");
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/voice");

        lead.Page.QuerySelectorAll(".hf-voice").Where(f => f.TextContent.Contains("I like it when Gran is here", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .TextContent.ShouldContain("Have what Ada said considered at the next review child protection conference: Mon 21 December", Case.Sensitive);
    }

    private static VisitMade Said(TestFamily family, DateOnly on, string words) => new(
        NewId.Next(), on, null, VisitPlace.School, null, true, family.Lead.UserId, family.Lead.Name, true,
        ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = words, HowCommunicated = "talking" }, []);
}
