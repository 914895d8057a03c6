namespace Holdfast.Casework.Tests;

public class InitialConferences
{
    private static readonly DateOnly On = new(2026, 3, 27);
    private static readonly RecordInitialConference Conference = new(
        Id(610), On, ConferenceDecision.Plan, "neglect", Worker, " Mina Fell ", new DateOnly(2026, 4, 9), Plan, EveryTenWorkingDays, null);

    [Fact]
    public void A_decision_to_make_a_plan_begins_it_that_day_and_names_the_lead() =>
        Given().When(Conference).Then(
            new InitialConferenceHeld(Id(610), On, ConferenceDecision.Plan, "neglect", Worker, "Mina Fell", new DateOnly(2026, 4, 9)),
            new PlanBegan(Plan, On, "neglect", null, EveryTenWorkingDays, null),
            new LeadSocialWorkerNamed(Worker, "Mina Fell", On));

    [Fact]
    public void A_decision_for_no_plan_begins_none()
    {
        var child = Given().When(Conference with { Outcome = ConferenceDecision.NoPlan, Category = null }).After.Child;

        child.Plans.ShouldBeEmpty();
        child.Occurrences.Single(o => o.Kind == OccurrenceKind.InitialConferenceHeld).Is(Facets.NoPlan).ShouldBeTrue();
    }

    [Fact]
    public void Sent_twice_it_is_one_conference_and_one_plan() => Given().When(Conference).ThenOnce();

    [Fact]
    public void A_plan_without_a_lead_is_recorded_and_shows_that_there_is_none()
    {
        var child = Given().When(Conference with { LeadSocialWorkerName = " " }).After.Child;

        child.LeadSocialWorker.ShouldBeNull();
        child.Occurrences.Single(o => o.Kind == OccurrenceKind.InitialConferenceHeld).Is(Facets.LeadNamed).ShouldBeFalse();
    }

    [Fact]
    public void A_conference_is_in_the_past_and_decided() =>
        Given().When(Conference with { HeldOn = Today.AddDays(1), Outcome = ConferenceDecision.NotInTheSource }).ThenRefused(
            ("HeldOn", "Date of the conference must be today or in the past"), ("Outcome", "Select what the conference decided"));

    [Fact]
    public void A_plan_has_a_category_of_the_area_and_frequencies_that_are_some_time() =>
        Given().When(Conference with { Category = "financial", FirstCoreGroupOn = On.AddDays(-1), VisitsEvery = new Interval(0, TimeUnit.WorkingDays), CoreGroupsEvery = new Interval(-1, TimeUnit.Months) })
            .ThenRefused(
                ("Category", "Select a category of harm"),
                ("FirstCoreGroupOn", "The first core group must be on or after the day of the conference"),
                ("VisitsEvery", "How often must be a number of 1 or more"),
                ("CoreGroupsEvery", "How often must be a number of 1 or more"));

    [Fact]
    public void A_child_is_on_one_plan_at_a_time() =>
        Given(OnAPlan).When(Conference with { PlanId = Id(101), HeldOn = Today, FirstCoreGroupOn = null })
            .ThenRefused("HeldOn", "The child was already on a plan that day: it began on 27 March 2026");

    [Fact]
    public void Two_conferences_do_not_make_one_plan() =>
        Given(OnAPlan).When(Conference with { HeldOn = new DateOnly(2026, 3, 20) }).ThenRefused("PlanId", "This plan is on the record already, made by another conference");

    [Fact]
    public void A_child_may_come_onto_a_plan_again_and_both_are_kept()
    {
        var child = Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 10), "reached-18", null)).When(Conference with { PlanId = Id(101), HeldOn = Today, FirstCoreGroupOn = null }).After.Child;

        child.Plans.Select(p => (p.PlanId, p.EndedOn)).ShouldBe([(Plan, new DateOnly(2026, 4, 10)), (Id(101), null)]);
        child.PlanOn(new DateOnly(2026, 4, 10))!.PlanId.ShouldBe(Plan);
        child.PlanOn(new DateOnly(2026, 4, 11)).ShouldBeNull();
        child.PlanOn(Today)!.PlanId.ShouldBe(Id(101));
    }
}

public class ReviewConferences
{
    private static readonly RecordReviewConference Review = new(Id(620), new DateOnly(2026, 4, 16), ReviewDecision.Continue, "emotional", null);
    private static readonly RecordReviewConference Ending = Review with { Outcome = ReviewDecision.End, Category = null, Reason = " Safe with Gran " };

    [Fact]
    public void A_review_may_find_another_category_and_the_first_is_kept()
    {
        var outcome = Given(OnAPlan).When(Review);

        outcome.Then(new ReviewConferenceHeld(Id(620), Review.HeldOn, ReviewDecision.Continue, "emotional"));
        outcome.After.Child.Plans.Single().ShouldSatisfyAllConditions(p => p.Category.ShouldBe("neglect"), p => p.LatestCategory.ShouldBe("emotional"));
    }

    [Fact]
    public void Sent_twice_it_is_one_review()
    {
        Given(OnAPlan).When(Review).ThenOnce();
        Given(OnAPlan).When(Ending).ThenOnce();
    }

    [Fact]
    public void A_review_that_ends_the_plan_ends_it_that_day_with_the_reason() =>
        Given(OnAPlan).When(Ending).Then(
            new ReviewConferenceHeld(Id(620), Review.HeldOn, ReviewDecision.End, null),
            new PlanEnded(Plan, Review.HeldOn, PlanEndings.DecidedAtReview, "Safe with Gran"));

    [Fact]
    public void A_review_of_a_plan_whose_end_that_day_is_on_the_record_does_not_end_it_again() =>
        Given(OnAPlan, new PlanEnded(Plan, Review.HeldOn, null, null)).When(Ending).Then(new ReviewConferenceHeld(Id(620), Review.HeldOn, ReviewDecision.End, null));

    [Fact]
    public void A_review_cannot_end_a_plan_that_ended_on_another_day() =>
        Given(OnAPlan, new PlanEnded(Plan, Today, "reached-18", null)).When(Ending)
            .ThenRefused("Outcome", "This plan ended on 20 April 2026. Correct that entry if it is wrong");

    [Fact]
    public void A_review_is_past_decided_and_of_a_plan()
    {
        Given().When(Review with { HeldOn = Today.AddDays(1), Outcome = ReviewDecision.NotInTheSource }).ThenRefused(
            ("HeldOn", "Date of the review must be today or in the past"),
            ("HeldOn", "The child was not on a plan that day"),
            ("Outcome", "Select what the review decided"));
        Given(OnAPlan).When(Review with { HeldOn = OnAPlan.BeganOn }).ThenRefused("HeldOn", "Date of the review must be after 27 March 2026, when the plan began");
        Given(OnAPlan).When(Review with { Category = null }).ThenRefused("Category", "Select a category of harm");
        Given(OnAPlan).When(Ending with { Reason = " " }).ThenRefused("Reason", "Enter why the child is no longer likely to suffer significant harm");
    }
}
