namespace Holdfast.Casework.Tests;

public class EndingsOfPlans
{
    private static readonly AreaPractice Wide = Area with { PlanEndings = [.. Area.PlanEndings, new Choice("moved-permanently", "Moved"), new Choice("left-uk", "Left"), new Choice("became-looked-after", "Looked after")] };

    private static readonly EndPlanOnGround Moved = new(
        Id(700), Plan, Today, "moved-permanently", "A new flat", "Olive Ember", "School and health", "Harbour Council", new DateOnly(2026, 4, 16), new DateOnly(2026, 4, 17), null, null, null, null,
        [EndingNeed.Authority, EndingNeed.Conference, EndingNeed.Confirmation, EndingNeed.Consulted]);

    private static readonly EvidenceEnding Rests = new(
        Id(710), Plan, Today, [new OutcomeAtEnd(null, "A sober adult every night", true, "Six months without a call")], "Fridays", null, "Mina Fell", Today, null, "Mina Fell", Today, null);

    [Fact, Trait("requirement", "H08a")]
    public void Nobody_but_a_review_ends_a_plan_because_the_child_is_no_longer_at_risk() =>
        Refused(Moved with { Ground = PlanEndings.DecidedAtReview }, OnAPlan)
            .ShouldBe([("Ground", "Neither a core group nor a manager ends a plan because the child is no longer at risk: only a review conference does. Record what the review decided, or ask for an early review")]);

    [Fact, Trait("requirement", "H08a")]
    public void A_plan_that_moves_away_ends_only_after_the_other_conference_and_its_letter()
    {
        Refused(Moved with { Authority = "", ConferenceOn = null, ConfirmedOn = null, Consulted = " ", DecidedBy = "" }, OnAPlan).Select(r => r.About).ShouldBe(["DecidedBy", "Authority", "ConferenceOn", "ConfirmedOn", "Consulted"]);
        Refused(Moved with { EndedOn = new DateOnly(2026, 4, 15) }, OnAPlan).ShouldBe([("ConferenceOn", "The plan cannot end before 16 April 2026, the day of the other authority’s conference")]);

        var decided = Moved.Decide(Given(OnAPlan).Child, Wide, Today);
        decided.Events.Select(e => e.GetType()).ShouldBe([typeof(PlanEnded), typeof(PlanEndingGrounded)]);
    }

    [Fact, Trait("requirement", "H08a")]
    public void Eighteen_is_counted_from_the_birth()
    {
        var grown = Moved with { Ground = "reached-18", Needs = [EndingNeed.Birthday, EndingNeed.Review] };

        Refused(grown, OnAPlan).ShouldBe([("EndedOn", "Rowan is 18 on 4 May 2035. The plan cannot end on this ground before"), ("ReviewOn", "Enter the day of the review held for it")]);
    }

    [Fact, Trait("requirement", "H08a")]
    public void A_death_is_recorded_once_with_the_end_it_brings()
    {
        var died = Moved with { Ground = "died", DiedOn = new DateOnly(2026, 4, 18), Needs = [EndingNeed.Death] };

        died.Decide(Given(OnAPlan).Child, Wide, Today).Events.Select(e => e.GetType()).ShouldBe([typeof(ChildDied), typeof(PlanEnded), typeof(PlanEndingGrounded)]);
        died.Decide(Given(OnAPlan, new ChildDied(new DateOnly(2026, 4, 18))).Child, Wide, Today).Events.OfType<ChildDied>().ShouldBeEmpty();
        Refused(died with { DiedOn = null }, OnAPlan).ShouldBe([("DiedOn", "Enter the day Rowan died")]);
        Refused(died with { DiedOn = new DateOnly(2016, 1, 1) }, OnAPlan).Single().About.ShouldBe("DiedOn");
    }

    [Fact]
    public void Where_a_child_went_and_how_it_is_known() =>
        Refused(Moved with { Ground = "left-uk", Authority = null, Needs = [EndingNeed.WhereTo] }, OnAPlan).Select(r => r.About).ShouldBe(["Authority", "HowKnown"]);

    [Fact]
    public void A_looked_after_child_has_a_review_or_letters() =>
        Refused(Moved with { Ground = "became-looked-after", Needs = [EndingNeed.ReviewOrLetter] }, OnAPlan).Single().About.ShouldBe("ReviewOn");

    [Fact]
    public void Sent_twice_a_plan_ends_once()
    {
        var once = Given([OnAPlan, .. Moved.Decide(Given(OnAPlan).Child, Wide, Today).Events]);

        Moved.Decide(once.Child, Wide, Today).ShouldBe(Decision.AlreadyRecorded);
        Refused(Moved with { EndingId = Id(701), DecidedBy = "Somebody else", EndedOn = Today.AddDays(-1), ConferenceOn = new DateOnly(2026, 4, 16) }, [.. once.Events.Skip(1)]).Single().Message.ShouldStartWith("This plan ended on 20 April 2026");
    }

    [Fact, Trait("requirement", "H08a")]
    public void An_end_rests_on_evidence_for_each_outcome_and_somebody_who_saw_the_child()
    {
        Given(OnAPlan).When(Rests).ThenOnce();
        Given(OnAPlan).When(Rests with { Outcomes = [new OutcomeAtEnd(null, "Sober", true, " ")], RemainingRisk = "", ChildSeenBy = null, ChildSeenOn = null, CarersSeenOn = null })
            .ThenRefused(
                ("Outcomes[0].Evidence", "Enter what shows that this is reached for the child"), ("RemainingRisk", "Enter the risk that remains; if there is none, enter how that is known"),
                ("ChildSeenBy", "Enter who has seen and spoken to Rowan, or why nobody has"), ("CarersSeenOn", "Enter the day somebody last saw and spoke to the parents or carers"));
    }

    [Fact, Trait("requirement", "B23")]
    public void What_speaks_against_an_end_is_said_and_prevents_nothing()
    {
        var child = Given(OnAPlan, new ComplaintReceived(Id(720), Today, ComplaintRoute.Conference, ComplaintKind.Appeal, "Chioma", null, "What", null, null, null, "Mina")).Child;

        PlanEnding.Warnings(child, child.Plans[0], Today).ShouldBe([EndingWarning.FirstReview, EndingWarning.ChildNotSeenLately, EndingWarning.ComplaintOpen]);
    }

    [Fact, Trait("requirement", "H08a")]
    public void A_plan_says_once_that_its_child_comes_of_age_within_a_year()
    {
        var grown = Registered with { BornOn = new DateOnly(2008, 10, 1) };
        var said = GivenOnly(grown, OnAPlan, Visit(730, Today, SeenAlone)).Child.Occurrences.Where(o => o.Kind == OccurrenceKind.AdulthoodNear).ShouldHaveSingleItem();

        (said.Planned, said.Subject).ShouldBe((new DateOnly(2026, 10, 1), Plan));
        Given(OnAPlan).Child.Occurrences.ShouldNotContain(o => o.Kind == OccurrenceKind.AdulthoodNear);
    }

    [Fact]
    public void Processes_beside_the_plan_are_linked_with_their_dates()
    {
        var link = new LinkProcess(Id(740), OtherProcess.LookedAfter, Today, "Looked-after review", "Ines Vale", Today.AddDays(20));

        Given(OnAPlan).When(link).ThenOnce();
        Given(OnAPlan).When(link with { Process = OtherProcess.Death, What = "", NextOn = Today.AddDays(-1) })
            .ThenRefused(
                ("Process", "Rowan’s death is not on the record. End the plan on that ground first"), ("What", "Enter what was begun or arranged, and where it is kept"),
                ("NextOn", "The next date must be on or after the day this happened"));
    }

    private static IEnumerable<(string About, string Message)> Refused(ICommand command, params ChildEvent[] events) =>
        command.Decide(Given(events).Child, Wide, Today).Refusals.Select(r => (r.About, r.Message));
}
