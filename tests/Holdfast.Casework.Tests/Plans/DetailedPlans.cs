namespace Holdfast.Casework.Tests;

public class DetailedPlans
{
    private static readonly DateOnly Agreed = new(2026, 3, 27);
    private static readonly DateOnly First = new(2026, 4, 8);
    private static readonly Guid Conference = Id(600);
    private static readonly Guid Hunger = Id(602);
    private static readonly Guid Breakfast = Id(603);
    private static readonly Guid CoreGroup = Id(700);

    private static readonly ChildEvent[] Outlined =
    [
        new ConferenceMeetingBegan(Conference, ConferenceKind.Initial, Agreed, "Pat Rowe"),
        new DangerStatementMade(Id(601), Conference, Agreed, "Rowan goes hungry", "Rowan eats", "School sees it", "A term", null),
        new DangerStatementMade(Id(605), Conference, Agreed, "Rowan is shouted at", "It is calm", "Rowan says so", "A term", null),
        new RiskStatementMade(Id(604), Conference, Agreed, "Food and calm, every day", "Gran takes her", "A Friday with nobody sober", false),
        new OutlineOutcomeAgreed(Hunger, Conference, Agreed, Id(601), "Rowan eats before school", "No hungry Monday"),
        new OutlineActionAgreed(Breakfast, Conference, Agreed, Hunger, "Breakfast club", "So that she eats", "Jo Field", new DateOnly(2026, 4, 20)),
    ];

    private static readonly InitialConferenceHeld Decision = new(Conference, Agreed, ConferenceDecision.Plan, "neglect", null, null, null);
    private static readonly GivenJournal Given0 = Given([.. Outlined, Decision, OnAPlan]);

    private static PlanChange Change(int id, params Guid[] replaces) => new(Id(id), Plan, First, CoreGroup, "Put into detail", [.. replaces]);

    private static DetailedPlan Read(GivenJournal given) => DetailedPlan.Find(given.Child, Today).ShouldNotBeNull();

    [Fact, Trait("requirement", "M27"), Trait("requirement", "M41")]
    public void It_is_live_with_what_the_conference_agreed_from_the_moment_it_decides()
    {
        DetailedPlan.Of(Given([.. Outlined, OnAPlan]).Child, Given(OnAPlan).Child.Plans[0]).Outcomes.ShouldBeEmpty("the conference has not decided");
        var plan = Read(Given0);

        plan.Outcomes.ShouldHaveSingleItem().Says.Outcome.ShouldBe("Rowan eats before school");
        plan.Actions.ShouldHaveSingleItem().Says.Who.ShouldBe("Jo Field");
        plan.Part(PlanPart.Contingency)!.Now.ShouldBe(new PartSays("Gran takes her", "A Friday with nobody sober"));
    }

    [Fact, Trait("requirement", "M65"), Trait("requirement", "B13")]
    public void The_thread_is_read_from_either_end()
    {
        var plan = Read(Given0);

        plan.Served(plan.Outcome(Hunger)!)!.Words.ShouldBe("Rowan goes hungry");
        plan.Serving(Id(601)).ShouldHaveSingleItem().OutcomeId.ShouldBe(Hunger);
        plan.Unanswered.ShouldHaveSingleItem().Words.ShouldBe("Rowan is shouted at");
        Read(Given0.When(new AgreePlanOutcome(Change(701), Id(702), Id(605), "A calm house", null, null)).After).Unanswered.ShouldBeEmpty();
        Given0.When(new AgreePlanOutcome(Change(701), Id(702), Id(9), "A calm house", null, null)).ThenRefused("ServesId", "Select what the conference agreed that it serves");
    }

    [Fact, Trait("requirement", "M30"), Trait("requirement", "P03")]
    public void An_action_agreed_anew_keeps_the_promise_before()
    {
        var anew = new AgreePlanAction(Change(703, Breakfast), Breakfast, Hunger, "Breakfast club", "So that she eats", null, "Sam Ogle", new DateOnly(2026, 6, 1), "Jo Field");
        var action = Read(Given0.When(anew).After).Action(Breakfast).ShouldNotBeNull();

        action.Says.Who.ShouldBe("Sam Ogle");
        action.Text.Before.ShouldHaveSingleItem().Says.By.ShouldBe(new DateOnly(2026, 4, 20));
        action.TimesPutOff.ShouldBe(1);
        Given0.When(anew).ThenOnce();
    }

    [Fact, Trait("requirement", "P05"), Trait("requirement", "P06")]
    public void An_action_due_before_it_was_agreed_is_refused_and_so_is_one_that_serves_nothing()
    {
        var action = new AgreePlanAction(Change(703), Id(704), Hunger, "Breakfast club", null, null, null, First.AddDays(-1), null);

        Given0.When(action).ThenRefused("By", "An action cannot be due before it was agreed. The date must be on or after 8 April 2026");
        Given0.When(action with { OutcomeId = null, By = null, What = " " }).ThenRefused(("OutcomeId", "Select the outcome it serves"), ("What", "Enter what is done"));
        Given0.When(action with { By = null }).ThenOnce();
        Given0.When(action with { By = null, Change = Change(703) with { On = Today.AddDays(1) } }).ThenRefused("On", "Date must be today or in the past");
        Given0.When(action with { By = null, Change = Change(703) with { On = Agreed.AddDays(-1) } }).ThenRefused("On", "Rowan was not on this plan that day");
        Given0.When(action with { By = null, Change = Change(703) with { Why = "" } }).ThenRefused("Why", "Enter why the plan changes");
        var recorded = Given0.When(action with { By = First }).After;
        recorded.When(new CorrectEntry(recorded.Child.Version, ((PlanActionAgreed)recorded.Events[^1]) with { By = First.AddDays(-1) }, "Typed wrong")).ThenRefused("Now", "An action cannot be due before it was agreed");
    }

    [Fact]
    public void Two_who_change_the_same_thing_without_reading_each_other_are_both_kept_until_somebody_settles_it()
    {
        var mine = new AgreePlanOutcome(Change(705, Hunger), Hunger, Id(601), "She eats at seven", null, null);
        var both = Given0.When(mine).After.When(mine with { Change = Change(706, Hunger), Outcome = "She eats at school" }).After;
        var text = Read(both).Outcome(Hunger)!.Text;

        Read(both).InConflict.ShouldBeTrue();
        text.Standing.Select(w => w.Says.Outcome).ShouldBe(["She eats at seven", "She eats at school"]);
        var settled = Read(both.When(mine with { Change = Change(707, [.. text.Seen]), Outcome = "She eats" }).After);
        settled.InConflict.ShouldBeFalse();
        settled.Outcome(Hunger)!.Text.Wordings.Length.ShouldBe(4);
    }

    [Fact, Trait("requirement", "B15"), Trait("requirement", "P09")]
    public void Every_version_is_read_as_it_was_written()
    {
        var part = new WritePlanPart(Change(710), PlanPart.ChildsViews, "She wants Gran", null);
        var after = Given0.When(part).After;
        var changed = after.When(part with { Change = new PlanChange(Id(711), Plan, First.AddDays(2), null, "She said more", [Id(710)]), Words = "She wants Gran and calm" }).After;
        var corrected = changed.When(new CorrectEntry(after.Child.Version, new PlanPartWritten(Change(710), PlanPart.ChildsViews, "She wants Nan", null), "A slip")).After;
        var versions = Read(corrected).Versions.ToList();

        versions.Select(v => (v.Number, v.MeetingId, v.On)).ShouldBe([(1, Conference, Agreed), (2, CoreGroup, First), (3, (Guid?)null, First.AddDays(2))]);
        At(1).ShouldBeNull();
        At(2).ShouldBe("She wants Gran");
        At(3).ShouldBe("She wants Gran and calm");

        string? At(int number) => DetailedPlan.Of(corrected.Child, corrected.Child.Plans[0], versions[number - 1].UpTo).Part(PlanPart.ChildsViews)?.Now.Words;
    }

    [Fact, Trait("requirement", "W13")]
    public void A_version_says_who_wrote_it_and_on_which_day()
    {
        var events = Given0.When(new WritePlanPart(Change(710), PlanPart.ChildsViews, "She wants Gran", null)).After.Events;
        var written = EntryOf(events.Length, events[^1], new DateTimeOffset(2026, 4, 24, 9, 0, 0, TimeSpan.Zero));
        var child = Child.From(Id(1), [.. Entries(events[..^1]), written]);

        DetailedPlan.Of(child, child.Plans[0]).Versions.Last().By.ShouldContain(new WrittenBy(Writer, new DateOnly(2026, 4, 24)));
    }

    [Fact, Trait("requirement", "M47"), Trait("requirement", "B21")]
    public void It_says_how_often_each_member_sees_the_child_and_where()
    {
        var often = new AgreeMemberFrequency(Change(715), Id(40), "Jo Field", new Interval(5, TimeUnit.WorkingDays), "At school, alone");

        Read(Given0.When(often).After).Frequencies.ShouldHaveSingleItem().Now.Every.ShouldBe(new Interval(5, TimeUnit.WorkingDays));
        Given0.When(often with { Every = null, Setting = "" }).ThenRefused("Setting", "Enter why they do not see the child");
        Given0.When(often with { Every = new Interval(0, TimeUnit.Months), PersonId = null }).ThenRefused(("PersonId", "Select a member of the core group"), ("Every", "How often must be a number of 1 or more"));
        Given0.When(often with { Setting = " " }).ThenRefused("Setting", "Enter where they see the child, and who is there");
    }

    [Fact, Trait("requirement", "M13"), Trait("requirement", "P09")]
    public void What_became_of_outcomes_and_actions_is_said_with_evidence_or_the_reason()
    {
        var outcome = new RecordOutcomeProgress(Id(720), Plan, Hunger, First, CoreGroup, Direction.Better, "Eight mornings of ten", "The club's list");
        var action = new RecordActionProgress(Id(721), Plan, Breakfast, First, CoreGroup, ActionState.NotDone, "The club is full", "Jo Field");
        var plan = Read(Given0.When(outcome).After.When(action).After);

        plan.Outcome(Hunger)!.Progress.ShouldHaveSingleItem().Direction.ShouldBe(Direction.Better);
        plan.Action(Breakfast)!.OverdueOn(new DateOnly(2026, 4, 21)).ShouldBeTrue();
        Given0.When(outcome with { Evidence = "" }).ThenRefused("Evidence", "Enter how that is known");
        Given0.When(outcome with { Direction = null, Different = "", OutcomeId = Id(9) }).ThenRefused(
            ("OutcomeId", "Select an outcome of the plan"), ("Direction", "Select which way it is going for the child"), ("Different", "Enter what is different for the child"));
        Given0.When(outcome with { Direction = Direction.NotKnown, Different = "", Evidence = null }).ThenRefused("Different", "Enter why nothing is known");
        Given0.When(action with { Words = "" }).ThenRefused("Words", "Enter why it was not done");
        Given0.When(action with { ActionId = null, State = null }).ThenRefused(("ActionId", "Select an action of the plan"), ("State", "Select what became of it"));
        Read(Given0.When(action with { State = ActionState.Done }).After).Actions.ShouldAllBe(a => !a.IsOpen);
    }

    [Fact, Trait("requirement", "P14")]
    public void A_proposal_is_owed_an_answer_until_it_has_one()
    {
        var proposal = new ProposePlanChange(Id(730), Plan, null, "Ana Ashdown", First, CoreGroup, Hunger, "Breakfast at Gran's", null);
        var answer = new AnswerPlanProposal(Id(731), Plan, Id(730), First, CoreGroup, ProposalAnswer.NotTakenUp, "Gran works mornings", "Mina Fell");
        var proposed = Given0.When(proposal).After;

        Read(proposed).Owed.ShouldHaveSingleItem().Made.What.ShouldBe("Breakfast at Gran's");
        Read(proposed.When(answer).After).Owed.ShouldBeEmpty();
        proposed.When(answer with { Words = "", Answer = null, AnsweredBy = "" }).ThenRefused(("Answer", "Select whether it is taken up"), ("Words", "Enter what changes in the plan"), ("AnsweredBy", "Enter who answers"));
        proposed.When(answer with { On = First.AddDays(-1) }).ThenRefused("On", "The date must be on or after 8 April 2026, the day it was proposed");
        Given0.When(answer).ThenRefused("ProposalId", "Select the proposal this answers");
        Given0.When(proposal with { Name = "", What = "", AboutId = Id(9) }).ThenRefused(("Name", "Enter who proposes it"), ("What", "Enter what they propose, in their words"), ("AboutId", "Select an outcome or an action of the plan"));
    }

    [Fact, Trait("requirement", "M17"), Trait("requirement", "M18"), Trait("requirement", "M24"), Trait("requirement", "H14"), Trait("requirement", "H15a")]
    public void Agreeing_not_agreeing_and_not_being_asked_are_three_answers()
    {
        var asked = new GivePlanAgreement(Id(740), Plan, AskedAs.Parent, null, "Ana Ashdown", null, First, null, Agreeing.Agrees, null, null, true, true, null, SignedHow.OnScreen, "Ana A.", null);

        Given0.When(asked).ThenOnce();
        Given0.When(asked with { Answer = Agreeing.Disagrees }).ThenRefused(("WithWhat", "Enter what they do not agree with"), ("Why", "Enter why, in their words"));
        Given0.When(asked with { Answer = Agreeing.CouldNotBeAsked, SignedAs = null }).ThenRefused("Why", "Enter why they could not be asked");
        Given0.When(asked with { Willing = false }).ThenRefused("WhatIsConsidered", "Enter what action is being considered, family proceedings included");
        Given0.When(asked with { SignedAs = "" }).ThenRefused("SignedAs", "Enter the name as they signed it");
        Given0.When(asked with { Signed = SignedHow.OnPaper }).ThenRefused("Scan", "Select a scan or photograph of the signed paper");
        Given0.When(asked with { As = AskedAs.Agency }).ThenRefused("Agency", "Enter the agency they speak for");
        Given0.When(asked with { As = null, Name = "", Answer = null }).ThenRefused(("As", "Select as whom they were asked"), ("Name", "Enter the name of whoever was asked"), ("Answer", "Select whether they agree"));
        var could = Read(Given0.When(asked with { Answer = Agreeing.CouldNotBeAsked, Why = "In hospital" }).After).Agreements.ShouldHaveSingleItem();
        (could.Signed, could.Understands, could.Willing).ShouldBe((SignedHow.NotSigned, null, null));
        Read(Given0.When(asked with { Answer = Agreeing.CouldNotBeAsked, Why = "In hospital" }).After.When(asked with { AgreementId = Id(741) }).After).Agreements.ShouldHaveSingleItem().Answer.ShouldBe(Agreeing.Agrees);
    }

    [Fact, Trait("requirement", "B27")]
    public void A_review_drops_reaches_and_changes_outcomes_and_lets_go_of_actions()
    {
        var review = Id(800);
        var on = First.AddDays(5);
        ChildEvent[] held = [new ConferenceMeetingBegan(review, ConferenceKind.Review, on, "Pat Rowe"), new ReviewConferenceHeld(review, on, ReviewDecision.Continue, "neglect")];
        OutlineOutcomeReviewed Said(OutcomeFate fate, params Guid[] kept) => new(Id(801), review, on, Hunger, fate, fate == OutcomeFate.Changed ? "She eats, also at weekends" : null, null, "Eats at school", "The list", "So it is", [.. kept]);

        Read(Given0.And([held[0], Said(OutcomeFate.Changed, Breakfast), held[1]])).Outcome(Hunger)!.Says.Outcome.ShouldBe("She eats, also at weekends");
        Read(Given0.And([held[0], Said(OutcomeFate.Changed), held[1]])).Action(Breakfast)!.LeftOutAt.ShouldBe(on);
        Read(Given0.And([held[0], Said(OutcomeFate.Reached), held[1]])).Outcome(Hunger)!.Reached.ShouldBeTrue();
        Read(Given0.And([held[0], Said(OutcomeFate.Dropped), held[1]])).OpenOutcomes.ShouldBeEmpty();
        Read(Given0.And([held[0], Said(OutcomeFate.Dropped)])).OpenOutcomes.ShouldHaveSingleItem("the review has not decided");
    }
}
