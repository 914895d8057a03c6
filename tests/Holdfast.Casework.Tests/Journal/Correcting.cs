namespace Holdfast.Casework.Tests;

public class CorrectingAnEntry
{
    private static readonly VisitMade Visit = Visit(400, new DateOnly(2026, 4, 9), SeenAlone);
    private static readonly VisitMade Right = Visit with { VisitedOn = new DateOnly(2026, 4, 2) };
    private static readonly GivenJournal Journal = Given(OnAPlan, Visit);
    private static readonly CorrectEntry Correct = new(3, Right, " Wrong week ");

    [Fact, Trait("requirement", "X05")]
    public void A_correction_is_a_new_entry_with_a_reason_and_the_original_stays()
    {
        Journal.When(Correct).Then(new EntryCorrected(3, Right, "Wrong week", Today));

        var fact = Journal.When(Correct).After.Child.Find(3).ShouldNotBeNull();
        fact.Original.What.ShouldBe(Visit);
        fact.What.ShouldBe(Right);
        fact.Corrected.ShouldBeTrue();
        ((EntryCorrected)fact.Amendments.Single().What).Reason.ShouldBe("Wrong week");
    }

    [Fact, Trait("requirement", "X05")]
    public void Every_entry_says_when_it_happened_when_it_was_written_and_by_whom()
    {
        var entry = Journal.Child.Find(3)!.Original;

        entry.What.HappenedOn.ShouldBe(new DateOnly(2026, 4, 9));
        entry.RecordedAt.ShouldBe(new DateTimeOffset(2026, 4, 20, 9, 3, 0, TimeSpan.Zero));
        entry.RecordedBy.ShouldBe(Writer);
    }

    [Fact]
    public void A_corrected_date_moves_the_fact_in_time()
    {
        var other = Visit(401, new DateOnly(2026, 4, 7), SeenAlone);
        var child = Given(OnAPlan, Visit, other).When(Correct).After.Child;

        child.Visits.Select(v => v.VisitId).ShouldBe([Visit.VisitId, other.VisitId]);
        child.Occurrences.Where(o => o.Kind == OccurrenceKind.VisitMade).Select(o => (o.On, o.Version)).ShouldBe([(Right.VisitedOn, 3), (other.VisitedOn, 4)]);
    }

    [Fact]
    public void A_correction_can_be_corrected_and_all_three_show()
    {
        var last = Visit with { VisitedOn = new DateOnly(2026, 4, 3) };
        var fact = Journal.When(Correct).After.When(new CorrectEntry(3, last, "It was Friday")).After.Child.Find(3)!;

        fact.What.ShouldBe(last);
        fact.Amendments.Select(a => a.Version).ShouldBe([4, 5]);
        fact.Original.What.ShouldBe(Visit);
    }

    [Fact]
    public void Sent_twice_it_is_corrected_once() => Journal.When(Correct).ThenOnce();

    [Fact]
    public void What_was_read_from_a_file_still_says_so_after_a_correction_and_the_same_words_are_no_correction()
    {
        var census = new ImportedFrom("cin-census", "lea-201/77/plan/2026-03-27/1", new DateOnly(2026, 3, 31));
        var imported = Given(OnAPlan with { Imported = census });

        imported.When(new CorrectEntry(2, OnAPlan, "Same")).ThenNothing();
        var outcome = imported.When(new CorrectEntry(2, OnAPlan with { Category = "physical" }, "Wrong code"));
        outcome.ThenOnce();
        outcome.After.Child.Find(2)!.What.Imported.ShouldBe(census);
    }

    [Fact]
    public void It_has_a_reason_and_is_of_an_entry_on_the_record()
    {
        Journal.When(Correct with { Reason = " " }).ThenRefused("Reason", "Enter why the entry is being corrected");
        Journal.When(Correct with { Version = 9 }).ThenRefused("Version", "This entry is not in the child's record");
        Journal.When(new WithdrawEntry(3, "Twice", false)).After.When(Correct).ThenRefused("Version", "This entry has been withdrawn, so it cannot be corrected");
    }

    [Fact]
    public void It_is_of_the_same_kind_about_the_same_thing_and_not_in_the_future()
    {
        const string Kind = "A correction must be of the same kind as the entry it corrects";

        Journal.When(Correct with { Version = 2 }).ThenRefused("Now", Kind);
        Journal.When(Correct).After.When(new CorrectEntry(4, new EntryCorrected(3, Visit, "x", Today), "x")).ThenRefused("Now", Kind);
        Journal.When(Correct with { Now = Right with { VisitId = Id(499) } })
            .ThenRefused("Now", "A correction must be about the same thing as the entry it corrects. Withdraw the entry and record the right one");
        Journal.When(Correct with { Now = Visit with { VisitedOn = Today.AddDays(1) } }).ThenRefused("Now", "The date must be today or in the past");
    }

    [Fact]
    public void It_cannot_say_what_the_record_shows_untrue()
    {
        var ended = Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 15), "reached-18", null), new CoreGroupHeld(Id(200), new DateOnly(2026, 4, 10), [new Attendee(Id(301), "Dr Lee")], false, false, null, null, null));

        Refused(ended, 1, Registered with { Area = "wales" }).ShouldBe("A correction cannot move the child to another area");
        Refused(ended, 1, Registered with { ExpectedOn = Today }).ShouldBe("Enter a date of birth or an expected date, not both");
        Refused(ended, 1, Registered with { BornOn = Today.AddDays(1) }).ShouldBe("Date of birth must be today or in the past");
        Refused(ended, 2, OnAPlan with { BeganOn = new DateOnly(2026, 4, 16) }).ShouldBe("The plan ended on 15 April 2026, so it cannot have begun later");
        Refused(ended, 3, new PlanEnded(Plan, new DateOnly(2026, 3, 26), "reached-18", null)).ShouldBe("The plan began on 27 March 2026, so it cannot have ended earlier");
        Refused(ended, 4, ((CoreGroupHeld)ended.Events[3]) with { HeldOn = new DateOnly(2026, 4, 16) }).ShouldBe("The child was not on a plan that day");
        Refused(Journal, 3, Visit with { VisitedOn = new DateOnly(2016, 7, 3) }).ShouldBe("The date must be on or after 4 July 2016, 10 months before Rowan was born or is expected");
        Refused(Journal, 3, Visit with { VisitedOn = new DateOnly(2017, 5, 3) }).ShouldBe("Rowan was not born yet that day, so cannot have been seen");

        static string Refused(GivenJournal journal, int version, ChildEvent now) => journal.When(new CorrectEntry(version, now, "x")).Decision.Refusals.ShouldHaveSingleItem().Message;
    }

    [Fact]
    public void A_wrong_year_of_birth_can_be_put_right()
    {
        var born = new ChildBorn(new DateOnly(2026, 4, 18), null, Sex.Male);

        GivenOnly(RegisteredUnborn, born).When(new CorrectEntry(2, born with { BornOn = new DateOnly(2024, 4, 18) }, "Two years out")).ThenOnce();
    }

    [Fact]
    public void A_plan_and_its_end_find_each_other_when_both_are_moved()
    {
        var moved = Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 15), "reached-18", null))
            .When(new CorrectEntry(3, new PlanEnded(Plan, new DateOnly(2026, 4, 19), "reached-18", null), "Later")).After
            .When(new CorrectEntry(2, OnAPlan with { BeganOn = new DateOnly(2026, 4, 17) }, "Later")).After.Child;

        var plan = moved.Plans.ShouldHaveSingleItem();
        (plan.BeganOn, plan.EndedOn, plan.Ground).ShouldBe((new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 19), "reached-18"));
    }

    [Fact]
    public void A_journal_whose_correction_points_at_nothing_is_not_passed_over() =>
        Should.Throw<InvalidOperationException>(() => Given(new EntryCorrected(7, OnAPlan, "x", Today)).Child)
            .Message.ShouldBe("Entry 2 of the journal puts right entry 7, which does not come before it.");
}

public class WithdrawingAnEntry
{
    private static readonly VisitMade Visit = Visit(400, new DateOnly(2026, 4, 9), SeenAlone);
    private static readonly GivenJournal Journal = Given(OnAPlan, Visit);
    private static readonly WithdrawEntry Withdraw = new(3, " Recorded twice ", false);

    [Fact, Trait("requirement", "X05")]
    public void A_withdrawn_entry_stays_readable_and_leaves_everything_it_fed()
    {
        Journal.When(Withdraw).Then(new EntryWithdrawn(3, "Recorded twice", false, Today));

        var child = Journal.When(Withdraw).After.Child;
        child.Find(3)!.ShouldSatisfyAllConditions(f => f.Withdrawn.ShouldBeTrue(), f => f.What.ShouldBe(Visit), f => f.OnWrongChild.ShouldBeFalse());
        child.AllFacts.Select(f => f.Version).ShouldBe([1, 2, 3, 4]);
        child.Facts.ShouldNotContain(f => f.Version == 3);
        child.Visits.ShouldBeEmpty();
        child.Has(Visit.VisitId).ShouldBeFalse();
        child.Occurrences.ShouldNotContain(o => o.Version == 3);
        VisitsAgainstPlan.Of(child).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_withdrawn_leaves_no_day_on_it()
    {
        var child = Journal.When(new WithdrawEntry(2, "Another family's conference", false)).After.Child;

        child.Plans.ShouldBeEmpty();
        child.VisitsEvery(Today).ShouldBeNull();
        child.Occurrences.ShouldNotContain(o => o.Is(Facets.OnPlan));
    }

    [Fact]
    public void An_entry_on_the_wrong_child_is_marked_so_that_only_a_manager_reads_it() =>
        Journal.When(Withdraw with { WrongChild = true }).After.Child.Find(3)!.OnWrongChild.ShouldBeTrue();

    [Fact]
    public void Sent_twice_it_is_withdrawn_once() => Journal.When(Withdraw).ThenOnce();

    [Fact]
    public void It_has_a_reason_and_is_of_an_entry_on_the_record()
    {
        Journal.When(Withdraw with { Reason = "" }).ThenRefused("Reason", "Enter why the entry is being withdrawn");
        Journal.When(Withdraw with { Version = 9 }).ThenRefused("Version", "This entry is not in the child's record");
    }

    [Fact]
    public void The_registration_and_the_corrections_stay()
    {
        Journal.When(Withdraw with { Version = 1 })
            .ThenRefused("Version", "The registration cannot be withdrawn, because the record would have no child. Correct it instead");
        Journal.When(Withdraw).After.When(Withdraw with { Version = 4 })
            .ThenRefused("Version", "A correction stays on the record. Correct the entry again, or record it anew");
    }

    [Fact]
    public void What_was_withdrawn_can_be_recorded_anew() =>
        Journal.When(Withdraw).After.When(new RecordVisit(Visit.VisitId, Visit.VisitedOn, null, Visit.Place, null, true, Worker, "Mina Fell", true, [new ChildAtVisit(Id(1), SeenAlone, [])])).ThenOnce();
}
