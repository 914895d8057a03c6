using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>What is owed once a plan ends, a family moves or somebody complains; every date counted by hand.</summary>
public sealed class DutiesAfterPlans
{
    [Theory, Trait("requirement", "H08a")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void Everybody_is_told_of_an_end_within_working_days_that_pass_over_Christmas(string area)
    {
        var told = Ended(area, "2026-12-21").Duties("tell-of-ending", "2026-12-22");

        told.Select(d => d.Key).ShouldBe(["family", "core-group-members", "agencies"], ignoreOrder: true);
        told.ShouldAllBe(d => d.Due == D("2026-12-30"));
    }

    [Fact, Trait("requirement", "B12")]
    public void Only_Birmingham_owes_a_child_in_need_plan_at_once()
    {
        Ended("birmingham", "2026-11-20").Open("step-down", "2026-11-21").Due.ShouldBe(D("2026-11-20"));
        Ended("hillingdon", "2026-11-20").Duties("step-down", "2026-11-21").ShouldBeEmpty();
        Ended("birmingham", "2026-11-20").Add(Began("2026-11-20", "2027-02-19")).Duties("step-down", "2026-11-21").Single().MetOn.ShouldBe(D("2026-11-20"));
        Ended("birmingham", "2026-11-20").Add(Began("2026-11-20", "2027-02-19")).Open("review-child-in-need-plan", "2026-11-21").Due.ShouldBe(D("2027-02-19"));
    }

    [Fact, Trait("requirement", "B18")]
    public void The_head_of_service_owes_oversight_ten_working_days_after_an_end_with_nothing()
    {
        var without = Ended("birmingham", "2026-11-20").Add(new NoChildInNeedPlan(Id(700), Plan, D("2026-11-20"), NoStepReason.NotNeeded, "Why", null, "Pat Rowe"));

        var owed = without.Open("oversee-step-down", "2026-11-21");
        (owed.Due, owed.Owner).ShouldBe((D("2026-12-04"), "head-of-service"));
        without.Add(new StepDownOverseen(Id(701), Plan, D("2026-12-07"), "Olive", "Hal", "What", true, "Why", null)).Duties("oversee-step-down", "2026-12-08").Single().MetOn.ShouldBe(D("2026-12-07"));
    }

    [Theory]
    [InlineData("england")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void A_transfer_nobody_accepts_goes_on_being_owed(string area)
    {
        var moved = OnAPlan(area, "2026-09-21").Add(new MoveNotified(Id(710), D("2026-11-02"), null, MoveKind.Permanent, "There", "Why")).Add(new MoveTold(Id(711), Id(710), D("2026-11-02"), "Orr", "By mail"));

        moved.Open("transfer-accepted", "2027-06-30").Due.ShouldBe(D("2026-11-23"));
        moved.Duties(area == "wales" ? "see-alone" : "visit", "2026-11-30").ShouldContain(d => d.State == DutyState.Open, "the plan goes on here");
        moved.Add(new TransferAccepted(Id(712), Id(710), D("2026-11-19"), D("2026-11-20"), "A plan")).Duties("transfer-accepted", "2026-11-30").Single().MetOn.ShouldBe(D("2026-11-20"));
    }

    [Fact, Trait("requirement", "M22a")]
    public void A_complaint_never_stops_what_the_plan_asks_for()
    {
        var before = OnAPlan("hillingdon", "2026-11-09");
        var visit = before.Open("visit", "2026-11-10");

        before.Add(new ComplaintReceived(Id(720), D("2026-11-10"), ComplaintRoute.Conference, ComplaintKind.Appeal, "Chioma", null, "What", null, null, Id(300), "Mina")).Open("visit", "2026-11-10").ShouldBe(visit);
        before.Open("acknowledge-complaint", "2026-11-11").Due.ShouldBe(D("2026-11-13"));
    }

    [Fact, Trait("requirement", "H08a")]
    public void What_follows_the_eighteenth_birthday_is_shown_three_months_ahead()
    {
        var grown = OnAPlan("england", "2026-03-02", born: "2009-01-20").Visit("2026-03-09", Seen);

        var owed = grown.Open("coming-of-age", "2026-11-30");
        (owed.Due, owed.ShownFrom).ShouldBe((D("2027-01-20"), D("2026-10-20")));
        grown.Add(new ProcessLinked(Id(730), OtherProcess.Adulthood, D("2026-11-16"), "What", "Who", null)).Duties("coming-of-age", "2026-11-30").Single().MetOn.ShouldBe(D("2026-11-16"));
    }

    private static ChildCase Ended(string area, string on) => OnAPlan(area, "2026-09-21").Add(new PlanEnded(Plan, D(on), PlanEndings.DecidedAtReview, "Calm"));

    private static ChildInNeedPlanBegan Began(string on, string review) => new(Id(740), Plan, D(on), [], "Mina", D(review), "He comes back", null);
}
