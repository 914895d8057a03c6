using Holdfast.Casework.Endings;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Supervision;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>Moves between authorities, what other processes a plan goes over into, stepping back up, and supervision; every date counted by hand.</summary>
public sealed class DutiesOfMovesAndEndings
{
    /// <summary>Three working days from Wednesday 23 December are 24, 29 and 30 December; from Wednesday 3 June 4, 5 and 8, and on the Isle of Man, with 5 June a holiday, 4, 8 and 9.</summary>
    [Theory, Trait("requirement", "H08a")]
    [InlineData("england", "2026-12-23", "2026-12-30")]
    [InlineData("hillingdon", "2026-12-23", "2026-12-30")]
    [InlineData("birmingham", "2026-06-03", "2026-06-08")]
    [InlineData("wales", "2026-06-03", "2026-06-08")]
    [InlineData("isle-of-man", "2026-06-03", "2026-06-09")]
    public void The_other_authority_is_told_in_writing_within_the_areas_days(string area, string known, string due)
    {
        var child = OnAPlan(area, "2026-05-01").Add(Moves(known, MoveKind.Permanent));
        child.Open("tell-authority-of-move", known).Due.ShouldBe(D(due));
        child.Add(Told(711, due)).Duties("tell-authority-of-move", due).ShouldHaveSingleItem().MetOn.ShouldBe(D(due));
    }

    /// <summary>Three working days from Monday 11 January are 12, 13 and 14 January.</summary>
    [Fact, Trait("requirement", "H08a")]
    public void A_stay_that_turns_out_to_be_for_good_is_told_again_and_only_then_is_a_conference_there_owed()
    {
        var child = OnAPlan("england", "2026-11-02").Add(Moves("2026-12-23", MoveKind.Temporary)).Add(Told(711, "2026-12-24"));
        child.Duties("transfer-accepted", "2027-01-04").ShouldBeEmpty();

        child.Add(new MoveSettled(Id(712), Id(710), D("2027-01-11"), MoveKind.Permanent, "They took the flat"));
        child.Open("tell-authority-of-move", "2027-01-11").Due.ShouldBe(D("2027-01-14"));

        // Fifteen working days from Wednesday 13 January: 14, 15; 18 to 22; 25 to 29; 1, 2 and 3 February.
        child.Add(Told(713, "2027-01-13")).Open("transfer-accepted", "2027-01-14").Due.ShouldBe(D("2027-02-03"));
        child.Add(new MoveOver(Id(714), Id(710), D("2027-01-20"), "They came back")).Duties("transfer-accepted", "2027-01-21").ShouldHaveSingleItem().State.ShouldBe(DutyState.FellAway);
    }

    /// <summary>Fifteen working days from Thursday 10 December: 11; 14 to 18; 21 to 24; 29, 30, 31; 4 and 5 January. From Thursday 28 May the Isle of Man, without 5 June, ends on Friday 19 June.</summary>
    [Theory, Trait("requirement", "H08a")]
    [InlineData("england", "2026-12-10", "2027-01-05")]
    [InlineData("hillingdon", "2026-12-10", "2027-01-05")]
    [InlineData("birmingham", "2026-12-10", "2027-01-05")]
    [InlineData("wales", "2026-05-28", "2026-06-18")]
    [InlineData("isle-of-man", "2026-05-28", "2026-06-19")]
    public void A_child_who_comes_with_a_plan_elsewhere_has_a_conference_here_in_fifteen_working_days(string area, string came, string due)
    {
        var child = new ChildCase(area).Registered(came).Add(Came(came, onPlan: true));
        child.Open("transfer-in-conference", came).Due.ShouldBe(D(due));
        child.Conference(due).Duties("transfer-in-conference", due).ShouldHaveSingleItem().MetOn.ShouldBe(D(due));
        new ChildCase(area).Registered(came).Add(Came(came, onPlan: false)).Duties("transfer-in-conference", due).ShouldBeEmpty();
    }

    [Theory, Trait("requirement", "H08a")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void A_death_ends_what_is_owed_and_opens_what_looks_into_it_the_same_day(string area)
    {
        var child = OnAPlan(area, "2026-11-02").Add(new ChildDied(D("2026-11-15")));
        child.Duties("2026-11-16").Where(d => d.State == DutyState.Open).ShouldHaveSingleItem().Rule.ShouldBe("after-death");
        child.Open("after-death", "2026-11-16").Due.ShouldBe(D("2026-11-15"), "a Sunday");
        child.Add(new ProcessLinked(Id(730), OtherProcess.Death, D("2026-11-17"), "The notice is given", "Olive", null)).Duties("after-death", "2026-11-18").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-17"));
    }

    [Theory, Trait("requirement", "H08a")]
    [InlineData("england")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void A_plan_that_ended_because_the_child_is_looked_after_goes_over_into_that_the_same_day(string area)
    {
        var child = OnAPlan(area, "2026-09-21").Add(new PlanEnded(Plan, D("2026-11-20"), "became-looked-after", "In care"));
        child.Open("after-looked-after", "2026-11-21").Due.ShouldBe(D("2026-11-20"));
        child.Duties("evidence-of-ending", "2026-11-21").ShouldBeEmpty("it did not end because the child is safe");
        child.Add(new ProcessLinked(Id(731), OtherProcess.LookedAfter, D("2026-11-24"), "The first review", "Ivo", D("2026-12-18"))).Duties("after-looked-after", "2026-11-25").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-24"));
        OnAPlan(area, "2026-09-21").Add(new PlanEnded(Plan, D("2026-11-20"), PlanEndings.DecidedAtReview, "Calm")).Duties("after-looked-after", "2026-11-21").ShouldBeEmpty();
    }

    [Theory, Trait("requirement", "B17")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void What_an_end_rests_on_is_owed_that_day_unless_it_was_written_before(string area)
    {
        var ended = new PlanEnded(Plan, D("2026-11-20"), PlanEndings.DecidedAtReview, "Calm");
        OnAPlan(area, "2026-09-21").Add(ended).Open("evidence-of-ending", "2026-11-21").Due.ShouldBe(D("2026-11-20"));
        var before = OnAPlan(area, "2026-09-21").Add(Evidence("2026-11-13")).Add(ended).Duties("evidence-of-ending", "2026-11-21").ShouldHaveSingleItem();
        (before.State, before.MetOn).ShouldBe((DutyState.Met, D("2026-11-13")));
    }

    /// <summary>Three months from 30 November 2026 end on 28 February 2027; the review moves the next day on.</summary>
    [Theory, Trait("requirement", "B12")]
    [InlineData("birmingham")]
    [InlineData("england")]
    public void A_child_in_need_plan_is_reviewed_on_its_day_and_stepping_back_up_asks_for_a_strategy_discussion_at_once(string area)
    {
        var child = OnAPlan(area, "2026-09-21").Add(new PlanEnded(Plan, D("2026-11-30"), PlanEndings.DecidedAtReview, "Calm"))
            .Add(new ChildInNeedPlanBegan(Id(740), Plan, D("2026-11-30"), [], "Mina", D("2027-02-28"), "He comes back", null));
        child.Open("review-child-in-need-plan", "2026-12-01").Due.ShouldBe(D("2027-02-28"));

        child.Add(Reviewed(741, "2027-02-26", StepReview.GoesOn, "2027-05-31"));
        child.Duties("review-child-in-need-plan", "2027-03-01").Select(d => (d.Due, d.MetOn)).ShouldBe([(D("2027-02-28"), D("2027-02-26")), (D("2027-05-31"), null)]);
        child.Duties("step-back-up", "2027-03-01").ShouldBeEmpty();

        child.Add(Reviewed(742, "2027-03-27", StepReview.StepsBackUp, null)).Open("step-back-up", "2027-03-29").Due.ShouldBe(D("2027-03-27"), "the Saturday it was decided, also at Easter");
        child.Add(new StrategyDiscussionHeld(Id(743), D("2027-03-30"), null, "An enquiry", null)).Duties("step-back-up", "2027-03-31").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-03-30"));
    }

    [Theory, Trait("requirement", "P11a"), Trait("requirement", "B18")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void What_supervision_decided_and_a_record_drawn_at_random_keep_the_day_they_were_given(string area)
    {
        var child = OnAPlan(area, "2026-09-21").Add(Supervised(750, "2026-11-18", "2026-12-18"))
            .Add(new SupervisionDecisionMade(Id(751), Id(750), D("2026-11-18"), "See the father", "Mina", D("2026-11-29")))
            .Add(new RecordSampled(Id(752), D("2026-11-18"), "Being seen alone", 3, 40, 7, D("2026-12-02"), "Olive"));
        child.Open("supervision-decision", "2026-11-19").Due.ShouldBe(D("2026-11-29"), "a Sunday stays a Sunday");
        child.Open("sample-findings", "2026-11-19").Due.ShouldBe(D("2026-12-02"));

        child.Add(new SupervisionDecisionDone(Id(753), Id(751), D("2026-12-01"), "Seen", "Mina")).Add(new SampleFound(Id(754), Id(752), D("2026-12-03"), "Much", "Little", "Olive"));
        child.Duties("supervision-decision", "2026-12-04").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-12-01"));
        child.Duties("sample-findings", "2026-12-04").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-12-03"));
    }

    /// <summary>Two months from 31 December 2026 end on 28 February 2027, from there on 28 April. Fifty-six calendar days from 31 December end on 25 February.</summary>
    [Theory, Trait("requirement", "P11a"), Trait("requirement", "B18")]
    [InlineData("england", "2027-02-28")]
    [InlineData("birmingham", "2027-02-28")]
    [InlineData("wales", "2027-02-28")]
    [InlineData("isle-of-man", "2027-02-28")]
    [InlineData("hillingdon", "2027-02-25")]
    public void Supervision_comes_round_as_often_as_the_area_says_from_the_day_the_plan_began(string area, string due)
    {
        var child = OnAPlan(area, "2026-12-31");
        child.Open("supervision", "2027-01-01").Due.ShouldBe(D(due));

        // What they agreed for themselves stands beside it, and counts from the same supervision.
        child.Add(Supervised(755, "2027-02-26", "2027-03-12"));
        child.Duties("supervision", "2027-03-01").Select(d => (d.Due, d.MetOn)).ShouldBe([(D(due), D("2027-02-26")), (area == "hillingdon" ? D("2027-04-23") : D("2027-04-26"), null)]);
        child.Open("supervision-next", "2027-03-01").Due.ShouldBe(D("2027-03-12"));
        child.Add(new PlanEnded(Plan, D("2027-03-15"), PlanEndings.DecidedAtReview, "Calm")).Duties("supervision", "2027-03-16")[^1].State.ShouldBe(DutyState.FellAway);
    }

    [Fact, Trait("requirement", "P11a")]
    public void Where_an_area_has_not_said_how_often_it_shows_as_not_set_and_a_head_of_service_owes_nothing()
    {
        var rules = PracticeLibrary.Default.RulesOf(new AreaDefinition("lea-202", "Nowhere", "england", []));
        var child = new ChildCase("lea-202") { Rules = rules }.Registered("2026-11-02").Conference("2026-11-09").PlanBegan("2026-11-09");
        child.Duties("supervision", "2027-03-01").ShouldHaveSingleItem().State.ShouldBe(DutyState.NotSetByArea);
        child.Duties("oversight", "2027-03-01").ShouldBeEmpty();
        rules.UnsetSettings(D("2027-03-01")).Select(s => s.Key).ShouldContain("supervision-every");
    }

    /// <summary>Birmingham’s demonstration asks for it. Six months from 31 August 2027, a Tuesday, end on 29 February 2028, a leap year.</summary>
    [Fact, Trait("requirement", "B18")]
    public void A_head_of_service_looks_every_six_months_where_the_area_asks_for_it_and_nowhere_else()
    {
        var child = OnAPlan("birmingham", "2027-08-31");
        var owed = child.Open("oversight", "2027-09-01");
        (owed.Due, owed.Owner).ShouldBe((D("2028-02-29"), "head-of-service"));
        child.Add(new OversightGiven(Id(760), D("2028-01-31"), OversightMatter.LongPlan, "Olive", "Why", "View", "Follow", "Hal")).Duties("oversight", "2028-02-01").Select(d => (d.Due, d.MetOn))
            .ShouldBe([(D("2028-02-29"), D("2028-01-31")), (D("2028-07-31"), null)]);
        foreach (var area in new[] { "england", "hillingdon", "wales", "isle-of-man" })
        {
            OnAPlan(area, "2027-08-31").Duties("oversight", "2027-09-01").ShouldBeEmpty(area);
        }
    }

    private static MoveNotified Moves(string known, MoveKind kind) => new(Id(710), D(known), null, kind, "There", "A new flat");

    private static MoveTold Told(int id, string on) => new(Id(id), Id(710), D(on), "Orr", "By mail");

    private static ForeignRecordReceived Came(string on, bool onPlan) => new(Id(720), Id(721), "There", D(on), 12, 0, D(on), D(on), "ab", "cd", onPlan, "Mina");

    private static PlanEndingEvidenced Evidence(string on) => new(Id(732), Plan, D(on), [], "Little", null, new SeenBeforeEnd("Mina", D(on), null), new SeenBeforeEnd("Mina", D(on), null));

    private static ChildInNeedPlanReviewed Reviewed(int id, string on, StepReview decides, string? next) => new(Id(id), Plan, D(on), decides, "Why", next is null ? null : D(next), null, "Mother");

    private static SupervisionHeld Supervised(int id, string on, string? next) => new(Id(id), D(on), "Olive", "Mina", "Fridays are calm", "What", next is null ? null : D(next));
}
