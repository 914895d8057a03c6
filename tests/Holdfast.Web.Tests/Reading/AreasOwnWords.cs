using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Records.Areas;
using Holdfast.SiteKit;
using Holdfast.Web.Reading;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Reading;

/// <summary>Who writes and who looks is called what the area calls it, as it was called then.</summary>
[Collection(SharedSite.Name)]
public class AreasOwnWords(Site site)
{
    [Theory, Trait("requirement", "W13"), Trait("requirement", "H53")]
    [InlineData("wales", "co-ordinator")]
    [InlineData("hillingdon", "Lead Social Worker")]
    [InlineData("isle-of-man", "lead social worker")]
    public async Task Whoever_leads_writes_and_looks_under_the_areas_word(string area, string word)
    {
        var family = await TestFamily.New(site, area);
        var lead = await site.As(family.Lead.Email);

        await lead.Open($"/children/{family.Ada}/who-has-looked");

        lead.Page.QuerySelector(".hf-header__who span")!.TextContent.ShouldBe($"{family.Lead.Name} · {word}");
        lead.Page.QuerySelector("td[data-label=Who]")!.TextContent.ShouldBe($"{family.Lead.Name}, {word}");
        await lead.Open($"/children/{family.Ada}/visits");
        lead.Page.QuerySelectorAll(".hf-entry__by").ShouldContain(by => by.TextContent.StartsWith($"{family.Lead.Name}, {word}", StringComparison.Ordinal));
    }

    [Fact, Trait("requirement", "W13")]
    public async Task What_somebody_else_did_for_whoever_leads_reads_under_the_areas_word()
    {
        var child = Child.Unknown(NewId.Next());
        var reader = new EntryReader(await Words("wales"), child);
        var visit = new VisitMade(
            NewId.Next(), Site.Today, null, VisitPlace.Home, null, true, NewId.Next(), "Mair Pugh", false, ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone }, []);

        reader.Read(visit).Rows.Single(r => r.Label == "Visited by").Text.ShouldBe("Mair Pugh, not the co-ordinator");
    }

    [Theory, Trait("requirement", "W13")]
    [InlineData("wales", Capacity.LeadSocialWorker, "2018-05-01", "key worker")]
    [InlineData("wales", Capacity.LeadSocialWorker, "2020-05-01", "co-ordinator")]
    [InlineData("birmingham", Capacity.TeamManager, "2020-05-01", "Team Manager")]
    [InlineData("hillingdon", Capacity.CoreGroupProfessional, "2020-05-01", "Core Group professional")]
    [InlineData("wales", Capacity.ConferenceChair, "2020-05-01", "conference chair")]
    public async Task A_capacity_reads_as_the_area_called_it_then(string area, Capacity capacity, string on, string word) =>
        (await Words(area)).Of(capacity, DateOnly.Parse(on, CultureInfo.InvariantCulture)).ShouldBe(word);

    [Fact, Trait("requirement", "M56")]
    public async Task Ways_to_weigh_stand_in_the_order_of_the_areas_rules_on_every_list()
    {
        var family = await TestFamily.New(site, "wales");
        var lead = await site.As(family.Lead.Email);

        string Weighed() => lead.Page.QuerySelectorAll(".hf-duty p").Select(p => p.TextContent).First(p => p.StartsWith("To weigh: ", StringComparison.Ordinal));
        await lead.Open($"/my-work?child={family.Ada}");
        var work = Weighed();
        await lead.Open($"/children/{family.Ada}/duties");

        Weighed().ShouldBe(work);
        work.ShouldStartWith("To weigh: another agency sees the child", Case.Sensitive);
    }

    private async Task<AreaWords> Words(string area) => new(await site.Services.GetRequiredService<AreaStore>().RulesOf(area));
}
