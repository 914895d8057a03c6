using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;
using Holdfast.Cli.Seeding;
using Holdfast.Records.ReadModels;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Oversight;

/// <summary>Family history read, supervision held, records drawn, periods signed, and a manager's page whose every number opens its list.</summary>
[Collection(SharedSite.Name)]
public class LookingAfterTheWork(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "M43")]
    public async Task A_brothers_file_is_read_before_the_review_and_it_stands_who_read_it_and_what_it_means()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/family-history");
        lead.Words.ShouldContain($"Not read Tobi {family.Name}");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "family-history-before-review");

        await lead.Open($"/children/{family.Ada}/family-history/read?which=OtherChild&other={family.Tobi}");
        await lead.Send(Form, ("Means", ""));
        lead.Errors.ShouldContain("Enter what it means for Ada, also when it is nothing new");
        await lead.Send(Form, ("Means", "The same man frightened Tobi"));
        lead.Words.ShouldContain("The same man frightened Tobi");
        (await family.Child(family.Tobi)).Latest<FamilyFileRead>(_ => true).ShouldBeNull("each child’s own facts are their own");

        // What has not been read is named, and needs a reason.
        await lead.Open($"/children/{family.Ada}/family-history/means");
        await lead.Send(Form, ("Means", "It begins after each birth"));
        lead.Errors.ShouldHaveSingleItem().ShouldStartWith("Not read yet: Earlier file");
        await lead.Send(Form, ("Means", "It begins after each birth"), ("Unread", "There is no earlier file"));
        lead.Status.ShouldBe(HttpStatusCode.OK, lead.Words);
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "family-history-before-review");

        // Somebody else's child is nobody's brother.
        await lead.Open($"/children/{family.Ada}/family-history/read?which=OtherChild&other={NewId.Next()}");
        lead.Status.ShouldBe(HttpStatusCode.NotFound);
        var visitor = await site.As(family.HealthVisitor.Email);
        await visitor.Open($"/children/{family.Ada}/family-history");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound, "other agencies do not read the family’s history");
    }

    [Fact, Trait("requirement", "P11a"), Trait("requirement", "B18")]
    public async Task A_supervision_decides_something_and_it_is_done()
    {
        var family = await TestFamily.New(site);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/supervision/record");
        await manager.Send(Form, ("ChildsLife", "Seen on 2 November"), ("Discussed", "Fridays"), ("Decisions[1].What", "See Ada at school"), ("HeldOn.Day", "24"), ("HeldOn.Month", "11"), ("HeldOn.Year", "2026"));
        manager.Errors.ShouldContain("Date must be today or in the past");
        manager.Errors.ShouldContain("Enter who does it");
        manager.Page.GetElementById("Decisions_1__Who")!.ClassList.ShouldContain("govuk-input--error");
        await manager.Send(Form, ("Decisions[1].Who", family.Lead.Name), ("Decisions[1].DueOn.Day", "1"), ("Decisions[1].DueOn.Month", "12"), ("Decisions[1].DueOn.Year", "2026"), ("HeldOn.Day", "23"));
        manager.Status.ShouldBe(HttpStatusCode.OK, string.Join(", ", manager.Errors));
        manager.Words.ShouldContain("See Ada at school");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "supervision-decision");

        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/supervision/record");
        lead.Status.ShouldBe(HttpStatusCode.NotFound, "a worker does not supervise");
        var decision = SupervisionOf.Child(await family.Child(family.Ada)).Open.Single().Made.DecisionId;
        await lead.Open($"/children/{family.Ada}/supervision/done?decision={decision}");
        await lead.Send(Form, ("Words", "Seen in the library for an hour"));
        lead.Words.ShouldContain("Seen in the library for an hour");
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "supervision-decision");
    }

    /// <summary>The plan began on 21 September 2026. Two months end on Saturday 21 November, fifty-six calendar days on 16 November; today is 23 November. Birmingham asks for a head of service too.</summary>
    [Theory, Trait("requirement", "P11a"), Trait("requirement", "B18")]
    [InlineData("hillingdon", "Every 56 calendar days, as your area has set. Next by 16 November 2026", false)]
    [InlineData("birmingham", "Every 2 months, as your area has set. Next by 21 November 2026", true)]
    [InlineData("wales", "Every 2 months, as your area has set. Next by 21 November 2026", false)]
    public async Task How_often_the_area_asks_for_supervision_stands_on_the_page_and_is_owed_to_the_manager(string area, string says, bool head)
    {
        var family = await TestFamily.New(site, area);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/supervision");
        manager.Words.ShouldContain(says);
        manager.Words.Contains("Every 6 months, as your area has set", StringComparison.Ordinal).ShouldBe(head);
        (await family.Owed(family.Ada)).Single(d => d.Rule == "supervision").Owner.ShouldBe("team-manager");
        (await family.Owed(family.Ada)).Any(d => d is { Rule: "oversight", Owner: "head-of-service" }).ShouldBe(head);

        await family.Append(family.Ada, new SupervisionHeld(NewId.Next(), Site.Today, family.Manager.Name, family.Lead.Name, "Calm", "The nights", null));
        await manager.Open($"/children/{family.Ada}/supervision");
        manager.Words.ShouldContain($"Next by {(area == "hillingdon" ? "18 January 2027" : "23 January 2027")}");
    }

    [Fact, Trait("requirement", "B18")]
    public async Task Records_are_drawn_at_random_once_and_found_in_each()
    {
        var family = await TestFamily.New(site);
        var manager = await site.As(family.Manager.Email);
        await manager.Open("/team/samples");
        await manager.Send(Form, ("HowMany", "0"), ("LooksAt", ""));
        manager.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await manager.Send(Form, ("HowMany", "100000"), ("LooksAt", "The child’s own words"));
        manager.Errors.ShouldContain(e => e.StartsWith("The number must be between 1 and", StringComparison.Ordinal));
        var (action, fields) = manager.Fields(Form, ("HowMany", "2"), ("LooksAt", "The child’s own words"));
        await manager.Send(Form, ("HowMany", "2"), ("LooksAt", "The child’s own words"));
        var drawn = Total(manager);
        drawn.ShouldBeGreaterThanOrEqualTo(2);
        await manager.Post(action, fields);
        await manager.Open("/team/matters?kind=Sample");
        Total(manager).ShouldBe(drawn, "sent twice it draws once");

        await manager.Open(manager.Page.QuerySelector("tbody tr td a")!.GetAttribute("href")!);
        await manager.Send(Form, ("Good", "Own words in each visit"), ("ToChange", "Say what came of them"));
        manager.Words.ShouldContain("Say what came of them");
        await manager.Open("/team/matters?kind=Sample");
        Total(manager).ShouldBe(drawn - 1);
    }

    /// <summary>How many a list says it holds, on however many pages.</summary>
    private static int Total(Browser browser) => int.Parse(browser.Page.QuerySelector(".hf-lede")!.TextContent.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);

    [Fact, Trait("requirement", "P11a")]
    public async Task Every_number_of_a_managers_page_opens_a_list_of_that_length()
    {
        var family = await TestFamily.New(site);
        var begun = new AssessmentBegun(NewId.Next(), TestFamily.CoreGroupOn, "Why");
        await family.Append(
            family.Ada, begun,
            new AssessmentAnalysisWritten(NewId.Next(), begun.AssessmentId, TestFamily.CoreGroupOn, "Needs", "Parents", "Home", "None", "Means", family.Lead.Name, null),
            new AssessmentPutForSignature(NewId.Next(), begun.AssessmentId, TestFamily.NoAccessOn, family.Lead.Name, null));
        var manager = await site.As(family.Manager.Email);
        await manager.Open("/team");
        var figures = manager.Page.QuerySelectorAll(".hf-strip a").Select(a => (Href: a.GetAttribute("href")!, Count: int.Parse(a.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)))
            .Concat(manager.Page.QuerySelectorAll(".hf-none a").Select(a => (Href: a.GetAttribute("href")!, Count: 0))).ToList();
        figures.Count.ShouldBe(20, "four of the team, and a number or “none” of each matter");
        figures.ShouldContain(f => f.Href == "/team/matters?kind=SignOff" && f.Count > 0);
        figures.ShouldContain(f => f.Href == "/team/matters?kind=Disagreement" && f.Count > 0);
        figures.ShouldContain(f => f.Href == "/team/matters?kind=Difficulty" && f.Count > 0);

        foreach (var (href, count) in figures.Where(f => f.Href.StartsWith("/team/matters", StringComparison.Ordinal) || f.Href.StartsWith("/team/children", StringComparison.Ordinal)))
        {
            await manager.Open(href);
            manager.Status.ShouldBe(HttpStatusCode.OK, href);
            manager.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(Math.Min(count, ChildQueries.PageSize), href);
        }

        await manager.Open("/team/matters?kind=SignOff");
        manager.Words.ShouldContain($"Ada {family.Name}");
        manager.Words.ShouldContain("4 days", Case.Sensitive, "the queue shows the age of each");
        await manager.Open("/team/matters?kind=Supervised");
        manager.Status.ShouldBe(HttpStatusCode.NotFound, "that is no list");
        var lead = await site.As(family.Lead.Email);
        await lead.Open("/team/matters?kind=SignOff");
        lead.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "B20")]
    public async Task Nobody_is_missing_from_the_core_group_of_a_plan_that_is_over()
    {
        var family = await TestFamily.New(site);
        var meeting = NewId.Next();
        await family.Append(
            family.Ada, new CoreGroupBegan(meeting, TestFamily.NoAccessOn, family.Lead.Name, CoreGroupChair.LeadSocialWorker, null, null, false, null),
            new CoreGroupAttended(NewId.Next(), meeting, TestFamily.NoAccessOn, NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", CoreGroupHow.DidNotCome, false, null, null, "Ill", "Her head", null),
            new CoreGroupHeld(meeting, TestFamily.NoAccessOn, [], false, false, "Gran has a key", null, null));
        var manager = await site.As(family.Manager.Email);
        await manager.Open("/team/matters?kind=AgencyAbsent");
        manager.Words.ShouldContain("Jo Whitfield, Hillside Primary");

        await family.Append(family.Ada, new PlanEnded(family.Plan, TestFamily.NoAccessOn, PlanEndings.DecidedAtReview, "Calm for months"));
        await manager.Open("/team/matters?kind=AgencyAbsent");
        manager.Words.ShouldNotContain("Jo Whitfield, Hillside Primary");
    }

    [Fact, Trait("requirement", "M46")]
    public async Task The_lead_social_worker_signs_a_period_and_what_is_written_later_stands_unsigned()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/record/sign");
        await lead.Send(Form, ("To.Day", "24"), ("To.Month", "11"), ("To.Year", "2026"));
        lead.Errors.ShouldContain("The last day must be today or in the past");
        await lead.Send(Form, ("To.Day", "22"), ("Words", "The visit of 2 November was written late"));
        lead.Words.ShouldContain("The visit of 2 November was written late");
        lead.Words.ShouldContain("Everything up to yesterday is signed");
        SignedPeriods.Of(await family.Child(family.Ada), Site.Today).Signed.ShouldHaveSingleItem().WrittenSince.ShouldBe(0);

        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/record/sign");
        await manager.Send(Form, ("From.Day", "1"), ("From.Month", "11"), ("From.Year", "2026"), ("To.Day", "22"), ("To.Month", "11"), ("To.Year", "2026"));
        manager.Errors.ShouldContain($"{family.Lead.Name} leads the work with Ada and signs the record");
    }

    [Fact, Trait("requirement", "H03"), Trait("requirement", "H67")]
    public async Task The_lead_social_workers_list_is_ticked_from_the_record()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/lead-tasks");
        lead.Page.QuerySelectorAll(".hf-duties > li").Length.ShouldBe(Enum.GetValues<LeadTask>().Length);
        var seeing = lead.Page.QuerySelectorAll(".hf-duties > li").Single(li => li.TextContent.Contains("See the child as the plan says", StringComparison.Ordinal));
        seeing.QuerySelector(".hf-duty__when")!.TextContent.ShouldBe("To do2 November 2026", "the last visit is on the record, and the next is overdue");
        await lead.Open($"/children/{family.Ada}/lead-tasks/note?task=AlertManagers");
        await lead.Send(Form, ("IsDone", "true"), ("Words", "Told the manager on Monday"));
        lead.Words.ShouldContain("Told the manager on Monday");
    }
}
