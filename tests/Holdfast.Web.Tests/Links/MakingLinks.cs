using System.Net;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;

namespace Holdfast.Web.Tests.Links;

/// <summary>A chair or social worker makes a link for somebody invited, and takes it back.</summary>
[Collection(SharedSite.Name)]
public class MakingLinks(Site site)
{
    [Fact, Trait("requirement", "X04")]
    public async Task Link_and_code_are_shown_once_apart_and_open_the_invitation()
    {
        var home = await InvitedFamily.In(site);
        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        await chair.Open($"/children/{home.Ada}/conference");
        chair.Page.QuerySelectorAll($"a[href*='conference/link?invitation={home.Invitation}']").Length.ShouldBe(1);
        chair.Page.QuerySelectorAll($"a[href*='conference/link?invitation={home.MothersInvitation}']").ShouldBeEmpty();
        await chair.Open(home.MakePage);
        chair.Words.ShouldContain("Ada and Tobi");
        await chair.Send("main form");
        var (link, code) = (chair.Page.QuerySelector("#link")!.TextContent.Trim(), chair.Page.QuerySelector("#code")!.TextContent.Trim());
        code.ShouldMatch("^[0-9]{4} [0-9]{4}$");
        new Uri(link).AbsolutePath.ShouldMatch("^/invited/[A-Za-z0-9_-]{43}$");
        chair.Page.QuerySelector("#link")!.TextContent.ShouldNotContain(code);

        (await chair.Open(home.MakePage)).Words.ShouldNotContain(code);
        chair.Words.ShouldContain("code not entered yet");
        using var nurse = new Browser(site);
        await nurse.Open(new Uri(link).AbsolutePath);
        await nurse.Send("main form", ("Code", code));
        nurse.Words.ShouldContain("You are invited as school nurse");
        (await chair.Open(home.MakePage)).Words.ShouldContain("code last entered 23 November 2026");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Sent_twice_one_link_is_made()
    {
        var home = await InvitedFamily.In(site);
        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        await chair.Open(home.MakePage);
        var (action, fields) = chair.Fields("main form");
        await chair.Post(home.MakePage, fields);
        var first = chair.Page.QuerySelector("#link")!.TextContent.Trim();
        await chair.Post(home.MakePage, fields);

        action.ShouldBe(home.MakePage);
        chair.Words.ShouldContain("The link was made already");
        chair.Page.QuerySelector("#link").ShouldBeNull();
        using var nurse = new Browser(site);
        (await nurse.Open(new Uri(first).AbsolutePath)).Words.ShouldContain("Enter your code");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Taken_back_or_made_anew_the_one_before_opens_no_more()
    {
        var home = await InvitedFamily.In(site);
        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        var tokens = new List<string>();
        for (var made = 0; made < 2; made++)
        {
            await chair.Open(home.MakePage);
            await chair.Send("main form:not([action])");
            tokens.Add(new Uri(chair.Page.QuerySelector("#link")!.TextContent.Trim()).AbsolutePath);
        }

        using var nurse = new Browser(site);
        (await nurse.Open(tokens[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nurse.Open(tokens[1])).Status.ShouldBe(HttpStatusCode.OK);
        await chair.Open(home.MakePage);
        await chair.Send("form[action*=Revoke]");
        chair.Words.ShouldContain("The link is taken back");
        (await nurse.Open(tokens[1])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData(-1, "The last day must be today or in the future")]
    [InlineData(29, "The last day must be on or before 21 December 2026")]
    public async Task Its_last_day_is_within_four_weeks(int days, string message)
    {
        var home = await InvitedFamily.In(site);
        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        await chair.Open(home.MakePage);
        var day = Site.Today.AddDays(days);
        await chair.Send("main form", ("LastDay.Day", $"{day.Day}"), ("LastDay.Month", $"{day.Month}"), ("LastDay.Year", $"{day.Year}"));

        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Errors.ShouldBe([message]);
        chair.Page.QuerySelector("#link").ShouldBeNull();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task No_family_member_is_let_in_this_way_and_nobody_makes_one_for_another_childs_invitation()
    {
        var (home, other) = (await InvitedFamily.In(site), await InvitedFamily.In(site));
        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        foreach (var invitation in new[] { home.MothersInvitation, other.Invitation, NewId.Next() })
        {
            (await chair.Open($"/children/{home.Ada}/conference/link?invitation={invitation}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var link = await other.Link();
        await chair.Open(home.MakePage);
        var token = chair.Fields("main form").Fields.Single(f => f.Key == "__RequestVerificationToken");
        (await chair.Post($"{home.MakePage}&handler=Revoke&link={link.Link.LinkId}", [token])).Status.ShouldBe(HttpStatusCode.NotFound);
        using var nurse = new Browser(site);
        (await nurse.Open($"/invited/{link.Token}")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
