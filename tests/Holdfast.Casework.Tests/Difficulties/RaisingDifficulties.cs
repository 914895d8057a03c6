namespace Holdfast.Casework.Tests;

public class RaisingADifficulty
{
    private static readonly RaiseDifficulty Raise = new(Id(700), new DateOnly(2026, 4, 14), DifficultyKind.PlanNotCarriedOut, " Nobody takes Rowan to the clinic ", null, null, " Seen at school ", " Jo Whitfield ", " Hillside ", false);

    private static readonly DifficultyRaised Raised = new(Id(700), Raise.RaisedOn, DifficultyKind.PlanNotCarriedOut, "Nobody takes Rowan to the clinic", null, null, "Seen at school", "Jo Whitfield", "Hillside", false);

    private static readonly TakeUpDifficulty TakeUp = new(Id(701), Id(700), null, new DateOnly(2026, 4, 15), " Gran takes her ", " Gran stays ", false, " Mina Fell ");

    [Fact, Trait("requirement", "M55")]
    public void Any_member_raises_one_with_how_the_child_is_safe()
    {
        Given(OnAPlan).When(Raise).Then(Raised);
        Given(OnAPlan).When(Raise).ThenOnce();
        Difficulty.All(Given(OnAPlan, Raised).Child).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void It_is_whole_and_about_a_plan()
    {
        Given(OnAPlan).When(Raise with { Kind = null, What = " ", SafeMeanwhile = "", RaisedBy = "", RaisedOn = Today.AddDays(1) }).ThenRefused(
            ("Kind", "Select what does not work"), ("What", "Enter what does not work"), ("SafeMeanwhile", "Enter how you know the child is safe, or what is being done now"), ("RaisedBy", "Enter who raises it"),
            ("RaisedOn", "Date must be today or in the past"));
        Given().When(Raise).ThenRefused("RaisedOn", "Rowan was not on a plan that day");
    }

    [Fact, Trait("requirement", "H31")]
    public void Superficial_compliance_names_the_pattern_with_its_evidence()
    {
        var superficial = Raise with { Kind = DifficultyKind.SuperficialCompliance };
        Given(OnAPlan).When(superficial).ThenRefused(
            ("Pattern", "Enter the pattern: what is seen again and again"), ("Evidence", "Enter the evidence: when and how it was seen, and what did not change for the child"));
        var child = Given(OnAPlan).When(superficial with { Pattern = " Tidy on announced days ", Evidence = " Nothing to eat twice " }).After.Child;
        (Difficulty.All(child)[0].Raised!.Pattern, Difficulty.All(child)[0].Raised!.Evidence).ShouldBe(("Tidy on announced days", "Nothing to eat twice"));
        child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.DifficultyRaised && o.Key == DifficultyCodes.SuperficialCompliance);
    }

    [Fact, Trait("requirement", "M55")]
    public void It_stays_on_every_agenda_until_it_is_resolved()
    {
        OnAgenda(Given(OnAPlan, Raised)).ShouldBe([Id(700)]);
        OnAgenda(Given(OnAPlan, Raised).When(TakeUp).After).ShouldBe([Id(700)]);
        OnAgenda(Given(OnAPlan, Raised).When(TakeUp with { Resolved = true }).After).ShouldBeEmpty();

        static IEnumerable<Guid?> OnAgenda(GivenJournal journal) =>
            CoreGroupAgenda.Of(journal.Child, null, Today, null, null, []).Where(i => i.Kind == AgendaKind.Difficulty).Select(i => i.Subject);
    }

    [Fact, Trait("requirement", "M55")]
    public void It_is_over_with_the_plan_it_was_a_difficulty_of_and_is_not_called_resolved()
    {
        var ended = Given(OnAPlan, Raised).And(new PlanEnded(Plan, Raise.RaisedOn.AddDays(2), "moved-permanently", null));
        var difficulty = Difficulty.All(ended.Child).ShouldHaveSingleItem();
        (difficulty.IsOpen, difficulty.IsResolved, difficulty.PlanEndedOn).ShouldBe((false, false, Raise.RaisedOn.AddDays(2)));
        var again = ended.And(OnAPlan with { PlanId = Id(950), BeganOn = Raise.RaisedOn.AddDays(4) }, Raised with { DifficultyId = Id(702), RaisedOn = Raise.RaisedOn.AddDays(5) });
        Difficulty.All(again.Child).Select(d => (d.Id, d.IsOpen)).ShouldBe([(Id(702), true), (Id(700), false)], "the plan that began after it has its own");
    }

    [Fact, Trait("requirement", "M55")]
    public void A_core_group_that_took_it_up_is_done_with_it_for_that_day()
    {
        var began = new CoreGroupBegan(Id(200), Today, "Mina Fell", CoreGroupChair.LeadSocialWorker, null, null, false, null);
        var after = Given(OnAPlan, Raised, began).When(TakeUp with { MeetingId = Id(200), On = Today, Resolved = true }).After.Child;

        var item = CoreGroupAgenda.Of(after, CoreGroupMeeting.Find(after, Id(200)), Today, null, null, []).Single(i => i.Kind == AgendaKind.Difficulty);
        (item.Subject, item.Done).ShouldBe((Id(700), true));
    }

    [Fact]
    public void Taking_it_up_is_whole_and_of_a_difficulty()
    {
        Given(OnAPlan, Raised).When(TakeUp).Then(new DifficultyTakenUp(Id(701), Id(700), null, TakeUp.On, "Gran takes her", "Gran stays", false, "Mina Fell"));
        Given(OnAPlan, Raised).When(TakeUp).ThenOnce();
        Given(OnAPlan, Raised).When(TakeUp with { On = new DateOnly(2026, 4, 13), Words = "", SafeNow = " ", ByWhom = "", Resolved = null }).ThenRefused(
            ("On", "Date must be on or after 14 April 2026, when the difficulty arose"), ("Words", "Enter what was done, and what happens next"), ("SafeNow", "Enter how you know the child is safe now, or what is being done"),
            ("ByWhom", "Enter who did this"), ("Resolved", "Select whether it is resolved"));
        Given(OnAPlan).When(TakeUp with { On = Today.AddDays(1) }).ThenRefused(("DifficultyId", "Select a difficulty"), ("On", "Date must be today or in the past"));
    }

    [Fact, Trait("requirement", "M55")]
    public void Each_option_of_the_area_is_weighed_about_it_too()
    {
        var choice = new DecideAccessChoice(Id(700), "legal-action", false, "The clinic first", "Mina Fell with Pat Rowe", new DateOnly(2026, 4, 15));
        Difficulty.All(Given(OnAPlan, Raised).When(choice).After.Child)[0].Choices.ShouldHaveSingleItem().Reasons.ShouldBe("The clinic first");
        Given(OnAPlan, Raised).When(choice with { DecidedOn = new DateOnly(2026, 4, 13) }).ThenRefused("DecidedOn", "Date must be on or after 14 April 2026, when the difficulty was raised");
    }
}

public class VisitsThatDidNotReachTheChild
{
    private static readonly AccessNotGained First = new(Id(640), new DateOnly(2026, 4, 14), null, AccessProblem.Difficulty, true, false, null, "Nobody in", "Mina Fell", "Seen at school", null, false);
    private static readonly AccessNotGained Second = First with { DifficultyId = Id(641), On = new DateOnly(2026, 4, 15), WhatHappened = "Nobody in again" };

    [Fact, Trait("requirement", "M56")]
    public void One_after_another_are_one_difficulty()
    {
        var difficulty = Difficulty.All(Given(OnAPlan, First, Second).Child).ShouldHaveSingleItem();

        (difficulty.Id, difficulty.Kind, difficulty.Since, difficulty.What).ShouldBe((First.DifficultyId, DifficultyKind.NoAccess, First.On, "Nobody in again"));
        difficulty.Subjects.ShouldBe([First.DifficultyId, Second.DifficultyId]);
        Difficulty.Find(Given(OnAPlan, First, Second).Child, Second.DifficultyId)!.Id.ShouldBe(First.DifficultyId);
    }

    [Fact, Trait("requirement", "M56")]
    public void Two_home_visits_typed_as_made_at_which_the_child_was_out_are_one_as_well_and_one_is_none()
    {
        Difficulty.All(Given(OnAPlan, Visit(401, First.On, NotSeen)).Child).ShouldBeEmpty();
        Difficulty.All(Given(OnAPlan, Visit(401, First.On, NotSeen), Visit(402, Second.On, NotSeen)).Child).ShouldHaveSingleItem().Missed.Length.ShouldBe(2);
    }

    [Fact]
    public void Nobody_in_once_passes_when_the_child_is_seen_at_home_and_two_do_not()
    {
        var seen = Visit(403, new DateOnly(2026, 4, 16), SeenAlone);
        Difficulty.All(Given(OnAPlan, First, seen).Child).ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        Difficulty.All(Given(OnAPlan, First with { Problem = AccessProblem.Denial, ByWhom = "Mother" }, seen).Child).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        var two = Difficulty.All(Given(OnAPlan, First, Second, seen).Child).ShouldHaveSingleItem();
        (two.IsOpen, two.SeenAgainOn).ShouldBe((true, seen.VisitedOn));
    }

    [Fact]
    public void What_fails_after_it_was_resolved_is_a_new_one()
    {
        var resolved = new DifficultyTakenUp(Id(701), First.DifficultyId, null, new DateOnly(2026, 4, 15), "A key for Gran", "Gran is there", true, "Mina Fell");
        var again = First with { DifficultyId = Id(642), On = new DateOnly(2026, 4, 17) };

        Difficulty.All(Given(OnAPlan, First, resolved, again).Child).Select(d => (d.Id, d.IsOpen)).ShouldBe([(Id(642), true), (First.DifficultyId, false)]);
    }

    [Fact]
    public void Without_a_plan_there_is_none() => Difficulty.All(Given(First, Second).Child).ShouldBeEmpty();

    [Fact, Trait("requirement", "H31")]
    public void Advice_about_one_of_them_is_about_all()
    {
        var advice = new TakeAdvice(Id(710), Second.DifficultyId, AdviceFrom.Adviser, " Ivo Larkspur ", " Go with the police ", " We do ", Second.On, " Mina Fell ");
        var after = Given(OnAPlan, First, Second).When(advice).After.Child;

        after.Occurrences.Where(o => o.Kind == OccurrenceKind.AdviceTaken).Select(o => (o.Subject, o.Key)).ShouldBe([(First.DifficultyId, "adviser"), (Second.DifficultyId, "adviser")]);
        Difficulty.All(after)[0].Advice.ShouldHaveSingleItem().Name.ShouldBe("Ivo Larkspur");
    }

    [Fact]
    public void Advice_is_whole_and_about_something()
    {
        Given(OnAPlan).When(new TakeAdvice(Id(710), Id(640), null, "", " ", "", Today.AddDays(1), "")).ThenRefused(
            ("Whose", "Select whose advice it is"), ("Name", "Enter who advised"), ("Advice", "Enter what they advised"), ("WhatFollows", "Enter what is done because of it, or why it is not followed"),
            ("AskedBy", "Enter who asked for it"), ("Subject", "Select what the advice is about"), ("TakenOn", "Date must be today or in the past"));
        Given(OnAPlan, First).When(new TakeAdvice(Id(710), Id(640), AdviceFrom.Legal, "A", "B", "C", new DateOnly(2026, 4, 13), "D")).ThenRefused("TakenOn", "Date must be on or after 14 April 2026, when it arose");
    }
}

public class UnexpectedEvents
{
    private static readonly ReportUnexpectedEvent Report = new(Id(720), new DateOnly(2026, 4, 14), " The father came back ", " With Gran ", " Mina Fell ", null, null, null, Id(721));
    private static readonly UnexpectedEventReported Reported = new(Id(720), Report.On, "The father came back", "With Gran", "Mina Fell");
    private static readonly DecideCourse Propose = new(Id(722), Id(720), new DateOnly(2026, 4, 14), DecidingSide.LeadSocialWorker, null, " A strategy discussion ", " He is dangerous ", "Mina Fell");
    private static readonly CourseProposed Proposed = new(Id(722), Id(720), Propose.On, DecidingSide.LeadSocialWorker, "A strategy discussion", "He is dangerous", "Mina Fell");

    [Fact, Trait("requirement", "P12a")]
    public void One_proposes_the_other_agrees_and_both_stand_on_the_record()
    {
        Given().When(Report).Then(Reported);
        Given(Reported).When(Propose).Then(Proposed);
        var agree = Propose with { DecisionId = Id(723), Side = DecidingSide.TeamManager, Agrees = true, Course = null, Why = null, ByWhom = "Olive Ember" };
        var after = Given(Reported, Proposed).When(agree).After.Child;

        UnexpectedEvent.Find(after, Id(720))!.Agreed!.ByWhom.ShouldBe("Olive Ember");
        after.Occurrences.Where(o => o.Kind == OccurrenceKind.CourseDecided).Select(o => o.Key).ShouldBe(["lead-social-worker", "team-manager"]);
    }

    [Fact, Trait("requirement", "P12a")]
    public void Nobody_agrees_to_their_own()
    {
        Given(Reported, Proposed).When(Propose with { DecisionId = Id(723), Agrees = true }).ThenRefused("Agrees", "The lead social worker proposed this, so the manager agrees to it");
        Given(Reported).When(Propose with { Agrees = true }).ThenRefused("Agrees", "Nothing is proposed yet. Propose what is done");
    }

    [Fact, Trait("requirement", "P12a")]
    public void Who_does_not_agree_proposes_something_else_and_what_stood_before_decides_nothing()
    {
        var other = new DecideCourse(Id(723), Id(720), Propose.On, DecidingSide.TeamManager, false, "The police first", "He broke bail", "Olive Ember");
        var child = Given(Reported, Proposed).When(other).After.Child;

        child.Occurrences.Where(o => o.Kind == OccurrenceKind.CourseDecided).Select(o => o.Key).ShouldBe(["team-manager"]);
        UnexpectedEvent.Find(child, Id(720))!.Agreed.ShouldBeNull();
    }

    [Fact]
    public void Sent_twice_it_is_one_and_the_lead_may_propose_in_the_same_act()
    {
        Given().When(Report).ThenOnce();
        Given().When(Report with { Side = DecidingSide.LeadSocialWorker, Course = "A strategy discussion", Why = "He is dangerous" }).Then(Reported, Proposed with { ProposalId = Id(721) });
        Given().When(Report with { Side = DecidingSide.LeadSocialWorker, Course = "A strategy discussion" }).ThenRefused("Why", "Enter why you propose this");
    }

    [Fact]
    public void What_is_said_is_whole_and_not_of_the_future()
    {
        Given().When(Report with { On = Today.AddDays(1), What = "", SafeNow = "", ReportedBy = "" }).ThenRefused(
            ("On", "Date must be today or in the past"), ("What", "Enter what happened"), ("SafeNow", "Enter how you know the child is safe, or what is being done now"), ("ReportedBy", "Enter who reports it"));
        Given(Reported, Proposed).When(Propose with { DecisionId = Id(724), On = new DateOnly(2026, 4, 13), Side = DecidingSide.TeamManager, Course = null, Why = null, ByWhom = "" }).ThenRefused(
            ("Agrees", "Select whether you agree with what Mina Fell proposes"), ("Course", "Enter what you propose is done"), ("Why", "Enter why you propose this"), ("On", "Date must be on or after 14 April 2026"), ("ByWhom", "Enter your name"));
        var agreed = new CourseAgreed(Id(723), Id(720), Id(722), Propose.On, DecidingSide.TeamManager, null, "Olive Ember");
        Given(Reported, Proposed, agreed).When(Propose with { DecisionId = Id(724) }).ThenRefused("Agrees", "This was decided together on 14 April 2026. Report what happened since as an event of its own");
    }
}

public class WeighingSeveralAtOnce
{
    private static readonly AccessNotGained First = new(Id(640), new DateOnly(2026, 4, 14), null, AccessProblem.Denial, true, false, "Mother", "Door shut", "Mina Fell", "Seen at school", null, false);
    private static readonly AccessNotGained Second = First with { DifficultyId = Id(641), On = new DateOnly(2026, 4, 15) };

    private static readonly WeighChoices Weigh = new(
        [
            new WeighedChoice("legal-action", [Id(640), Id(641)], false, " Tomorrow first "),
            new WeighedChoice("another-agency-sees-child", [Id(641)], true, " The school sees her "),
            new WeighedChoice("review-conference", [Id(641)], null, " "),
        ],
        " Mina Fell with Pat Rowe ", new DateOnly(2026, 4, 15));

    [Fact, Trait("requirement", "M55")]
    public void Each_has_its_own_decision_and_reasons_about_each_visit_and_what_is_left_open_stays_open()
    {
        Given(OnAPlan, First, Second).When(Weigh).Then(
            new AccessChoiceDecided(Id(640), "legal-action", false, "Tomorrow first", "Mina Fell with Pat Rowe", Weigh.DecidedOn),
            new AccessChoiceDecided(Id(641), "legal-action", false, "Tomorrow first", "Mina Fell with Pat Rowe", Weigh.DecidedOn),
            new AccessChoiceDecided(Id(641), "another-agency-sees-child", true, "The school sees her", "Mina Fell with Pat Rowe", Weigh.DecidedOn));
        Given(OnAPlan, First, Second).When(Weigh).ThenOnce();
    }

    [Fact]
    public void A_child_who_was_not_meant_to_be_seen_at_one_of_the_visits_has_the_other() =>
        Given(OnAPlan, First).When(Weigh).After.Child.AccessChoices.Select(c => (c.DifficultyId, c.Choice)).ShouldBe([(Id(640), "legal-action")]);

    [Fact]
    public void Reasons_are_of_what_was_decided_and_something_is()
    {
        Given(OnAPlan, First, Second).When(Weigh with { Weighed = [Weigh.Weighed[2]] }).ThenRefused("Weighed[0].Chosen", "Select what was decided about at least one of these");
        Given(OnAPlan, First, Second).When(Weigh with { Weighed = [Weigh.Weighed[1] with { Reasons = "" }, Weigh.Weighed[2] with { Reasons = "Not now" }], ByWhom = "", DecidedOn = Today.AddDays(1) }).ThenRefused(
            ("Weighed[0].Reasons", "Enter the reasons"), ("ByWhom", "Enter who decided"), ("DecidedOn", "Date must be today or in the past"), ("Weighed[1].Chosen", "Select what was decided, or take the reasons out"));
        Given(OnAPlan).When(Weigh with { Weighed = [Weigh.Weighed[1]] }).ThenRefused("DifficultyId", "Select a difficulty");
    }
}
