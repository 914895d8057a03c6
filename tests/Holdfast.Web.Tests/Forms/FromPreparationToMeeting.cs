using System.Net;
using AngleSharp.Html.Dom;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The conference that was prepared is the one that meets.</summary>
[Collection(SharedSite.Name)]
public class FromPreparationToMeeting(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task The_meeting_has_the_kind_chair_and_id_that_were_prepared_and_is_reached_from_the_preparation()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await Ask(lead, family);
        var prepared = (await family.Child(family.Baby)).ConferenceInPreparation.ShouldNotBeNull();

        await lead.Open($"/children/{family.Baby}/conference");
        await lead.Open(Link(lead, "Begin the conference"));
        await lead.Send(Form, ("Chair", "Wren Calloway"));

        lead.Path.ShouldBe($"/children/{family.Baby}/conference/meeting/{prepared.Id}");
        ConferenceMeeting.Find(await family.Child(family.Baby), prepared.Id).ShouldNotBeNull().Kind.ShouldBe(ConferenceKind.TransferIn);
        await lead.Open($"/children/{family.Baby}/conference");
        Link(lead, "Go on with the meeting").ShouldBe(lead.Path + $"/meeting/{prepared.Id}");
        await lead.Open($"/children/{family.Baby}");
        Link(lead, "Transfer-in conference").ShouldBe($"/children/{family.Baby}/conference/meeting/{prepared.Id}");
    }

    [Fact]
    public async Task A_meeting_begun_without_saying_which_is_the_one_prepared_and_sent_twice_begins_once()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await Ask(lead, family);
        var prepared = (await family.Child(family.Baby)).ConferenceInPreparation.ShouldNotBeNull();
        await lead.Open($"/children/{family.Baby}/conference/meeting/begin");
        var (action, fields) = lead.Fields(Form, ("Chair", "Wren Calloway"));

        await lead.Post(action, fields);
        await lead.Post(action, fields);

        lead.Status.ShouldBe(HttpStatusCode.OK);
        lead.Path.ShouldEndWith($"/conference/meeting/{prepared.Id}");
        ConferenceMeeting.All(await family.Child(family.Baby)).ShouldHaveSingleItem().ConferenceId.ShouldBe(prepared.Id);
    }

    private static async Task Ask(Browser lead, TestFamily family)
    {
        await lead.Open($"/children/{family.Baby}/conference/request");
        await lead.Send(Form, ("Kind", "TransferIn"), ("DiscussionId", ""), ("Under", ""), ("Why", "The mother was on a plan with another baby elsewhere"));
        lead.Errors.ShouldBeEmpty();
    }

    private static string Link(Browser browser, string words) =>
        browser.Page.QuerySelectorAll("main a").Cast<IHtmlAnchorElement>().First(a => a.TextContent.Trim() == words).GetAttribute("href")!;
}
