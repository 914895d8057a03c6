namespace Holdfast.Casework.Tests.CoreGroups;

public class CoreGroupsAsTheyMeet
{
    private static readonly Guid Meeting = Id(700);
    private static readonly DateOnly On = new(2026, 4, 10);
    private static readonly CoreGroupMember Mother = new(Id(60), "Ana Ashdown", "mother", null, null);
    private static readonly CoreGroupMember Nurse = new(Id(61), "Jo Whitfield", "health visitor", "Community health", Id(40));
    private static readonly CoreGroupMembersNamed Members = new([Mother, Nurse], new DateOnly(2026, 3, 27));
    private static readonly BeginCoreGroup Begin = new(Meeting, On, "Olive Ember", CoreGroupChair.TeamManager, null, "Jo Whitfield", false, null, CoreGroupChair.TeamManager);
    private static readonly CoreGroupBegan Began = new(Meeting, On, "Olive Ember", CoreGroupChair.TeamManager, null, "Jo Whitfield", false, null);
    private static readonly RecordCoreGroupAttendance Came = new(Id(701), Meeting, Mother.PersonId, Mother.Name, Mother.Role, null, CoreGroupHow.Came, false, null, null, null, null, null);
    private static readonly RecordCoreGroupAttendance Lead = new(Id(702), Meeting, null, "Mina Fell", "lead social worker", "Social care", CoreGroupHow.Came, true, null, null, null, null, null);

    private static GivenJournal Meets => Given(OnAPlan, Members, Began);

    [Fact, Trait("requirement", "H24"), Trait("requirement", "M39")]
    public void The_first_is_chaired_as_the_area_says_and_somebody_else_needs_a_reason()
    {
        Given(OnAPlan, Members).When(Begin).Then(Began);
        Given(OnAPlan, Members).When(Begin with { ChairIs = CoreGroupChair.LeadSocialWorker }).ThenRefused("WhyThisChair", "By the area’s rule the team manager chairs this meeting. Enter why somebody else does");
        Given(OnAPlan, Members).When(Begin with { ChairIs = CoreGroupChair.LeadSocialWorker, WhyThisChair = "The manager is ill" })
            .Then(Began with { ChairIs = CoreGroupChair.LeadSocialWorker, WhyThisChair = "The manager is ill" });
        Given(OnAPlan, Members).When(Begin).ThenOnce();
    }

    [Fact]
    public void A_meeting_before_the_plan_is_refused_with_the_day_the_plan_began() =>
        Given(OnAPlan, Members).When(Begin with { HeldOn = new DateOnly(2026, 3, 26) }).ThenRefused("HeldOn", "Rowan’s plan began on 27 March 2026. A core group cannot meet before it");

    [Fact]
    public void A_meeting_after_the_plan_or_without_one_is_refused_and_says_why()
    {
        Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 2), "reached-18", null)).When(Begin).ThenRefused("HeldOn", "Rowan’s plan ended on 2 April 2026. A core group cannot meet after it");
        Given().When(Begin).ThenRefused("HeldOn", "Rowan is not on a plan, so there is no core group. A conference decides that first");
        Given(OnAPlan).When(Begin with { HeldOn = new DateOnly(2026, 4, 21) }).ThenRefused("HeldOn", "Date of the meeting must be today or in the past");
    }

    [Fact]
    public void A_correction_can_not_put_a_meeting_before_the_plan() =>
        Meets.When(new CorrectEntry(4, Began with { HeldOn = new DateOnly(2026, 3, 20) }, "Wrong day")).ThenRefused("Now", "The child was not on a plan that day");

    [Fact]
    public void Somebody_who_has_left_the_group_is_named_with_the_day()
    {
        var left = Given(OnAPlan, Members, new CoreGroupMembersNamed([Mother], new DateOnly(2026, 4, 3)), Began);
        var nurse = Came with { PersonId = Nurse.PersonId, Name = Nurse.Name, Role = Nurse.Role, Agency = Nurse.Agency };

        left.When(nurse).ThenRefused("WhyNotMember", "Jo Whitfield left the core group on 3 April 2026. Select somebody who is a member, or enter why they are here all the same");
        left.When(nurse with { WhyNotMember = "Hands over to Sam Ogle" }).ThenOnce();
    }

    [Fact, Trait("requirement", "H26")]
    public void Somebody_who_is_no_member_is_there_for_a_reason() =>
        Meets.When(Came with { PersonId = null, Name = "Sam Ogle", Role = "teacher" }).ThenRefused("WhyNotMember", "Sam Ogle is not a member of the core group. Enter why they are here, or ask for them to be made a member");

    [Fact, Trait("requirement", "H26")]
    public void Somebody_the_manager_keeps_out_does_not_come_until_that_has_ended()
    {
        var decided = new CoreGroupExclusionDecided(Id(710), new DateOnly(2026, 4, 1), Mother.PersonId, Mother.Name, "She threatened the nurse", "Olive Ember", null, "A letter each time");
        Given(OnAPlan, Members, decided, Began).When(Came).ThenRefused("Name", "Ana Ashdown is kept out of core groups since 1 April 2026, by Olive Ember. Record first that this has ended");
        Given(OnAPlan, Members, decided, decided with { ExclusionId = Id(711), Until = new DateOnly(2026, 4, 9) }, Began).When(Came).ThenOnce();
    }

    [Fact, Trait("requirement", "H26")]
    public void Only_family_is_kept_out_with_reasons_and_a_way_to_be_heard()
    {
        var exclude = new DecideExclusion(Id(712), On, Nurse.PersonId, Nurse.Name, "", "Olive Ember", null, "");
        Given(OnAPlan, Members).When(exclude).ThenRefused(
            ("Name", "Jo Whitfield is a professional. Ask the chair for a change of the members instead"), ("Why", "Enter why the group cannot function with them there"), ("HowHeard", "Enter how they are heard and kept informed"));
    }

    [Fact, Trait("requirement", "H27")]
    public void Who_cannot_come_and_has_no_cover_sends_a_written_report_and_its_lack_shows()
    {
        var nurse = Came with { PersonId = Nurse.PersonId, Name = Nurse.Name, Role = Nurse.Role, Agency = Nurse.Agency, How = CoreGroupHow.DidNotCome, Why = "On leave", ManagerTold = "Pat Ash" };
        var after = Meets.When(nurse).After;
        CoreGroupMeeting.Find(after.Child, Meeting)!.WithoutReport.ShouldHaveSingleItem().ManagerTold.ShouldBe("Pat Ash");

        Meets.When(nurse with { How = CoreGroupHow.WrittenReport, Said = "" }).ThenRefused("Said", "Enter what the written report says");
        Meets.When(nurse with { How = CoreGroupHow.Cover }).ThenRefused("CoverBy", "Enter who came instead");
        var reported = after.When(nurse with { AttendanceId = Id(703), How = CoreGroupHow.WrittenReport, Said = "He is gaining weight" }).After;
        CoreGroupMeeting.Find(reported.Child, Meeting)!.WithoutReport.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "H28")]
    public void Without_the_lead_social_worker_or_somebody_for_them_it_is_recorded_only_with_the_reason()
    {
        var met = Meets.When(Came).After;
        met.When(new HoldCoreGroup(Meeting, null)).ThenRefused("WhyWithoutLead", "The lead social worker, or somebody for them, must be there. Enter why the group met without");
        met.When(new HoldCoreGroup(Meeting, "Called to court")).Decision.Events.OfType<CoreGroupPartRecorded>().ShouldHaveSingleItem().Words.ShouldBe("Called to court");
        met.When(Lead).After.When(new HoldCoreGroup(Meeting, null)).Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<CoreGroupHeld>();
    }

    [Fact, Trait("requirement", "H30")]
    public void Absent_family_never_stops_the_meeting() =>
        Meets.When(Came with { How = CoreGroupHow.DidNotCome, Why = "Nobody knows" }).After.When(Lead).After.When(new HoldCoreGroup(Meeting, null)).ThenOnce();

    [Fact]
    public void A_meeting_at_which_nobody_was_is_not_recorded() =>
        Meets.When(new HoldCoreGroup(Meeting, "Court")).ThenRefused("MeetingId", "Nobody is written down as there. Record who came first");

    [Fact, Trait("requirement", "W14"), Trait("requirement", "H41"), Trait("requirement", "M40")]
    public void It_is_recorded_from_what_was_written_down_and_the_childs_presence_is_no_visit()
    {
        var child = Came with { AttendanceId = Id(704), PersonId = Id(1), Name = "Rowan", Role = "the child" };
        var journal = Meets.When(Came).After.When(Lead).After.When(child).After
            .When(new RecordCoreGroupParts(Meeting, [new(CoreGroupParts.Decisions, "Gran has a key"), new(CoreGroupParts.RiskAnalysis, "Fridays")], [])).After
            .When(new ReviewFrequency(Id(705), Meeting, true, "Seen twice", null, true, "Often enough", null)).After;

        var held = journal.When(new HoldCoreGroup(Meeting, null)).Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<CoreGroupHeld>();

        held.Came.Select(c => c.Name).ShouldBe(["Ana Ashdown", "Mina Fell"]);
        (held.ChildCame, held.WhatWasAgreed, held.VisitFrequencyView).ShouldBe((true, "Gran has a key", "Seen twice"));
        journal.And(held).Child.Visits.ShouldBeEmpty();
        journal.And(held).Child.Occurrences.ShouldNotContain(o => o.Kind == OccurrenceKind.VisitMade);
    }

    [Fact, Trait("requirement", "H18"), Trait("requirement", "M39"), Trait("requirement", "H25")]
    public void Chair_and_vice_chair_are_agreed_and_the_manager_goes_on_only_by_a_recorded_decision()
    {
        var agree = new AgreeChairs(Id(706), Meeting, "Olive Ember", CoreGroupChair.TeamManager, "Jo Whitfield", null);
        Meets.When(agree).ThenRefused("WhyManagerGoesOn", "Enter why the team manager goes on chairing");
        Meets.When(agree with { WhyManagerGoesOn = "Three agencies disagree" }).Then(new CoreGroupChairsAgreed(Id(706), Meeting, On, "Olive Ember", CoreGroupChair.TeamManager, "Jo Whitfield", "Three agencies disagree"));
        Meets.When(agree with { ViceChair = "olive ember", WhyManagerGoesOn = "So" }).ThenRefused("ViceChair", "The vice-chair must be somebody else than the chair");
    }

    [Fact, Trait("requirement", "M28")]
    public void Who_does_not_agree_with_the_written_plan_comes_back_at_each_core_group_until_it_is_settled_or_they_agree()
    {
        var asked = new GivePlanAgreement(Id(740), Plan, AskedAs.Parent, Mother.PersonId, Mother.Name, null, On, Meeting, Agreeing.Disagrees, "That he rings first", "He is their father", true, true, null, SignedHow.NotSigned, null, null);
        var told = Meets.When(asked).After;
        var open = told.Child.OpenDisagreements(Today).ShouldHaveSingleItem();
        (open.DisagreementId, open.Who, open.What, open.Reasons).ShouldBe((Id(740), Mother.Name, "That he rings first", "He is their father"));

        var next = told.When(new BeginCoreGroup(Id(730), On.AddDays(3), "Mina Fell", CoreGroupChair.LeadSocialWorker, null, null, false, null, CoreGroupChair.LeadSocialWorker)).After;
        CoreGroupAgenda.Of(next.Child, CoreGroupMeeting.Find(next.Child, Id(730)), On.AddDays(3), null, null, []).ShouldContain(i => i.Kind == AgendaKind.Disagreement && i.Subject == Id(740) && !i.Done);
        next.When(new TakeUpDisagreement(Id(741), Id(730), Id(740), true, "He texts instead")).After.Child.OpenDisagreements(Today).ShouldBeEmpty();
        told.When(asked with { AgreementId = Id(742), Answer = Agreeing.Agrees, WithWhat = null, Why = null }).After.Child.OpenDisagreements(Today).ShouldBeEmpty();
    }

    [Fact]
    public void Two_members_of_one_name_are_told_apart_by_who_they_are()
    {
        var grandmother = new CoreGroupMember(Id(62), Mother.Name, "grandmother", null, null);
        var child = Given(OnAPlan, Members with { Members = [Mother, grandmother] }, Began).When(Came).After.Child;
        CoreGroupMeeting.Find(child, Meeting)!.NotWrittenDown.ShouldBe([grandmother]);
    }

    [Fact, Trait("requirement", "M28"), Trait("requirement", "M51")]
    public void A_disagreement_comes_back_at_each_core_group_until_it_is_settled()
    {
        var told = Meets.When(new RecordDisagreement(Id(720), Meeting, "Ana Ashdown", "That he stays away", "He is calm now", "Rowan is afraid at night, and that decides")).After;
        var second = told.And(new CoreGroupHeld(Meeting, On, [], false, false, null, null, null), Began with { MeetingId = Id(730), HeldOn = new DateOnly(2026, 4, 17) });
        CoreGroupAgenda.Of(second.Child, CoreGroupMeeting.Find(second.Child, Id(730)), new DateOnly(2026, 4, 17), null, null, [])
            .ShouldContain(i => i.Kind == AgendaKind.Disagreement && i.Subject == Id(720) && !i.Done);

        var goesOn = second.When(new TakeUpDisagreement(Id(721), Id(730), Id(720), false, "Not yet")).After;
        goesOn.Child.OpenDisagreements(Today).ShouldHaveSingleItem().Since.ShouldHaveSingleItem();
        goesOn.When(new TakeUpDisagreement(Id(722), Id(730), Id(720), true, "Until summer")).After.Child.OpenDisagreements(Today).ShouldBeEmpty();
        second.When(new TakeUpDisagreement(Id(723), Id(730), Id(999), true, "So")).ThenRefused("DisagreementId", "Select a disagreement that is not settled");
    }

    [Fact, Trait("requirement", "M34a"), Trait("requirement", "M60")]
    public void The_group_asks_whether_it_is_often_enough_and_agrees_more_when_not()
    {
        var review = new ReviewFrequency(Id(725), Meeting, false, "Too little for a week like that", new Interval(5, TimeUnit.WorkingDays), true, "Enough", null);
        Meets.When(review).Decision.Events.OfType<PlanFrequencyAgreed>().ShouldHaveSingleItem().VisitsEvery.ShouldBe(new Interval(5, TimeUnit.WorkingDays));
        Meets.When(review with { VisitsEvery = null }).ThenRefused("VisitsEvery", "Enter how often the child is to be seen from now on");
        Meets.When(review with { VisitsEnough = null, MeetingsEnough = null }).ThenRefused(("VisitsEnough", "Select whether the child is seen often enough"), ("MeetingsEnough", "Select whether the group meets often enough"));
    }

    [Fact, Trait("requirement", "B17"), Trait("requirement", "M63")]
    public void What_is_recommended_to_a_review_has_outcomes_and_an_end_has_a_child_in_need_plan() =>
        Meets.When(new RecommendToReview(Id(726), Meeting, Recommendation.End, "Six calm months", "", null)).ThenRefused(
            ("Outcomes", "Enter the outcomes for the child’s needs it recommends"), ("ChildInNeedPlan", "Enter the child in need plan the group has drawn up"));

    [Fact, Trait("requirement", "H41"), Trait("requirement", "M42")]
    public void What_is_said_again_replaces_it_and_nothing_is_emptied()
    {
        var said = Meets.When(new RecordCoreGroupParts(Meeting, [new(CoreGroupParts.RiskAnalysis, "Fridays")], [])).After;
        said.When(new RecordCoreGroupParts(Meeting, [new(CoreGroupParts.RiskAnalysis, "Fridays")], [])).ThenNothing();
        said.When(new RecordCoreGroupParts(Meeting, [new(CoreGroupParts.RiskAnalysis, "")], [])).ThenRefused("risk-analysis", "What was recorded here cannot be left empty. Enter what it should say, or withdraw the entry");
        Meets.When(new RecordCoreGroupParts(Meeting, [new("plan-ends", "Yes")], [])).ThenRefused("plan-ends", "This is not a part of a core group’s record");
        Meets.When(new RecordCoreGroupParts(Meeting, [new("obstacles", "None")], ["obstacles"])).ThenOnce();
    }

    [Fact, Trait("requirement", "W07")]
    public void What_the_child_said_is_considered_while_the_group_meets_and_stands_on_its_agenda_until_then()
    {
        var heard = Given(OnAPlan, Members, Visit(20, new DateOnly(2026, 4, 8), SeenAlone), Began);
        Views(heard.Child).ShouldHaveSingleItem().Done.ShouldBeFalse();
        Views(heard.When(new RecordViewConsidered(Id(20), Meeting, "Gran stays on Fridays")).After.Child).ShouldHaveSingleItem().Done.ShouldBeTrue();

        static IEnumerable<AgendaItem> Views(Child child) => CoreGroupAgenda.Of(child, CoreGroupMeeting.Find(child, Meeting), On, null, null, []).Where(i => i.Kind == AgendaKind.View);
    }

    [Fact, Trait("requirement", "M62"), Trait("requirement", "M48")]
    public void A_member_confirms_what_they_do_after_the_meeting()
    {
        var confirm = new ConfirmTasks(Id(740), Meeting, On, Nurse.PersonId, Nurse.Name, "With their own account", null);
        Meets.When(confirm).ThenRefused("MeetingId", "Select a core group that has met");
        Meets.When(Lead).After.When(new HoldCoreGroup(Meeting, null)).After.When(confirm).ThenOnce();
    }

    [Fact, Trait("requirement", "X02")]
    public void A_meeting_that_has_not_begun_for_the_child_takes_nothing() =>
        Given(OnAPlan).When(Came).ThenRefused("MeetingId", "The core group has not begun for Rowan");
}
