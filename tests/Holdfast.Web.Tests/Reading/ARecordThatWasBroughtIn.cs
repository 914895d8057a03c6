using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Reading;

/// <summary>What another system's file could not show is not told as if it had not happened.</summary>
[Collection(SharedSite.Name)]
public class ARecordThatWasBroughtIn(Site site)
{
    [Fact, Trait("requirement", "X05")]
    public async Task The_summary_says_since_when_it_knows_that_the_child_was_not_seen()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        (await Says()).ShouldBe(["seen: Not yet", "seen alone: Not yet"]);

        await family.Append(family.Baby, new SchoolRecorded("Oak Nursery", null, Site.Today) { Imported = new ImportedFrom("Children in Need census 2026", "201/1", Site.Today) });

        (await Says()).ShouldBe(["seen since the record was brought in on 23 November 2026: Not yet", "seen alone since the record was brought in on 23 November 2026: Not yet"]);

        async Task<IReadOnlyList<string>> Says() =>
            [.. (await lead.Open($"/children/{family.Baby}")).Page.QuerySelectorAll(".hf-facts .hf-fact").Take(2).Select(f => $"{f.QuerySelector("dt")!.TextContent}: {f.QuerySelector("dd")!.TextContent}")];
    }
}
