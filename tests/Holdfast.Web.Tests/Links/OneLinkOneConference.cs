using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Records.Links;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Links;

/// <summary>A personal link shows one conference to one person, and otherwise tells nothing.</summary>
[Collection(SharedSite.Name)]
public class OneLinkOneConference(Site site)
{
    private static readonly string[] Pages = ["", "/answer", "/report", "/files", "/check", "/sent", "/leave", "/conference.ics"];

    [Fact, Trait("requirement", "X04")]
    public async Task It_shows_when_where_and_which_child_and_nothing_else_of_the_record()
    {
        var home = await InvitedFamily.In(site, "Zeppelinbrook");
        using var nurse = await home.Inside(await home.Link());

        nurse.Words.ShouldContain("Monday 7 December 2026, 10:00 to 12:00");
        nurse.Words.ShouldContain("Market Street");
        nurse.Words.ShouldContain("Ada Z., aged 9");
        nurse.Words.ShouldContain("Tobi Z., aged 4");
        foreach (var page in Pages.Where(p => p != "/leave"))
        {
            await nurse.Open(nurse.Path.Split('/') is [_, _, var token, ..] ? $"/invited/{token}{page}" : "");
            var all = nurse.Page.DocumentElement.OuterHtml;
            foreach (var secret in new[] { "Zeppelinbrook", "Chioma", "Emeka", "Quarry Lane", "UB8 1AA", "020 7946", "neglect", "milk was sour", "Gate lead", home.Ada.ToString(), "/children/" })
            {
                all.ShouldNotContain(secret, Case.Insensitive, page);
            }
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Inside_one_link_no_other_opens_and_no_page_of_the_record()
    {
        var (home, other) = (await InvitedFamily.In(site), await InvitedFamily.In(site, "Otherwise"));
        var (made, theirs) = (await home.Link(), await other.Link());
        using var nurse = await home.Inside(made);
        foreach (var page in Pages)
        {
            await nurse.Open($"/invited/{theirs.Token}{page}");
            nurse.Words.ShouldContain("Enter your code", Case.Sensitive, page);
            nurse.Words.ShouldNotContain("O., aged");
        }

        foreach (var address in new[] { $"/children/{home.Ada}", $"/children/{home.Ada}/conference", "/my-work" })
        {
            (await nurse.Open(address)).Path.ShouldStartWith("/sign-in");
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_form_that_names_another_child_or_reader_writes_nothing_there()
    {
        var (home, other) = (await InvitedFamily.In(site), await InvitedFamily.In(site, "Otherwise"));
        using var nurse = await home.Inside(await home.Link());
        await nurse.Open(nurse.Path + "/report");
        var before = (await other.Journal(other.Ada)).Count;

        await nurse.Send("main form",
            (AnsweringByLink.Field(home.Ada, "Worries"), "Mine"), (AnsweringByLink.Field(other.Ada, "Worries"), "Not mine"), (AnsweringByLink.Field(home.Ada, "Private"), "Apart"),
            (AnsweringByLink.Field(home.Ada, "PrivateFor"), other.Mother.ToString()), ("InvitationId", other.Invitation.ToString()), ("ConferenceId", other.Conference.ToString()));
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldNotContain("Not mine");
        await nurse.Send("main form[action$=check]", ("Children", other.Ada.ToString()));

        (await other.Journal(other.Ada)).Count.ShouldBe(before);
        (await home.Journal(home.Ada)).Select(e => e.What).OfType<ReportWritten>().Single().Parts.Single().ForPeople.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Used_expired_taken_back_locked_and_never_made_are_answered_alike()
    {
        var home = await InvitedFamily.In(site);
        var (used, revoked, locked, expired) = (await home.Link(NewId.Next()), await home.Link(NewId.Next()), await home.Link(NewId.Next()), await home.Link(NewId.Next(), Site.Today.AddDays(-1)));
        using (var scope = site.Scope())
        {
            var links = scope.ServiceProvider.GetRequiredService<PersonalLinks>();
            await links.Sent(used.Link, used.Link.NextCommand, usedUp: true);
            await links.Revoke(revoked.Link.LinkId, new Author(Everybody.Chair.Id, Capacity.ConferenceChair));
            for (var wrong = 0; wrong < PersonalLinks.MostWrong; wrong++)
            {
                await links.Try(locked.Token, "no");
            }
        }

        var answers = new List<(HttpStatusCode Status, string Page, string Headers)>();
        using var stranger = new Browser(site);
        foreach (var token in new[] { used.Token, revoked.Token, locked.Token, expired.Token, new string('A', 43), "x", "-" })
        {
            foreach (var page in Pages.Where(p => p is "" or "/report" or "/sent"))
            {
                await stranger.Open($"/invited/{token}{page}");
                answers.Add((stranger.Status, stranger.Page.DocumentElement.OuterHtml, ""));
            }
        }

        answers.Distinct().Count().ShouldBe(1);
        answers[0].Status.ShouldBe(HttpStatusCode.NotFound);
        answers[0].Page.ShouldContain("Telephone the person who invited you");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Wrong_codes_are_told_how_many_are_left_and_the_fifth_locks_it_and_its_maker_is_told()
    {
        var home = await InvitedFamily.In(site, "Lockhart");
        var made = await home.Link();
        using var somebody = new Browser(site);
        await somebody.Open($"/invited/{made.Token}");
        await somebody.Send("main form", ("Code", ""));
        somebody.Errors.ShouldBe(["Enter your code"]);
        foreach (var left in new[] { "4 more times", "3 more times", "2 more times", "once more" })
        {
            await somebody.Send("main form", ("Code", "1"));
            somebody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            somebody.Errors.ShouldBe([$"The code is not right. You can try {left}"]);
        }

        await somebody.Send("main form", ("Code", "1"));
        somebody.Status.ShouldBe(HttpStatusCode.NotFound);
        using var right = await home.Inside(made).ContinueWith(t => t.IsFaulted ? somebody : t.Result);
        right.Words.ShouldContain("This link can not be used");

        using var chair = await Everybody.SignIn(site, Everybody.Chair);
        await chair.Open("/my-work");
        chair.Words.ShouldContain("Wrong codes have locked the personal link of Jo Whitfield");
        await chair.Open(home.MakePage);
        chair.Words.ShouldContain("Locked after five wrong codes");
        await chair.Send("form[action*=Revoke]");
        (await chair.Open("/my-work")).Page.QuerySelectorAll($"a[href*='{home.Invitation}']").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_conference_that_has_met_or_an_invitation_withdrawn_closes_the_link()
    {
        var (home, other) = (await InvitedFamily.In(site), await InvitedFamily.In(site));
        using var nurse = await home.Inside(await home.Link());
        using var second = await other.Inside(await other.Link());
        foreach (var child in new[] { home.Ada, home.Tobi })
        {
            await home.Write(child, new ReviewConferenceHeld(NewId.Next(), Site.Today, ReviewDecision.Continue, null));
        }

        foreach (var child in new[] { other.Ada, other.Tobi })
        {
            var version = (await other.Journal(child)).Single(e => e.What is ConferenceInvited { PersonId: null }).Version;
            await other.Write(child, new EntryWithdrawn(version, "Somebody else was meant", false, Site.Today));
        }

        foreach (var browser in new[] { nurse, second })
        {
            await browser.Open(browser.Path + "/answer");
            browser.Status.ShouldBe(HttpStatusCode.NotFound);
            browser.Words.ShouldContain("This link can not be used");
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Every_opening_try_and_page_stands_among_the_looks_of_each_child()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = new Browser(site);
        await nurse.Open($"/invited/{made.Token}");
        await nurse.Send("main form", ("Code", "1"));
        await nurse.Send("main form", ("Code", made.Code));
        await nurse.Open($"/invited/{made.Token}/report");

        foreach (var child in new[] { home.Ada, home.Tobi })
        {
            (await home.Looks(child)).Reverse().ShouldBe(
            [
                "Personal link, opened", "Personal link, opened", "Personal link, wrong code", "Personal link, opened", "Personal link, code entered", "Personal link, invitation", "Personal link, report",
            ]);
        }

        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        await lead.Open($"/children/{home.Ada}/who-has-looked");
        lead.Words.ShouldContain("Jo Whitfield, school nurse, by personal link");
        lead.Words.ShouldContain("Personal link, wrong code");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_look_that_can_not_be_written_down_is_not_taken()
    {
        var home = await InvitedFamily.In(site, "Failwellby");
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        await Database("CREATE TRIGGER no_link_looks BEFORE INSERT ON who_looked BEGIN SELECT RAISE(ABORT, 'no looks today'); END");
        try
        {
            foreach (var page in Pages)
            {
                await nurse.Open($"/invited/{made.Token}{page}");
                ((int)nurse.Status).ShouldBe(500, page);
                nurse.Words.ShouldNotContain("Ada");
                nurse.Words.ShouldNotContain("no looks today");
            }
        }
        finally
        {
            await Database("DROP TRIGGER no_link_looks");
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task The_secret_stands_in_no_log_and_in_no_header_and_every_answer_is_kept_from_caches_and_search()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        foreach (var page in Pages.Append("/no-such-page"))
        {
            var answer = await nurse.Raw($"/invited/{made.Token}{page}");
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"], page);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"], page);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(page);
        }

        site.Log.Lines.ShouldNotBeEmpty();
        site.Log.Lines.Where(l => l.Contains(made.Token, StringComparison.Ordinal) || l.Contains(made.Code, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task The_visits_cookie_is_the_servers_alone_for_this_link_only_and_ends_with_the_browser()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var client = site.CreateClient(new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/invited/{made.Token}", UriKind.Relative)));
        using var form = new FormUrlEncodedContent([new("Code", made.Code), new("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        var entered = await client.PostAsync(new Uri($"/invited/{made.Token}", UriKind.Relative), form);

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("holdfast-link=", StringComparison.Ordinal));
        cookie.ShouldContain($"path=/invited/{made.Token};");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        cookie.ShouldNotContain("max-age", Case.Insensitive);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Leaving_ends_the_visit_at_the_server()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        await nurse.Send("form[action$=leave]");
        nurse.Words.ShouldContain("You have left");

        await nurse.Open($"/invited/{made.Token}/report");
        nurse.Words.ShouldContain("Enter your code");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task No_form_is_taken_without_its_token()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        foreach (var page in new[] { "", "/answer", "/report", "/files", "/files?handler=Remove", "/check", "/leave" })
        {
            (await nurse.RawPost($"/invited/{made.Token}{page}", [new("Code", made.Code), new("Answer", "Coming")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, page);
        }

        (await home.Journal(home.Ada)).ShouldNotContain(e => e.RecordedBy.Capacity == Capacity.PersonalLink);
    }

    private async Task Database(string sql)
    {
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<IDatabase>().Write((tx, _) => tx.Execute(sql));
    }
}
