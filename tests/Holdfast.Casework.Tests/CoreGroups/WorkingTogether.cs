namespace Holdfast.Casework.Tests;

/// <summary>What members share, and what each answers for.</summary>
public class WorkingTogether
{
    private static readonly DateOnly HeldOn = new(2026, 4, 13);
    private static readonly CoreGroupMember Teacher = new(Id(61), "Jo Whitfield", "teacher", "Hillside Primary", null);
    private static readonly CoreGroupMember Nurse = new(Id(62), "Sam Reed", "health visitor", "NHS", null);
    private static readonly CoreGroupMembersNamed Group = new([new CoreGroupMember(Id(60), "Ana Ashdown", "mother", null, null), Teacher, Nurse], new DateOnly(2026, 3, 30));
    private static readonly CoreGroupBegan Began = new(Id(30), HeldOn, "Olive Ember", CoreGroupChair.TeamManager, null, "Sam Reed", false, null);
    private static readonly CoreGroupHeld Held = new(Id(30), HeldOn, [], false, false, null, null, null);

    [Fact]
    public void Everybody_who_came_is_written_down_in_one_go_and_nobody_twice_or_against_a_decision()
    {
        var meeting = Given(OnAPlan, new LeadSocialWorkerNamed(Worker, "Mina Fell", HeldOn), Group, Began);
        var all = RecordEverybodyCame.Candidates(meeting.Child, CoreGroupMeeting.Find(meeting.Child, Id(30))!, "lead social worker");
        all.Select(m => m.Name).ShouldBe(["Mina Fell", "Ana Ashdown", "Jo Whitfield", "Sam Reed"]);
        var everybody = new RecordEverybodyCame(Id(30), [.. all.Select((m, i) => new CameToo(Id(640 + i), m.PersonId == Guid.Empty ? null : m.PersonId, m.Name, m.Role, m.Agency))]);

        var after = meeting.When(everybody).After;
        var held = CoreGroupMeeting.Find(after.Child, Id(30))!;
        (held.LeadIsThere, held.NotWrittenDown.Count(), held.Attendance.Length).ShouldBe((true, 0, 4));
        after.When(everybody).ThenNothing();
        meeting.When(everybody with { Came = [] }).ThenRefused("Came", "Select who came");
        Given(OnAPlan).When(everybody).ThenRefused("MeetingId", "The core group has not begun for Rowan");
        var kept = new CoreGroupExclusionDecided(Id(650), HeldOn, Id(60), "Ana Ashdown", "She threatened the nurse", "Olive Ember", null, "A letter");
        Given(OnAPlan, Group, kept, Began).When(everybody).ThenRefused("Came", "Ana Ashdown is kept out of core groups since 13 April 2026, by Olive Ember. Record first that this has ended");
    }

    [Fact, Trait("requirement", "H25a")]
    public void The_minutes_are_the_turn_of_whoever_took_them_least()
    {
        var child = Given(OnAPlan, Group, Began).Child;

        MinutesTurns.Of(child).ShouldBe([("Jo Whitfield", 0), ("Sam Reed", 1)], "only professionals, and whoever has not yet first");
    }

    [Fact, Trait("requirement", "M58"), Trait("requirement", "M48")]
    public void Each_member_keeps_a_record_of_their_own_beside_the_minutes()
    {
        var own = new KeepOwnRecord(Id(660), Id(30), HeldOn, null, "Jo Whitfield", "I ring each Friday", "The school’s file");
        var after = Given(OnAPlan, Group, Began, Held).When(own).After.When(own with { RecordId = Id(661), Name = "Sam Reed", Words = "I weigh her" }).After.When(own with { RecordId = Id(662), Words = "I ring each Thursday" }).After;

        CoreGroupMeeting.Find(after.Child, Id(30))!.OwnRecords.Select(r => r.Words).ShouldBe(["I ring each Thursday", "I weigh her"], ignoreOrder: true);
        Given(OnAPlan, Group, Began).When(own with { Words = " " }).ThenRefused(("MeetingId", "Select a core group that has met"), ("Words", "Enter what the meeting came to"));
        after.When(own with { RecordId = Id(663), On = HeldOn.AddDays(-1) }).ThenRefused("On", "The date must be on or after 13 April 2026, the day of the meeting");
    }

    [Fact, Trait("requirement", "M61")]
    public void What_a_member_did_not_do_stands_against_their_agency()
    {
        var outcome = new PlanOutcomeAgreed(new PlanChange(Id(670), Plan, HeldOn, null, "Why", []), Id(671), null, "Breakfast every day", null, null);
        PlanActionAgreed Action(int id, CoreGroupMember who, DateOnly by) => new(new PlanChange(Id(id), Plan, HeldOn, null, "Why", []), Id(id + 10), Id(671), $"Task of {who.Name}", null, who.PersonId, who.Name, by, null);
        var child = Given(OnAPlan, Group, outcome, Action(672, Teacher, HeldOn.AddDays(2)), Action(673, Nurse, HeldOn.AddDays(90)), Action(674, Nurse, HeldOn.AddDays(80)),
            new PlanActionProgress(Id(675), Plan, Id(684), HeldOn.AddDays(3), null, ActionState.NotDone, "She was away", "Sam Reed")).Child;

        AgencyUndone.Of(child, HeldOn.AddDays(5)).Select(u => (u.Agency, u.Actions.Count)).ShouldBe([("Hillside Primary", 1), ("NHS", 1)]);
        AgencyUndone.Of(child, HeldOn.AddDays(1)).Select(u => u.Agency).ShouldBe(["NHS"], "the teacher’s day is not past yet");
    }

    [Fact, Trait("requirement", "H61"), Trait("requirement", "H57")]
    public void A_mental_health_care_plan_comes_into_the_childs_plan_and_the_lead_stays_where_it_is()
    {
        var taken = new TakeInCareProgramme(Id(680), HeldOn, "Ana Ashdown", "Rae Quillan", "Somebody rings each Friday", false, "She would stop coming", true, "On the file");
        var lead = Given(OnAPlan, new LeadSocialWorkerNamed(Worker, "Mina Fell", HeldOn), Group);
        var after = lead.When(taken).After;
        CareProgrammeTakenIn.All(after.Child).ShouldHaveSingleItem().Support.ShouldBe("Somebody rings each Friday");
        after.Child.LeadSocialWorker!.Name.ShouldBe("Mina Fell", "another programme works alongside");

        lead.When(taken with { WhyNotInvited = " ", CopyHeld = null, Copy = "", Support = "" }).ThenRefused(
            ("Support", "Enter the support that now stands in the child’s plan"), ("Copy", "Enter where the written copy is held, or why there is none"),
            ("WhyNotInvited", "Enter why not, on the child’s interest"), ("CopyHeld", "Select whether a written copy is held"));
        Given().When(taken).ThenRefused("On", "Rowan was not on a plan that day");
    }

    [Fact, Trait("requirement", "H59")]
    public void Linked_cases_put_the_other_children_on_the_agenda_until_it_is_recorded_what_it_means_for_them()
    {
        var meeting = Given(OnAPlan, Group, Began);
        Agenda(meeting, true).Done.ShouldBeFalse();
        Items(meeting, false).ShouldNotContain(i => i.Kind == AgendaKind.LinkedChildren);
        var said = meeting.When(new RecordCoreGroupParts(Id(30), [new CoreGroupSays(CoreGroupParts.LinkedChildren, "He sees his other son on Fridays: that worker is told, and no address is passed on")], [])).After;
        Agenda(said, true).Done.ShouldBeTrue();

        AgendaItem Agenda(GivenJournal journal, bool linked) => Items(journal, linked).Single(i => i.Kind == AgendaKind.LinkedChildren);

        IReadOnlyList<AgendaItem> Items(GivenJournal journal, bool linked) => CoreGroupAgenda.Of(journal.Child, CoreGroupMeeting.Find(journal.Child, Id(30)), HeldOn, null, null, [], linked);
    }

    [Fact, Trait("requirement", "P18")]
    public void What_a_parent_asks_goes_to_the_professionals_by_name_and_the_answer_is_owed()
    {
        var asked = Given(OnAPlan, Group).When(new PassNews(Id(690), HeldOn, CoreGroupNewsKind.FromFamily, "Can the visits be after five?", "Ana Ashdown", false, "Jo Whitfield and Sam Reed")).After;
        asked.Child.NewsToConsider(HeldOn).ShouldHaveSingleItem().PassedTo.ShouldBe("Jo Whitfield and Sam Reed");

        asked.When(new ConsiderNews(Id(691), Id(690), null, HeldOn, "He is calmer when she is not rushed", "Sam comes at half past five; Mina told her")).After.Child.NewsToConsider(HeldOn).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "M23")]
    public void The_plan_can_be_explained_to_the_child_outside_a_visit()
    {
        var told = new ExplainPlan(Id(695), Plan, HeldOn, "Jo Whitfield", "With the pictures, at school", "Will Gran come?", false, "Saturdays too");
        Given(OnAPlan).When(told).ThenOnce();
        Given(OnAPlan).When(told with { By = " ", How = "", WhyNotAgreed = null }).ThenRefused(
            ("By", "Enter who explained it"), ("How", "Enter how the plan was explained to Rowan, and with what"), ("WhyNotAgreed", "Enter why Rowan does not agree with the plan"));
        GivenOnly(RegisteredUnborn, OnAPlan).When(told).ThenRefused("On", $"{GivenOnly(RegisteredUnborn, OnAPlan).Child.ShortName} was not born yet that day");
    }
}
