namespace Holdfast.Casework.Tests;

public class CoreGroupMeetings
{
    private static readonly RecordCoreGroup Meeting = new(
        Id(200), new DateOnly(2026, 4, 10), [new Attendee(Id(1), "Rowan"), new Attendee(Id(301), "Dr Lee")], true, false, " Weekly visits go on ",
        "Every 10 working days is often enough", new DateOnly(2026, 5, 8));

    [Fact]
    public void A_meeting_held_while_the_child_is_on_a_plan_goes_in_the_journal() =>
        Given(OnAPlan).When(Meeting)
            .Then(new CoreGroupHeld(Meeting.MeetingId, Meeting.HeldOn, Meeting.Came, true, false, "Weekly visits go on", Meeting.VisitFrequencyView, Meeting.NextOn));

    [Fact]
    public void Sent_twice_it_is_one_meeting() => Given(OnAPlan).When(Meeting).ThenOnce();

    [Fact]
    public void A_meeting_cannot_be_in_the_future() =>
        Given(OnAPlan).When(Meeting with { HeldOn = Today.AddDays(1) })
            .ThenRefused("HeldOn", "Date of the meeting must be today or in the past");

    [Fact]
    public void A_meeting_needs_a_plan_on_the_day_it_was_held() =>
        Given(OnAPlan).When(Meeting with { HeldOn = new DateOnly(2026, 3, 26) }).ThenRefused("HeldOn", "The child was not on a plan that day");

    [Fact]
    public void Somebody_came_and_the_next_meeting_is_later() =>
        Given(OnAPlan).When(Meeting with { Came = [], NextOn = Meeting.HeldOn })
            .ThenRefused(("Came", "Select who came"), ("NextOn", "The next meeting must be after this one"));

    [Fact, Trait("requirement", "B23")]
    public void A_meeting_typed_after_the_plan_ended_counts_on_the_plan_it_was_held_in()
    {
        var after = Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 15), "reached-18", null)).When(Meeting).After.Child;

        after.CoreGroupsHeld.ShouldHaveSingleItem();
        after.Occurrences.Single(o => o.Kind == OccurrenceKind.CoreGroupHeld).Is(Facets.OnPlan).ShouldBeTrue();
    }

    [Fact]
    public void The_day_the_plan_ended_is_still_a_day_on_the_plan_and_the_day_after_is_not()
    {
        var ended = Given(OnAPlan, new PlanEnded(Plan, Meeting.HeldOn, "reached-18", null));

        ended.When(Meeting).ThenOnce();
        ended.When(Meeting with { HeldOn = Meeting.HeldOn.AddDays(1) }).ThenRefused("HeldOn", "The child was not on a plan that day");
    }

    [Fact, Trait("requirement", "M34a")]
    public void The_group_says_whether_the_child_is_seen_often_enough()
    {
        Reviewed(Meeting).ShouldBeTrue();
        Reviewed(Meeting with { VisitFrequencyView = " " }).ShouldBeFalse();

        static bool Reviewed(RecordCoreGroup meeting) =>
            Given(OnAPlan).When(meeting).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.CoreGroupHeld).Is(Facets.VisitFrequencyReviewed);
    }

    [Fact, Trait("requirement", "W14")]
    public void The_child_coming_to_a_core_group_is_never_the_child_being_seen()
    {
        var child = Given(OnAPlan).When(Meeting).After.Child;

        child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.CoreGroupHeld && o.Is(Facets.ChildCame));
        child.Occurrences.ShouldNotContain(o => o.Kind == OccurrenceKind.VisitMade);
        child.Visits.ShouldBeEmpty();
    }

    [Fact]
    public void Where_it_met_is_kept() =>
        Given(OnAPlan).When(Meeting with { AtTheChildsSchool = true }).After.Child.Occurrences
            .ShouldContain(o => o.Kind == OccurrenceKind.CoreGroupHeld && o.Is(Facets.AtSchool));
}

public class CoreGroupNotes
{
    private static readonly CoreGroupHeld Held = new(Id(200), new DateOnly(2026, 4, 10), [new Attendee(Id(301), "Dr Lee")], false, false, null, null, null);
    private static readonly RecordNotesSent Notes = new(Held.MeetingId, new DateOnly(2026, 4, 14), " Everyone in the group ");

    [Fact]
    public void Notes_sent_go_in_the_journal() =>
        Given(OnAPlan, Held).When(Notes).Then(new CoreGroupNotesSent(Held.MeetingId, Notes.SentOn, "Everyone in the group"));

    [Fact]
    public void Sent_twice_they_are_recorded_once() => Given(OnAPlan, Held).When(Notes).ThenOnce();

    [Fact]
    public void Notes_sent_to_others_on_the_same_day_are_another_fact() =>
        Given(OnAPlan, Held).When(Notes).After.When(Notes with { To = "Mother" }).Then(new CoreGroupNotesSent(Held.MeetingId, Notes.SentOn, "Mother"));

    [Fact]
    public void Notes_are_of_a_meeting_on_the_record() =>
        Given(OnAPlan).When(Notes).ThenRefused("MeetingId", "Select the core group the notes are of");

    [Fact]
    public void Notes_are_not_sent_before_the_meeting_nor_in_the_future()
    {
        Given(OnAPlan, Held).When(Notes with { SentOn = Held.HeldOn.AddDays(-1) }).ThenRefused("SentOn", "Notes can only be sent after the meeting");
        Given(OnAPlan, Held).When(Notes with { SentOn = Today.AddDays(1) }).ThenRefused("SentOn", "Date must be today or in the past");
    }

    [Fact]
    public void Notes_were_sent_to_somebody() => Given(OnAPlan, Held).When(Notes with { To = "" }).ThenRefused("To", "Enter who the notes were sent to");
}

public class CoreGroupMembers
{
    private static readonly NameCoreGroup Members = new(
        [new CoreGroupMember(Id(301), "Dr Lee", "Health visitor", "Health", null), new CoreGroupMember(Id(302), "Ana Ashdown", "Mother", null, null)], new DateOnly(2026, 3, 27));

    [Fact]
    public void Members_are_named() => Given(OnAPlan).When(Members).Then(new CoreGroupMembersNamed(Members.Members, Members.NamedOn));

    [Fact]
    public void Named_twice_they_are_recorded_once() => Given(OnAPlan).When(Members).ThenOnce();

    [Fact]
    public void The_same_members_named_for_a_later_plan_are_a_new_fact()
    {
        var again = Members with { NamedOn = new DateOnly(2026, 4, 13) };
        Given(OnAPlan).When(Members).After.When(again).Then(new CoreGroupMembersNamed(again.Members, again.NamedOn));
    }

    [Fact]
    public void A_list_typed_late_is_recorded_once_and_does_not_replace_the_later_one()
    {
        var late = Members with { Members = [Members.Members[0]], NamedOn = new DateOnly(2026, 3, 20) };
        var outcome = Given(OnAPlan).When(Members).After.When(late);

        outcome.ThenOnce();
        outcome.After.Child.CoreGroup.ShouldBe(Members.Members);
    }

    [Fact]
    public void A_core_group_has_members_each_with_a_name()
    {
        Given().When(Members with { Members = [] }).ThenRefused("Members", "Name at least one member of the core group");
        Given().When(Members with { Members = Members.Members.SetItem(1, Members.Members[1] with { Name = " " }) })
            .ThenRefused("Members[1].Name", "Enter the member's name; an agency alone is not a member");
    }

    [Fact]
    public void Members_are_not_named_in_the_future() =>
        Given().When(Members with { NamedOn = Today.AddDays(1) }).ThenRefused("NamedOn", "Date must be today or in the past");
}
