using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Cases;
using Holdfast.SiteKit;
using Holdfast.Web.Links;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Links;

/// <summary>The personal link of a core group's member, attacked: after the member left, about another child, sent twice, left open.</summary>
[Collection(SharedSite.Name)]
public class MembersLinks(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "X04")]
    public async Task Ends_for_each_child_whose_core_group_the_member_has_left()
    {
        var (family, teacher) = await WithTeacher();
        using var browser = await Inside(family, teacher);
        browser.Words.ShouldContain("For Ada O.");
        browser.Words.ShouldContain("For Tobi O.");
        await browser.Open($"{browser.Path.Replace("/core-group", "", StringComparison.Ordinal)}/difficulty");
        var raising = browser.Path;
        var (action, fields) = browser.Fields(Form, ("Kind", "PlanNotCarriedOut"), ("Words", "Nobody came on Friday"), ("SafeMeanwhile", "Fed at school"));

        await Leaves(family, teacher, family.Ada);
        await browser.Open(raising.Replace("/difficulty", "/core-group", StringComparison.Ordinal));
        browser.Words.ShouldNotContain("For Ada O.");
        browser.Words.ShouldContain("For Tobi O.");

        // What was on the screen was ticked for both: nothing is put on the wrong child's record, and nothing is said to have arrived that did not.
        await browser.Post(action, fields);
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Words.ShouldContain("You are no longer asked about one of the children you chose");
        browser.Words.ShouldContain("Nobody came on Friday");
        await browser.Post(action, [.. fields.Where(f => f.Key != "For"), new("For", family.Ada.ToString())]);
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Raised(family, family.Ada)).ShouldBeEmpty();
        (await Raised(family, family.Tobi)).ShouldBeEmpty();

        await browser.Post(action, [.. fields.Where(f => f.Key != "For"), new("For", family.Tobi.ToString())]);
        browser.Words.ShouldContain("It is on the record");
        (await Raised(family, family.Tobi)).ShouldHaveSingleItem();
        (await Raised(family, family.Ada)).ShouldBeEmpty();

        await Leaves(family, teacher, family.Tobi);
        await browser.Open(raising);
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Words.ShouldNotContain("Tobi");
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Tobi}/core-groups/{family.CoreGroup}/link?member={teacher.PersonId}");
        lead.Status.ShouldBe(HttpStatusCode.NotFound, "nor is a new link made");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Is_about_its_own_children_whatever_a_form_says()
    {
        var (family, teacher) = await WithTeacher(family => [family.Ada]);
        var other = await TestFamily.New(site);
        using var browser = await Inside(family, teacher);
        await browser.Open(browser.Path.Replace("/core-group", "/difficulty", StringComparison.Ordinal));
        var (action, fields) = browser.Fields(Form, ("Kind", "PlanNotCarriedOut"), ("Words", "Nobody came"), ("SafeMeanwhile", "Fed at school"));
        foreach (var child in new[] { family.Tobi, other.Ada, Guid.Empty })
        {
            await browser.Post(action, [.. fields.Where(f => f.Key != "For"), new("For", child.ToString())]);
            browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            await browser.Post(action, [.. fields, new("For", child.ToString())]);
            browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        await browser.Post(action, [.. fields.Where(f => f.Key != "For")]);
        browser.Errors.ShouldBe(["Select at least one child"]);
        foreach (var child in new[] { family.Ada, family.Tobi, other.Ada })
        {
            (await Raised(family, child)).ShouldBeEmpty();
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Is_left_safely_and_what_was_typed_comes_through_the_code()
    {
        var (family, teacher) = await WithTeacher();
        var (address, code) = await Link(family, teacher);
        using var browser = new Browser(site);
        await browser.Open(address);
        await browser.Send(Form, ("Code", code));
        var (confirm, fields) = browser.Fields("main form:has(textarea)", ("Words", "Fridays are too late"));
        await browser.Send($"main form[action$='/leave']");
        browser.Words.ShouldContain("You have left");

        // The same window goes back and sends what it had typed.
        await browser.Post((await browser.RawPost(confirm, fields)).Headers.Location!.OriginalString, fields);
        browser.Words.ShouldContain("Enter the code to go on");
        var (again, carried) = browser.Fields(Form, ("Code", code));
        await browser.Post((await browser.RawPost(again, carried)).Headers.Location!.OriginalString, carried);
        browser.Words.ShouldContain("You have confirmed what you do");
        (await family.Child(family.Ada)).All<CoreGroupTasksConfirmed>().ShouldHaveSingleItem().Words.ShouldBe("Fridays are too late");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Never_says_where_somebody_is_who_is_kept_apart()
    {
        var (family, teacher) = await WithTeacher();
        var contact = NewId.Next();
        var action = new PlanActionAgreed(new PlanChange(NewId.Next(), family.Plan, TestFamily.CoreGroupOn, null, "Put into detail", []), NewId.Next(), family.Outcome, "Walk her home to 12 Larch Close", null, teacher.PersonId, teacher.Name, null, null);
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [action, new ContactProtected(contact, family.Mother, [], "He hurt her", Site.Today)], NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close", null, Site.Today))]),
        ]);

        using var browser = await Inside(family, teacher);

        browser.Words.ShouldNotContain("Larch");
        browser.Words.ShouldContain(LinkWords.Hidden);
    }

    private async Task<IReadOnlyList<DifficultyRaised>> Raised(TestFamily family, Guid child) =>
        [.. (await family.Child(child)).All<DifficultyRaised>().Where(d => d.RaisedBy == "Jo Whitfield")];

    private async Task<(TestFamily Family, CoreGroupMember Teacher)> WithTeacher(Func<TestFamily, Guid[]>? of = null)
    {
        var family = await TestFamily.New(site);
        var teacher = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", null);
        foreach (var child in of?.Invoke(family) ?? [family.Ada, family.Tobi])
        {
            await family.Append(child, new CoreGroupMembersNamed([.. (await family.Child(child)).CoreGroup, teacher], TestFamily.CoreGroupOn));
        }

        return (family, teacher);
    }

    private static async Task Leaves(TestFamily family, CoreGroupMember teacher, Guid child) =>
        await family.Append(child, new CoreGroupMembersNamed([.. (await family.Child(child)).CoreGroup.Where(m => m.PersonId != teacher.PersonId)], Site.Today));

    private async Task<Browser> Inside(TestFamily family, CoreGroupMember teacher)
    {
        var (address, code) = await Link(family, teacher);
        var browser = new Browser(site);
        await browser.Open(address);
        await browser.Send(Form, ("Code", code));
        return browser;
    }

    private async Task<(string Address, string Code)> Link(TestFamily family, CoreGroupMember teacher)
    {
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/link?member={teacher.PersonId}");
        await lead.Send(Form);
        return (new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath, lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }
}
