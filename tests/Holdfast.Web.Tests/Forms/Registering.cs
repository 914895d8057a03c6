using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Forms;

/// <summary>Children come onto the record, after they were looked for on it.</summary>
[Collection(SharedSite.Name)]
public class Registering(Site site)
{
    private const string Form = "main form[method=post]";

    private readonly string name = "Quillon" + string.Concat(NewId.Next().ToString("N").Where(char.IsAsciiLetter).Take(10));

    [Fact, Trait("requirement", "X02")]
    public async Task Takes_several_children_of_one_family_also_one_not_born_yet()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open("/register");
        await browser.Send(Form, [.. Born(1, "Mira", "3 4 2019"), ("Answers.New[1].Ethnicity", "APKN"), ("Answers.FamilyName", name), ("add", "card")]);
        browser.Page.QuerySelectorAll("section.hf-kid").Length.ShouldBe(2);
        await browser.Send(Form, [("Answers.New[2].Name.Family", name), ("Answers.New[2].Born", "false"), .. Day("Answers.New[2].ExpectedOn", "1 3 2027")]);
        browser.Path.ShouldEndWith("/alike", Case.Sensitive, string.Join(", ", browser.Errors));
        await browser.Send(Form);
        browser.Path.ShouldEndWith("/check", Case.Sensitive, string.Join(", ", browser.Errors));
        browser.Words.ShouldContain($"Mira {name}");
        browser.Words.ShouldContain($"Unborn child {name}");
        browser.Words.ShouldContain("ethnic group: pakistani", Case.Insensitive);
        var (action, fields) = browser.Fields(Form);

        await browser.Post(action, fields);
        await browser.Post(action, fields);

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
        browser.Words.ShouldContain("2 children are registered");
        var found = await Found(family);
        found.Count.ShouldBe(2);
        found.Select(c => c.FamilyId).Distinct().ShouldHaveSingleItem();
        found.ShouldAllBe(c => c.Worker == family.Lead.UserId && c.FamilyName == name);
        var entries = new List<Entry>();
        foreach (var child in found)
        {
            entries.AddRange(await family.Journal(child.ChildId));
        }

        entries.Select(e => e.CommandId).Distinct().ShouldHaveSingleItem();
        entries.Select(e => e.What).OfType<Casework.People.ChildRegistered>().Select(r => r.Ethnicity).ShouldBe(["APKN", "NOBT"], ignoreOrder: true);
        await browser.Open("/my-work");
        browser.Words.ShouldNotContain($"Register children: {name}");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Gone_back_to_after_recording_leads_to_the_child_and_an_old_form_begins_another_family()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open("/register");
        await browser.Send(Form, [.. Born(1, "Thaddea", "11 6 2011"), ("Answers.FamilyName", name)]);
        var draft = browser.Path.Split('/')[2];
        await browser.Send(Form);
        await browser.Send(Form);
        var registered = (await Found(family)).ShouldHaveSingleItem();

        foreach (var page in new[] { $"/register/{draft}/check", $"/register/{draft}/alike", $"/register/{draft}" })
        {
            await browser.Open(page);
            browser.Path.ShouldBe($"/children/{registered.ChildId}", page);
        }

        var thrownAway = NewId.Next();
        await browser.Open($"/register/{thrownAway}");
        browser.Fields(Form).Fields.Single(f => f.Key == "Answers.FamilyId").Value.ShouldNotBe(thrownAway.ToString());
        browser.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Says_what_is_missing_of_each_child_and_keeps_what_was_typed()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open("/register");

        await browser.Send(Form, [("Answers.New[1].Name.Given", "Mira"), ("Answers.New[1].Born", "true"), .. Day("Answers.New[1].BornOn", "3 4 2031")]);

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(
            ["Enter the family's name", "Enter the child's last name, or the mother's last name for an unborn child", "Date of birth must be today or in the past"]);
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.New[1].Name.Given", "Mira"));
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.New[1].BornOn.Year", "2031"));
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Shows_children_alike_first_and_leads_to_the_one_it_is()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open("/register");
        await browser.Send(Form, [.. Born(1, "Tobi", "14 3 2020", family.Name), ("Answers.FamilyName", family.Name)]);

        browser.Words.ShouldContain("Is one of them on the record already?");
        browser.Page.QuerySelectorAll($"main a[href='/children/{family.Tobi}']").Length.ShouldBe(1);
        await browser.Send(Form);
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldHaveSingleItem().ShouldContain("is one of these children");

        var same = browser.Page.QuerySelector("input[name^='Answers.Same']")!.GetAttribute("name")!;
        await browser.Send(Form, (same, family.Tobi.ToString()));
        browser.Words.ShouldContain("is on the record already");
        browser.Page.QuerySelectorAll($"main a[href='/children/{family.Tobi}']").Length.ShouldBe(1);
        browser.Page.QuerySelectorAll("main form .govuk-button").Length.ShouldBe(0);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Tells_of_a_child_who_is_not_ones_own_only_whom_to_call_and_writes_it_down()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Stranger.Email);
        await browser.Open("/register");
        await browser.Send(Form, [.. Born(1, "Tobi", "14 3 2020", family.Name), ("Answers.FamilyName", family.Name)]);

        browser.Words.ShouldContain($"To ask about this child, call {family.Lead.Name}");
        browser.Page.QuerySelectorAll($"main a[href*='{family.Tobi}']").Length.ShouldBe(0);
        browser.Words.ShouldContain("has been written down on their records");
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Tobi}/who-has-looked");
        lead.Words.ShouldContain(family.Stranger.Name);
    }

    [Fact]
    public async Task Puts_a_brother_or_sister_with_the_family_it_was_begun_from()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Manager.Email);
        await browser.Open($"/register?sibling={family.Ada}");
        await browser.Send(Form, Born(1, "Obi", "1 11 2026", name));
        await browser.Send(Form, [.. Nobody(browser)]);
        await browser.Send(Form, ("Answers.To", family.Area.Teams[0].TeamId.ToString()));

        browser.Words.ShouldContain("The child is registered");
        (await Found(family)).ShouldHaveSingleItem().FamilyId.ShouldBe(family.Id);
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Gone_back_to_after_a_child_joined_a_known_family_leads_to_the_child_or_to_ones_own_work_when_another_worker_took_the_child()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        foreach (var (given, worker, may) in new[] { ("Obi", family.Lead, true), ("Ngozi", family.Stranger, false) })
        {
            await lead.Open($"/register?sibling={family.Ada}");
            await lead.Send(Form, Born(1, given, "1 11 2026", name));
            var draft = lead.Path.Split('/')[2];
            await lead.Send(Form, [.. Nobody(lead)]);
            var team = family.Area.Teams.First(t => t.TeamId == worker.TeamId).TeamId;
            await lead.Send(Form, ("Answers.To", $"{team}|{worker.UserId}"));
            lead.Words.ShouldContain("The child is registered", Case.Sensitive, string.Join(", ", lead.Errors));
            var registered = (await Found(family)).Single(c => c.ShortName == given);

            foreach (var page in new[] { $"/register/{draft}/check", $"/register/{draft}/alike", $"/register/{draft}" })
            {
                await lead.Open(page);
                lead.Path.ShouldBe(may ? $"/children/{registered.ChildId}" : "/my-work", page);
            }

            // It is nobody else's form, and tells nobody else anything.
            var manager = await site.As(family.Manager.Email);
            (await manager.Open($"/register/{draft}/check")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Joins_no_family_that_one_may_not_write_to_and_takes_no_team_of_another_area()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Stranger.Email);
        await browser.Open($"/register?sibling={family.Ada}");
        await browser.Send(Form, [.. Born(1, "Obi", "1 11 2026", name), ("Answers.FamilyId", family.Id.ToString())]);
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(["Select the family"]);

        await browser.Open("/register");
        await browser.Send(Form, [.. Born(1, "Obi", "1 11 2026", name), ("Answers.FamilyName", name)]);
        await browser.Send(Form, [.. Nobody(browser)]);
        await browser.Send(Form, ("Answers.To", Cli.Seeding.Demonstration.Areas[1].Teams[0].TeamId.ToString()));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(["Select a team, or a worker of it"]);
        (await Found(family)).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Is_not_there_for_those_who_register_nobody()
    {
        var family = await TestFamily.New(site);
        foreach (var who in new[] { family.HealthVisitor, family.Area.Chair, Cli.Seeding.Demonstration.Auditor })
        {
            var browser = await site.As(who.Email);
            (await browser.Open("/register")).Status.ShouldBe(HttpStatusCode.NotFound, who.JobTitle);
        }
    }

    private async Task<IReadOnlyList<ChildCard>> Found(TestFamily family)
    {
        var found = await site.Services.GetRequiredService<ChildQueries>().Search(name, family.Lead.UserId, [family.Area.Code], elsewhere: true);
        return await site.Services.GetRequiredService<ChildQueries>().Cards([.. found.Hits.Select(h => h.ChildId)]);
    }

    private (string, string?)[] Born(int card, string given, string day, string? family = null) =>
        [($"Answers.New[{card}].Name.Given", given), ($"Answers.New[{card}].Name.Family", family ?? name), ($"Answers.New[{card}].Born", "true"), .. Day($"Answers.New[{card}].BornOn", day)];

    private static (string, string?)[] Day(string field, string day) => day.Split(' ') is [var d, var m, var y] ? [($"{field}.Day", d), ($"{field}.Month", m), ($"{field}.Year", y)] : [];

    private static IEnumerable<(string, string?)> Nobody(Browser browser) =>
        browser.Page.QuerySelectorAll("input[name^='Answers.Same']").Select(i => i.GetAttribute("name")!).Distinct().Select(n => (n, (string?)"nobody"));
}
