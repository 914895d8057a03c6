namespace Holdfast.Casework.Tests;

public class DecidingAtAConference
{
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Initial, On, "Pat Rowe");
    private static readonly LeadOffered Mina = new(Id(601), Id(600), On, Worker, "Mina Fell", true, null, "Olive Stone");
    private static readonly ChairsReasons Because = new(Id(602), " Harm twice since July ", null, "Mina Fell", "Today after school");
    private static readonly DateLimits Limits = new(new DateOnly(2026, 4, 30), new DateOnly(2026, 7, 16));
    private static readonly DecideInitialConference Plan = new(
        Id(600), ConferenceDecision.Plan, "neglect", Id(601), new DateOnly(2026, 4, 29), null, EveryTenWorkingDays, null, new DateOnly(2026, 7, 15), null, null, null, Because, Id(610), Limits);
    private static readonly DecideInitialConference NoPlan = Plan with { Decides = ConferenceDecision.NoPlan, Instead = InsteadOfPlan.EarlyHelp, InsteadWords = "A worker each week" };

    [Fact, Trait("requirement", "B06"), Trait("requirement", "M06"), Trait("requirement", "M53"), Trait("requirement", "H16")]
    public void A_plan_begins_with_its_lead_dates_and_reasons_in_one_act() =>
        Given(Began, Mina).When(Plan).Then(
            new InitialConferenceHeld(Id(600), On, ConferenceDecision.Plan, "neglect", Worker, "Mina Fell", Plan.FirstCoreGroupOn),
            new PlanBegan(Id(610), On, "neglect", null, EveryTenWorkingDays, null),
            new LeadSocialWorkerNamed(Worker, "Mina Fell", On),
            new ConferenceReasonsGiven(Id(602), Id(600), On, "Harm twice since July", null, "Mina Fell", "Today after school"),
            new ConferenceDecided(Id(600), On, DecidedAs.Plan, Id(601), Plan.FirstCoreGroupOn, null, Plan.NextReviewOn, null, null, null, null, null));

    [Fact, Trait("requirement", "B06")]
    public void Without_a_plan_it_says_what_there_is_instead()
    {
        Given(Began).When(NoPlan with { Instead = null }).ThenRefused("Instead", "Select what there is instead of a plan");
        Given(Began).When(NoPlan with { Instead = InsteadOfPlan.Nothing, InsteadWords = " " }).ThenRefused("InsteadWords", "Enter why nothing is needed");
        var child = Given(Began).When(NoPlan).After.Child;

        child.Plans.ShouldBeEmpty();
        ConferenceOutcome.Find(child, Id(600))!.Decided.ShouldNotBeNull().Instead.ShouldBe(InsteadOfPlan.EarlyHelp);
    }

    [Fact, Trait("requirement", "M06")]
    public void A_plan_with_no_lead_is_decided_and_shows_that_there_is_none()
    {
        var child = Given(Began).When(Plan with { OfferId = null }).After.Child;

        child.LeadSocialWorker.ShouldBeNull();
        ConferenceOutcome.Find(child, Id(600))!.Gaps.ShouldContain(OutcomeGap.Lead);
    }

    [Fact, Trait("requirement", "M06")]
    public void The_lead_is_one_of_those_offered_and_those_are_qualified()
    {
        Given(Began).When(Plan).ThenRefused("OfferId", "Select somebody the team manager has offered");
        var offer = new OfferLead(Id(603), Id(600), null, "Jo Ash", false, null, "Olive Stone");
        Given(Began).When(offer).ThenRefused("Qualified", "Only a qualified social worker leads a plan. Offer somebody else");
        Given(Began).When(offer with { Qualified = true }).ThenOnce();
        Given(Began, Mina).When(offer with { Qualified = true, Name = "mina fell" }).ThenRefused("Name", "mina fell was offered already");
        Given().When(offer with { Qualified = true }).ThenRefused("ConferenceId", "No such conference has been asked for or has begun for the child");
    }

    [Fact, Trait("requirement", "M53"), Trait("requirement", "H16")]
    public void A_date_past_the_areas_limit_needs_the_reason()
    {
        Given(Began, Mina).When(Plan with { FirstCoreGroupOn = new DateOnly(2026, 5, 1), NextReviewOn = new DateOnly(2026, 7, 17) }).ThenRefused(
            ("WhyCoreGroupLate", "The last day in time is 30 April 2026. Choose a day by then, or enter why it is later"),
            ("WhyReviewLate", "The last practicable day is 16 July 2026. Choose a day by then, or enter why it is later"));
        Given(Began, Mina).When(Plan with { FirstCoreGroupOn = new DateOnly(2026, 5, 1), WhyCoreGroupLate = "School is shut" }).ThenOnce();
        Given(Began, Mina).When(Plan with { NextReviewOn = new DateOnly(2026, 7, 11) }).ThenRefused("NextReviewOn", "Saturday 11 July 2026 is at a weekend. Enter a working day");
    }

    [Fact, Trait("requirement", "H15"), Trait("requirement", "B05")]
    public void What_most_agencies_do_not_think_needs_the_chair_to_say_why_and_somebody_tells_the_child()
    {
        var view = new ConferenceViewGiven(Id(604), Id(600), On, "Jo", AgencyGrouping.School, PlanView.Yes, null, null, null, null, null, null, null);

        Given(Began, view).When(NoPlan with { Why = Because with { WhoTellsTheChild = " " } }).ThenRefused(
            ("WhyNotTheMajority", "Most agencies thought otherwise. Enter why the decision is not theirs"), ("WhoTellsTheChild", "Enter who tells Rowan"));
        Given(Began, view).When(NoPlan with { Why = Because with { WhyNotTheMajority = "Police came last" } }).ThenOnce();
    }

    [Fact]
    public void Nobody_is_asked_to_tell_a_child_who_is_not_born() =>
        GivenOnly(RegisteredUnborn, Began with { Kind = ConferenceKind.PreBirth }, Mina).When(Plan with { Why = Because with { WhoTellsTheChild = null, TheChildIsTold = null } }).ThenOnce();

    [Fact]
    public void It_decides_once_about_a_conference_that_has_begun()
    {
        Given(Began, Mina).When(Plan).ThenOnce();
        Given().When(Plan).ThenRefused("ConferenceId", "The conference has not begun for Rowan");
        Given(Began, OnAPlan, Mina).When(Plan).ThenRefused("Decides", "The child was already on a plan that day: it began on 27 March 2026");
        Given(Began).When(Plan with { Decides = null }).ThenRefused("Decides", "Select what the conference decided");
        Given(OnAPlan, Began with { Kind = ConferenceKind.Review }).When(NoPlan).ThenRefused("Decides", "This is a review. Decide whether the plan continues");
    }
}

public class DecidingAtAReview
{
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Review, On, "Pat Rowe");
    private static readonly ChairsReasons Because = new(Id(602), "Calmer, not yet safe", null, "Mina Fell", "Today");
    private static readonly DecideReviewConference Goes = new(
        Id(600), ReviewDecision.Continue, "emotional", "The shouting, not the hunger", new DateOnly(2026, 10, 15), null, null, null, null, null, null, Because, new DateLimits(null, new DateOnly(2026, 10, 16)));

    [Fact, Trait("requirement", "B07")]
    public void It_goes_on_with_a_category_that_is_looked_at_and_a_next_date()
    {
        Given(OnAPlan, Began).When(Goes with { CategoryWords = "", NextReviewOn = null }).ThenRefused(
            ("CategoryWords", "Enter why this category is still right, or why it changes"), ("NextReviewOn", "Enter the date of the next review"));
        var child = Given(OnAPlan, Began).When(Goes).After.Child;

        child.Plans.Single().ShouldSatisfyAllConditions(p => p.Category.ShouldBe("neglect"), p => p.LatestCategory.ShouldBe("emotional"));
        ConferenceOutcome.Find(child, Id(600))!.HasPlan.ShouldBeTrue();
    }

    [Fact, Trait("requirement", "H08a")]
    public void It_ends_on_a_ground_of_the_closed_list_with_what_changed_and_what_there_is_instead()
    {
        var ends = Goes with { Decides = ReviewDecision.End, Ground = "because", EndsBecause = null };
        Given(OnAPlan, Began).When(ends).ThenRefused(
            ("Ground", "Select on what ground the plan ends"), ("EndsBecause", "Enter what has changed for the child, and how that is known"), ("Instead", "Select what there is instead of a plan"));

        Given(OnAPlan, Began).When(ends with { Ground = PlanEndings.DecidedAtReview, EndsBecause = "Six calm months", Instead = InsteadOfPlan.ChildInNeedPlan, InsteadWords = "Fortnightly" }).Then(
            new ReviewConferenceHeld(Id(600), On, ReviewDecision.End, null), new PlanEnded(Plan, On, PlanEndings.DecidedAtReview, "Six calm months"),
            new ConferenceReasonsGiven(Id(602), Id(600), On, "Calmer, not yet safe", null, "Mina Fell", "Today"),
            new ConferenceDecided(Id(600), On, DecidedAs.End, null, null, null, null, null, InsteadOfPlan.ChildInNeedPlan, "Fortnightly", null, null));
    }

    [Fact]
    public void Something_else_leaves_the_plan_as_it_is()
    {
        Given(OnAPlan, Began).When(Goes with { Decides = ReviewDecision.Other }).ThenRefused("Other", "Enter what the review decided");
        Given(OnAPlan, Began).When(Goes with { Decides = ReviewDecision.Other, Other = "The court decides on Friday" }).After.Child.PlanOn(Today).ShouldNotBeNull();
    }

    [Fact]
    public void It_decides_once_about_a_plan_at_a_review()
    {
        Given(OnAPlan, Began).When(Goes).ThenOnce();
        Given(Began).When(Goes).ThenRefused("Decides", "The child was not on a plan that day");
        Given(OnAPlan, Began).When(Goes with { Decides = null }).ThenRefused("Decides", "Select what the review decided");
        Given(OnAPlan, Began with { Kind = ConferenceKind.Initial }).When(Goes).ThenRefused("Decides", "This is not a review. Decide whether there is a plan");
        Given(OnAPlan with { BeganOn = On }, Began).When(Goes).ThenRefused("Decides", "The plan began on 16 April 2026; a review must be after that day");
    }
}

public class OutlinePlans
{
    private static readonly DateOnly First = new(2026, 3, 27);
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Initial, First, "Pat Rowe");
    private static readonly ConferenceMeetingBegan Review = new(Id(700), ConferenceKind.Review, On, "Pat Rowe");
    private static readonly DangerStatementMade Danger = new(Id(601), Id(600), First, "Rowan may be hurt on a Friday", "A sober adult", "Rowan names who", "a term", null);
    private static readonly OutlineOutcomeAgreed Sober = new(Id(602), Id(600), First, Id(601), "A sober adult is there every night", "Rowan names who");
    private static readonly OutlineActionAgreed Gran = new(Id(603), Id(600), First, Id(602), "Gran stays on Fridays", "So that somebody is sober", "Gran Nwosu", new DateOnly(2026, 4, 3));
    private static readonly RiskStatementMade Risk = new(Id(604), Id(600), First, "A sober adult every night for six months", "Gran takes Rowan", "A Friday alone", false);
    private static readonly ChildEvent[] Planned = [Began, Danger, Sober, Gran, Risk, new InitialConferenceHeld(Id(600), First, ConferenceDecision.Plan, "neglect", null, null, null), OnAPlan];
    private static readonly ReviewOutlineOutcome Confirmed = new(Id(710), Id(700), Id(602), OutcomeFate.Unchanged, null, null, "Two calm Fridays", "Gran's diary", null, [Id(603)]);

    [Fact, Trait("requirement", "M05"), Trait("requirement", "M08")]
    public void The_risk_statement_says_what_must_change_and_what_is_done_if_it_does_not() =>
        Given(Began).When(new MakeRiskStatement(Id(605), Id(600), "", " ", "", false)).ThenRefused(
            ("MustChange", "Enter what must change for the plan to be no longer needed"), ("Contingency", "Enter what is done if the plan is not kept to"), ("ContingencyWhen", "Enter what sets that off"));

    [Fact, Trait("requirement", "M13"), Trait("requirement", "P03")]
    public void An_action_says_what_why_who_by_name_and_by_when_for_an_outcome_of_the_plan()
    {
        var action = new AgreeOutlineAction(Id(606), Id(600), Id(602), " ", "", "", First.AddDays(-1));
        Given(Began, Sober).When(action).ThenRefused(
            ("What", "Enter what is done"), ("Why", "Enter why it is done"), ("Who", "Enter the name of the person who does it; an agency alone cannot"), ("By", "The date must be on or after 27 March 2026, the day of the conference"));
        Given(Began).When(action with { What = "A", Why = "B", Who = "C", By = On }).ThenRefused("OutcomeId", "Select the outcome of Rowan’s plan that it serves");
    }

    [Fact, Trait("requirement", "M65")]
    public void A_danger_nobody_answers_and_an_outcome_nobody_serves_show_as_gaps()
    {
        var danger = Given(Began, Danger).Child;
        ConferenceOutcome.Find(danger, Id(600))!.Gaps.ShouldContain(OutcomeGap.DangerUnanswered);

        var answered = Given(Began, Danger, Sober).Child;
        ConferenceOutcome.Find(answered, Id(600))!.Gaps.ShouldSatisfyAllConditions(g => g.ShouldNotContain(OutcomeGap.DangerUnanswered), g => g.ShouldContain(OutcomeGap.OutcomeWithoutAction));
        ConferenceOutcome.Find(Given(Began, Danger, Sober, Gran).Child, Id(600))!.Gaps.ShouldNotContain(OutcomeGap.OutcomeWithoutAction);
    }

    [Fact, Trait("requirement", "B07")]
    public void At_a_review_nothing_goes_on_that_was_not_confirmed()
    {
        var before = OutlinePlan.Of(Given([.. Planned, Review]).Child, Id(700));
        before.Outcomes.ShouldBeEmpty();
        before.NotReviewed.ShouldHaveSingleItem().Outcome.ShouldBe(Sober.Outcome);

        var after = OutlinePlan.Of(Given([.. Planned, Review]).When(Confirmed).After.Child, Id(700));
        after.NotReviewed.ShouldBeEmpty();
        after.Outcomes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(o => o.Outcome.ShouldBe(Sober.Outcome), o => o.Fate.ShouldBe(OutcomeFate.Unchanged), o => o.Actions.ShouldHaveSingleItem().What.ShouldBe(Gran.What));
    }

    [Fact, Trait("requirement", "B07")]
    public void An_action_that_is_not_kept_and_an_outcome_that_is_reached_are_no_longer_in_the_plan()
    {
        OutlinePlan.Of(Given([.. Planned, Review]).When(Confirmed with { ActionsKept = [] }).After.Child, Id(700)).WithoutAction.ShouldHaveSingleItem();
        OutlinePlan.Of(Given([.. Planned, Review]).When(Confirmed with { Fate = OutcomeFate.Reached, Why = "Six months" }).After.Child, Id(700)).Outcomes.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "B07")]
    public void What_became_of_an_outcome_is_said_with_progress_and_evidence_for_the_child()
    {
        Given([.. Planned, Review]).When(Confirmed with { Fate = OutcomeFate.Changed, Progress = "", Evidence = " " }).ThenRefused(
            ("NowSays", "Enter what it says now"), ("Progress", "Enter what is different for the child, or that nothing is"), ("Evidence", "Enter how that is known"), ("Why", "Enter why"));
        Given([.. Planned, Review]).When(Confirmed with { Fate = OutcomeFate.Changed, NowSays = Sober.Outcome, Why = "So" })
            .ThenRefused("NowSays", "These are the words it had. Change them, or select that it stays as it stands");
        Given([.. Planned, Review]).When(Confirmed with { OutcomeId = Id(999) }).ThenRefused("OutcomeId", "Select an outcome of the plan before");
    }

    [Fact, Trait("requirement", "B07"), Trait("requirement", "B25")]
    public void A_review_goes_through_what_core_groups_made_of_the_plan()
    {
        PlanChange Change(int id, params Guid[] replaces) => new(Id(id), Plan, First.AddDays(3), Id(650), "Put into detail", [.. replaces]);
        var carried = Given([.. Planned])
            .When(new AgreePlanOutcome(Change(651), Id(652), Id(601), "Fridays are calm", null, null)).After
            .When(new AgreePlanAction(Change(653), Id(654), Id(652), "Call Gran at six", "So that she comes", null, null, null, null)).After
            .When(new AgreePlanAction(Change(655, Id(603)), Id(603), Id(602), "Gran stays on Fridays and Saturdays", "So that somebody is sober", null, "Gran Nwosu", On, null)).After
            .When(new WritePlanPart(Change(656), PlanPart.CoverInHolidays, "Gran has Rowan in August", null)).After
            .When(new RecordOutcomeProgress(Id(657), Plan, Id(652), First.AddDays(9), null, Direction.Reached, "Calm for two weeks", "Rowan’s drawing")).After
            .When(new BeginConferenceMeeting(Id(700), ConferenceKind.Review, On, "Pat Rowe")).After;

        var outline = OutlinePlan.Of(carried.Child, Id(700));
        outline.Before!.Outcomes.Select(o => o.Outcome).ShouldBe([Sober.Outcome, "Fridays are calm"]);
        outline.Before.Outcomes[0].Actions.ShouldHaveSingleItem().What.ShouldBe("Gran stays on Fridays and Saturdays");
        outline.Before.Outcomes[1].ShouldSatisfyAllConditions(o => o.HowSeen.ShouldBeNull(), o => o.DangerId.ShouldBe(Id(601)), o => o.Progress.ShouldHaveSingleItem().Different.ShouldBe("Calm for two weeks"));
        outline.PartsNotRead.ShouldHaveSingleItem().Part.ShouldBe(PlanPart.CoverInHolidays);
        ConferenceOutcome.Find(carried.Child, Id(700))!.Gaps.ShouldContain(OutcomeGap.PlanNotReadThrough);

        var reviewed = carried
            .When(Confirmed).After
            .When(Confirmed with { ReviewedId = Id(713), OutcomeId = Id(652), Fate = OutcomeFate.Changed, NowSays = "Weekends are calm", Why = "Sundays too", ActionsKept = [] }).After
            .When(new ReadPlanThrough(Id(714), Id(700), [PlanPart.CoverInHolidays], [], null)).After;
        OutlinePlan.Of(reviewed.Child, Id(700)).ShouldSatisfyAllConditions(
            p => p.NotReviewed.ShouldBeEmpty(), p => p.PartsNotRead.ShouldBeEmpty(), p => p.Outcomes.Select(o => o.Outcome).ShouldBe([Sober.Outcome, "Weekends are calm"]));

        var decided = Given([.. reviewed.Events, new ReviewConferenceHeld(Id(700), On, ReviewDecision.Continue, "neglect")]);
        var plan = DetailedPlan.Find(decided.Child, Today)!;
        plan.Outcome(Id(652))!.Says.Outcome.ShouldBe("Weekends are calm");
        plan.Action(Id(654))!.LeftOutAt.ShouldBe(On, "it was in front of the review, which did not keep it");
        plan.Action(Id(603))!.IsOpen.ShouldBeTrue();
        plan.SaidAtReview(PlanPart.CoverInHolidays).ShouldBe((true, On));

        var later = decided.When(new AgreePlanOutcome(Change(658, Id(651)) with { On = On.AddDays(1) }, Id(652), Id(601), "Another wording", null, null)).After;
        OutlinePlan.Of(later.Child, Id(700)).Before!.Outcomes[1].Outcome.ShouldBe("Fridays are calm", "the review had this in front of it");
    }

    [Fact, Trait("requirement", "B07")]
    public void Parts_of_the_plan_before_hold_or_are_written_anew_with_a_reason()
    {
        var written = new WritePlanPart(new PlanChange(Id(656), Plan, First.AddDays(3), null, "It was missing", []), PlanPart.CoverInHolidays, "Gran has Rowan in August", null);
        var given = Given([.. Planned]).When(written).After.When(new BeginConferenceMeeting(Id(700), ConferenceKind.Review, On, "Pat Rowe")).After;
        var read = new ReadPlanThrough(Id(714), Id(700), [], [PlanPart.CoverInHolidays], "Gran moves away");

        given.When(read).ThenOnce();
        given.When(read with { Why = " " }).ThenRefused("Why", "Enter what no longer holds, and why");
        given.When(read with { ToBeWrittenAnew = [] }).ThenRefused("StillHold", "Select for at least one part whether it still holds");
        given.When(read with { StillHold = [PlanPart.UnmetNeeds] }).ThenRefused("StillHold", "Select parts of the plan before, each once");
    }

    [Fact, Trait("requirement", "B07")]
    public void Words_of_the_plan_before_stand_again_only_when_they_were_read_through()
    {
        var same = new MakeRiskStatement(Id(711), Id(700), Risk.MustChange, "Gran takes Rowan", "A Friday alone", false);
        Given([.. Planned, Review]).When(same).ThenRefused("ReadThrough", "These are the words of 27 March 2026. Confirm that they were read through and still hold, or change them");
        OutlinePlan.Of(Given([.. Planned, Review]).When(same with { ReadThrough = true }).After.Child, Id(700)).Risk.ShouldNotBeNull().ReadThrough.ShouldBeTrue();
        Given([.. Planned, Review]).When(new AgreeOutlineOutcome(Id(712), Id(700), null, Sober.Outcome, "x")).ThenRefused("Outcome", "The plan before has this outcome. Say there what became of it");
    }
}

public class AroundTheOutcome
{
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Initial, On, "Pat Rowe");
    private static readonly ConferenceMeetingBegan Review = Began with { Kind = ConferenceKind.Review };
    private static readonly DissentRecorded Dissent = new(Id(601), Id(600), On, "Jo", AgencyGrouping.School, "Weekends", "Olive", null);
    private static readonly CoreGroupMember Teacher = new(Id(50), "Jo Field", "teacher", "Oak Primary", null);

    [Fact, Trait("requirement", "M07")]
    public void A_large_core_group_is_questioned()
    {
        var nine = new IdentifyCoreGroup(Id(602), Id(600), [.. Enumerable.Range(0, 9).Select(i => Teacher with { PersonId = Id(50 + i), Name = $"Jo {i}" })], null, null, "By letter");
        Given(Began).When(nine).ThenRefused("WhySoMany", "These are 9 people. Name only those needed, or enter why all of them are");
        Given(Began).When(nine with { WhySoMany = "Two schools" }).ThenOnce();
        Given(Began).When(nine with { Members = nine.Members.RemoveAt(8) }).ThenOnce();
    }

    [Fact, Trait("requirement", "M11"), Trait("requirement", "H04")]
    public void Members_are_named_with_whoever_has_parental_responsibility_and_how_the_child_takes_part()
    {
        var mother = new NetworkPersonRecorded(new NetworkPerson(Id(60), "Ana", NetworkRole.Family, "mother", true, true, null, null, null), On);
        var named = new IdentifyCoreGroup(Id(602), Id(600), [Teacher], null, null, " ");
        Given(mother, Began).When(named).ThenRefused(("WhyNotFamily", "Name Ana too, or enter why not"), ("ChildTakesPart", "Enter how Rowan takes part, or why not"));
        Given(mother, Began).When(named with { WhyNotFamily = "Bail", ChildTakesPart = "By letter" }).Then(
            new CoreGroupIdentified(Id(602), Id(600), On, 1, null, "Bail", "By letter"), new CoreGroupMembersNamed([Teacher], On));
        Given(Began).When(named with { Members = [Teacher with { Name = " " }], ChildTakesPart = "So" }).ThenRefused("Members", "Enter each member’s name; an agency alone is not a member");
    }

    [Fact, Trait("requirement", "H01"), Trait("requirement", "H02"), Trait("requirement", "H11"), Trait("requirement", "H66"), Trait("requirement", "M25"), Trait("requirement", "M31"), Trait("requirement", "B06")]
    public void The_record_takes_the_parts_that_have_words_and_the_last_words_of_each_count()
    {
        var said = new RecordConferenceParts(Id(600), [new(ConferencePart.ExpectedOfFamily, " Ring by six "), new(ConferencePart.RacismAndTheChild, ""), new(ConferencePart.RolesExplained, "By the chair")]);
        var given = Given(Began).When(said).After;
        ConferenceOutcome.Find(given.Child, Id(600))!.ShouldSatisfyAllConditions(
            o => o.Part(ConferencePart.ExpectedOfFamily).ShouldBe("Ring by six"), o => o.Part(ConferencePart.RacismAndTheChild).ShouldBeNull(), o => o.Gaps.ShouldNotContain(OutcomeGap.RolesExplained));

        given.When(said).ThenNothing();
        given.When(said with { Parts = [new(ConferencePart.ExpectedOfFamily, "")] }).ThenRefused("ExpectedOfFamily", "What was recorded here cannot be left empty. Enter what it should say, or withdraw the entry");
        Given(Began).When(said with { Parts = [new(ConferencePart.LeadBody, " ")] }).ThenRefused("LeadBody", "Enter at least one of these");
    }

    [Fact, Trait("requirement", "H09"), Trait("requirement", "H66")]
    public void An_assessment_that_goes_on_has_a_day_and_somebody_who_finishes_it() =>
        Given(Began).When(new ConsiderAssessment(Id(603), Id(600), false, On, null, "", "")).ThenRefused(
            ("CompleteBy", "The date must be after 16 April 2026, the day of the conference"), ("By", "Enter who presented it, or who finishes it"), ("Words", "Enter what it came to, or what is left to do"));

    [Fact, Trait("requirement", "H10")]
    public void A_specialist_assessment_that_runs_long_needs_the_reason_and_comes_once()
    {
        var asked = new CommissionSpecialist(Id(604), Id(600), "Drinking", "The Willow service", "Mina", new DateOnly(2026, 8, 1), null, new DateOnly(2026, 7, 16));
        Given(Began).When(asked).ThenRefused("WhyLong", "This is after the review owed by 16 July 2026. Enter why it takes that long");
        var given = Given(Began).When(asked with { WhyLong = "A waiting list" }).After;

        given.When(new ReceiveSpecialist(Id(600), Id(604), On, "Weekly")).ThenOnce();
        given.When(new ReceiveSpecialist(Id(600), Id(999), Today.AddDays(1), "")).ThenRefused(
            ("AssessmentId", "Select an assessment that was commissioned"), ("ReceivedOn", "Date must be today or in the past"), ("WhatItSays", "Enter what it says"));
    }

    [Fact, Trait("requirement", "B17")]
    public void A_core_group_that_recommends_an_end_has_drawn_up_the_child_in_need_plan() =>
        Given(OnAPlan, Review).When(new HearRecommendation(Id(605), Id(600), Recommendation.End, "Calm", null)).ThenRefused("ChildInNeedPlan", "Enter the child in need plan the core group has drawn up");

    [Fact, Trait("requirement", "B16"), Trait("requirement", "B25"), Trait("requirement", "B26")]
    public void A_change_since_last_time_stands_with_its_reason_and_who_told_the_chair()
    {
        var change = new ReportPlanChange(Id(606), Id(600), On.AddDays(1), "", "", "");
        Given(OnAPlan, Review).When(change).ThenRefused(
            ("ChangedOn", "The date must be on or before 16 April 2026, the day of the conference"), ("What", "Enter what changed"), ("Why", "Enter why it changed"), ("ToldBy", "Enter who told the chair"));
        ConferenceOutcome.Find(Given(OnAPlan, Review).Child, Id(600))!.Gaps.ShouldContain(OutcomeGap.ChangesInTheMinutes);
    }

    [Fact, Trait("requirement", "M02"), Trait("requirement", "M20")]
    public void Somebody_who_does_not_agree_is_answered_and_may_go_on_to_disagree()
    {
        var answer = new AnswerDissent(Id(600), Id(601), Today, "Weekends are in the plan", "Olive", true);
        ConferenceOutcome.Find(Given(Began, Dissent).Child, Id(600))!.Gaps.ShouldContain(OutcomeGap.DissentUnanswered);
        Given(Began, Dissent).When(answer with { GoesOn = null, Answer = "" }).ThenRefused(("Answer", "Enter what they were answered"), ("GoesOn", "Select whether it is settled or goes on as a disagreement"));
        Given(Began, Dissent).When(answer).ThenOnce();
        ConferenceOutcome.Find(Given(Began, Dissent).When(answer).After.Child, Id(600))!.Dissents.ShouldHaveSingleItem().Answers.ShouldHaveSingleItem().GoesOn.ShouldBeTrue();
    }

    [Fact, Trait("requirement", "B05")]
    public void The_child_is_told_after_the_decision()
    {
        var told = new TellChildOutcome(Id(607), Id(600), On, "Mina", "With a drawing", "Will Gran come?");
        Given(Began).When(told).ThenRefused("ConferenceId", "Nothing has been decided about Rowan yet");
        var decided = Given(Began, new InitialConferenceHeld(Id(600), On, ConferenceDecision.NoPlan, null, null, null, null));
        ConferenceOutcome.Find(decided.Child, Id(600))!.Gaps.ShouldContain(OutcomeGap.ChildTold);
        decided.When(told with { ToldOn = On.AddDays(-1) }).ThenRefused("ToldOn", "The date must be on or after 16 April 2026, the day of the conference");
        ConferenceOutcome.Find(decided.When(told).After.Child, Id(600))!.Gaps.ShouldNotContain(OutcomeGap.ChildTold);
    }

    [Fact, Trait("requirement", "M22"), Trait("requirement", "H15")]
    public void A_parent_who_has_not_heard_of_complaint_and_appeal_shows_as_open()
    {
        var mother = new NetworkPersonRecorded(new NetworkPerson(Id(60), "Ana", NetworkRole.Family, "mother", true, true, null, null, null), On);
        ConferenceOutcome.Find(Given(mother, Began).Child, Id(600))!.Gaps.ShouldContain(OutcomeGap.RightsExplained);
    }
}
