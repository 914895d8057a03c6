using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Forms;

/// <summary>What is true of one form and no other.</summary>
[Collection(SharedSite.Name)]
public class ParticularForms(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "X04")]
    public async Task A_child_given_to_another_team_is_gone_from_the_managers_sight_and_nobody_meets_a_closed_door()
    {
        var family = await TestFamily.New(site);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/allocate");

        await manager.Send(Form, ("To", $"{family.Area.Teams[1].TeamId}|{family.Stranger.UserId}"), ("AlsoFor", null));

        manager.Status.ShouldBe(HttpStatusCode.OK);
        manager.Path.ShouldBe("/my-work");
        manager.Words.ShouldContain("The team and worker are recorded");
        (await manager.Open($"/children/{family.Ada}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var worker = await site.As(family.Stranger.Email);
        (await worker.Open($"/children/{family.Ada}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("requirement", "B23")]
    public async Task Where_no_worker_has_an_account_the_page_says_so_and_whom_to_ask()
    {
        var (area, team, child) = ("lea-906", NewId.Next(), NewId.Next());
        var areas = site.Services.GetRequiredService<AreaStore>();
        await areas.CreateArea(new AreaDefinition(area, "Authority 906", "england", []));
        await areas.AddTeam(new Team(team, area, "Intake"));
        Guid account;
        using (var scope = site.Scope())
        {
            account = await scope.ServiceProvider.GetRequiredService<AccountSetup>().CreateUser($"intake.manager@{area}.example", "Intake manager", Site.Password, [], [(team, Capacity.TeamManager)]);
        }

        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                child, [new ChildRegistered(area, null, new PersonName("Ola", "Fennimore"), new DateOnly(2018, 3, 4), null, Sex.Unknown, null, Site.Today), new ChildAllocated(team, null, null, Site.Today), new LeadSocialWorkerNamed(null, "Mina Fell", Site.Today)],
                NewId.Next(), new Author(account, Capacity.TeamManager)),
        ]);
        var manager = await site.As($"intake.manager@{area}.example");

        await manager.Open($"/children/{child}/allocate");

        manager.Words.ShouldContain("No social worker of Authority 906 has an account, so only a team can be chosen");
        manager.Words.ShouldContain("Ask whoever runs Holdfast for your area");
        await manager.Open("/team/children?which=unallocated");
        manager.Page.QuerySelector("td[data-label=Worker]")!.TextContent.ShouldBe("Nobody yet (plan led by Mina Fell)");
        await manager.Open("/team/children");
        manager.Page.QuerySelector("td[data-label=Worker]")!.TextContent.ShouldBe("Nobody yet (plan led by Mina Fell)", "both lists say the same");

        var family = await TestFamily.New(site);
        (await (await site.As(family.Manager.Email)).Open($"/children/{family.Ada}/allocate")).Words.ShouldNotContain("has an account");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_protected_address_is_in_no_childs_journal_and_opening_it_is_written_down()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/protected-address");
        await lead.Send(Form, ("Address", "7 Hidden Lane"), ("WithheldFrom", family.Mother.ToString()), ("Reason", "She was followed home"), ($"ProtectedFor[{family.Tobi}]", "false"), ($"ProtectedFor[{family.Baby}]", "false"));
        lead.Words.ShouldContain("The address is protected");
        lead.Words.ShouldNotContain("Hidden Lane");
        (await family.Journal(family.Ada)).ShouldAllBe(e => !e.What.ToString()!.Contains("Hidden Lane"));

        var contact = (await family.Child(family.Ada)).ProtectedContacts.ShouldHaveSingleItem().ContactId;
        var show = $"/children/{family.Ada}/protected-address/show?contact={contact}";
        await lead.Open(show);
        lead.Words.ShouldContain("7 Hidden Lane");
        await lead.Open($"/children/{family.Ada}/who-has-looked");
        lead.Words.ShouldContain("protected address", Case.Insensitive);
        var visitor = await site.As(family.HealthVisitor.Email);
        (await visitor.Open(show)).Status.ShouldBe(HttpStatusCode.NotFound);
        var manager = await site.As(family.Manager.Email);
        (await manager.Open($"/children/{family.Tobi}/protected-address/show?contact={contact}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Whether_an_address_is_protected_for_a_brother_or_sister_is_asked_of_each_and_answered_for_nobody()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/protected-address");
        lead.Page.QuerySelectorAll("input[name^=ProtectedFor][checked], input[name=AlsoFor]").ShouldBeEmpty();

        await lead.Send(Form, ("Address", "7 Hidden Lane"), ("Reason", "She was followed home"));
        lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lead.Errors.ShouldBe(["Select whether the address must be protected in the record of Tobi too", $"Select whether the address must be protected in the record of Unborn child {family.Name} too"], ignoreOrder: true);
        (await family.Child(family.Ada)).ProtectedContacts.ShouldBeEmpty("nobody was forgotten, and nothing is half done");

        await lead.Send(Form, ($"ProtectedFor[{family.Tobi}]", "true"), ($"ProtectedFor[{family.Baby}]", "false"));
        lead.Words.ShouldContain("The address is protected");
        var contact = (await family.Child(family.Ada)).ProtectedContacts.ShouldHaveSingleItem();
        (await family.Child(family.Tobi)).ProtectedContacts.ShouldHaveSingleItem().ContactId.ShouldBe(contact.ContactId);
        (await family.Child(family.Baby)).ProtectedContacts.ShouldBeEmpty("a brother’s or sister’s record learns of it only when somebody says so");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task What_can_not_be_said_of_a_brother_or_sister_names_them_and_records_nothing()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/needs");

        await browser.Send(Form, ("PersonId", family.Mother.ToString()), ("Language", "Igbo"), ("AlsoFor", family.Baby.ToString()));

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe([$"Unborn child {family.Name}: Select somebody in the child's network"]);
        (await family.Child(family.Ada)).CommunicationNeeds.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_child_of_another_family_slipped_into_a_form_is_refused()
    {
        var (family, other) = (await TestFamily.New(site), await TestFamily.New(site));
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/school");

        await browser.Send(Form, ("Name", "Hillside Primary"), ("AlsoFor", other.Ada.ToString()));

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        (await family.Child(family.Ada)).School.ShouldBeNull();
        (await other.Child(other.Ada)).School.ShouldBeNull();
    }

    [Fact, Trait("requirement", "W07")]
    public async Task What_came_of_a_childs_words_stands_beside_them()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/view-considered?visit={family.Visit}");

        await browser.Send(Form, ("MeetingId", family.CoreGroup.ToString()), ("WhatCameOfIt", "Gran’s Fridays are in the plan"));

        browser.Path.ShouldBe($"/children/{family.Ada}/voice");
        browser.Page.QuerySelectorAll(".hf-voice").ShouldContain(v => v.TextContent.Contains("I like it when Gran is here") && v.TextContent.Contains("Gran’s Fridays are in the plan"));
    }

    [Fact, Trait("requirement", "M03")]
    public async Task A_childs_language_shows_on_every_page_of_the_record()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/needs");

        await browser.Send(Form, ("Language", "Igbo"), ("InterpreterNeeded", "true"), ("WhatWasDone", "An interpreter is booked"));

        await browser.Open($"/children/{family.Ada}/duties");
        browser.Page.QuerySelector(".hf-idbar")!.TextContent.ShouldContain("Igbo");
    }

    [Fact, Trait("requirement", "W04"), Trait("requirement", "W05")]
    public async Task Advocacy_considered_meets_what_the_area_asks_for_it()
    {
        var family = await TestFamily.New(site, "wales");
        var duty = (await family.Owed(family.Ada)).First(d => d.Action == "record-advocacy");
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/duties");
        await browser.Open(browser.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/advocacy?meeting=" + duty.Subject, StringComparison.Ordinal)));

        await browser.Send(Form, ("Answer", "Declined"), ("How", "Talking at school"));

        browser.Errors.ShouldBeEmpty();
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == duty.Rule && d.OpenedBy == duty.OpenedBy);
    }

    [Fact, Trait("requirement", "W12"), Trait("requirement", "M49")]
    public async Task Each_person_told_and_each_choice_weighed_meets_its_own_duty()
    {
        var family = await TestFamily.New(site, "wales");
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/no-access/{family.Difficulty}");
        var owed = await About(family);
        var links = browser.Page.QuerySelectorAll(".hf-duty a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("/notice?", StringComparison.Ordinal) || h.Contains("/access-choice?", StringComparison.Ordinal)).ToList();
        links.Count.ShouldBeGreaterThan(1);

        foreach (var link in links)
        {
            await browser.Open(link);
            await browser.Send(Form, link.Contains("/notice?", StringComparison.Ordinal)
                ? [("ToWhom", "Menna Carregfelen"), ("How", "By telephone")]
                : [("Chosen", "true"), ("Reasons", "It has to be asked"), ("ByWhom", "The co-ordinator with her manager")]);
            browser.Errors.ShouldBeEmpty(link);
            var left = await About(family);
            left.ShouldBeLessThan(owed, link);
            owed = left;
        }
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_correction_and_a_withdrawal_leave_what_was_written_readable_with_the_reason()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        var entry = (await family.Child(family.Ada)).AllFacts.First(f => f.What is Casework.Visits.VisitMade).Version;
        await browser.Open($"/children/{family.Ada}/correct?entry={entry}");
        await browser.Send(Form, ("Answers[child.ownWords].Text", "I like it when Ife is here"), ("Reason", "I left out a name"));
        browser.Words.ShouldContain("As it stands");
        browser.Words.ShouldContain("As it will stand");
        await browser.Send(Form);
        await browser.Open($"/children/{family.Ada}/record");
        foreach (var words in new[] { "I like it when Ife is here", "I like it when Gran is here", "I left out a name" })
        {
            browser.Words.ShouldContain(words);
        }

        await browser.Open($"/children/{family.Ada}/withdraw?entry={entry}");
        await browser.Send(Form, ("Reason", "It was her sister"));
        await browser.Open($"/children/{family.Ada}/record");
        browser.Words.ShouldContain("It was her sister");
        browser.Words.ShouldContain("I like it when Gran is here");
    }

    private static async Task<int> About(TestFamily family) => (await family.Owed(family.Ada)).Count(d => d.Subject == family.Difficulty);
}
