using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>Every look at a child is written down before the page leaves; what can not be written down is not shown.</summary>
[Collection(SharedSite.Name)]
public class Looks(Site site)
{
    [Fact, Trait("requirement", "X04")]
    public async Task Each_page_opened_is_one_line_that_says_who_in_what_capacity_and_which_page()
    {
        var home = await Household.In(site);
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        var said = new List<string>();
        foreach (var address in await UnderAChild.OpenTo(home, Everybody.Manager))
        {
            var child = Guid.Parse(address.Split('/')[2]);
            var before = (await Of(child)).Total;
            await manager.Raw(address);

            var after = await Of(child);
            var lines = after.Looks.Take(after.Total - before).ToList();
            lines.Count.ShouldBe(address.Contains("/protected-address/show", StringComparison.Ordinal) ? 2 : 1, address);
            lines.ShouldAllBe(l => l.UserId == Everybody.Manager.Id && l.Capacity == Capacity.TeamManager && l.At == site.Clock.GetUtcNow());
            said.AddRange(lines.Select(l => l.What));
        }

        said.ShouldContain("OneChild/Duties");
        said.ShouldContain($"OneChild/Attachment {home.Drawing}");
        said.ShouldContain($"OneChild/Letters/LetterFile {home.Letter}");
        said.ShouldContain("protected address");
        (await Verify()).ShouldBeTrue();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Who_has_looked_shows_the_look_in_words_and_a_refused_one_leaves_no_line()
    {
        var home = await Household.In(site);
        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        await lead.Open($"/children/{home.Child}/protected-address/show?contact={home.Contact}");
        using (var colleague = await Everybody.SignIn(site, Everybody.Colleague))
        {
            (await colleague.Open($"/children/{home.Child}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }

        await lead.Open($"/children/{home.Child}/who-has-looked");

        lead.Words.ShouldContain("Gate lead, lead social worker");
        lead.Words.ShouldContain("Read the protected address");
        lead.Words.ShouldContain("Who has looked");
        lead.Words.ShouldNotContain("OneChild");
        (await Of(home.Child)).Looks.ShouldAllBe(l => l.UserId == Everybody.Lead.Id);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_child_found_and_not_ones_own_shows_name_birth_and_whom_to_call_and_is_written_down()
    {
        var home = await Household.In(site, "Elowen", "Quillfeather");
        using var colleague = await Everybody.SignIn(site, Everybody.Colleague);
        await colleague.Open("/search");
        await colleague.Send("main form[method=post]", ("Words", "Elowen Quillfeather"));

        colleague.Words.ShouldContain("Elowen Quillfeather born 23 November 2019");
        colleague.Words.ShouldContain("call Gate lead, North team");
        colleague.Page.QuerySelectorAll($"a[href*='{home.Child}']").ShouldBeEmpty();
        colleague.Page.DocumentElement.OuterHtml.ShouldNotContain(home.Child.ToString());
        (await Of(home.Child)).Looks.Single().ShouldSatisfyAllConditions(l => l.UserId.ShouldBe(Everybody.Colleague.Id), l => l.What.ShouldBe("Found in a search"));
        (await Verify()).ShouldBeTrue();
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("the lead social worker before", true)]
    [InlineData("a chair not named", true)]
    [InlineData("a social worker of another area", false)]
    [InlineData("a manager of another area", false)]
    [InlineData("a professional outside the core group", false)]
    [InlineData("a professional no longer in the core group", false)]
    public async Task Only_those_of_the_areas_services_find_a_child_who_is_not_theirs(string who, bool finds)
    {
        var name = $"Zelda{who.Length:00}";
        await Household.In(site, name, "Marrowby");
        using var browser = await Everybody.SignIn(site, Everybody.All.Single(p => p.Who == who));
        await browser.Open("/search");
        await browser.Send("main form[method=post]", ("Words", $"{name} Marrowby"));

        browser.Page.QuerySelectorAll("main .hf-list li").Length.ShouldBe(finds ? 1 : 0);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_look_that_can_not_be_written_down_is_not_taken()
    {
        var home = await Household.In(site, "Failwell", "Closedby");
        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        using var colleague = await Everybody.SignIn(site, Everybody.Colleague);
        await colleague.Open("/search");
        await Database("CREATE TRIGGER no_looks BEFORE INSERT ON who_looked BEGIN SELECT RAISE(ABORT, 'no looks today'); END");
        try
        {
            foreach (var address in await UnderAChild.OpenTo(home, Everybody.Lead))
            {
                await lead.Open(address);
                ((int)lead.Status).ShouldBe(500, address);
                lead.Words.ShouldNotContain("Failwell", Case.Insensitive);
                lead.Words.ShouldContain("Something went wrong");
                lead.Words.ShouldNotContain("no looks today");
            }

            await colleague.Send("main form[method=post]", ("Words", "Failwell Closedby"));
            ((int)colleague.Status).ShouldBe(500);
            colleague.Words.ShouldNotContain("Closedby");
        }
        finally
        {
            await Database("DROP TRIGGER no_looks");
        }

        (await lead.Open($"/children/{home.Child}")).Words.ShouldContain("Failwell");
        (await Verify()).ShouldBeTrue();
    }

    private async Task Database(string sql)
    {
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<IDatabase>().Write((tx, _) => tx.Execute(sql));
    }

    private async Task<LooksPage> Of(Guid child)
    {
        using var scope = site.Scope();
        return await scope.ServiceProvider.GetRequiredService<WhoLooked>().OfChild(child);
    }

    private async Task<bool> Verify()
    {
        using var scope = site.Scope();
        return (await scope.ServiceProvider.GetRequiredService<WhoLooked>().Verify()).Holds;
    }
}
