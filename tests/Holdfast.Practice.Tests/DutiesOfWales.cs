using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class DutiesOfWales
{
    [Fact, Trait("requirement", "W02")]
    public void The_coordinator_sees_the_child_alone_within_10_working_days_of_the_last_time()
    {
        var child = OnAPlan("wales", "2026-03-27").Visit("2026-04-08", Alone, VisitPlace.School);

        var duties = child.Duties("see-alone", "2026-04-20");

        // Good Friday and Easter Monday stand between the plan and the first day due.
        duties.Select(d => (d.Due, d.State, d.MetOn)).ShouldBe([(D("2026-04-14"), DutyState.Met, D("2026-04-08")), (D("2026-04-22"), DutyState.Open, null)]);
        duties[1].Title.ShouldBe("See Sam alone");
        duties[1].Owner.ShouldBe("lead-social-worker");
        duties[1].Action.ShouldBe("record-visit");
    }

    [Fact, Trait("requirement", "W02")]
    public void Somebody_in_the_room_or_somebody_else_visiting_does_not_meet_it() =>
        OnAPlan("wales", "2026-11-09").Visit("2026-11-12", Seen).Visit("2026-11-16", Alone, byLead: false).Visit("2026-11-17", NotSeen)
            .Open("see-alone", "2026-11-30").Due.ShouldBe(D("2026-11-23"));

    [Fact, Trait("requirement", "W03")]
    public void The_home_has_a_clock_of_its_own_of_four_weeks()
    {
        var child = OnAPlan("wales", "2026-11-09").Visit("2026-11-18", Alone, VisitPlace.School);

        child.Open("see-alone", "2026-12-01").Due.ShouldBe(D("2026-12-02"));
        child.Open("see-at-home", "2026-12-01").Due.ShouldBe(D("2026-12-07"));
        child.Visit("2026-11-30", Seen).Open("see-at-home", "2026-12-01").Due.ShouldBe(D("2026-12-07"), "at home, but not alone");
        child.Visit("2026-11-30", Alone).Open("see-at-home", "2026-12-01").Due.ShouldBe(D("2026-12-28"));
    }

    [Fact, Trait("requirement", "W08")]
    public void Each_child_of_a_family_is_owed_a_meeting_of_their_own()
    {
        var older = OnAPlan("wales", "2026-11-09").Visit("2026-11-18", Alone);
        var younger = OnAPlan("wales", "2026-11-09").Visit("2026-11-18", Seen);

        older.Open("see-alone", "2026-11-24").Due.ShouldBe(D("2026-12-02"));
        younger.Open("see-alone", "2026-11-24").Due.ShouldBe(D("2026-11-23"));
    }

    [Fact, Trait("requirement", "W14")]
    public void Being_at_the_core_group_meets_no_duty_to_see_the_child()
    {
        var before = OnAPlan("wales", "2026-11-09");
        var after = OnAPlan("wales", "2026-11-09").CoreGroup("2026-11-18", childCame: true).Visit("2026-11-18", Alone, VisitPlace.CoreGroupMeeting);

        foreach (var rule in new[] { "see-alone", "see-at-home" })
        {
            after.Open(rule, "2026-11-20").Due.ShouldBe(before.Open(rule, "2026-11-20").Due, rule);
        }
    }

    [Fact, Trait("requirement", "W07")]
    public void What_the_child_said_is_owed_to_the_next_core_group_and_to_the_next_review()
    {
        var child = OnAPlan("wales", "2026-11-09").Visit("2026-11-12", Alone with { OwnWords = "I want my own bed" });
        var visit = child.Last;
        child.Open("view-at-core-group", "2026-11-13").Due.ShouldBe(D("2026-11-23"));
        child.Open("view-at-review", "2026-11-13").Due.ShouldBe(D("2027-02-09"));

        child.CoreGroup("2026-11-18").Add(new ViewConsidered(visit, child.Last, MeetingKind.CoreGroup, D("2026-11-18"), "A bed is ordered"));

        child.Duties("view-at-core-group", "2026-11-20").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-18"));
        child.Open("view-at-review", "2026-11-20").Action.ShouldBe("consider-view");
    }

    [Theory, Trait("requirement", "W05")]
    [InlineData("advocacy-at-enquiry", AdvocacyStage.Enquiry)]
    [InlineData("advocacy-at-initial-conference", AdvocacyStage.InitialConference)]
    [InlineData("advocacy-at-core-group", AdvocacyStage.CoreGroup)]
    [InlineData("advocacy-at-review", AdvocacyStage.Review)]
    public void Advocacy_is_owed_at_every_stage_and_one_stage_does_not_do_for_another(string rule, AdvocacyStage stage)
    {
        ChildCase Story() => new ChildCase("wales").Registered("2026-10-01")
            .Add(new StrategyDiscussionHeld(Id(600), D("2026-10-19"), null, null, new LegalBasis("Children Act 1989", "47")))
            .Conference("2026-11-09").PlanBegan("2026-11-09").CoreGroup("2026-11-18").Review("2027-02-01");

        foreach (var other in Enum.GetValues<AdvocacyStage>())
        {
            var child = Story().Add(new AdvocacyConsidered(Id(700), other, null, D("2027-02-02"), AdvocacyAnswer.Declined, "Mina Fell", "In person", null, null));

            child.Duties(rule, "2027-02-03").ShouldHaveSingleItem().State.ShouldBe(other == stage ? DutyState.Met : DutyState.Open, other.ToString());
        }
    }

    [Fact, Trait("requirement", "W04")]
    public void A_child_who_becomes_looked_after_is_owed_the_offer_of_an_advocate()
    {
        var child = OnAPlan("wales", "2026-11-09").Add(new PlanEnded(Plan, D("2026-12-01"), "became-looked-after", null));

        var duty = child.Open("advocacy-at-becoming-looked-after", "2026-12-02");

        duty.Due.ShouldBe(D("2026-12-01"));
        duty.Because.ShouldStartWith("The care and support protection plan ended on 1 December 2026: became looked after. A child who becomes looked after is entitled to the offer of an advocate");
        child.Add(new AdvocacyConsidered(Id(700), AdvocacyStage.BecameLookedAfter, null, D("2026-12-02"), AdvocacyAnswer.NotOffered, null, null, "No time", null))
            .Open("advocacy-at-becoming-looked-after", "2026-12-02").Due.ShouldBe(D("2026-12-01"), "considering is not offering");
    }

    [Fact, Trait("requirement", "W04")]
    public void What_the_offer_contains_is_the_areas_to_say_because_the_document_has_lost_it()
    {
        var area = new AreaDefinition("powys", "Powys", "wales", []);

        PracticeLibrary.Default.RulesOf(area).UnsetSettings(D("2026-11-09")).Select(s => s.Key).ShouldBe(["advocacy-offer-contains", "board-method", "complaint-acknowledged-within", "complaint-chair-meets-within", "complaint-outcome-within", "conference-scale", "correction-answer-within", "countersign-within", "disagreement-stage-within", "dissent-answer-within", "ending-told-within", "letter-complaints", "move-told-within", "plan-proposal-answer-within", "school-holidays", "supervision-every", "tell-child-within"]);
        PracticeLibrary.Default.RulesOf(area).Setting("advocacy-offer-contains", D("2026-11-09")).ShouldBeNull();
        RulesOf("wales").Setting("advocacy-offer-contains", D("2026-11-09")).ShouldNotBeNull();
    }

    [Theory, Trait("requirement", "W12")]
    [InlineData(AccessProblem.Obstruction)]
    [InlineData(AccessProblem.Denial)]
    public void Access_obstructed_or_denied_is_told_at_once_and_every_choice_is_weighed(AccessProblem problem)
    {
        var child = OnAPlan("wales", "2026-11-09").NoAccess("2026-11-18", problem, home: false);

        var duties = child.Duties("2026-11-18").Where(d => d.Rule is "access-tell" or "access-weigh").ToList();

        duties.Select(d => d.Key).ShouldBe(["senior-manager", "core-group-members", "another-agency-sees-child", "review-conference", "legal-action"]);
        duties.ShouldAllBe(d => d.Due == D("2026-11-18") && d.State == DutyState.Open && d.Subject == child.Last);
        child.Told("2026-11-18", "senior-manager").Duties("access-tell", "2026-11-19").Select(d => d.State).ShouldBe([DutyState.Met, DutyState.Open]);
    }

    [Fact, Trait("requirement", "W15")]
    public void No_duty_after_denied_access_waits_for_the_core_group_that_is_about_to_meet() =>
        OnAPlan("wales", "2026-11-09").NoAccess("2026-11-18", AccessProblem.Denial).CoreGroup("2026-11-20")
            .Duties("2026-11-20").Where(d => d.Action is "give-notice" or "decide-access-choice").ShouldAllBe(d => d.Due == D("2026-11-18"));

    [Fact]
    public void The_bedroom_is_seen_once_between_reviews()
    {
        var child = OnAPlan("wales", "2026-08-10").Visit("2026-09-01", Seen with { BedroomSeen = true }).Review("2026-11-05");

        child.Duties("see-bedroom", "2026-12-01").Select(d => (d.Due, d.State)).ShouldBe([(D("2026-11-05"), DutyState.Met), (D("2027-05-05"), DutyState.Open)]);
    }

    [Fact]
    public void The_core_group_has_an_aim_and_a_limit()
    {
        var duty = OnAPlan("wales", "2026-11-09").CoreGroup("2026-11-20").Open("core-group", "2026-12-01");

        (duty.Aim, duty.Due, duty.LastWorkingDay).ShouldBe((D("2026-12-20"), D("2027-01-01"), D("2026-12-31")));
    }

    [Fact]
    public void The_conference_is_counted_from_the_last_strategy_discussion()
    {
        var child = new ChildCase("wales").Registered("2026-10-01")
            .Add(new StrategyDiscussionHeld(Id(600), D("2026-11-02"), null, null, new LegalBasis("Children Act 1989", "47")))
            .Add(new StrategyDiscussionHeld(Id(601), D("2026-11-12"), null, null, null));

        child.Open("initial-conference", "2026-11-20").Due.ShouldBe(D("2026-12-03"));
    }
}
