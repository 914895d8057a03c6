using System.Net;
using Holdfast.Records.Drafts;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Forms;

/// <summary>Nothing typed is lost: not when the session ends, when another window writes first, or when a form is too old to be sent.</summary>
[Collection(SharedSite.Name)]
public class KeepingWhatIsTyped(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Autosave_answers_kept_only_once_it_is_in_the_store()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-a-visit");
        var (address, fields) = Autosave(browser, ("Answers.PlaceName", "Half a sen"), ("Answers.VisitedOn.Day", "3"), ("Answers.VisitedOn.Month", ""));

        (await browser.Autosave(address, fields)).ShouldBe(HttpStatusCode.NoContent);

        var draft = (await Drafts(family)).ShouldHaveSingleItem();
        draft.Draft.Body.ShouldContain("Half a sen");
        using var later = await Browser.SignedInAs(site, family.Lead.Email);
        await later.Open("/my-work");
        later.Words.ShouldContain(draft.Draft.Title);
        await later.Open($"/drafts/{draft.Draft.Id}");
        later.Status.ShouldBe(HttpStatusCode.OK, later.Words);
        later.Errors.ShouldBeEmpty();
        later.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.PlaceName", "Half a sen"));
        later.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.VisitedOn.Day", "3"));
        later.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.VisitedOn.Month", ""));
    }

    [Fact]
    public async Task Autosave_of_what_is_not_ones_own_is_not_answered_as_kept()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-a-visit");
        var (address, fields) = Autosave(browser, ("Answers.PlaceName", "Typed"));
        var changed = fields.Select(f => f.Key == "DraftPlace" ? new KeyValuePair<string, string>(f.Key, f.Value[..^4] + "AAAA") : f);

        ((int)await browser.Autosave(address, changed)).ShouldBeGreaterThanOrEqualTo(400);
        (await Drafts(family)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_sent_after_the_session_ended_is_there_after_signing_in_again()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await RecordingAVisit.Begin(browser, family);
        var (action, fields) = browser.Fields(Form, RecordingAVisit.Seen(family));
        using var ended = new Browser(site);

        await ended.Post(action, fields);
        ended.Path.ShouldStartWith("/sign-in");
        await ended.Send(Form, ("Email", family.Lead.Email), ("Password", Site.Password));

        ended.Path.ShouldEndWith("/seen");
        ended.Words.ShouldContain("Gran makes tea on Fridays");
        await ended.Send(Form);
        ended.Path.ShouldEndWith("/check");
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_there_after_signing_in_again_and_goes_when_it_is_sent()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/core-group-held");
        var (action, fields) = browser.Fields(Form, ("Present", family.Mother.ToString()), ("WhatWasAgreed", "Gran has a key now"), ("NextOn.Day", "1"), ("AlsoFor", null));
        using var ended = new Browser(site);

        await ended.Post(action, fields);
        ended.Path.ShouldStartWith("/sign-in");
        (await Drafts(family)).ShouldHaveSingleItem();
        await ended.Send(Form, ("Email", family.Lead.Email), ("Password", Site.Password));

        ended.Path.ShouldStartWith($"/children/{family.Ada}/core-group-held");
        ended.Words.ShouldContain("Not sent yet");
        var typed = ended.Fields(Form).Fields;
        typed.ShouldContain(new KeyValuePair<string, string>("WhatWasAgreed", "Gran has a key now"));
        typed.ShouldContain(new KeyValuePair<string, string>("Present", family.Mother.ToString()));
        typed.ShouldContain(new KeyValuePair<string, string>("NextOn.Day", "1"));
        typed.ShouldNotContain(f => f.Key == "AlsoFor");
        await ended.Open("/my-work");
        ended.Words.ShouldContain($"The Core Group met: {family.Name}");
        await ended.Open($"/drafts/{(await Drafts(family))[0].Draft.Id}");
        await ended.Send(Form, ("NextOn.Day", ""));

        ended.Words.ShouldContain("The core group meeting is recorded");
        (await family.Child(family.Ada)).CoreGroupsHeld.Count.ShouldBe(2);
        (await family.Child(family.Tobi)).CoreGroupsHeld.Count.ShouldBe(1);
        (await Drafts(family)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_whose_token_is_too_old_does_nothing_but_is_shown_again_as_typed()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/school");
        var (action, fields) = browser.Fields(Form, ("Name", "Hillside Primary"));
        var stale = fields.Select(f => f.Key == "__RequestVerificationToken" ? new KeyValuePair<string, string>(f.Key, "old") : f);

        await browser.Post(action, stale);

        (await family.Child(family.Ada)).School.ShouldBeNull();
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Name", "Hillside Primary"));
        await browser.Send(Form);
        (await family.Child(family.Ada)).School!.Name.ShouldBe("Hillside Primary");
    }

    [Fact]
    public async Task Somebody_elses_window_keeps_what_was_typed_for_its_owner_and_shows_it_to_nobody_else()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/school");
        var (action, fields) = lead.Fields(Form, ("Name", "Hillside Primary"));
        var manager = await site.As(family.Manager.Email);

        await manager.Post(action, fields);

        manager.Status.ShouldBe(HttpStatusCode.BadRequest);
        manager.Words.ShouldNotContain("Hillside Primary");
        var draft = (await Drafts(family)).ShouldHaveSingleItem();
        (await manager.Open($"/drafts/{draft.Draft.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Open($"/children/{family.Ada}/school?kept={draft.Draft.Id}")).Words.ShouldNotContain("Hillside Primary");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Two_windows_on_one_draft_never_write_over_one_another()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await RecordingAVisit.Begin(browser, family);
        var address = browser.Path.Replace("/seen", "", StringComparison.Ordinal);
        await browser.Open(address);
        var (action, one) = browser.Fields(Form, ("Answers.PlaceName", "From the first window"));
        await browser.Open(address);
        var (_, two) = browser.Fields(Form, ("Answers.PlaceName", "From the second window"));

        await browser.Post(action, one);
        await browser.Post(action, two);

        browser.Words.ShouldContain("Both are kept");
        var bodies = (await Drafts(family)).Select(d => d.Draft.Body).ToList();
        bodies.Count.ShouldBe(2);
        bodies.ShouldContain(b => b.Contains("From the first window"));
        bodies.ShouldContain(b => b.Contains("From the second window"));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_only_after_asking()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await RecordingAVisit.Begin(browser, family);
        var draft = (await Drafts(family)).ShouldHaveSingleItem().Draft.Id;
        await browser.Open($"/drafts/{draft}/discard");
        browser.Words.ShouldContain("Throw this draft away?");
        (await Drafts(family)).Count.ShouldBe(1);

        await browser.Send(Form);

        (await Drafts(family)).ShouldBeEmpty();
        (await browser.Open($"/drafts/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What the script sends, and where.</summary>
    private static (string Address, List<KeyValuePair<string, string>> Fields) Autosave(Browser browser, params (string, string?)[] typed) =>
        (browser.Page.QuerySelector(Form)!.GetAttribute("data-autosave-url")!, browser.Fields(Form, typed).Fields);

    /// <summary>The lead's drafts about this family.</summary>
    private async Task<IReadOnlyList<SavedDraft>> Drafts(TestFamily family) =>
        [.. (await site.Services.GetRequiredService<DraftStore>().List(family.Lead.UserId)).Where(d => d.Draft.Children.Contains(family.Ada))];
}
