namespace Holdfast.Casework.Tests;

public class StepsDown
{
    private static readonly DateOnly EndedOn = new(2026, 4, 15);
    private static readonly Guid Review = Id(610);

    private static readonly ChildEvent[] Ended =
        [OnAPlan, new ReviewConferenceHeld(Review, EndedOn, ReviewDecision.End, null), new PlanEnded(Plan, EndedOn, PlanEndings.DecidedAtReview, "Six calm months")];

    private static readonly BeginChildInNeedPlan Begin = new(Id(600), Plan, EndedOn, [new StepItem(null, " Family support every week ", "Gran", null), new StepItem(null, "", null, null)], "Mina Fell", new DateOnly(2026, 7, 15), "He comes back", null);

    private static readonly ReviewChildInNeedPlan Look = new(Id(601), Plan, Today, StepReview.GoesOn, "Still needed", new DateOnly(2026, 10, 1), null, "Mother and school", new DateOnly(2026, 7, 15));

    private static readonly DoWithoutChildInNeedPlan None = new(Id(602), Plan, EndedOn, NoStepReason.NotNeeded, "Gran has moved in for good", "Pat Rowe");

    private static readonly OverseeStepDown Oversee = new(Id(603), Plan, Today, "Olive Ember", "Hal Stone", "The evidence was read", true, "Enough is in place", null);

    [Fact, Trait("requirement", "B12")]
    public void A_child_in_need_plan_follows_a_plan_that_ended_and_nothing_else()
    {
        Given(Ended).When(Begin).ThenOnce();
        Given(OnAPlan).When(Begin).ThenRefused("PlanId", "The plan has not ended. A child in need plan follows it");
        Given(Ended).When(Begin).After.Child.All<ChildInNeedPlanBegan>().Single().Items.ShouldBe([new StepItem(null, "Family support every week", "Gran", null)]);
    }

    [Fact, Trait("requirement", "B12")]
    public void It_says_when_to_step_back_up_and_when_it_is_reviewed() =>
        Given(Ended).When(Begin with { Items = [], Lead = "", ReviewOn = EndedOn, StepBackUpIf = " ", BeganOn = EndedOn.AddDays(-1) })
            .ThenRefused(
                ("BeganOn", "Date must be on or after 15 April 2026, when the plan ended"), ("Items", "Keep or add at least one thing that is still to be done"), ("Lead", "Enter who leads the child in need plan"),
                ("StepBackUpIf", "Enter what must happen for protection to be thought of again"));

    [Fact, Trait("requirement", "B12")]
    public void It_begins_with_what_the_plan_leaves_undone()
    {
        var change = new PlanChange(Id(620), Plan, new DateOnly(2026, 4, 1), null, "Put into detail", []);
        var child = Given(
            OnAPlan, new PlanOutcomeAgreed(change, Id(621), null, "Sleeps at home", null, null), new PlanActionAgreed(change with { EntryId = Id(622) }, Id(623), Id(621), "Gran stays on Fridays", null, null, "Gran", Today, null),
            new PlanActionAgreed(change with { EntryId = Id(624) }, Id(625), Id(621), "A lock on the door", null, null, "Council", Today, null), new PlanActionProgress(Id(626), Plan, Id(625), new DateOnly(2026, 4, 2), null, ActionState.Done, "Fitted", "Mina"),
            new PlanOutcomeAgreed(change with { EntryId = Id(627) }, Id(628), null, "Eats before school", null, null)).Child;

        SteppedDown.Unfinished(child, child.Plans[0]).ShouldBe([new StepItem(Id(623), "Gran stays on Fridays", "Gran", Today), new StepItem(Id(628), "Eats before school", null, null)]);
    }

    [Fact, Trait("requirement", "B12")]
    public void Before_its_least_time_it_ends_only_with_a_reason()
    {
        var begun = Given(Ended).When(Begin).After;

        begun.When(Look with { Decides = StepReview.Ends }).ThenRefused("WhySooner", "A child in need plan goes on until 15 July 2026 at least. Enter why it ends sooner");
        begun.When(Look with { Decides = StepReview.Ends, WhySooner = "They asked for it" }).ThenOnce();
        begun.When(Look with { Decides = StepReview.Ends, Least = null }).ThenOnce();
    }

    [Fact, Trait("requirement", "B12")]
    public void It_goes_on_to_a_day_or_steps_back_up()
    {
        var begun = Given(Ended).When(Begin).After;

        SteppedDown.Latest(begun.When(Look).After.Child)!.NextReviewOn.ShouldBe(new DateOnly(2026, 10, 1));
        begun.When(Look with { NextOn = null }).ThenRefused("NextOn", "Enter the day of the next review");
        var up = begun.When(Look with { Decides = StepReview.StepsBackUp }).After;
        up.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.ChildInNeedPlanReviewed).Key.ShouldBe("steps-back-up");
        up.When(Look with { ReviewId = Id(605) }).ThenRefused("Decides", "This child in need plan is over");
    }

    [Fact, Trait("requirement", "B17a")]
    public void A_rationale_stands_on_the_file_and_in_the_minutes_of_the_review()
    {
        var after = Given(Ended).When(None).After.Child;

        SteppedDown.Latest(after)!.None!.Rationale.ShouldBe("Gran has moved in for good");
        after.All<ConferencePartRecorded>().Single().ShouldBe(new ConferencePartRecorded(Review, EndedOn, ConferencePart.NoChildInNeedPlan, "Gran has moved in for good"));
        Given(Ended).When(None with { Because = null, Rationale = "" }).ThenRefused(("Because", "Select why there is none"), ("Rationale", "Enter the reasons, and what is known of it"));
        Given(Ended).When(Begin).After.When(None).ThenRefused("Because", "What follows the plan is on the record already. Correct that entry if it is wrong");
    }

    [Fact, Trait("requirement", "B12")]
    public void A_child_who_is_looked_after_or_moved_needs_no_words_in_the_minutes() =>
        Given(Ended).When(None with { Because = NoStepReason.LookedAfter }).After.Child.Facts.ShouldNotContain(f => f.What is ConferencePartRecorded);

    [Fact, Trait("requirement", "B18")]
    public void Team_manager_and_head_of_service_are_two_people_with_reasons()
    {
        var none = Given(Ended).When(None).After;

        none.When(Oversee).ThenOnce();
        none.When(Oversee with { HeadOfService = "olive ember " }).ThenRefused("HeadOfService", "Supervision is between two people. Enter the head of service, not the team manager again");
        none.When(Oversee with { Agreed = false, Reasons = "" }).ThenRefused(("Reasons", "Enter the reasons"), ("Instead", "Enter what is to be done instead"));
        Given(Ended).When(Oversee).ThenRefused("PlanId", "Nobody has said that there is no child in need plan");
    }
}
