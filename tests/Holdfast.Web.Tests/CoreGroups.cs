using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Records.Outbox;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests;

/// <summary>A core group from its dates to the member who confirms what they do.</summary>
[Collection(SharedSite.Name)]
public class CoreGroups(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "M62"), Trait("requirement", "X04")]
    public async Task A_professional_without_an_account_confirms_by_a_link_and_a_code_and_reads_nothing_else()
    {
        var family = await TestFamily.New(site);
        var teacher = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", null);
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. (await family.Child(family.Ada)).CoreGroup, teacher], TestFamily.CoreGroupOn));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/link?member={teacher.PersonId}");
        await lead.Send(Form);
        var address = new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath;
        var code = lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        using var browser = new Browser(site);
        await browser.Open(address);
        await browser.Send(Form, ("Code", code));
        browser.Words.ShouldContain("For Ada O.");
        browser.Words.ShouldNotContain(family.Name);
        browser.Words.ShouldNotContain("Gran stays on Fridays", Case.Sensitive, "it is somebody else’s to do");
        await browser.Send(Form, ("Words", "Not on Mondays"));

        browser.Words.ShouldContain("You have confirmed what you do");
        var confirmed = CoreGroupMeeting.Find(await family.Child(family.Ada), family.CoreGroup)!.Confirmed.ShouldHaveSingleItem();
        (confirmed.Name, confirmed.How, confirmed.Words).ShouldBe(("Jo Whitfield", "By personal link", "Not on Mondays"));
        (await family.Journal(family.Ada))[^1].RecordedBy.Capacity.ShouldBe(Capacity.PersonalLink);
        await browser.Open($"/children/{family.Ada}");
        browser.Path.ShouldStartWith("/sign-in");
    }

    [Fact, Trait("requirement", "M54")]
    public async Task A_moved_meeting_mails_those_with_an_account_once_and_names_no_child()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.Planned}/move");
        await lead.Send(Form, ("On.Day", "9"), ("WhyMoved", "The nurse is away"));

        var child = await family.Child(family.Ada);
        child.MoveIsConfirmed(child.CoreGroupPlan(family.Planned)!).ShouldBeTrue(lead.Words);
        using var scope = site.Scope();
        (await scope.ServiceProvider.GetRequiredService<OutboxStore>().OfChild(family.Ada)).Count.ShouldBe(1);
        lead.Words.ShouldContain("Moved on");
    }

    [Fact, Trait("requirement", "H08")]
    public async Task What_only_a_review_may_do_is_offered_nowhere_in_the_meeting()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        foreach (var page in new[] { "core-groups", $"core-groups/{family.Meets}" })
        {
            await lead.Open($"/children/{family.Ada}/{page}");
            lead.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "").ShouldNotContain(h => h.EndsWith("/plan-ended", StringComparison.Ordinal) || h.EndsWith("/review-held", StringComparison.Ordinal) || h.Contains("/decide", StringComparison.Ordinal));
            lead.Words.ShouldContain("early review");
        }
    }

    [Fact, Trait("requirement", "H28"), Trait("requirement", "H26")]
    public async Task The_meeting_shows_whom_it_misses_and_whose_agenda_is_left()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.Meets}");

        lead.Words.ShouldContain("or somebody for them, must be here");
        lead.Words.ShouldContain($"Nothing is written down yet of: {family.HealthVisitor.Name}");
        lead.Page.QuerySelectorAll("section.hf-kid h2").Select(h => h.TextContent.Trim().Split(' ')[0]).ShouldBe(["For", "Ada", "Tobi"], "what is settled for all the children stands once, before each child's own");
        lead.Page.QuerySelectorAll($"section.hf-kid a[href$='{family.Meets}/chairs']").Length.ShouldBeLessThanOrEqualTo(1);
        lead.Page.QuerySelectorAll("section.hf-kid a[href$='core-groups/plan']").Length.ShouldBe(1);
        lead.Words.ShouldContain("I like it when Gran is here");
        lead.Words.ShouldContain("Sergeant Ash: What the conference decided");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_parents_copy_of_the_notes_has_no_words_of_the_child()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new Casework.ChildsVoice.ViewConsidered(family.Visit, family.CoreGroup, Casework.ChildsVoice.MeetingKind.CoreGroup, TestFamily.CoreGroupOn, "Gran stays on Fridays"));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/notes");
        lead.Words.ShouldContain("I like it when Gran is here");
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/notes?copy={family.Mother}");
        lead.Words.ShouldContain("copy for Chioma");
        lead.Words.ShouldNotContain("I like it when Gran is here");
    }
}
