namespace Holdfast.Casework.Tests;

public class WhenTheChildCanNotBeSeen
{
    private static readonly RecordNoAccess NoAccess = new(
        Id(640), new DateOnly(2026, 4, 14), new TimeOnly(17, 0), AccessProblem.Difficulty, true, false, " ", " Nobody in ", " Mina Fell ", " School saw her at 3 ",
        new DateOnly(2026, 4, 15), false, null, null, Id(641));

    private static readonly AccessNotGained Failed = new(
        Id(640), NoAccess.On, NoAccess.At, AccessProblem.Difficulty, true, false, null, "Nobody in", "Mina Fell", "School saw her at 3", NoAccess.SecondAttemptOn, false);

    [Fact, Trait("requirement", "M49")]
    public void A_visit_that_did_not_reach_the_child_is_recorded_with_how_the_child_is_known_to_be_safe() =>
        Given(OnAPlan).When(NoAccess).Then(Failed);

    [Fact]
    public void Sent_twice_it_is_one_difficulty() => Given(OnAPlan).When(NoAccess with { ProtectiveAction = "Police called" }).ThenOnce();

    [Fact, Trait("requirement", "W12"), Trait("requirement", "M49")]
    public void Difficulty_obstruction_and_denial_are_three_things_and_who_obstructed_is_said()
    {
        Facet(NoAccess).ShouldBe(Facets.Difficulty);
        Facet(NoAccess with { Problem = AccessProblem.Obstruction, ByWhom = "Step-father" }).ShouldBe(Facets.Obstruction);
        Facet(NoAccess with { Problem = AccessProblem.Denial, ByWhom = "Mother" }).ShouldBe(Facets.Denial);
        Given(OnAPlan).When(NoAccess with { Problem = AccessProblem.Denial }).ThenRefused("ByWhom", "Enter who obstructed or refused");

        static Facets Facet(RecordNoAccess what) =>
            Given(OnAPlan).When(what).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.AccessNotGained).Facets & (Facets.Difficulty | Facets.Obstruction | Facets.Denial);
    }

    [Fact, Trait("requirement", "W12"), Trait("requirement", "M49")]
    public void Any_practitioner_may_be_the_one_who_could_not_see_the_child() =>
        Given(OnAPlan).When(NoAccess with { ReportedBy = "Dr Lee, health visitor", HomeVisit = false }).After.Child.AccessDifficulties.Single().ReportedBy.ShouldBe("Dr Lee, health visitor");

    [Fact]
    public void What_happened_is_whole()
    {
        Given(OnAPlan).When(NoAccess with { On = Today.AddDays(1), WhatHappened = "", ReportedBy = " ", SafeMeanwhile = null!, SecondAttemptOn = Today, ProtectiveUnder = new LegalBasis("Children and Young Persons Act 2001", "46") })
            .ThenRefused(
                ("On", "Date must be today or in the past"),
                ("WhatHappened", "Enter what happened"),
                ("ReportedBy", "Enter who could not see the child"),
                ("SafeMeanwhile", "Enter how you know the children are safe, or what is being done now"),
                ("SecondAttemptOn", "The second attempt must be on or after the day of the first"),
                ("ProtectiveUnder", "Select a law of this area: section 46 Children Act 1989, section 44 Children Act 1989"));
        Given().When(NoAccess with { On = new DateOnly(2016, 7, 3) }).ThenRefused("On", "Date must be on or after 4 July 2016, 10 months before Rowan was born or is expected");
    }

    [Fact, Trait("requirement", "M56")]
    public void Two_home_visits_in_a_row_without_the_child_are_marked()
    {
        Marked(Failed, Again(2)).ShouldBe([false, true]);
        Marked(Failed).ShouldBe([false]);
        Marked(Failed, Again(2), Again(3)).ShouldBe([false, true, true]);
    }

    [Fact, Trait("requirement", "M56")]
    public void Seeing_the_child_at_home_between_them_begins_the_count_anew_and_seeing_the_child_elsewhere_does_not()
    {
        Marked(Failed, Visit(401, new DateOnly(2026, 4, 15), SeenAlone), Again(2)).ShouldBe([false, false, false]);
        Marked(Failed, Visit(401, new DateOnly(2026, 4, 15), SeenAlone, VisitPlace.School), Again(2)).ShouldBe([false, false, true]);
        Marked(Failed, Visit(401, new DateOnly(2026, 4, 15), SeenAlone, VisitPlace.CoreGroupMeeting), Again(2)).ShouldBe([false, false, true]);
    }

    [Fact, Trait("requirement", "M56")]
    public void A_home_visit_that_found_the_family_and_not_the_child_is_one_without_access_whatever_the_reason()
    {
        Marked(Visit(401, new DateOnly(2026, 4, 13), NotSeen), Failed).ShouldBe([false, true]);
        Marked(Failed, Visit(401, new DateOnly(2026, 4, 15), NotSeen)).ShouldBe([false, true]);
    }

    [Fact, Trait("requirement", "M56")]
    public void Only_home_visits_make_the_two()
    {
        Marked(Failed with { HomeVisit = false }, Again(2)).ShouldBe([false, false]);
        Marked(Failed, Again(2) with { HomeVisit = false }).ShouldBe([false, false]);
    }

    [Fact, Trait("requirement", "M56")]
    public void The_order_is_the_order_of_the_visits_not_of_typing()
    {
        // Typed: the second first. The one of 14 April is then the first of the two.
        var child = Given(OnAPlan, Again(2), Failed).Child;

        child.Occurrences.Where(o => o.Kind == OccurrenceKind.AccessNotGained).Select(o => (o.On, o.Is(Facets.SecondConsecutive)))
            .ShouldBe([(Failed.On, false), (Failed.On.AddDays(2), true)]);
    }

    private static AccessNotGained Again(int days) => Failed with { DifficultyId = Id(640 + (10 * days)), On = Failed.On.AddDays(days) };

    private static IEnumerable<bool> Marked(params ChildEvent[] visits) =>
        Given(OnAPlan).And(visits).Child.Occurrences
            .Where(o => o.Kind is OccurrenceKind.AccessNotGained or OccurrenceKind.VisitMade or OccurrenceKind.SeenAtCoreGroup)
            .Select(o => o.Is(Facets.SecondConsecutive));
}

public class NoticesGiven
{
    private static readonly RecordNotice Notice = new(Id(640), "senior-manager", " Pat Rowe ", " By telephone ", new DateOnly(2026, 4, 14));

    [Fact, Trait("requirement", "W12"), Trait("requirement", "M49")]
    public void Who_had_to_be_told_was_told_by_name()
    {
        Given().When(Notice).Then(new NoticeGiven(Id(640), "senior-manager", "Pat Rowe", "By telephone", Notice.GivenOn));
        var occurrence = Given().When(Notice).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.NoticeGiven);
        (occurrence.Subject, occurrence.Key).ShouldBe((Id(640), "senior-manager"));
    }

    [Fact]
    public void Sent_twice_it_is_one_notice() => Given().When(Notice).ThenOnce();

    [Fact]
    public void Telling_another_person_of_the_same_list_is_another_notice() =>
        Given().When(Notice).After.When(Notice with { ToWhom = "Sam Oke" }).Then(new NoticeGiven(Id(640), "senior-manager", "Sam Oke", "By telephone", Notice.GivenOn));

    [Fact, Trait("requirement", "W12")]
    public void Recipients_are_those_of_the_areas_list() =>
        Given().When(new RecordNotice(Id(640), "the-press", "", " ", Today.AddDays(1))).ThenRefused(
            ("Recipient", "Select who was told"), ("ToWhom", "Enter the name of the person told"), ("How", "Enter how they were told"), ("GivenOn", "Date must be today or in the past"));
}

public class ChoicesWeighed
{
    private static readonly AccessNotGained Denied = new(
        Id(640), new DateOnly(2026, 4, 14), null, AccessProblem.Denial, true, false, "Mother", "Door shut", "Mina Fell", "Seen at the window", null, false);

    private static readonly DecideAccessChoice Choice = new(Id(640), "legal-action", false, " Tomorrow's visit first ", " Mina Fell with Pat Rowe ", new DateOnly(2026, 4, 15));

    [Fact, Trait("requirement", "W12"), Trait("requirement", "M49")]
    public void Each_choice_of_the_area_is_decided_by_itself_with_reasons()
    {
        Given(Denied).When(Choice).Then(new AccessChoiceDecided(Id(640), "legal-action", false, "Tomorrow's visit first", "Mina Fell with Pat Rowe", Choice.DecidedOn));

        var child = Given(Denied).When(Choice).After.When(Choice with { Choice = "another-agency-sees-child", Chosen = true }).After.Child;
        child.Occurrences.Where(o => o.Kind == OccurrenceKind.AccessChoiceDecided).Select(o => (o.Key, o.Is(Facets.Chosen)))
            .ShouldBe([("legal-action", false), ("another-agency-sees-child", true)]);
    }

    [Fact]
    public void Sent_twice_it_is_decided_once() => Given(Denied).When(Choice).ThenOnce();

    [Fact, Trait("requirement", "M56")]
    public void A_home_visit_that_did_not_reach_the_child_is_weighed_too() =>
        Given(Visit(7, new DateOnly(2026, 4, 14), NotSeen)).When(Choice with { DifficultyId = Id(7) })
            .Then(new AccessChoiceDecided(Id(7), "legal-action", false, "Tomorrow's visit first", "Mina Fell with Pat Rowe", Choice.DecidedOn));

    [Fact]
    public void A_visit_at_which_the_child_was_seen_is_not() =>
        Given(Visit(7, new DateOnly(2026, 4, 14), SeenAlone)).When(Choice with { DifficultyId = Id(7) }).ThenRefused("DifficultyId", "Select the visit at which access was not gained");

    [Fact]
    public void A_decision_may_be_taken_the_other_way_and_back_on_one_day_and_all_three_stand() =>
        Given(Denied).When(Choice).After.When(Choice with { Chosen = true }).After.When(Choice).After.Child.AccessChoices.Select(c => c.Chosen).ShouldBe([false, true, false]);

    [Fact]
    public void It_is_of_a_difficulty_on_the_record_and_whole()
    {
        Given().When(new DecideAccessChoice(Id(640), "hope", true, "", " ", Today.AddDays(1))).ThenRefused(
            ("DifficultyId", "Select the visit at which access was not gained"),
            ("Choice", "Select what was considered"),
            ("Reasons", "Enter the reasons"),
            ("ByWhom", "Enter who decided"),
            ("DecidedOn", "Date must be today or in the past"));
        Given(Denied).When(Choice with { DecidedOn = new DateOnly(2026, 4, 13) }).ThenRefused("DecidedOn", "Date must be on or after 14 April 2026, when access was not gained");
    }
}

public class ProtectiveAction
{
    private static readonly RecordProtectiveAction Action = new(Id(650), Today, " Taken to her grandmother ", " Police ", new LegalBasis("Children Act 1989", "46"), null);

    [Fact, Trait("requirement", "W15")]
    public void Action_to_protect_a_child_is_recorded_whatever_else_is_pending()
    {
        var group = new CoreGroupHeld(Id(200), new DateOnly(2026, 4, 10), [new Attendee(Id(301), "Dr Lee")], false, false, null, null, Today);
        var denied = new AccessNotGained(Id(640), new DateOnly(2026, 4, 14), null, AccessProblem.Denial, true, false, "Mother", "Door shut", "Mina Fell", "Not known", null, false);

        Given().When(Action).ThenOnce();
        GivenOnly(RegisteredUnborn).When(Action).ThenOnce();
        Given(OnAPlan, group, denied).When(Action).ThenOnce();
        Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 1), "reached-18", null)).When(Action).ThenOnce();
        Given().When(Action with { Under = null }).Then(new ProtectiveActionTaken(Id(650), Today, "Taken to her grandmother", "Police", null, null));
    }

    [Fact, Trait("requirement", "W15")]
    public void Action_taken_at_the_door_is_written_before_the_difficulty_it_answers()
    {
        var visit = new RecordNoAccess(
            Id(640), Today, null, AccessProblem.Denial, true, false, "Mother", "Door shut", "Mina Fell", "With the police now", null, false, "Called the police", Action.Under, Id(641));

        var events = Given(OnAPlan).When(visit).Decision.Events;

        events[0].ShouldBe(new ProtectiveActionTaken(Id(641), Today, "Called the police", "Mina Fell", Action.Under, Id(640)));
        events[1].ShouldBeOfType<AccessNotGained>();
    }

    [Fact]
    public void It_happened_was_something_and_somebody_did_it_under_a_law_of_the_area() =>
        Given().When(new RecordProtectiveAction(Id(650), Today.AddDays(1), "", " ", new LegalBasis("Children and Young Persons Act 2001", "42"), null)).ThenRefused(
            ("TakenOn", "Date must be today or in the past"),
            ("What", "Enter what was done"),
            ("ByWhom", "Enter who did it"),
            ("Under", "Select a law of this area: section 46 Children Act 1989, section 44 Children Act 1989"));
}
