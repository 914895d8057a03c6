using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Cli.Seeding;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Oversight;

/// <summary>An assessment from the asking to the signature.</summary>
[Collection(SharedSite.Name)]
public class Assessing(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "M44"), Trait("requirement", "P12"), Trait("requirement", "H66")]
    public async Task Two_members_are_asked_one_answers_by_link_and_a_manager_counter_signs()
    {
        var (family, nurse) = await WithNurse();
        var lead = await site.As(family.Lead.Email);
        await Begin(family, lead);
        await Ask(family, lead, nurse.PersonId, "Growth and sleep");
        await Ask(family, lead, (await family.Child(family.Ada)).CoreGroup.First(m => m.Agency == "NHS").PersonId, "How she eats");

        // The nurse without an account answers for both children by a link and a code.
        using var browser = await Inside(family, lead, nurse);
        browser.Words.ShouldContain("What is going well for Ada O.");
        browser.Words.ShouldNotContain(family.Name, Case.Sensitive, "a link says no more than a first name");
        await browser.Send(Form);
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldContain("Enter what is going well, what the worries are, or what the child needs");
        await browser.Send(Form, ($"Of[{family.Ada:N}].Worries", "Has not grown since June"), ($"Of[{family.Tobi:N}].GoingWell", "Grows well"));
        browser.Words.ShouldContain("What you sent has arrived");
        browser.Words.ShouldNotContain("Has not grown since June");
        (await family.Journal(family.Ada))[^1].RecordedBy.Capacity.ShouldBe(Capacity.PersonalLink);
        Of(await family.Child(family.Tobi)).Contributions[0].Given!.GoingWell.ShouldBe("Grows well");

        // The same answer once more writes nothing.
        var before = (await family.Journal(family.Ada)).Count;
        await browser.Open(browser.Path);
        (await family.Journal(family.Ada)).Count.ShouldBe(before);

        await lead.Open($"/children/{family.Ada}/assessment");
        lead.Words.ShouldContain("Has not grown since June");
        await WriteAndPutForward(family, lead, "She telephoned, and writes next week");

        // Whoever wrote it cannot sign it, though the page opens and says why.
        await lead.Open($"/children/{family.Ada}/assessment/sign");
        await lead.Send(Form, ("Sign", "true"));
        lead.Errors.ShouldContain("You wrote this assessment or put it forward, so another manager must counter-sign it. Ask one to cover");
        Of(await family.Child(family.Ada)).Standing.ShouldBe(AssessmentStanding.WaitsForSignature);

        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/assessment/sign");
        manager.Words.ShouldContain("She is hungry at weekends");
        await manager.Send(Form, ("Sign", "true"), ("Words", "Clear about the weekends"));
        manager.Words.ShouldContain("Counter-signed by " + family.Manager.Name);
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "countersign-assessment" || d.Rule == "complete-assessment");
    }

    [Fact, Trait("requirement", "P12")]
    public async Task A_manager_who_leads_the_work_does_not_sign_and_another_covers_and_it_is_recorded()
    {
        var (family, _) = await WithNurse();
        var manager = await site.As(family.Manager.Email);
        await family.Append(family.Ada, new LeadSocialWorkerNamed(family.Manager.UserId, family.Manager.Name, TestFamily.CoreGroupOn));
        await Begin(family, manager);
        await WriteAndPutForward(family, manager, null);
        await manager.Open($"/children/{family.Ada}/assessment/sign");
        await manager.Send(Form, ("Sign", "true"));
        manager.Errors.ShouldContain("You wrote this assessment or put it forward, so another manager must counter-sign it. Ask one to cover");

        var other = family.Area.Managers.First(m => m.UserId != family.Manager.UserId);
        var covering = await site.As(other.Email);
        await covering.Open($"/children/{family.Ada}");
        covering.Status.ShouldBe(HttpStatusCode.NotFound, "a manager of another team does not see the child yet");
        await manager.Open($"/children/{family.Ada}/assessment/cover");
        manager.Page.QuerySelectorAll("#ManagerId option").Select(o => o.TextContent).ShouldNotContain(family.Manager.Name);
        await manager.Send(Form, ("ManagerId", other.UserId.ToString()), ("CoversFor", family.Manager.Name), ("Why", "It is my own work"), ("Until.Day", "30"), ("Until.Month", "11"), ("Until.Year", "2026"));
        manager.Status.ShouldBe(HttpStatusCode.OK, string.Join(", ", manager.Errors));

        await covering.Open($"/children/{family.Ada}/assessment/sign");
        await covering.Send(Form, ("Sign", "true"));
        covering.Path.ShouldBe("/my-work", "once it is signed the reason to look is gone");
        var signed = Of(await family.Child(family.Ada)).Signed!;
        (signed.By, signed.CoversFor).ShouldBe((other.Name, family.Manager.Name));
        await covering.Open($"/children/{family.Ada}");
        covering.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_link_opens_only_with_its_code_and_a_members_contribution_is_nobody_elses()
    {
        var (family, nurse) = await WithNurse();
        var lead = await site.As(family.Lead.Email);
        await Begin(family, lead);
        await Ask(family, lead, nurse.PersonId, "Growth and sleep");
        var (address, code) = await Link(family, lead, nurse);

        using var somebody = new Browser(site);
        await somebody.Open(address);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await somebody.Send(Form, ("Code", code == "00000000" ? "11111111" : "00000000"));
        }

        somebody.Words.ShouldNotContain("Growth and sleep");
        await somebody.Open($"{address}/assessment");
        somebody.Words.ShouldNotContain("Growth and sleep");
        using var late = new Browser(site);
        await late.Open(address);
        late.Status.ShouldBe(HttpStatusCode.NotFound, "five wrong codes lock it");

        // The health visitor has an account and was not asked this.
        var visitor = await site.As(family.HealthVisitor.Email);
        await visitor.Open($"/children/{family.Ada}/assessment/contribution?contribution={Of(await family.Child(family.Ada)).Contributions[0].Asked.ContributionId}");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "P12")]
    public async Task A_manager_signs_what_was_read_and_nothing_written_meanwhile_nor_another_childs()
    {
        var (family, _) = await WithNurse();
        var lead = await site.As(family.Lead.Email);
        await Begin(family, lead);
        await WriteAndPutForward(family, lead, null);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/assessment/sign");
        manager.Page.QuerySelectorAll("input[name=AlsoFor]").ShouldBeEmpty("a brother has an analysis of his own");
        var (action, fields) = manager.Fields(Form, ("Sign", "true"));
        await lead.Open($"/children/{family.Ada}/assessment/analysis");
        await lead.Send(Form, ("Means", "Nothing to worry about"));
        lead.Errors.ShouldBeEmpty();

        await manager.Post(action, [.. fields, new("AlsoFor", family.Tobi.ToString())]);
        manager.Status.ShouldBe(HttpStatusCode.Conflict);
        manager.Words.ShouldContain("This record has changed since you opened it");
        manager.Words.ShouldContain("Nothing to worry about");
        Of(await family.Child(family.Ada)).Standing.ShouldBe(AssessmentStanding.WaitsForSignature);

        await manager.Send(Form);
        Of(await family.Child(family.Ada)).Standing.ShouldBe(AssessmentStanding.Signed);
        Of(await family.Child(family.Tobi)).Standing.ShouldNotBe(AssessmentStanding.Signed);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Why_a_manager_gave_it_back_is_not_for_other_agencies()
    {
        var (family, _) = await WithNurse();
        var lead = await site.As(family.Lead.Email);
        await Begin(family, lead);
        await WriteAndPutForward(family, lead, null);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/assessment/sign");
        await manager.Send(Form, ("Sign", "false"), ("Words", "Ask the father’s sister about the money"));

        await lead.Open($"/children/{family.Ada}/assessment");
        lead.Words.ShouldContain("Ask the father’s sister");
        var visitor = await site.As(family.HealthVisitor.Email);
        await visitor.Open($"/children/{family.Ada}/assessment");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Words.ShouldNotContain("Ask the father’s sister");
    }

    private static Assessment Of(Child child) => Assessment.All(child).First();

    private async Task<(TestFamily Family, CoreGroupMember Nurse)> WithNurse()
    {
        var family = await TestFamily.New(site);
        var nurse = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "health visitor", "Harbour Clinic", null);
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await family.Append(child, new CoreGroupMembersNamed([.. (await family.Child(child)).CoreGroup, nurse], TestFamily.CoreGroupOn));
        }

        return (family, nurse);
    }

    private static async Task Begin(TestFamily family, Browser browser)
    {
        await browser.Open($"/children/{family.Ada}/assessment/begin");
        await browser.Send(Form, ("Why", "The conference asked for it"));
        browser.Errors.ShouldBeEmpty();
    }

    private static async Task Ask(TestFamily family, Browser browser, Guid person, string what)
    {
        await browser.Open($"/children/{family.Ada}/assessment/ask?personId={person}");
        await browser.Send(Form, ("What", what), ("NeededBy.Day", "4"), ("NeededBy.Month", "12"), ("NeededBy.Year", "2026"));
        browser.Errors.ShouldBeEmpty();
    }

    private static async Task<(string Address, string Code)> Link(TestFamily family, Browser lead, CoreGroupMember nurse)
    {
        var asked = Of(await family.Child(family.Ada)).Contributions.First(c => c.Asked.PersonId == nurse.PersonId).Asked;
        await lead.Open($"/children/{family.Ada}/assessment/link?contribution={asked.ContributionId}");
        await lead.Send(Form);
        return (new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath, lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }

    private async Task<Browser> Inside(TestFamily family, Browser lead, CoreGroupMember nurse)
    {
        var (address, code) = await Link(family, lead, nurse);
        var browser = new Browser(site);
        await browser.Open(address);
        await browser.Send(Form, ("Code", code));
        return browser;
    }

    private static async Task WriteAndPutForward(TestFamily family, Browser browser, string? without)
    {
        await browser.Open($"/children/{family.Ada}/assessment/analysis");
        await browser.Send(Form, ("Needs", "Meals"), ("Parents", "Mornings work"), ("Environment", "Two rooms"), ("Racism", "Shouted at on the stairs"), ("Means", "She is hungry at weekends"));
        browser.Errors.ShouldBeEmpty();
        await browser.Open($"/children/{family.Ada}/assessment/put-forward");
        await browser.Send(Form, without is null ? [] : [("Without", without)]);
        browser.Errors.ShouldBeEmpty();
    }
}
