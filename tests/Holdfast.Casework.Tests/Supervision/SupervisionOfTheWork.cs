namespace Holdfast.Casework.Tests;

public class SupervisionOfTheWork
{
    private static readonly DecisionWanted SeeAlone = new(Id(701), "See Rowan at school alone", "Mina Fell", new DateOnly(2026, 4, 24));

    private static readonly HoldSupervision Held = new(Id(700), Today, "Ivo Larkspur", "Mina Fell", "Seen on Thursday", "Fridays", new DateOnly(2026, 5, 18), [SeeAlone]);

    [Fact, Trait("requirement", "P11a")]
    public void A_supervision_goes_with_its_decisions()
    {
        Given(OnAPlan).When(Held).ThenOnce();
        var record = SupervisionOf.Child(Given(OnAPlan).When(Held).After.Child);

        record.Talks.ShouldHaveSingleItem().Decisions.ShouldHaveSingleItem().Made.DueOn.ShouldBe(SeeAlone.DueOn!.Value);
        record.Open.Single().IsLate(new DateOnly(2026, 4, 25)).ShouldBeTrue();
    }

    [Fact]
    public void A_decision_says_what_who_and_by_when() =>
        Given(OnAPlan).When(Held with { HeldOn = Today.AddDays(1), Decisions = [new DecisionWanted(Id(701), "", " ", null)] })
            .ThenRefused(("HeldOn", "Date must be today or in the past"), ("Decisions[0].What", "Enter what was decided"), ("Decisions[0].Who", "Enter who does it"), ("Decisions[0].DueOn", "Enter the day it is done by"));

    [Fact]
    public void What_came_of_a_decision_is_said_once()
    {
        var done = new FinishDecision(Id(702), Id(701), Today, "Seen in the library", "Mina Fell");
        var held = Given(OnAPlan).When(Held).After;

        held.When(done).ThenOnce();
        held.When(done).After.When(done with { DoneId = Id(703) }).ThenRefused("DecisionId", "Mina Fell wrote on 20 April 2026 what came of it");
        held.When(done with { DoneOn = Today.AddDays(-1) }).ThenRefused("DoneOn", "Date must be on or after 20 April 2026, when it was decided");
    }

    [Fact, Trait("requirement", "B18")]
    public void A_head_of_service_writes_reasons_view_and_what_follows()
    {
        var oversight = new GiveOversight(Id(710), Today, OversightMatter.EndedWithoutFurtherPlan, "Ivo Larkspur", "The family asked for none", "Agreed, with a call in May", "Supervision on 4 May", "Hanna Birch");

        Given(OnAPlan).When(oversight).ThenOnce();
        Given(OnAPlan).When(oversight with { Matter = null, Reasons = "", FollowUp = "" }).Decision.Refusals.Select(r => r.About).ShouldBe(["Matter", "Reasons", "FollowUp"]);
    }

    [Fact, Trait("requirement", "B18")]
    public void The_same_number_draws_the_same_records_and_another_draws_others()
    {
        List<Guid> children = [.. Enumerable.Range(1, 40).Select(Id)];

        RandomDraw.Of(children, 5, 7).ShouldBe(RandomDraw.Of(Enumerable.Reverse(children), 5, 7));
        RandomDraw.Of(children, 5, 7).Distinct().Count().ShouldBe(5);
        Enumerable.Range(1, 20).SelectMany(seed => RandomDraw.Of(children, 5, seed)).Distinct().Count().ShouldBeGreaterThan(30, "over many draws nearly everybody comes up");
        RandomDraw.Of(children, 99, 7).Length.ShouldBe(40);
    }

    [Fact, Trait("requirement", "B18")]
    public void Nobody_checks_their_own_work()
    {
        var drawn = new RecordSampled(Id(720), Today, "Own words", 1, 4, 7, Today, "Hanna Birch");
        var found = new FindInSample(Id(721), Id(720), Today, "Own words each time", "Nothing", "Mina Fell", Worker);
        var journal = Given(OnAPlan, new LeadSocialWorkerNamed(Worker, "Mina Fell", Today), drawn);

        journal.When(found).ThenRefused("SampleId", "This is your own work. Somebody else must look at it");
        journal.When(found with { ById = Id(902), By = "Hanna Birch" }).ThenOnce();
    }
}

public class WhatTheLeadAnswersFor
{
    private static readonly RelatedChild Sister = new(Id(950), "Ada Ashdown", "Sister");

    [Fact, Trait("requirement", "H03"), Trait("requirement", "H67")]
    public void It_is_ticked_from_the_record_where_the_record_shows_it()
    {
        var child = Given(OnAPlan, Visit(730, new DateOnly(2026, 4, 9), SeenAlone with { PlanExplained = new PlanExplained("With the cards", null, null, null) }), new CoreGroupHeld(Id(731), new DateOnly(2026, 4, 10), [], false, false, null, null, null)).Child;
        var lines = LeadTasks.Of(child, Today, new HashSet<string>(), [Sister]).ToDictionary(l => l.Task);

        lines.Keys.ShouldBe(Enum.GetValues<LeadTask>(), ignoreOrder: true);
        (lines[LeadTask.SeeTheChild].Done, lines[LeadTask.SeeTheChild].On).ShouldBe((true, new DateOnly(2026, 4, 9)));
        lines[LeadTask.ExplainThePlan].Done.ShouldBe(true);
        lines[LeadTask.DetailedPlan].Done.ShouldBe(false);
        (lines[LeadTask.WriteUpMeetings].Done, lines[LeadTask.WriteUpMeetings].Count).ShouldBe((false, 1));
        (lines[LeadTask.FamilyHistory].Done, lines[LeadTask.FamilyHistory].Count).ShouldBe((false, 3));
        lines[LeadTask.AlertManagers].Done.ShouldBeNull("no entry shows it, so somebody has to say");
        LeadTasks.Of(child, Today, new HashSet<string> { "record-visit" }, [])[(int)LeadTask.SeeTheChild].Done.ShouldBe(false);
    }

    [Fact, Trait("requirement", "H03")]
    public void What_no_entry_shows_is_said()
    {
        var note = new NoteLeadTask(Id(740), LeadTask.AlertManagers, Today, true, "Told Ivo on Monday", "Mina Fell");

        Given(OnAPlan).When(note).ThenOnce();
        LeadTasks.Of(Given(OnAPlan).When(note).After.Child, Today, new HashSet<string>(), [])[(int)LeadTask.AlertManagers].Done.ShouldBe(true);
        Given(OnAPlan).When(note with { Task = null, On = Today.AddDays(1), IsDone = null, Words = "" }).Decision.Refusals.Select(r => r.About).ShouldBe(["Task", "On", "IsDone", "Words"]);
    }
}
