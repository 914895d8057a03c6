namespace Holdfast.Casework.Tests;

public class HowOftenThePlanSays
{
    private static readonly AgreePlanFrequency Agree = new(new Interval(5, TimeUnit.WorkingDays), null, new DateOnly(2026, 4, 13), " More worry ");

    [Fact, Trait("requirement", "M34")]
    public void A_new_frequency_counts_from_the_day_it_was_agreed()
    {
        var outcome = Given(OnAPlan).When(Agree);

        outcome.Then(new PlanFrequencyAgreed(Plan, Agree.VisitsEvery, null, Agree.AgreedOn, "More worry"));
        outcome.After.Child.VisitsEvery(Agree.AgreedOn.AddDays(-1)).ShouldBe(EveryTenWorkingDays);
        outcome.After.Child.VisitsEvery(Agree.AgreedOn).ShouldBe(Agree.VisitsEvery);
    }

    [Fact, Trait("requirement", "M34")]
    public void A_plan_that_does_not_say_how_often_shows_so()
    {
        var child = Given(OnAPlan with { VisitsEvery = null }).Child;

        child.VisitsEvery(Today).ShouldBeNull();
        child.Occurrences.Single(o => o.Kind == OccurrenceKind.PlanBegan).Is(Facets.VisitFrequencySet).ShouldBeFalse();
    }

    [Fact]
    public void Each_frequency_is_agreed_by_itself_and_leaves_the_other()
    {
        var child = Given(OnAPlan).When(Agree with { VisitsEvery = null, CoreGroupsEvery = new Interval(1, TimeUnit.Months) }).After.Child;

        (child.VisitsEvery(Today), child.CoreGroupsEvery(Today)).ShouldBe((EveryTenWorkingDays, new Interval(1, TimeUnit.Months)));
    }

    [Fact]
    public void Sent_twice_it_is_agreed_once_also_when_typed_late()
    {
        Given(OnAPlan).When(Agree).ThenOnce();
        Given(OnAPlan).When(Agree).After.When(Agree with { AgreedOn = new DateOnly(2026, 4, 1), VisitsEvery = new Interval(8, TimeUnit.WorkingDays) }).ThenOnce();
    }

    [Fact]
    public void It_is_of_a_plan_says_something_and_why()
    {
        Given().When(new AgreePlanFrequency(null, null, Today, " ")).ThenRefused(
            ("AgreedOn", "The child was not on a plan that day"),
            ("VisitsEvery", "Enter how often the child is to be seen, or how often the core group meets"),
            ("Why", "Enter why this is often enough for this child"));
        Given(OnAPlan).When(Agree with { AgreedOn = Today.AddDays(1), VisitsEvery = new Interval(0, TimeUnit.Months) }).ThenRefused(
            ("AgreedOn", "Date must be today or in the past"), ("VisitsEvery", "How often must be a number of 1 or more"));
    }

    [Fact]
    public void Nothing_is_said_of_days_off_the_plan() => Given(OnAPlan).Child.VisitsEvery(OnAPlan.BeganOn.AddDays(-1)).ShouldBeNull();
}

public class LeadSocialWorkers
{
    private static readonly NameLeadSocialWorker Name = new(Worker, " Mina Fell ", new DateOnly(2026, 3, 27));

    [Fact]
    public void A_lead_is_named_once()
    {
        Given(OnAPlan).When(Name).Then(new LeadSocialWorkerNamed(Worker, "Mina Fell", Name.NamedOn));
        Given(OnAPlan).When(Name).ThenOnce();
        Given(OnAPlan).When(Name with { Name = "", NamedOn = Today.AddDays(1) }).ThenRefused(
            ("Name", "Enter the lead social worker’s name"), ("NamedOn", "Date must be today or in the past"));
    }

    [Fact]
    public void Only_another_name_is_a_change_of_lead() =>
        Given(OnAPlan).When(Name).After.When(Name with { NamedOn = new DateOnly(2026, 4, 1) }).After.When(Name with { Name = "Jo Reed", UserId = null, NamedOn = Today }).After
            .Child.Occurrences.Where(o => o.Kind == OccurrenceKind.LeadSocialWorkerNamed).Select(o => o.Is(Facets.Changed)).ShouldBe([false, false, true]);

    [Fact]
    public void A_lead_of_earlier_days_typed_late_is_recorded_once_and_does_not_replace_the_one_now()
    {
        var late = Given(OnAPlan).When(Name with { NamedOn = Today }).After.When(Name with { Name = "Jo Reed", UserId = null });

        late.ThenOnce();
        late.After.Child.LeadSocialWorker!.Name.ShouldBe("Mina Fell");
    }
}

public class PlansEnded
{
    private static readonly EndPlan End = new(Plan, new DateOnly(2026, 4, 16), "reached-18", " Turned 18 ");

    [Fact]
    public void A_plan_ends_on_a_ground_of_the_areas_list() =>
        Given(OnAPlan).When(End).Then(new PlanEnded(Plan, End.EndedOn, "reached-18", "Turned 18"));

    [Fact]
    public void Sent_twice_it_ended_once() => Given(OnAPlan).When(End).ThenOnce();

    [Fact]
    public void It_is_a_plan_of_this_child() => Given().When(End).ThenRefused("PlanId", "The child has no such plan");

    [Fact]
    public void It_ends_once_after_it_began_and_not_in_the_future()
    {
        Given(OnAPlan).When(End with { EndedOn = Today.AddDays(1) }).ThenRefused("EndedOn", "Date the plan ended must be today or in the past");
        Given(OnAPlan).When(End with { EndedOn = OnAPlan.BeganOn.AddDays(-1) }).ThenRefused("EndedOn", "Date the plan ended must be on or after 27 March 2026, when it began");
        Given(OnAPlan).When(End).After.When(End with { EndedOn = Today }).ThenRefused("EndedOn", "This plan ended on 16 April 2026. Correct that entry if it is wrong");
        Given(OnAPlan).When(End with { Ground = "tired" }).ThenRefused("Ground", "Select why the plan ended");
    }

    [Fact]
    public void Only_a_review_that_did_not_continue_it_ends_a_plan_because_the_child_is_safe()
    {
        var safe = End with { Ground = PlanEndings.DecidedAtReview };
        const string Why = "Only a review conference ends a plan because the child is no longer at risk. Record the review first";

        Given(OnAPlan).When(safe).ThenRefused("Ground", Why);
        Given(OnAPlan, new ReviewConferenceHeld(Id(620), End.EndedOn, ReviewDecision.Continue, "neglect")).When(safe).ThenRefused("Ground", Why);
        Given(OnAPlan, new ReviewConferenceHeld(Id(620), End.EndedOn, ReviewDecision.NotInTheSource, null)).When(safe).ThenOnce();
    }
}
