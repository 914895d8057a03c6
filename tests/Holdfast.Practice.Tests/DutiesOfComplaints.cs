using Holdfast.Casework.Complaints;
using Holdfast.Casework.Disagreements;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>Complaints by the route they take, and what follows a disagreement of professionals; every date counted by hand.</summary>
public sealed class DutiesOfComplaints
{
    /// <summary>
    /// From Tuesday 22 December 2026: 23, 24, 29, 30, 31 December, so the third day is the 29th and the fifth the 31st; with 1 January a holiday the twentieth is Friday 22 January.
    /// From Wednesday 3 June 2026 the Isle of Man, with 5 June a holiday, counts 4, 8, 9, 10, 11 June, and its twentieth is Thursday 2 July; England’s are 8 and 10 June and 1 July.
    /// </summary>
    [Theory, Trait("requirement", "M22a"), Trait("requirement", "H44")]
    [InlineData("england", "2026-12-22", "2026-12-29", "2026-12-31", "2027-01-22")]
    [InlineData("hillingdon", "2026-12-22", "2026-12-29", "2026-12-31", "2027-01-22")]
    [InlineData("birmingham", "2026-06-03", "2026-06-08", "2026-06-10", "2026-07-01")]
    [InlineData("wales", "2026-06-03", "2026-06-08", "2026-06-10", "2026-07-01")]
    [InlineData("isle-of-man", "2026-06-03", "2026-06-09", "2026-06-11", "2026-07-02")]
    public void An_appeal_against_a_conference_is_acknowledged_talked_about_and_decided_in_working_days(string area, string came, string acknowledged, string met, string decided)
    {
        var child = new ChildCase(area).Registered("2026-05-01").Add(Came(came, ComplaintRoute.Conference, ComplaintKind.Appeal));

        child.Open("acknowledge-complaint", came).Due.ShouldBe(D(acknowledged));
        child.Open("chair-meets-complainant", came).Due.ShouldBe(D(met));
        child.Open("decide-complaint", came).Due.ShouldBe(D(decided));
        child.Duties("hand-on-complaint", came).ShouldBeEmpty("the chair answers for the conference");
    }

    [Fact, Trait("requirement", "H44")]
    public void A_complaint_about_an_agency_goes_to_it_the_same_day_and_asks_nothing_of_the_chair()
    {
        var child = new ChildCase("england").Registered("2026-11-02").Add(Came("2026-12-22", ComplaintRoute.Agency, ComplaintKind.Complaint));
        child.Open("hand-on-complaint", "2026-12-23").Due.ShouldBe(D("2026-12-22"));
        child.Open("decide-complaint", "2026-12-23").Due.ShouldBe(D("2027-01-22"));
        child.Duties("acknowledge-complaint", "2026-12-23").ShouldBeEmpty();
        child.Duties("chair-meets-complainant", "2026-12-23").ShouldBeEmpty();

        child.Add(new ComplaintStep(Id(901), Id(900), D("2026-12-29"), ComplaintStepKind.PassedOn, "What", "Mina"));
        child.Duties("hand-on-complaint", "2026-12-30").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-12-29"));
        child.Open("decide-complaint", "2026-12-30").Due.ShouldBe(D("2027-01-22"), "handing it on decides nothing");
    }

    [Fact, Trait("requirement", "M22a")]
    public void Words_that_are_said_to_be_wrong_are_decided_upon_and_nothing_else_is_owed()
    {
        var child = new ChildCase("wales").Registered("2026-11-02").Add(Came("2026-12-22", ComplaintRoute.Accuracy, ComplaintKind.Representation));
        child.Duties("2026-12-23").Where(d => d.Action == "handle-complaint").ShouldHaveSingleItem().Rule.ShouldBe("decide-complaint");
    }

    [Fact, Trait("requirement", "M22a")]
    public void An_outcome_nobody_was_told_is_owed_the_day_it_was_decided_and_one_that_was_told_is_not()
    {
        var untold = new ChildCase("england").Registered("2026-11-02").Add(Came("2026-12-22", ComplaintRoute.Conference, ComplaintKind.Complaint)).Add(Decided("2027-01-11", null));
        untold.Duties("decide-complaint", "2027-01-12").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-01-11"));
        untold.Duties("acknowledge-complaint", "2027-01-12").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-01-11"), "whoever has the outcome has been answered");
        untold.Open("tell-complaint-outcome", "2027-01-12").Due.ShouldBe(D("2027-01-11"));
        untold.Add(new ComplaintOutcomeTold(Id(903), Id(900), D("2027-01-14"), "By letter", "Pat")).Duties("tell-complaint-outcome", "2027-01-15").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-01-14"));

        new ChildCase("england").Registered("2026-11-02").Add(Came("2026-12-22", ComplaintRoute.Conference, ComplaintKind.Complaint)).Add(Decided("2027-01-11", "2027-01-11"))
            .Duties("tell-complaint-outcome", "2027-01-12").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "H44")]
    public void Where_an_area_has_set_no_time_there_is_no_date_and_it_is_owed_all_the_same()
    {
        var rules = PracticeLibrary.Default.RulesOf(new AreaDefinition("lea-202", "Nowhere", "england", []));
        var child = new ChildCase("lea-202") { Rules = rules }.Registered("2026-11-02").Add(Came("2026-12-22", ComplaintRoute.Conference, ComplaintKind.Complaint));
        foreach (var rule in new[] { "acknowledge-complaint", "chair-meets-complainant", "decide-complaint" })
        {
            var owed = child.Duties(rule, "2026-12-23").ShouldHaveSingleItem();
            (owed.State, owed.Due).ShouldBe((DutyState.NotSetByArea, null), rule);
        }
    }

    /// <summary>
    /// From Wednesday 3 June five working days are 4, 5, 8, 9 and 10 June; on the Isle of Man, without 5 June, 4, 8, 9, 10 and 11. A further week for managers from Wednesday 1 July is 2, 3, 6, 7 and 8 July; on the
    /// Isle of Man, without Tynwald Day on 6 July, 2, 3, 7, 8 and 9.
    /// </summary>
    [Theory, Trait("requirement", "H46"), Trait("requirement", "H47")]
    [InlineData("england", "practitioners", "first-line-managers", "2026-06-10", "2026-07-08")]
    [InlineData("birmingham", "practitioners", "first-line-managers", "2026-06-10", "2026-07-08")]
    [InlineData("wales", "practitioners", "first-line-managers", "2026-06-10", "2026-07-08")]
    [InlineData("isle-of-man", "core-group", "managers", "2026-06-11", "2026-07-09")]
    public void Each_nations_first_two_stages_have_a_working_week_each_of_its_own_calendar(string area, string first, string second, string settled, string further)
    {
        var child = new ChildCase(area).Registered("2026-05-01").Add(Raised("2026-06-03", first, null));
        child.Open("settle-disagreement", "2026-06-04").Due.ShouldBe(D(settled));
        child.Add(Climbed("2026-07-01", second, null)).Open("settle-disagreement-managers", "2026-07-02").Due.ShouldBe(D(further));
        child.Duties("settle-disagreement", "2026-07-02").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-07-01"));
    }

    [Theory, Trait("requirement", "H46"), Trait("requirement", "H47")]
    [InlineData("england", "practitioners", "first-line-managers")]
    [InlineData("birmingham", "practitioners", "first-line-managers")]
    [InlineData("wales", "practitioners", "first-line-managers")]
    [InlineData("isle-of-man", "core-group", "managers")]
    public void The_protective_date_counts_where_it_is_sooner_at_each_stage(string area, string first, string second)
    {
        var child = new ChildCase(area).Registered("2026-05-01").Add(Raised("2026-06-03", first, "2026-06-06"));
        child.Open("settle-disagreement", "2026-06-04").Due.ShouldBe(D("2026-06-06"), "a Saturday, when the child needs it");
        child.Add(Climbed("2026-07-01", second, "2026-07-02")).Open("settle-disagreement-managers", "2026-07-02").Due.ShouldBe(D("2026-07-02"));
    }

    [Theory, Trait("requirement", "H48")]
    [InlineData("england", "senior-managers")]
    [InlineData("england", "board")]
    [InlineData("wales", "senior-managers")]
    [InlineData("isle-of-man", "escalation")]
    public void Above_the_managers_it_is_taken_up_at_once(string area, string stage)
    {
        var child = new ChildCase(area).Registered("2026-05-01").Add(Raised("2026-06-03", "practitioners", null)).Add(Climbed("2026-07-01", stage, null));
        child.Open("take-up-disagreement", "2026-07-02").Due.ShouldBe(D("2026-07-01"));
    }

    [Theory, Trait("requirement", "H52"), Trait("requirement", "H51")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void What_came_of_it_is_told_to_all_the_same_day_and_what_it_showed_of_policy_to_the_board(string area)
    {
        var child = new ChildCase(area).Registered("2026-11-02").Add(Raised("2026-11-09", "practitioners", null))
            .Add(new DisagreementResolved(Id(902), Id(700), DisagreementBetween.Agencies, Id(700), D("2026-11-12"), "Gran stays", "Olive", "Who sees a baby at night"));
        child.Duties("tell-disagreement-outcome", "2026-11-13").Select(d => (d.Key, d.Due)).ShouldBe([("core-group-members", D("2026-11-12")), ("agencies", D("2026-11-12"))], ignoreOrder: true);
        child.Open("tell-board-of-policy-issue", "2026-11-13").Key.ShouldBe("safeguarding-board");
        child.Add(new NoticeGiven(Id(700), "agencies", "All of them", "By mail", D("2026-11-16"))).Duties("tell-disagreement-outcome", "2026-11-17").Single(d => d.Key == "agencies").MetOn.ShouldBe(D("2026-11-16"));
    }

    [Fact, Trait("requirement", "H45")]
    public void What_one_agency_settles_inside_itself_is_told_to_no_other()
    {
        var child = new ChildCase("hillingdon").Registered("2026-11-02")
            .Add(Raised("2026-11-09", "practitioners", null, DisagreementBetween.InsideOneAgency))
            .Add(new DisagreementResolved(Id(902), Id(700), DisagreementBetween.InsideOneAgency, Id(700), D("2026-11-12"), "The plan stands", "Olive", null));
        child.Duties("tell-disagreement-outcome", "2026-11-13").ShouldBeEmpty();
        child.Duties("tell-board-of-policy-issue", "2026-11-13").ShouldBeEmpty();
        child.Duties("chairs-advice", "2026-11-13").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "H33")]
    public void Only_Hillingdon_asks_the_chair_the_day_agencies_do_not_agree()
    {
        var child = new ChildCase("hillingdon").Registered("2026-11-02").Add(Raised("2026-11-09", "practitioners", null));
        child.Open("chairs-advice", "2026-11-10").Due.ShouldBe(D("2026-11-09"));
        child.Add(new AdviceTaken(Id(910), Id(700), AdviceFrom.ConferenceChair, "Pat", "See the child first", "We do", D("2026-11-11"), "Mina")).Duties("chairs-advice", "2026-11-12").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-11"));
        new ChildCase("birmingham").Registered("2026-11-02").Add(Raised("2026-11-09", "practitioners", null)).Duties("chairs-advice", "2026-11-10").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "H31")]
    public void Hillingdon_weighs_legal_advice_the_day_a_family_stops_working_with_the_plan()
    {
        var child = OnAPlan("hillingdon", "2026-11-09").Add(new DifficultyRaised(Id(705), D("2026-11-18"), DifficultyKind.NotCooperating, "What", null, null, "Safe", "Who", null, false));
        var owed = child.Open("weigh-legal-advice", "2026-11-19");
        (owed.Due, owed.Key).ShouldBe((D("2026-11-18"), "legal-advice"));
        child.Add(new PlanEnded(Plan, D("2026-11-20"), PlanEndings.DecidedAtReview, "Calm")).Duties("weigh-legal-advice", "2026-11-21").ShouldHaveSingleItem().State.ShouldBe(DutyState.FellAway);
    }

    private static ComplaintReceived Came(string on, ComplaintRoute route, ComplaintKind kind) => new(Id(900), D(on), route, kind, "Chioma", null, "What", null, route == ComplaintRoute.Agency ? "School" : null, null, "Mina");

    private static ComplaintDecided Decided(string on, string? told) => new(Id(902), Id(900), D(on), ComplaintResult.NotUpheld, "Why", null, "Pat", told is null ? null : D(told), told is null ? null : "By letter");

    private static DisagreementRaised Raised(string on, string stage, string? protective, DisagreementBetween between = DisagreementBetween.Agencies) => new(
        Id(700), between, D(on), DisagreementMatter.Referral, "What", "Wants", "Who", "School", "With", stage, "Both", "Safe", protective is null ? null : D(protective), null);

    private static DisagreementClimbed Climbed(string on, string stage, string? protective) => new(
        Id(701), Id(700), DisagreementBetween.Agencies, Id(700), D(on), stage, "Managers", "Why", null, "Safe", protective is null ? null : D(protective), "Who");
}
