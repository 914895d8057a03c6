using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Links;

/// <summary>Somebody of the family complains, appeals or says that the record is wrong by a personal link and a code, into the same sorting as everybody's.</summary>
[Collection(SharedSite.Name)]
public class ComplainingByLink(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "M22a"), Trait("requirement", "H44"), Trait("requirement", "X04")]
    public async Task A_mother_appeals_in_her_own_words_and_it_stands_among_the_complaints_with_its_clocks()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await MothersLink(family);
        using var mother = await Inside(address, code);
        mother.Words.ShouldContain("The plan stands meanwhile");
        mother.Words.ShouldContain("The conference on 21 September 2026");
        mother.Words.ShouldContain("about Ada O. and Tobi O. goes to");
        mother.Words.ShouldNotContain("Ada " + family.Name, Case.Sensitive, "a first name and a letter are enough");
        mother.Words.ShouldNotContain("Gran stays on Fridays", Case.Sensitive, "it shows nothing of the record");

        await mother.Send(Form, ("Route", "Conference"), ("Kind", "Appeal"));
        mother.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mother.Errors.ShouldBe(["Enter what happened, or what is wrong"]);
        var (action, fields) = mother.Fields(Form, ("Route", "Conference"), ("Kind", "Appeal"), ("Words", "Nobody asked my sister"), ("Wants", "Ask her"));
        await mother.Post(action, fields);
        await mother.Post(action, fields);
        mother.Words.ShouldContain("Thank you. It came");
        mother.Words.ShouldContain("Nobody asked my sister");

        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            var complaint = Complaint.Of(await family.Child(child)).ShouldHaveSingleItem("sent twice, it came once").Received;
            (complaint.Route, complaint.Kind, complaint.PersonId, complaint.ConferenceId, complaint.On, complaint.ReceivedBy).ShouldBe((ComplaintRoute.Conference, ComplaintKind.Appeal, family.Mother, family.Decided, Site.Today, "By personal link"));
            (await family.Journal(child))[^1].RecordedBy.Capacity.ShouldBe(Capacity.PersonalLink);
        }

        new[] { "acknowledge-complaint", "chair-meets-complainant", "decide-complaint" }.ShouldBeSubsetOf((await family.Owed(family.Ada)).Select(d => d.Rule));
        (await family.Child(family.Ada)).PlanOn(Site.Today).ShouldNotBeNull();
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/complaints");
        lead.Words.ShouldContain($"Chioma {family.Name}, 23 November 2026");
        await lead.Open($"/children/{family.Ada}");
        lead.Words.ShouldContain("The plan stands meanwhile");

        var id = Complaint.Of(await family.Child(family.Ada))[0].ComplaintId;
        await family.Append(family.Ada, new ComplaintDecided(NewId.Next(), id, Site.Today, ComplaintResult.NotUpheld, "She was asked in May", null, "Pat Rowe", Site.Today, "By letter"));
        await mother.Open($"{address}/complaint");
        mother.Words.ShouldContain("You were told what came of it on 23 November 2026");
        mother.Words.ShouldNotContain("She was asked in May", Case.Sensitive, "the outcome is told by whoever answers for it");
    }

    [Theory, Trait("requirement", "H44"), Trait("requirement", "M22a")]
    [InlineData("Agency", "hand-on-complaint")]
    [InlineData("Accuracy", "decide-complaint")]
    public async Task Each_way_goes_its_own_route(string route, string owed)
    {
        var family = await TestFamily.New(site);
        var (address, code) = await MothersLink(family);
        using var mother = await Inside(address, code);
        await mother.Send(Form, ("Route", route), ("Kind", "Complaint"), ("Words", "It was said twice"), ("Agency", route == "Agency" ? "Hillside Primary" : null));
        mother.Errors.ShouldBeEmpty();
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == owed);
        Complaint.Of(await family.Child(family.Ada))[0].Received.Agency.ShouldBe(route == "Agency" ? "Hillside Primary" : null);
    }

    [Fact, Trait("requirement", "M22a")]
    public async Task What_cannot_be_is_said_in_plain_words_and_nothing_typed_is_lost()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await MothersLink(family);
        using var mother = await Inside(address, code);
        await mother.Send(Form, ("Route", "Accuracy"), ("Kind", "Appeal"), ("Words", "It was said twice"));
        mother.Errors.ShouldHaveSingleItem().ShouldStartWith("Another decision can only be asked for of a conference");
        mother.Words.ShouldContain("It was said twice");
        await mother.Send(Form, ("Route", "Agency"), ("Kind", "Complaint"), ("Agency", ""));
        mother.Errors.ShouldBe(["Enter which agency it is about"]);
        Complaint.Of(await family.Child(family.Ada)).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_link_used_by_another_person_asks_for_the_code_and_opens_nothing_else()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await MothersLink(family);
        using (var other = new Browser(site))
        {
            await other.Open($"{address}/complaint");
            other.Words.ShouldContain("code", Case.Insensitive);
            await other.Send(Form, ("Code", "00000000"));
            other.Words.ShouldContain("The code is not right");
        }

        using var mother = await Inside(address, code);
        foreach (var page in new[] { "core-group", "difficulty", "disagreement", "assessment" })
        {
            (await mother.Open($"{address}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        await family.Append(family.Ada, new NetworkPersonLeft(family.Mother, Site.Today, "Moved away"));
        await family.Append(family.Tobi, new NetworkPersonLeft(family.Mother, Site.Today, "Moved away"));
        (await mother.Open($"{address}/complaint")).Status.ShouldBe(HttpStatusCode.NotFound, "whoever is no longer around the child has no link");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task No_such_link_is_made_for_a_professional_or_by_one()
    {
        var family = await TestFamily.New(site);
        var teacher = new NetworkPerson(NewId.Next(), "Jo Whitfield", NetworkRole.Professional, "teacher", null, null, "Hillside Primary", null, null);
        await family.Append(family.Ada, new NetworkPersonRecorded(teacher, Site.Today));
        var lead = await site.As(family.Lead.Email);
        (await lead.Raw($"/children/{family.Ada}/complaints/link?person={teacher.PersonId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.As(family.HealthVisitor.Email)).Raw($"/children/{family.Ada}/complaints/link?person={family.Mother}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string Address, string Code)> MothersLink(TestFamily family)
    {
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/complaints");
        var make = lead.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(a => a.EndsWith($"/complaints/link?person={family.Mother}", StringComparison.Ordinal));
        await lead.Open(make);
        await lead.Send(Form);
        return (new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath, lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }

    private async Task<Browser> Inside(string address, string code)
    {
        var mother = new Browser(site);
        await mother.Open(address);
        await mother.Send(Form, ("Code", code));
        mother.Path.ShouldEndWith("/complaint");
        return mother;
    }
}
