using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests;

/// <summary>A plan that does not work: difficulties, unexpected events and disagreements, as those who work with the child meet them.</summary>
[Collection(SharedSite.Name)]
public class WhenItIsNotWorking(Site site)
{
    private const string Form = "main form[method=post]";

    [Theory, Trait("requirement", "M55"), Trait("requirement", "M56"), Trait("requirement", "W12"), Trait("requirement", "H31")]
    [InlineData("isle-of-man", "now that two home visits running did not reach Ada", "emergency police action to gain access", "Tell The team manager")]
    [InlineData("wales", "now that access to Ada was obstructed or refused", "another agency sees the child face to face", "Tell The senior manager in social services")]
    [InlineData("hillingdon", "Ask a child protection adviser about Ada", "legal advice, and an application for orders", "a Core Group is called")]
    public async Task No_access_on_two_visits_opens_the_difficulty_in_the_areas_own_way(string area, string asks, string and, string also)
    {
        // Their mother has refused once already.
        var family = await TestFamily.New(site, area);
        var lead = await site.As(family.Lead.Email);
        await RefusedAgain(lead, family);

        await lead.Open($"/children/{family.Ada}/difficulties");
        lead.Words.ShouldContain("The child could not be seen");
        await lead.Open($"/children/{family.Ada}/difficulties/{family.Difficulty}");
        lead.Words.ShouldContain(asks);
        lead.Words.ShouldContain(and);
        lead.Words.ShouldContain(also);
        lead.Words.ShouldContain("She would not open the door");
        lead.Words.ShouldContain("Nobody was let in");
        lead.Words.ShouldContain("The police saw both at the door", Case.Sensitive, "action to protect never waits, and stands with the difficulty");
        (await family.Child(family.Ada)).AccessDifficulties.Count.ShouldBe(2);
        Difficulty.All(await family.Child(family.Ada)).ShouldHaveSingleItem("two visits running are one difficulty").Missed.Length.ShouldBe(2);
        await lead.Open($"/children/{family.Ada}");
        lead.Words.ShouldContain("Not working The child could not be seen on 19 November and 23 November 2026, and this is not resolved yet");
        await lead.Open($"/children/{family.Ada}/core-groups");
        lead.Words.ShouldContain("Difficulty that is not resolved");
    }

    [Theory, Trait("requirement", "M55"), Trait("requirement", "W12")]
    [InlineData(VisitPlace.School, "The child could not be seen on 19 November 2026, and this is not resolved yet")]
    [InlineData(VisitPlace.Home, "The child could not be seen on 19 November 2026. Seen at home again on 23 November 2026; what was in the way is not recorded as resolved yet")]
    public async Task A_child_seen_since_is_not_said_to_be_out_of_sight_while_the_difficulty_stays_open(VisitPlace where, string says)
    {
        var family = await TestFamily.New(site);
        await family.Append(
            family.Ada, new VisitMade(NewId.Next(), Site.Today, null, where, "Hillside Primary", true, family.Lead.UserId, family.Lead.Name, true, ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone }, []));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}");
        lead.Page.QuerySelector(".hf-facts dd")!.TextContent.ShouldBe("Today");
        lead.Words.ShouldContain($"Not working {says}");
        lead.Words.ShouldNotContain("could not be seen, since");
    }

    [Fact, Trait("requirement", "M49"), Trait("requirement", "M56")]
    public async Task Who_is_told_once_is_told_of_every_visit_running_and_the_ways_forward_stand_on_a_list_once()
    {
        var family = await TestFamily.New(site, "isle-of-man");
        var lead = await site.As(family.Lead.Email);
        await RefusedAgain(lead, family);
        (await family.Owed(family.Ada)).Count(d => d is { Action: "give-notice", Key: "team-manager" }).ShouldBe(2, "one for each visit");
        await lead.Open($"/children/{family.Ada}/difficulties/{family.Difficulty}");
        var asks = lead.Page.QuerySelectorAll(".hf-duty b").Select(b => b.TextContent).ToList();
        asks.Count(a => a.StartsWith("Tell The team manager", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        asks.Count(a => a.StartsWith("Decide, now that two home visits", StringComparison.Ordinal)).ShouldBe(1);
        await lead.Open($"/my-work?child={family.Ada}");
        lead.Page.QuerySelectorAll(".hf-duty b").Count(b => b.TextContent.StartsWith("Decide, now that two home visits", StringComparison.Ordinal)).ShouldBe(1);

        await lead.Open($"/children/{family.Ada}/notice?subject={family.Difficulty}&recipient=team-manager");
        lead.Words.ShouldContain("About the visits on");
        await lead.Send(Form, ("ToWhom", family.Manager.Name), ("How", "By telephone"));
        lead.Errors.ShouldBeEmpty(lead.Words);
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Action == "give-notice" && d.Key == "team-manager");
    }

    [Fact, Trait("requirement", "H31")]
    public async Task In_Hillingdon_the_adviser_is_asked_the_law_weighed_and_the_difficulty_resolved()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await RefusedAgain(lead, family);
        await Sent(lead, $"/children/{family.Ada}/advice?about={family.Difficulty}", ("Whose", "Adviser"), ("Name", "Ivo Larkspur"), ("Advice", "Go with Gran"), ("WhatFollows", "Gran comes along"));
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "adviser-on-not-cooperating", "advice about one of them is about both");

        var weigh = $"/children/{family.Ada}/difficulties/weigh?difficulty={family.Difficulty}";
        await lead.Open(weigh);
        var count = lead.Page.QuerySelectorAll("input[type=hidden][name$='.Choice']").Length;
        count.ShouldBe(6, "legal advice, and the five ways forward of an English area");
        await lead.Send(Form, ("Weighed[0].Reasons", "Two refusals"), ("ByWhom", "Both managers"));
        lead.Errors.ShouldHaveSingleItem().ShouldBe("Select what was decided, or take the reasons out");
        await Sent(lead, weigh, [("ByWhom", "Both managers"), .. Enumerable.Range(0, count).SelectMany(i => new (string, string?)[] { ($"Weighed[{i}].Chosen", "false"), ($"Weighed[{i}].Reasons", "Two refusals") })]);
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Action == "decide-access-choice");
        await Sent(lead, $"/children/{family.Ada}/difficulties/taken-up?difficulty={family.Difficulty}", ("Words", "She lets Gran and me in"), ("SafeNow", "Seen with Gran"), ("Resolved", "true"));

        lead.Words.ShouldContain("Resolved · since");
        lead.Words.ShouldContain("Ivo Larkspur");
        lead.Words.ShouldContain("Two refusals");
        await lead.Open($"/children/{family.Ada}/core-groups");
        lead.Words.ShouldNotContain("Difficulty that is not resolved");
    }

    [Fact, Trait("requirement", "M55"), Trait("requirement", "H31"), Trait("requirement", "X04")]
    public async Task A_member_without_an_account_raises_superficial_compliance_by_link_and_the_lead_is_told_at_once()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await TeachersLink(family);
        using var teacher = new Browser(site);
        await teacher.Open(address);
        await teacher.Send(Form, ("Code", code));
        await teacher.Open($"{address}/difficulty");
        await teacher.Send(Form, ("Kind", "SuperficialCompliance"), ("Words", "Everything is promised"));
        teacher.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        teacher.Errors.ShouldBe(["Enter the pattern: what is seen again and again", "Enter the evidence: when and how it was seen, and what did not change for the child", "Enter how you know the child is safe, or what is being done now"], ignoreOrder: true);
        teacher.Words.ShouldContain("Everything is promised");

        var (action, fields) = teacher.Fields(Form, ("Kind", "SuperficialCompliance"), ("Words", "Everything is promised"), ("Pattern", "Kept appointments, cold rooms"), ("Evidence", "Four Mondays in a row"), ("SafeMeanwhile", "Fed at school"));
        using (var other = new Browser(site))
        {
            await other.Open(address);
            await other.Post(action, [.. fields.Where(f => f.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", other.Fields(Form).Fields.First(f => f.Key == "__RequestVerificationToken").Value)]);
            other.Words.ShouldContain("code", Case.Insensitive, "somebody else with the link is asked for the code");
            (await family.Child(family.Ada)).Facts.ShouldNotContain(f => f.What is DifficultyRaised);
        }

        await teacher.Post(action, fields);
        await teacher.Post(action, fields);
        teacher.Words.ShouldContain("It is on the record");
        teacher.Words.ShouldNotContain(family.Name);
        var raised = (await family.Child(family.Ada)).All<DifficultyRaised>().ShouldHaveSingleItem();
        (raised.RaisedBy, raised.Agency, raised.RaisedOn, raised.ByLead).ShouldBe(("Jo Whitfield", "Hillside Primary", Site.Today, false));
        (await family.Journal(family.Ada))[^1].RecordedBy.Capacity.ShouldBe(Capacity.PersonalLink);

        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/my-work?child={family.Ada}");
        lead.Words.ShouldContain("Take up the difficulty raised about Ada");
        await Sent(lead, $"/children/{family.Ada}/difficulties/taken-up?difficulty={raised.DifficultyId}", ("Words", "Visits that nobody announces"), ("SafeNow", "Fed at school"), ("Resolved", "false"));
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "difficulty-known");
        lead.Words.ShouldContain("Kept appointments, cold rooms");
    }

    [Fact, Trait("requirement", "M57"), Trait("requirement", "H46"), Trait("requirement", "H47"), Trait("requirement", "H48"), Trait("requirement", "H52"), Trait("requirement", "H56"), Trait("requirement", "H33")]
    public async Task A_teachers_disagreement_climbs_two_stages_in_Hillingdon_and_is_settled()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await TeachersLink(family);
        using var teacher = new Browser(site);
        await teacher.Open(address);
        await teacher.Send(Form, ("Code", code));
        await teacher.Open($"{address}/how-to-disagree");
        teacher.Words.ShouldContain("The Hillingdon Safeguarding Children Partnership Board");
        teacher.Words.ShouldContain("Police: detective sergeant");
        await teacher.Open($"{address}/disagreement");
        await teacher.Send(
            Form, ("Matter", "PlanProgress"), ("Reasons", "Ada is hungry every Monday"), ("Wants", "Food at weekends"), ("WithWhom", family.Lead.Name), ("People", "Both"), ("SafeMeanwhile", "Breakfast at school"),
            ("ProtectiveDate.Day", "25"), ("ProtectiveDate.Month", "11"), ("ProtectiveDate.Year", "2026"));
        teacher.Words.ShouldContain("It is on the record", Case.Sensitive, string.Join(", ", teacher.Errors));
        var id = Disagreement.All(await family.Child(family.Ada)).First(d => d.Raised.RaisedBy == "Jo Whitfield").Id;
        (await family.Owed(family.Ada)).First(d => d.Subject == id && d.Rule == "settle-disagreement").Due.ShouldBe(new DateOnly(2026, 11, 25), "the child needs it sooner than a working week");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Subject == id && d.Rule == "chairs-advice");

        var lead = await site.As(family.Lead.Email);
        var page = $"/children/{family.Ada}/disagreements";
        await lead.Open($"{page}/climb?disagreement={id}");
        await lead.Send(Form, ("Stage", "senior-managers"), ("People", "The head and the service manager"), ("Why", "It is urgent"));
        lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lead.Errors.ShouldHaveSingleItem().ShouldStartWith("Enter why this stage is left out: Their first-line managers");
        lead.Words.ShouldContain("It is urgent", Case.Sensitive, "nothing typed is lost");

        await lead.Open($"{page}/discussed?disagreement={id}");
        await lead.Send(Form, ("Said", "Both told what they saw"), ("Agreed", "Nothing"), ("SafeMeanwhile", "Breakfast at school"), ("Approves", "true"), ("On.Day", "24"));
        lead.Errors.ShouldContain("Date must be today or in the past");
        await Sent(lead, $"{page}/discussed?disagreement={id}", ("Said", "Both told what they saw"), ("Agreed", "Nothing"), ("SafeMeanwhile", "Breakfast at school"), ("Approves", "true"));
        lead.Words.ShouldContain($"Approved by {family.Lead.Name}");

        await lead.Open($"{page}/climb?disagreement={id}");
        var (action, fields) = lead.Fields(Form, ("People", "The designated lead and the team manager"), ("Why", "Both hold to it"), ("SafeMeanwhile", "Breakfast at school"));
        await lead.Post(action, fields);
        await lead.Post(action, fields);
        Disagreement.Find(await family.Child(family.Ada), id)!.Stages.Select(s => s.Code).ShouldBe(["practitioners", "first-line-managers"]);
        (await family.Owed(family.Ada)).First(d => d.Rule == "settle-disagreement-managers").Due.ShouldBe(new DateOnly(2026, 11, 30), "a further working week");

        var manager = await site.As(family.Manager.Email);
        await Sent(manager, $"{page}/discussed?disagreement={id}", ("Said", "The adviser was asked"), ("Agreed", "Nothing yet"), ("SafeMeanwhile", "Breakfast at school"), ("Approves", "true"));
        await Sent(manager, $"{page}/climb?disagreement={id}", ("People", "The head teacher and the service manager"), ("Why", "Money"));
        manager.Words.ShouldContain("Service manager, detective inspector, head teacher");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "take-up-disagreement" && d.Due == Site.Today);

        await Sent(manager, $"{page}/discussed?disagreement={id}", ("Said", "Food can be paid for"), ("Agreed", "A parcel each Friday"), ("SafeMeanwhile", "Breakfast at school"), ("Approves", "true"));
        await Sent(manager, $"{page}/resolved?disagreement={id}", ("Outcome", "A parcel each Friday"), ("PolicyIssue", "Who pays for food at weekends"));
        manager.Words.ShouldContain("Settled on 23 November 2026");
        manager.Words.ShouldContain("Tell The other members of the Core Group how the disagreement about Ada was settled");
        manager.Words.ShouldContain("The safeguarding partnership’s board");
        await Sent(manager, $"{page}/told?disagreement={id}&recipient=core-group-members", ("ToWhom", "Everybody"), ("How", "By mail"));
        (await family.Owed(family.Ada)).Where(d => d.Subject == id).Select(d => d.Key).ShouldBe(["agencies", "safeguarding-board"], ignoreOrder: true, "the chair was not asked: settled, it is no longer owed");
    }

    [Fact, Trait("requirement", "H52"), Trait("requirement", "X04"), Trait("requirement", "H45")]
    public async Task What_one_agency_settles_inside_is_not_for_the_others_and_anybody_may_raise_it()
    {
        var family = await TestFamily.New(site);
        var nurse = await site.As(family.HealthVisitor.Email);
        await nurse.Open("/how-to-disagree");
        nurse.Words.ShouldContain("everybody is helped to do it");
        await nurse.Open($"/children/{family.Ada}/disagreements/raise");
        await nurse.Send(Form, ("Between", "InsideOneAgency"), ("Matter", "Practice"), ("What", "My manager will not let me visit"), ("Wants", "Let me"), ("Agency", "NHS"), ("WithWhom", "My manager"), ("People", "Us"), ("SafeMeanwhile", "Gran"));
        nurse.Words.ShouldContain("The disagreement is raised");
        nurse.Path.ShouldEndWith("/raised");
        var raised = Disagreement.All(await family.Child(family.Ada)).First(d => d.Raised.Matter == DisagreementMatter.Practice);
        await nurse.Open($"/children/{family.Ada}/record");
        nurse.Words.ShouldNotContain("My manager will not let me visit");
        (await nurse.Raw($"/children/{family.Ada}/disagreements/{raised.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/disagreements/{raised.Id}");
        manager.Words.ShouldContain("My manager will not let me visit");
    }

    [Fact, Trait("requirement", "H52"), Trait("requirement", "X04"), Trait("requirement", "H45")]
    public async Task Whoever_raised_something_inside_their_agency_reads_their_own_words_and_the_outcome_again_and_nobody_elses()
    {
        var family = await TestFamily.New(site);
        var nurse = await site.As(family.HealthVisitor.Email);
        await nurse.Open($"/children/{family.Ada}/disagreements/raise");
        await nurse.Send(Form, ("Between", "InsideOneAgency"), ("Matter", "Practice"), ("What", "My manager will not let me visit"), ("Wants", "Let me go weekly"), ("Agency", "NHS"), ("WithWhom", "My manager"), ("People", "Us"), ("SafeMeanwhile", "Gran"));
        nurse.Words.ShouldContain("My manager will not let me visit");
        nurse.Words.ShouldContain("Let me go weekly");
        nurse.Words.ShouldContain("Open. Since 23 November 2026 it is with: those who do not agree talk with each other");

        var id = Disagreement.All(await family.Child(family.Ada)).First(d => d.Raised.Matter == DisagreementMatter.Practice).Id;
        var (stage, talk) = (NewId.Next(), NewId.Next());
        await family.Append(
            family.Ada,
            new DisagreementDiscussed(talk, id, DisagreementBetween.InsideOneAgency, id, Site.Today, "Two managers", "She is thought to be too close", "Nothing", "Gran", "Olive"),
            new DisagreementClimbed(stage, id, DisagreementBetween.InsideOneAgency, id, Site.Today, "first-line-managers", "Two managers", "She will not give way", null, "Gran", null, "Olive"),
            new DisagreementResolved(NewId.Next(), id, DisagreementBetween.InsideOneAgency, stage, Site.Today, "She visits each week with a colleague", "Olive", "Staffing at night"));
        await nurse.Open($"/children/{family.Ada}/difficulties");
        nurse.Page.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == $"/children/{family.Ada}/raised");
        nurse.Words.ShouldNotContain("She visits each week with a colleague");
        await nurse.Open($"/children/{family.Ada}/raised");
        nurse.Words.ShouldContain("Settled on 23 November 2026");
        nurse.Words.ShouldContain("She visits each week with a colleague");
        foreach (var others in new[] { "She is thought to be too close", "She will not give way", "Staffing at night", "The nights are left out" })
        {
            nurse.Words.ShouldNotContain(others);
        }

        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/raised");
        lead.Words.ShouldNotContain("My manager will not let me visit", Case.Sensitive, "it is a page of one’s own words");
        (await nurse.Raw($"/children/{family.Ada}/disagreements/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.As(family.Stranger.Email)).Raw($"/children/{family.Ada}/raised")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "H52"), Trait("requirement", "M55"), Trait("requirement", "X04")]
    public async Task A_link_shows_what_was_raised_with_it_and_what_came_of_it_and_another_link_does_not()
    {
        var family = await TestFamily.New(site);
        var (address, code) = await TeachersLink(family);
        using var teacher = new Browser(site);
        await teacher.Open(address);
        await teacher.Send(Form, ("Code", code));
        await teacher.Open($"{address}/disagreement");
        await teacher.Send(Form, ("Matter", "PlanProgress"), ("Reasons", "Ada is hungry every Monday"), ("Wants", "Food at weekends"), ("WithWhom", family.Lead.Name), ("People", "Both"), ("SafeMeanwhile", "Breakfast at school"));
        await teacher.Open($"{address}/difficulty");
        await teacher.Send(Form, ("Kind", "PlanNotCarriedOut"), ("Words", "Nobody books the club"), ("SafeMeanwhile", "Fed at school"));
        await teacher.Open($"{address}/core-group");
        teacher.Words.ShouldContain("Ada is hungry every Monday");
        teacher.Words.ShouldContain("Nobody books the club");
        teacher.Words.ShouldNotContain("The nights are left out", Case.Sensitive, "that is somebody else’s");

        var child = await family.Child(family.Ada);
        var id = Disagreement.All(child).First(d => d.Raised.RaisedBy == "Jo Whitfield").Id;
        await family.Append(family.Ada, new DisagreementResolved(NewId.Next(), id, DisagreementBetween.Agencies, id, Site.Today, "A parcel each Friday", "Olive", null));
        await family.Append(family.Ada, new DifficultyTakenUp(NewId.Next(), Difficulty.All(child).First(d => d.RaisedBy == "Jo Whitfield").Id, null, Site.Today, "Her mother said why", "Fed", true, "Mina"));
        await teacher.Open($"{address}/core-group");
        teacher.Words.ShouldContain("A parcel each Friday");
        teacher.Words.ShouldContain("Settled on 23 November 2026");
        teacher.Words.ShouldNotContain("Her mother said why");

        var (next, word) = await TeachersLink(family);
        using var again = new Browser(site);
        await again.Open(next);
        await again.Send(Form, ("Code", word));
        await again.Open($"{next}/core-group");
        again.Words.ShouldNotContain("Ada is hungry every Monday");
    }

    [Fact, Trait("requirement", "M57"), Trait("requirement", "H50")]
    public async Task A_dissent_goes_on_with_what_was_said_there_and_only_once()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/conference/{family.Decided}/outcome");
        lead.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/children/{family.Ada}/disagreements/raise?from={family.Dissent}");
        await lead.Open($"/children/{family.Ada}/disagreements/raise?from={family.Dissent}");
        lead.Words.ShouldContain("Fridays are not safe");
        await lead.Send(Form, ("Wants", "A plan for Fridays"), ("Agency", "Police"), ("WithWhom", "The chair"), ("People", "Both"), ("SafeMeanwhile", "Gran on Fridays"));
        lead.Words.ShouldContain("It went on from what Sergeant Ash did not agree with at a conference", Case.Sensitive, string.Join(", ", lead.Errors));
        await lead.Open($"/children/{family.Ada}/conference/{family.Decided}/outcome");
        lead.Words.ShouldContain("It went on as a disagreement between professionals");
    }

    [Fact, Trait("requirement", "P12a")]
    public async Task Lead_and_manager_decide_together_about_what_nobody_expected_and_both_stand_on_the_record()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        var course = $"/children/{family.Ada}/unexpected-event/course?event={family.Unexpected}";
        (await family.Owed(family.Ada)).Count(d => d.Action == "decide-course").ShouldBe(2);
        await Sent(lead, course, ("Course", "A strategy discussion today"), ("Why", "He broke bail"));
        await lead.Open(course);
        await lead.Send(Form, ("Agrees", "true"));
        lead.Errors.ShouldHaveSingleItem().ShouldBe("The Lead Social Worker proposed this, so the manager agrees to it");
        (await family.Owed(family.Ada)).Where(d => d.Action == "decide-course").ShouldHaveSingleItem().Owner.ShouldBe("team-manager");

        var manager = await site.As(family.Manager.Email);
        await Sent(manager, course, ("Agrees", "true"));
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Action == "decide-course");
        await lead.Open($"/children/{family.Ada}/difficulties");
        lead.Words.ShouldContain($"{family.Lead.Name} (Lead Social Worker): A strategy discussion today. Why: He broke bail");
        lead.Words.ShouldContain($"{family.Manager.Name} (team manager): agreed");
    }

    private static async Task Sent(Browser browser, string page, params (string, string?)[] fields)
    {
        await browser.Open(page);
        browser.Status.ShouldBe(HttpStatusCode.OK, $"{page}: {browser.Words}");
        await browser.Send(Form, fields);
        browser.Errors.ShouldBeEmpty();
        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
    }

    private static async Task RefusedAgain(Browser lead, TestFamily family)
    {
        await lead.Open($"/children/{family.Ada}/record-no-access");
        await lead.Send(
            Form, ("Answers.ProtectiveAction", "The police saw both at the door"), ("Answers.Problem", "Denial"), ("Answers.ByWhom", "Their mother"), ("Answers.HomeVisit", "true"), ("Answers.Announced", "true"),
            ("Answers.WhatHappened", "Nobody was let in"), ("Answers.SafeMeanwhile", "The police saw both"), ("Answers.With", family.Ada.ToString()));
        await lead.Send(Form);
        lead.Words.ShouldContain("No access is recorded");
    }

    private async Task<(string Address, string Code)> TeachersLink(TestFamily family)
    {
        var teacher = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", null);
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. (await family.Child(family.Ada)).CoreGroup, teacher], TestFamily.CoreGroupOn));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/link?member={teacher.PersonId}");
        await lead.Send(Form);
        return (new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath, lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }
}
