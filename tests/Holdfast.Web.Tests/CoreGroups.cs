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
        child.ToTellOfMove(child.CoreGroupPlan(family.Planned)!).Select(m => m.Name).ShouldNotContain(family.HealthVisitor.Name, lead.Words);
        using var scope = site.Scope();
        (await scope.ServiceProvider.GetRequiredService<OutboxStore>().OfChild(family.Ada)).Count.ShouldBe(1);
        await lead.Open($"/children/{family.Ada}/core-groups");
        lead.Words.ShouldContain("Moved on");
        lead.Words.ShouldContain("Not told in writing of the new date yet: Chioma");
    }

    [Fact, Trait("requirement", "M54"), Trait("requirement", "X04")]
    public async Task Whoever_has_no_account_has_a_letter_to_be_printed_and_is_ticked_off_when_told()
    {
        var family = await TestFamily.New(site);
        var teacher = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", null);
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. (await family.Child(family.Ada)).CoreGroup, teacher], TestFamily.CoreGroupOn));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.Planned}/move");
        await lead.Send(Form, ("On.Day", "9"), ("WhyMoved", "Her father must not meet the nurse"));
        var left = StillToTell(await family.Child(family.Ada));
        left.ShouldContain("Jo Whitfield");
        left.ShouldNotContain(family.HealthVisitor.Name, "the mail told her");

        lead.Path.ShouldEndWith($"/core-groups/{family.Planned}/move-confirmed", Case.Sensitive, "who moved it goes straight to the letters");
        lead.Words.ShouldContain("letters in one file");
        var file = lead.Page.QuerySelectorAll("main a").First(a => a.TextContent.Contains("in one file", StringComparison.Ordinal)).GetAttribute("href")!;
        var letters = await lead.Raw(file);
        letters.EnsureSuccessStatusCode();
        var words = await letters.Content.ReadAsStringAsync();
        if (letters.Content.Headers.ContentType!.MediaType == "text/html")
        {
            words.ShouldContain("Wednesday 9 December 2026");
            words.ShouldContain("Copy for Jo Whitfield");
            words.ShouldContain("About Ada", Case.Sensitive);
            words.ShouldNotContain("must not meet", Case.Insensitive, "why it was moved is for the record");
            words.ShouldNotContain("Tobi", Case.Sensitive, "the teacher works with Ada only, and her mother's own letter is looked at below");
        }

        await lead.Send(Form, ("Chosen", teacher.PersonId.ToString()), ("AlsoFor", null));
        lead.Errors.ShouldBeEmpty();
        StillToTell(await family.Child(family.Ada)).ShouldBe([.. left.Where(n => n != "Jo Whitfield")]);

        List<string> StillToTell(Child child) => [.. child.ToTellOfMove(child.CoreGroupPlan(family.Planned)!).Select(m => m.Name)];
    }

    [Fact, Trait("requirement", "M47"), Trait("requirement", "B21")]
    public async Task Who_sees_the_child_is_one_form_that_says_what_is_wrong_at_each_member()
    {
        var family = await TestFamily.New(site);
        var nurse = (await family.Child(family.Ada)).CoreGroup.First(m => m.Name == family.HealthVisitor.Name).PersonId;
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/plan/members");
        await lead.Send(Form, ($"Rows[{nurse}].Every.Count", "two"), ($"Rows[{family.Mother}].Every.Count", "1"), ($"Rows[{family.Mother}].Setting", "At home"), ("Why", "Put into detail"));

        var at = lead.Page.QuerySelectorAll(".govuk-error-summary li a").Select(a => a.GetAttribute("href")!).ToList();
        at.ShouldContain($"#Rows_{nurse}__Every_Count");
        at.ShouldContain($"#Rows_{family.Mother}__Every_Unit");
        lead.Page.QuerySelector($"[name='Rows[{nurse}].Every.Count']")!.GetAttribute("value").ShouldBe("two");
        await lead.Send(Form, ($"Rows[{nurse}].Every.Count", "2"), ($"Rows[{nurse}].Every.Unit", "Months"), ($"Rows[{nurse}].Setting", "At home, and alone"), ($"Rows[{family.Mother}].Every.Unit", "CalendarDays"));

        lead.Errors.ShouldBeEmpty();
        Casework.Plans.DetailedPlan.Find(await family.Child(family.Ada), Site.Today)!.Frequencies.Select(f => f.Now.Setting).ShouldBe(["At home", "At home, and alone"], ignoreOrder: true);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.Meets}");
        lead.Words.ShouldContain("The plan says it of everybody");
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
