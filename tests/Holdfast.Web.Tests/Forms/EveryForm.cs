using System.Net;
using AngleSharp.Html.Dom;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>What holds for every form of one page under a child.</summary>
[Collection(SharedSite.Name)]
public class EveryForm(Site site)
{
    private const string Form = "main form[method=post]";

    public static TheoryData<string> All => Trials.Names(_ => true);

    public static TheoryData<string> Editing => Trials.Names(t => t.Edits);

    [Theory, MemberData(nameof(All))]
    public async Task Records_what_was_typed_and_moves_what_is_owed(string name)
    {
        var (trial, family, child) = await Begin(name);
        var owed = await Owed(trial, family);
        var browser = await site.As(trial.By(family).Email);
        await browser.Open(trial.Path(family, child));
        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);

        await Send(browser, trial, family, child);

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
        browser.Errors.ShouldBeEmpty();
        (await Added(trial, family, child.Id)).ShouldHaveSingleItem(browser.Words).RecordedBy.UserId.ShouldBe(trial.By(family).UserId);
        if (trial.MovesDuty)
        {
            (await Owed(trial, family)).ShouldNotBe(owed);
        }

        if (trial.Said(family, child) is { } words)
        {
            await browser.Open($"/children/{trial.Of(family)}/record");
            browser.Words.ShouldContain(words);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Says_what_is_wrong_at_its_field_and_keeps_what_was_typed(string name)
    {
        var (trial, family, child) = await Begin(name);
        var browser = await site.As(trial.By(family).Email);
        await browser.Open(trial.Path(family, child));
        var typed = trial.Filled(family, child, wrongly: true);

        await browser.Send(Form, typed);

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, browser.Words);
        browser.Page.Title!.ShouldStartWith("Error: ");
        var linked = browser.Page.QuerySelectorAll(".govuk-error-summary li a").Select(a => a.GetAttribute("href")![1..]).ToList();
        linked.ShouldAllBe(id => browser.Page.GetElementById(id) != null, $"{string.Join(", ", browser.Errors)} at {string.Join(", ", linked)}");
        browser.Errors.ShouldAllBe(e => !e.Contains("invalid") && !e.Contains("value"), string.Join(", ", browser.Errors));
        foreach (var fault in trial.FaultsOf(family, child))
        {
            var field = fault.Replace('.', '_');
            linked.ShouldContain(id => id == field || id.StartsWith(field + "-", StringComparison.Ordinal) || id.StartsWith(field + ".", StringComparison.Ordinal) || id.StartsWith(field + "_", StringComparison.Ordinal), $"{fault} is not among {string.Join(", ", linked)}");
        }

        var now = browser.Fields(Form).Fields;
        typed.Where(t => t.Item2 is not null && t.Item1 != trial.NeverShownAgain).ShouldAllBe(t => now.Any(f => f.Key == t.Item1 && f.Value == t.Item2), $"{string.Join(", ", now)}");
        (await Added(trial, family, child.Id)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(All)), Trait("requirement", "X02")]
    public async Task Sent_twice_records_once_in_the_own_record_of_each_child_ticked(string name)
    {
        var (trial, family, child) = await Begin(name);
        var browser = await site.As(trial.By(family).Email);
        await browser.Open(trial.Path(family, child));
        var (action, fields) = await Last(browser, trial, family, child);
        if (trial.OfSiblings)
        {
            var (field, value) = trial.SaidOfTobi(family, child);
            fields.RemoveAll(f => f.Key == field);
            fields.Add(new(field, value));
        }

        await browser.Post(action, fields);
        await browser.Post(action, fields);

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
        browser.Errors.ShouldBeEmpty();
        var act = (await Added(trial, family, child.Id)).ShouldHaveSingleItem().CommandId;
        foreach (var other in new[] { family.Ada, family.Tobi, family.Baby }.Where(c => c != child.Id))
        {
            (await Added(trial, family, other)).Select(e => e.CommandId).ShouldBe(trial.OfSiblings && other == family.Tobi ? [act] : []);
        }
    }

    [Theory, MemberData(nameof(Editing)), Trait("requirement", "X05")]
    public async Task Shows_what_somebody_else_wrote_meanwhile_and_lets_one_go_on(string name)
    {
        var (trial, family, child) = await Begin(name);
        var first = await site.As(trial.By(family).Email);
        using var second = await Browser.SignedInAs(site, family.Manager.Email);
        await second.Open(trial.Path(family, child));
        var (action, fields) = await Last(second, trial, family, child);
        if (trial.Records == typeof(ChildAllocated))
        {
            await family.Append(child.Id, new ChildAllocated(family.Area.Teams[0].TeamId, family.Stranger.UserId, family.Stranger.Name, Site.Today));
        }
        else
        {
            await first.Open(trial.Path(family, child));
            await Meanwhile(first, trial, family, child);
        }

        await second.Post(action, fields);
        if (trial.Name == "withdraw")
        {
            // Nothing is left to withdraw, so there is nothing to go on with.
            return;
        }

        second.Status.ShouldBe(HttpStatusCode.Conflict, second.Words);
        second.Words.ShouldContain("This record has changed since you opened it");
        second.Words.ShouldContain("Nothing you typed is lost");

        await second.Send(Form);
        if (trial.ShowsFirst)
        {
            await second.Send(Form);
        }

        second.Status.ShouldBe(HttpStatusCode.OK, second.Words);
        (await Added(trial, family, child.Id)).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(All)), Trait("requirement", "X04")]
    public async Task Does_not_exist_for_those_who_may_not_do_it(string name)
    {
        var (trial, family, child) = await Begin(name);
        var may = await site.As(trial.By(family).Email);
        await may.Open(trial.Path(family, child));
        var (action, fields) = may.Fields(Form, trial.Filled(family, child));
        foreach (var who in new[] { trial.NotBy(family), family.Stranger, Cli.Seeding.Demonstration.Auditor })
        {
            var browser = await site.As(who.Email);
            await browser.Open(trial.Path(family, child));
            browser.Status.ShouldBe(HttpStatusCode.NotFound, $"{who.JobTitle}: {browser.Words}");

            await browser.Open("/my-work");
            var token = (browser.Page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value;
            await browser.Post(action, fields.Where(f => f.Key != "__RequestVerificationToken").Append(new("__RequestVerificationToken", token ?? "")));
            browser.Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }

        (await Added(trial, family, child.Id)).ShouldBeEmpty();
    }

    private async Task<(Trial Trial, TestFamily Family, Child Child)> Begin(string name)
    {
        var trial = Trials.Of(name);
        var family = await TestFamily.New(site, trial.Area);
        if (trial.Given(family) is { Count: > 0 } given)
        {
            foreach (var child in trial.OfSiblings ? new[] { trial.Of(family), family.Tobi } : [trial.Of(family)])
            {
                await family.Append(child, given);
            }
        }

        return (trial, family, await family.Child(trial.Of(family)));
    }

    private static async Task Send(Browser browser, Trial trial, TestFamily family, Child child)
    {
        await browser.Send(Form, trial.Filled(family, child));
        if (trial.ShowsFirst)
        {
            await browser.Send(Form);
        }
    }

    /// <summary>What the last page of the form posts.</summary>
    private static async Task<(string Action, List<KeyValuePair<string, string>> Fields)> Last(Browser browser, Trial trial, TestFamily family, Child child)
    {
        if (!trial.ShowsFirst)
        {
            return browser.Fields(Form, trial.Filled(family, child));
        }

        await browser.Send(Form, trial.Filled(family, child));
        return browser.Fields(Form);
    }

    /// <summary>The same form, with other words.</summary>
    private static async Task Meanwhile(Browser browser, Trial trial, TestFamily family, Child child)
    {
        var other = trial.Filled(family, child).Select(v => (v.Item1, v.Item1 switch
        {
            "Reason" => "For another reason",
            "SaidBy" => "Her father",
            "Name" or "Address" or "Language" or "FamilyName" or "Name.Given" or "Added[0].Name" or "Answers[child.ownWords].Text" => "Something else",
            _ => v.Item2,
        })).ToArray();
        await browser.Send(Form, other);
        if (trial.ShowsFirst)
        {
            await browser.Send(Form);
        }

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
    }

    private static async Task<IReadOnlyList<string>> Owed(Trial trial, TestFamily family) => [.. (await family.Owed(trial.Of(family))).Select(d => $"{d.Rule} {d.OpenedBy} {d.Due}")];

    /// <summary>Entries of the form's kind made in the test, by the one who sent it or another; the family's own were made before it.</summary>
    private static async Task<IReadOnlyList<Entry>> Added(Trial trial, TestFamily family, Guid child)
    {
        return [.. (await family.Journal(child)).Where(e => e.Version > family.Made(child) && e.What.GetType() == trial.Records)];
    }
}
