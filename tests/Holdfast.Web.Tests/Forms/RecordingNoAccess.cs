using System.Net;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The journey of a visit that did not reach the children.</summary>
[Collection(SharedSite.Name)]
public class RecordingNoAccess(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "W12"), Trait("requirement", "W15"), Trait("requirement", "M49")]
    public async Task Stands_in_each_childs_record_and_leads_to_what_the_area_now_requires()
    {
        var family = await TestFamily.New(site, "wales");
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-no-access");
        browser.Words.ShouldContain("Protect the child first");

        await browser.Send(Form, Denied(family));
        browser.Path.ShouldEndWith("/check", Case.Sensitive, string.Join(", ", browser.Errors));
        browser.Words.ShouldContain("Nobody was let in");
        var (action, fields) = browser.Fields(Form);
        await browser.Post(action, fields);
        browser.Words.ShouldContain("No access is recorded");
        browser.Words.ShouldContain("What is required now");
        browser.Page.QuerySelectorAll(".hf-duty").Length.ShouldBeGreaterThan(1);

        await browser.Post(action, fields);
        browser.Words.ShouldContain("What is required now");
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            var known = await family.Child(child);
            known.AccessDifficulties.Count.ShouldBe(2);
            known.ProtectiveActions.ShouldHaveSingleItem().What.ShouldBe("The police saw both at the door");
        }

        (await family.Child(family.Baby)).AccessDifficulties.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "M56")]
    public async Task Says_all_that_is_missing_at_once_and_keeps_what_was_typed()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-no-access");

        await browser.Send(Form, ("Answers.Problem", "Denial"), ("Answers.SafeMeanwhile", "School saw them"));

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(
            ["Enter who obstructed or refused", "Select whether it was a visit to the home", "Select whether the family knew you were coming", "Enter what happened"], ignoreOrder: true);
        browser.Words.ShouldContain("School saw them");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Of_one_child_only_is_in_that_childs_record_only_and_sent_twice_is_there_once()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-no-access");
        await browser.Send(Form, [.. Denied(family).Where(f => f.Item1 != "Answers.With"), ("Answers.With", family.Tobi.ToString())]);
        var (action, fields) = browser.Fields(Form);

        await browser.Post(action, fields);
        await browser.Post(action, fields);

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
        browser.Path.ShouldBe($"/children/{family.Ada}");
        (await family.Child(family.Tobi)).AccessDifficulties.Count.ShouldBe(2);
        (await family.Child(family.Ada)).AccessDifficulties.Count.ShouldBe(1);
    }

    private static (string, string?)[] Denied(TestFamily family) =>
    [
        ("Answers.ProtectiveAction", "The police saw both at the door"), ("Answers.Problem", "Denial"), ("Answers.ByWhom", "Their father"), ("Answers.HomeVisit", "true"),
        ("Answers.Announced", "true"), ("Answers.WhatHappened", "Nobody was let in"), ("Answers.SafeMeanwhile", "The police saw both"),
        ("Answers.With", family.Ada.ToString()), ("Answers.With", family.Tobi.ToString()),
    ];
}
