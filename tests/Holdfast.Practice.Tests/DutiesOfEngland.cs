using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class DutiesOfEngland
{
    private static readonly LegalBasis Section47 = new("Children Act 1989", "47");

    [Theory, Trait("requirement", "P04"), Trait("requirement", "P11")]
    [InlineData(5, "2026-11-16")]
    [InlineData(10, "2026-11-23")]
    [InlineData(20, "2026-11-23")]
    public void A_visit_is_due_as_often_as_the_plan_says_and_never_less_often_than_the_area_does(int planSays, string due) =>
        new ChildCase("hillingdon").Registered("2026-11-02").PlanBegan("2026-11-09", new Interval(planSays, TimeUnit.WorkingDays))
            .Open("visit", "2026-11-10").Due.ShouldBe(D(due));

    [Fact, Trait("requirement", "P11")]
    public void Every_visit_is_held_against_how_often_the_plan_says_also_when_it_was_late()
    {
        var child = new ChildCase("hillingdon").Registered("2026-11-02").PlanBegan("2026-11-09", new Interval(5, TimeUnit.WorkingDays)).Visit("2026-11-18", Seen).Visit("2026-11-20", Seen);

        child.Duties("visit", "2026-11-20").Select(d => (d.Due, d.MetOn)).ShouldBe([(D("2026-11-16"), D("2026-11-18")), (D("2026-11-25"), D("2026-11-20")), (D("2026-11-27"), null)]);
    }

    [Theory, Trait("requirement", "P04")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    public void The_plan_must_say_how_often_the_child_is_seen(string area) => OnAPlan(area, "2026-11-09").Open("agree-visit-frequency", "2026-11-10").Due.ShouldBe(D("2026-11-09"));

    [Fact, Trait("requirement", "P04")]
    public void A_baby_asleep_was_not_seen() =>
        OnAPlan("england", "2026-11-09", born: "2026-06-01").Visit("2026-11-12", Seen with { Awake = false }).Open("visit", "2026-11-13").Due.ShouldBe(D("2026-11-23"));

    [Theory, Trait("requirement", "W14")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("isle-of-man")]
    public void No_area_counts_the_core_group_as_a_visit(string area)
    {
        var child = new ChildCase(area).Registered("2026-11-02").PlanBegan("2026-11-09", new Interval(10, TimeUnit.WorkingDays));
        var before = child.Open("visit", "2026-11-18");

        child.CoreGroup("2026-11-18", childCame: true).Visit("2026-11-18", Alone, VisitPlace.CoreGroupMeeting).Open("visit", "2026-11-18").ShouldBe(before);
    }

    [Fact]
    public void The_conference_is_counted_from_the_discussion_that_started_the_enquiry()
    {
        var child = new ChildCase("england").Registered("2026-10-01").Add(new StrategyDiscussionHeld(Id(600), D("2026-11-02"), null, null, Section47))
            .Add(new StrategyDiscussionHeld(Id(601), D("2026-11-12"), null, null, null));

        child.Open("initial-conference", "2026-11-20").Due.ShouldBe(D("2026-11-23"));
        child.Add(new EnquiryEnded(Id(600), D("2026-11-16"), false, null)).Duties("initial-conference", "2026-11-20").ShouldHaveSingleItem().State.ShouldBe(DutyState.FellAway);
    }

    [Fact]
    public void Core_groups_are_as_often_as_each_area_says()
    {
        DateOnly? Due(string area) => OnAPlan(area, "2026-11-09").CoreGroup("2026-11-20").Open("core-group", "2026-11-21").Due;

        (Due("england"), Due("birmingham"), Due("hillingdon")).ShouldBe((D("2026-12-18"), D("2026-12-18"), D("2027-01-01")));
    }

    [Fact]
    public void Hillingdon_meets_at_the_new_school_within_10_working_days()
    {
        ChildCase Moved(string area) => OnAPlan(area, "2026-09-07").Add(new SchoolRecorded("Elm Infants", null, D("2026-09-08"))).Add(new SchoolRecorded("Oak Primary", null, D("2026-11-02")));

        Moved("hillingdon").Open("core-group-at-new-school", "2026-11-03").Due.ShouldBe(D("2026-11-16"));
        Moved("birmingham").Duties("core-group-at-new-school", "2026-11-03").ShouldBeEmpty();
    }

    [Fact]
    public void Hillingdon_follows_London_in_seeing_the_child_alone_and_the_bedroom_every_second_time()
    {
        var child = OnAPlan("hillingdon", "2026-11-09").Visit("2026-11-12", Seen);

        child.Open("see-alone", "2026-11-13").Due.ShouldBe(D("2026-11-26"));
        child.Open("see-bedroom", "2026-11-13").Due.ShouldBe(D("2026-11-26"));
        OnAPlan("birmingham", "2026-11-09").Visit("2026-11-12", Seen).Duties("see-alone", "2026-11-13").ShouldBeEmpty();
    }

    [Fact]
    public void A_child_not_born_yet_is_seen_and_met_about_from_the_birth()
    {
        var child = new ChildCase("hillingdon").Registered("2026-10-01", born: null, expected: "2026-12-10").Conference("2026-11-09").PlanBegan("2026-11-09");
        child.Duties("visit", "2026-11-30").ShouldBeEmpty();

        child.Add(new ChildBorn(D("2026-12-01"), null, Sex.Female));

        child.Open("visit", "2026-12-02").Due.ShouldBe(D("2026-12-15"));
        child.Open("meeting-after-birth", "2026-12-02").Due.ShouldBe(D("2026-12-15"));
    }

    [Fact]
    public void A_review_is_due_after_three_months_and_then_every_six()
    {
        var child = OnAPlan("england", "2026-11-30");
        var first = child.Open("first-review", "2026-12-01");
        (first.Due, first.LastWorkingDay, first.ShownFrom).ShouldBe((D("2027-02-28"), D("2027-02-26"), D("2027-01-28")));

        var next = child.Review("2027-02-22").Open("next-review", "2027-02-23");

        (next.Due, next.Owner, next.Action).ShouldBe((D("2027-08-22"), "conference-chair", "record-review"));
    }
}
