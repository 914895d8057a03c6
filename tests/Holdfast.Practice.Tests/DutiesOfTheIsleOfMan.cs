using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class DutiesOfTheIsleOfMan
{
    private static readonly Interval TenWorkingDays = new(10, TimeUnit.WorkingDays);

    [Fact, Trait("requirement", "M34")]
    public void The_child_is_seen_as_often_as_the_plan_says()
    {
        var child = Planned(TenWorkingDays).Visit("2026-05-22", Seen);

        child.Open("visit", "2026-06-01").Due.ShouldBe(D("2026-06-09"), "the TT bank holiday is not counted");
    }

    [Fact, Trait("requirement", "M34")]
    public void A_plan_that_does_not_say_how_often_shows_at_once_and_gives_no_date()
    {
        var child = Planned(null);

        child.Open("agree-visit-frequency", "2026-05-12").Due.ShouldBe(D("2026-05-11"));
        child.Open("visit", "2026-05-12").Due.ShouldBeNull();
        child.Add(new PlanFrequencyAgreed(Plan, TenWorkingDays, null, D("2026-05-13"), "Agreed with the school"));
        child.Duties("agree-visit-frequency", "2026-05-14").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-05-13"));
        child.Open("visit", "2026-05-14").Due.ShouldBe(D("2026-05-26"));
    }

    [Fact, Trait("requirement", "M34")]
    public void A_baby_is_seen_only_when_awake()
    {
        var child = Planned(TenWorkingDays, born: "2026-01-10").Visit("2026-05-13", Seen with { Awake = false });

        child.Open("visit", "2026-05-20").Due.ShouldBe(D("2026-05-26"));
        child.Visit("2026-05-14", Seen with { Awake = true }).Open("visit", "2026-05-20").Due.ShouldBe(D("2026-05-29"));
    }

    [Fact, Trait("requirement", "M34a")]
    public void Every_core_group_owes_a_look_at_how_often_the_child_is_seen()
    {
        var child = Planned(TenWorkingDays).CoreGroup("2026-05-20");

        child.Open("review-visit-frequency", "2026-05-21").Due.ShouldBe(D("2026-05-20"));
        child.Add(new CoreGroupHeld(Id(200), D("2026-06-17"), [], false, false, null, "Often enough", null));
        child.Duties("review-visit-frequency", "2026-06-18").ShouldAllBe(d => d.State == DutyState.Met && d.MetOn == D("2026-06-17"));
    }

    [Theory, Trait("requirement", "M35")]
    [InlineData("see-alone")]
    public void Two_visits_running_without_time_alone_are_late(string rule) => EverySecond(rule, Seen, Alone);

    [Theory, Trait("requirement", "M37")]
    [InlineData("see-bedroom")]
    public void Two_visits_running_without_the_bedroom_are_late(string rule) => EverySecond(rule, Seen, Seen with { BedroomSeen = true });

    [Fact, Trait("requirement", "M49")]
    public void Any_difficulty_in_reaching_the_child_is_told_and_answered()
    {
        var child = Planned(TenWorkingDays).NoAccess("2026-05-18", AccessProblem.Difficulty);

        child.Duties("2026-05-18").Where(d => d.Subject == child.Last && d.Key is not null).Select(d => (d.Rule, d.Key)).ShouldBe(
        [
            ("access-tell", "lead-social-worker"), ("access-tell", "team-manager"), ("access-tell", "core-group-members"),
            ("access-weigh", "action-with-police"), ("access-weigh", "review-conference"),
        ]);
    }

    [Fact, Trait("requirement", "M56")]
    public void A_home_visit_that_did_not_reach_the_child_is_soon_tried_again()
    {
        var child = Planned(TenWorkingDays).NoAccess("2026-05-21", AccessProblem.Difficulty);

        child.Open("second-attempt", "2026-05-22").Due.ShouldBe(D("2026-05-26"), "two working days, as the area has set, over the Spring bank holiday");
        child.NoAccess("2026-05-22", AccessProblem.Difficulty).Duties("second-attempt", "2026-05-22").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-05-22"));
    }

    [Fact, Trait("requirement", "M56")]
    public void Two_home_visits_running_without_the_child_open_every_way_forward()
    {
        var child = Planned(TenWorkingDays).NoAccess("2026-05-18", AccessProblem.Difficulty);
        child.Duties("failed-visits-weigh", "2026-05-18").ShouldBeEmpty();

        child.NoAccess("2026-05-19", AccessProblem.Difficulty);

        child.Duties("failed-visits-weigh", "2026-05-19").Select(d => d.Key)
            .ShouldBe(["core-group", "strategy-discussion", "emergency-police-access", "enquiry", "legal-action", "earlier-review", "legal-planning-meeting"]);
    }

    [Fact, Trait("requirement", "M56")]
    public void Whatever_the_reason_also_when_the_visits_were_written_as_made()
    {
        var child = Planned(TenWorkingDays).Visit("2026-05-18", NotSeen);
        child.Duties("access-tell", "2026-05-18").ShouldBeEmpty();

        child.Visit("2026-05-19", NotSeen);

        var told = child.Duties("access-tell", "2026-05-19");
        told.Select(d => d.Key).ShouldBe(["lead-social-worker", "team-manager", "core-group-members"]);
        told[0].Because.ShouldStartWith("On 19 May 2026 a second home visit running did not reach Sam.");
        child.Told("2026-05-19", "lead-social-worker").Duties("access-tell", "2026-05-19")[0].State.ShouldBe(DutyState.Met);
    }

    [Fact]
    public void The_core_group_is_monthly_and_its_dates_are_agreed()
    {
        var child = Planned(TenWorkingDays).CoreGroup("2026-05-20");

        child.Open("core-group", "2026-05-21").Due.ShouldBe(D("2026-06-20"));
        child.Open("core-group-dates", "2026-05-21").Due.ShouldBe(D("2026-05-20"));
        child.Open("core-group-notes", "2026-05-21").Due.ShouldBe(D("2026-05-26"));
    }

    private static ChildCase Planned(Interval? visits, string born = "2018-03-02") =>
        new ChildCase("isle-of-man").Registered("2026-05-01", born).Conference("2026-05-11").PlanBegan("2026-05-11", visits);

    private static void EverySecond(string rule, ChildFacets without, ChildFacets with)
    {
        var child = Planned(TenWorkingDays);
        child.Duties(rule, "2026-05-12").ShouldBeEmpty("no visit lacked it yet");

        child.Visit("2026-05-13", without).Open(rule, "2026-05-14").Due.ShouldBe(child.Open("visit", "2026-05-14").Due, "with the next visit");
        child.Visit("2026-05-20", without).Open(rule, "2026-05-21").Due.ShouldBe(D("2026-05-20"), "the next visit lacked it again");
        child.Visit("2026-05-22", with).Duties(rule, "2026-05-22").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-05-22"));
        child.Visit("2026-05-28", without).Visit("2026-06-04", with).Duties(rule, "2026-06-04").ShouldAllBe(d => d.State == DutyState.Met, "every second time is enough");
    }
}
