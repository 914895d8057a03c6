using System.Net;
using AngleSharp.Dom;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Plans;
using Holdfast.Records.Drafts;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Conferences;

/// <summary>A conference as it is held: scores private first, attendance, what is kept off the wall, two who write at once, a connection that is lost.</summary>
[Collection(SharedSite.Name)]
public class TheMeetingItself(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "B10"), Trait("requirement", "X04")]
    public async Task A_score_is_private_until_all_are_shown_together_with_their_reasons()
    {
        var family = await TestFamily.New(site, "birmingham");
        using var visitor = await Browser.SignedInAs(site, family.HealthVisitor.Email);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await visitor.Open(In(family, "score"));
        visitor.Page.QuerySelector("[name=Name]").ShouldBeNull("nobody gives a score for somebody else");
        await visitor.Send(Form, ("Grouping", "HealthVisiting"), ("Score", "0"), ("Reason", "Nobody knows who is there on Fridays"), ("AlsoFor", null));
        visitor.Words.ShouldContain("It is shown when the chair shows all of them");
        await chair.Open(In(family, "score"));
        await chair.Send(Form, ("Who", ""), ("Name", "Jo Whitfield"), ("Grouping", "School"), ("Score", "3"), ("Reason", "Tired on Mondays"), ("AlsoFor", null));

        (await family.Child(family.Ada)).Facts.ShouldAllBe(f => f.What.GetType() != typeof(ConferenceScoreGiven));
        foreach (var page in new[] { In(family), Board(family), $"/children/{family.Ada}/record" })
        {
            await chair.Open(page);
            chair.Words.ShouldNotContain("Nobody knows who is there on Fridays");
            chair.Words.ShouldNotContain("Tired on Mondays");
        }

        await chair.Open(In(family));
        chair.Words.ShouldContain($"Scores given, and not shown yet: {string.Join(", ", new[] { family.HealthVisitor.Name, "Jo Whitfield" }.Order(StringComparer.Ordinal))}.");
        (await visitor.Open(In(family, "show-scores"))).Status.ShouldBe(HttpStatusCode.NotFound);

        await chair.Open(In(family, "show-scores"));
        var (action, fields) = chair.Fields(Form);
        await chair.Post(action, fields);
        await chair.Post(action, fields);

        var scores = (await family.Child(family.Ada)).All<ConferenceScoreGiven>().ToList();
        scores.Select(s => (s.Name, s.Score)).ShouldBe([(family.HealthVisitor.Name, 0), ("Jo Whitfield", 3)], ignoreOrder: true);
        (await family.Journal(family.Ada)).Where(e => e.What is ConferenceScoreGiven).Select(e => e.CommandId).Distinct().ShouldHaveSingleItem("they are shown in one act");
        (await family.Child(family.Tobi)).Facts.ShouldAllBe(f => f.What.GetType() != typeof(ConferenceScoreGiven));
        await chair.Open(In(family));
        chair.Words.ShouldContain("Nobody knows who is there on Fridays");
    }

    [Fact, Trait("requirement", "B16")]
    public async Task A_review_is_shown_what_changed_in_the_plan_between_conferences()
    {
        var family = await TestFamily.New(site);
        var plan = (await family.Child(family.Ada)).PlanOn(Site.Today)!.PlanId;
        await family.Append(family.Ada, new PlanActionAgreed(
            new PlanChange(Casework.NewId.Next(), plan, Site.Today.AddDays(-10), null, "Gran offered", []), Casework.NewId.Next(), family.Outcome, "Gran has the key", "Somebody sober is there", null, "Gran Nwosu", Site.Today.AddDays(20), null));
        var chair = await site.As(family.Lead.Email);

        await chair.Open($"/children/{family.Ada}/conference/{family.Conference}/outcome");

        chair.Words.ShouldContain("Gran has the key");
    }

    [Fact, Trait("requirement", "B01")]
    public async Task In_Birmingham_everybodys_contribution_stands_on_the_wall_the_familys_first_and_strengths_beside_worries()
    {
        var family = await TestFamily.New(site, "birmingham");
        var chair = await site.As(family.Lead.Email);
        foreach (var (words, whose, voice, column) in new[] { ("Gran has a key now", "Chioma", "Parent", "ProtectiveFactor"), ("Two hungry Mondays", "Jo", "Professional", "Risk"), ("I like it when Gran cooks", "Ada", "Child", "FamilyWords") })
        {
            await chair.Open(In(family, "point"));
            await chair.Send(Form, ("Words", words), ("Whose", whose), ("Voice", voice), ("Column", column));
            chair.Errors.ShouldBeEmpty();
        }

        await chair.Open(Board(family));

        chair.Page.QuerySelectorAll(".hf-board__wall h2").Select(h => h.FirstChild!.TextContent.Trim()).ShouldBe(["What the family says", "Danger and risk", "Strengths and safety", "What needs to happen?"]);
        chair.Words.ShouldContain("I like it when Gran cooks");
        chair.Words.ShouldContain("Gran has a key now");
        chair.Words.ShouldContain("Two hungry Mondays");
    }

    [Fact, Trait("requirement", "M04")]
    public async Task The_wall_is_set_tighter_the_more_stands_on_it()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Lead.Email);
        await chair.Open(Board(family));
        chair.Page.QuerySelector(".hf-board__wall")!.ClassList.ShouldBe(["hf-board__wall", "hf-board__wall--3"]);

        await family.Append(family.Ada, [.. Enumerable.Range(0, 14).Select(i => new BoardPointAdded(
            Casework.NewId.Next(), family.Conference, TestFamily.ConferenceMeetsOn, BoardColumn.Risk, $"Something that was said about Fridays, number {i}", "Jo", Voice.Professional))]);

        await chair.Open(Board(family));
        chair.Page.QuerySelector(".hf-board__wall")!.ClassList.ShouldBe(["hf-board__wall", "hf-board__wall--3", "hf-board--crowded"]);
    }

    [Fact, Trait("requirement", "B10")]
    public async Task A_score_can_be_given_again_until_it_is_shown_and_one_outside_the_scale_is_refused_and_kept()
    {
        var family = await TestFamily.New(site, "birmingham");
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await chair.Open(In(family, "score"));
        await chair.Send(Form, ("Who", ""), ("Name", "Jo Whitfield"), ("Grouping", "School"), ("Score", "11"), ("Reason", "Tired on Mondays"));
        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Errors.ShouldBe(["Score must be a whole number from 0 to 10"]);
        await chair.Send(Form, ("Score", "7"));
        await chair.Open(In(family, "score"));
        await chair.Send(Form, ("Who", ""), ("Name", "jo whitfield"), ("Grouping", "School"), ("Score", "4"), ("Reason", "On second thoughts"));

        await chair.Open(In(family, "show-scores"));
        await chair.Send(Form);

        (await family.Child(family.Ada)).All<ConferenceScoreGiven>().ShouldHaveSingleItem().Score.ShouldBe(4);
    }

    [Fact, Trait("requirement", "B10"), Trait("requirement", "B11")]
    public async Task Where_the_area_asks_for_nothing_because_of_scores_the_page_says_so()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new ConferenceScoreGiven(Casework.NewId.Next(), family.Conference, TestFamily.ConferenceMeetsOn, "Jo", AgencyGrouping.School, 0, "Fridays", new ConferenceScale(10, true, "Not safe", "Safe")));
        var chair = await site.As(family.Lead.Email);

        (await chair.Open(In(family))).Words.ShouldContain("This area asks for nothing to be talked through because of scores.");
    }

    [Fact, Trait("requirement", "M04"), Trait("requirement", "X04")]
    public async Task The_wall_never_shows_why_somebody_was_kept_out_nor_what_was_said_without_them()
    {
        var family = await TestFamily.New(site);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await Attend(chair, family, "Marcus Reid", "father", "Parent", ("LeftAt", "10:40"), ("ExcludedBecause", "Bail conditions"), ("ExcludedBy", "The chair"));
        await chair.Open(In(family, "point"));
        chair.Page.QuerySelector("[name=OffTheWall]")!.HasAttribute("checked").ShouldBeTrue("somebody is out of the room");
        await chair.Send(Form, ("Words", "Where she lives now was asked about"), ("Whose", "Police"), ("Voice", "Professional"), ("Column", "Risk"));
        await chair.Open(In(family, "point"));
        await chair.Send(Form, ("Words", "Gran comes on Fridays"), ("Whose", "Chioma"), ("Voice", "Parent"), ("Column", "ProtectiveFactor"), ("OffTheWall", null));

        await chair.Open(Board(family));
        chair.Words.ShouldContain("Gran comes on Fridays");
        foreach (var words in new[] { "Where she lives now", "Marcus", "Bail", "kept out" })
        {
            chair.Page.DocumentElement.OuterHtml.ShouldNotContain(words);
        }

        await chair.Open(In(family));
        chair.Words.ShouldContain("Where she lives now was asked about");
        chair.Words.ShouldContain("Off the wall: said without Marcus Reid");
    }

    [Fact, Trait("requirement", "B08")]
    public async Task Once_the_chair_has_decided_the_wall_says_so()
    {
        var family = await TestFamily.New(site);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        (await chair.Open(Board(family))).Words.ShouldContain("0 agencies here · not quorate");
        await chair.Open(In(family, "quorum"));
        await chair.Send(Form, ("GoesOn", "true"), ("Reasons", "Delay harms"), ("SafeMeanwhile", "Gran stays"), ("DecidedBy", "Pat Rowe"));

        (await chair.Open(Board(family))).Words.ShouldContain("not quorate, and the chair goes on");
    }

    [Fact, Trait("requirement", "B08")]
    public async Task Stopping_moves_the_preparation_and_its_calendar_file_and_it_can_begin_again()
    {
        var family = await TestFamily.New(site);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await family.Append(family.Ada, new ConferenceArranged(family.Conference, TestFamily.ConferenceMeetsOn, new TimeOnly(10, 0), null, "Market Street", null, "Pat Rowe", null, null, null, TestFamily.NoAccessOn));
        var calendar = $"/children/{family.Ada}/conference/{family.Conference}.ics";
        var before = await (await chair.Raw(calendar)).Content.ReadAsStringAsync();
        await chair.Open(In(family, "quorum"));
        await chair.Send(Form, ("GoesOn", "false"), ("Reasons", "Only one agency came"), ("SafeMeanwhile", "Gran stays"), ("DecidedBy", "Pat Rowe"), ("MeetsAgainOn.Day", "1"), ("MeetsAgainOn.Month", "12"), ("MeetsAgainOn.Year", "2026"));

        chair.Words.ShouldContain("This conference was stopped");
        chair.Words.ShouldContain("It meets again on Tuesday 1 December 2026");
        var after = await (await chair.Raw(calendar)).Content.ReadAsStringAsync();
        after.ShouldContain("DTSTART:20261201T100000Z");
        (Line(before, "UID"), Line(after, "UID")).ShouldSatisfyAllConditions(u => u.Item1.ShouldBe(u.Item2));
        int.Parse(Line(after, "SEQUENCE"), null).ShouldBeGreaterThan(int.Parse(Line(before, "SEQUENCE"), null));
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "conference-again");
        chair.Page.QuerySelectorAll("main a").ShouldContain(a => a.TextContent == "Begin it again");
    }

    [Fact, Trait("requirement", "X05")]
    public async Task Two_who_change_the_same_line_read_each_others_words_and_both_stay()
    {
        var family = await TestFamily.New(site);
        using var first = await Browser.SignedInAs(site, family.Lead.Email);
        using var second = await Browser.SignedInAs(site, family.Manager.Email);
        await Attend(first, family, "Jo Whitfield", "teacher", "School");
        await Attend(first, family, "PC Hale", "police officer", "Police");
        var line = (await family.Child(family.Ada)).All<ConferenceAttended>()[0];
        await second.Open(In(family, $"attended?again={line.AttendanceId}"));
        await first.Open(In(family, $"attended?again={line.AttendanceId}"));
        await first.Send(Form, ("LeftAt", "10:40"));

        // Somebody else's line, written meanwhile, stands in nobody's way.
        await Attend(first, family, "Mei Long", "social worker", "SocialCare");
        await second.Send(Form, ("Part", "from the break on"));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Words.ShouldContain("10:40");
        second.Words.ShouldNotContain("Mei Long, social worker");
        await second.Send(Form);
        second.Status.ShouldBe(HttpStatusCode.OK);
        (await family.Child(family.Ada)).All<ConferenceAttended>().Count(a => a.Name == "Jo Whitfield").ShouldBe(3);
    }

    [Fact, Trait("requirement", "M64")]
    public async Task A_person_on_both_sides_is_refused_in_words()
    {
        var family = await TestFamily.New(site);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await chair.Open(In(family, "attended"));
        await chair.Send(Form, ("PersonId", family.Mother.ToString()), ("Role", "school governor"), ("Grouping", "School"), ("How", "InPerson"));

        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Errors.ShouldHaveSingleItem().ShouldContain("One person can not be on both sides");
    }

    [Fact]
    public async Task Two_who_type_at_once_in_different_parts_lose_nothing_and_what_is_sent_is_no_draft_any_more()
    {
        var family = await TestFamily.New(site);
        using var first = await Browser.SignedInAs(site, family.Lead.Email);
        using var second = await Browser.SignedInAs(site, family.Manager.Email);
        await first.Open(In(family, "danger"));
        await second.Open(In(family, "point"));
        var danger = Autosave(first, ("Danger", "If Fridays go on"));
        var point = Autosave(second, ("Words", "Gran has a"));
        ((int)await first.Autosave(danger.Address, danger.Fields)).ShouldBe(204);
        ((int)await second.Autosave(point.Address, point.Fields)).ShouldBe(204);

        // The window of the first is gone with its connection: what it had kept is found again on the meeting's page, by its owner only.
        await first.Open(In(family));
        var kept = first.Page.QuerySelectorAll("a[href*='kept=']").ShouldHaveSingleItem().GetAttribute("href")!;
        await first.Open(kept);
        first.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Danger", "If Fridays go on"));
        await first.Send(Form, ("Danger", "If Fridays go on they may be hurt"), ("SafetyGoal", "A sober adult"), ("Measure", "Ada names who"), ("Duration", "six months"));
        first.Errors.ShouldBeEmpty();
        await second.Send(Form, ("Words", "Gran has a key"), ("Whose", "Chioma"), ("Voice", "Parent"), ("Column", "ProtectiveFactor"));
        second.Errors.ShouldBeEmpty();

        var meeting = ConferenceMeeting.Find(await family.Child(family.Ada), family.Conference)!;
        (meeting.Statements.ShouldHaveSingleItem().Danger, meeting.Points.ShouldHaveSingleItem().Words).ShouldBe(("If Fridays go on they may be hurt", "Gran has a key"));
        foreach (var who in new[] { family.Lead, family.Manager })
        {
            (await Drafts(family, who.UserId)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_form_refused_goes_on_being_kept_in_one_draft()
    {
        var family = await TestFamily.New(site);
        using var chair = await Browser.SignedInAs(site, family.Lead.Email);
        await chair.Open(In(family, "danger"));
        var (address, fields) = Autosave(chair, ("Danger", "If Fridays go on"));
        await chair.Autosave(address, fields);
        await chair.Send(Form, ("Danger", "If Fridays go on"));
        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var (then, more) = Autosave(chair, ("SafetyGoal", "A sober adult"));
        ((int)await chair.Autosave(then, more)).ShouldBe(204);

        (await Drafts(family, family.Lead.UserId)).ShouldHaveSingleItem();
    }

    private static string In(TestFamily family, string form = "") => $"/children/{family.Ada}/conference/meeting/{family.Conference}{(form.Length == 0 ? "" : $"/{form}")}";

    private static string Board(TestFamily family) => $"/children/{family.Ada}/conference/board/{family.Conference}";

    private static string Line(string file, string name) => file.Split('\n').Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..].Trim();

    private static (string Address, List<KeyValuePair<string, string>> Fields) Autosave(Browser browser, params (string Name, string? Value)[] typed) =>
        (browser.Page.QuerySelector("form[data-autosave-url]")!.GetAttribute("data-autosave-url")!, browser.Fields(Form, typed).Fields);

    private static async Task Attend(Browser browser, TestFamily family, string name, string role, string grouping, params (string, string?)[] more)
    {
        await browser.Open(In(family, "attended"));
        await browser.Send(Form, [("PersonId", ""), ("Name", name), ("Role", role), ("Grouping", grouping), ("How", "InPerson"), .. more]);
        browser.Errors.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<SavedDraft>> Drafts(TestFamily family, Guid owner)
    {
        using var scope = site.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<DraftStore>().List(owner)).Where(d => d.Draft.Children.Contains(family.Ada))];
    }
}
