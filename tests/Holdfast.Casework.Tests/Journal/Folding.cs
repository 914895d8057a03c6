using FsCheck;
using FsCheck.Fluent;
using Interval = Holdfast.Casework.Journal.Interval;

namespace Holdfast.Casework.Tests;

public class Folding
{
    private static readonly ImmutableArray<ChildEvent> Life =
    [
        Registered,
        new StrategyDiscussionHeld(Id(600), new DateOnly(2026, 3, 9), null, null, Section47),
        OnAPlan,
        new SchoolRecorded("Elm Infants", null, new DateOnly(2026, 3, 28)),
        Visit(400, new DateOnly(2026, 4, 1), NotSeen),
        new PlanFrequencyAgreed(Plan, new Interval(5, TimeUnit.WorkingDays), null, new DateOnly(2026, 4, 2), "x"),
        new AccessNotGained(Id(640), new DateOnly(2026, 4, 3), null, AccessProblem.Difficulty, true, false, null, "x", "x", "x", null, true),
        Visit(401, new DateOnly(2026, 4, 7), SeenAlone),
        new LeadSocialWorkerNamed(Worker, "Mina Fell", new DateOnly(2026, 4, 8)),
        new CoreGroupHeld(Id(200), new DateOnly(2026, 4, 9), [], false, false, null, null, null),
        new ViewConsidered(Id(401), Id(200), MeetingKind.CoreGroup, new DateOnly(2026, 4, 10), "x"),
        new SchoolRecorded("Oak Primary", null, new DateOnly(2026, 4, 13)),
        new LeadSocialWorkerNamed(null, "Jo Reed", new DateOnly(2026, 4, 14)),
        new ReviewConferenceHeld(Id(620), new DateOnly(2026, 4, 16), ReviewDecision.End, null),
        new PlanEnded(Plan, new DateOnly(2026, 4, 17), PlanEndings.DecidedAtReview, null),
    ];

    [Fact, Trait("requirement", "X05")]
    public void Whatever_the_order_of_typing_the_record_tells_the_same_story()
    {
        var straight = Told(GivenOnly([.. Life]).Child);

        Prop.ForAll(Gen.Shuffle(Life.ToArray()).ToArbitrary(), order => Told(GivenOnly(order).Child).ShouldBe(straight)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Late_facts_count_on_the_plan_of_their_day()
    {
        var child = Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 10), null, null), Visit(401, new DateOnly(2026, 4, 10), SeenAlone), Visit(402, new DateOnly(2026, 4, 11), SeenAlone)).Child;

        child.Occurrences.Where(o => o.Kind == OccurrenceKind.VisitMade).Select(o => o.Is(Facets.OnPlan)).ShouldBe([true, false]);
    }

    [Fact]
    public void Two_facts_of_one_day_stand_in_the_order_they_were_written() =>
        Given(new ChildNamed(new PersonName("A", "B"), Today), new ChildNamed(new PersonName("C", "B"), Today)).Child.FullName.ShouldBe("C B");

    [Fact]
    public void The_version_is_the_number_of_entries_read()
    {
        GivenOnly().Child.Version.ShouldBe(0);
        Given(OnAPlan, new EntryWithdrawn(2, "x", false, Today)).Child.Version.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-04-03", null)]
    [InlineData("2026-04-04", 0)]
    [InlineData("2026-05-03", 0)]
    [InlineData("2026-05-04", 1)]
    [InlineData("2028-04-04", 24)]
    public void Age_is_counted_in_whole_months(string day, int? months) =>
        GivenOnly(Registered with { BornOn = new DateOnly(2026, 4, 4) }).Child.MonthsOldOn(DateOnly.Parse(day, null)).ShouldBe(months);

    [Fact]
    public void A_month_past_a_short_months_end_is_its_last_day() =>
        GivenOnly(Registered with { BornOn = new DateOnly(2026, 1, 31) }).Child.MonthsOldOn(new DateOnly(2026, 2, 28)).ShouldBe(1);

    private static string Told(Child child) => string.Join('\n',
        child.Occurrences.Select(o => $"{o.On} {o.Kind} {o.Facets} {o.Subject} {o.Key}")
            .Concat(child.Plans.Select(p => $"{p.BeganOn} {p.EndedOn} {p.LatestCategory} {p.Ground}"))
            .Append($"{child.LeadSocialWorker?.Name} {child.School?.Name} {child.VisitsEvery(new DateOnly(2026, 4, 5))}")
            .Concat(VisitsAgainstPlan.Of(child).Select(v => $"{v.Visit.VisitId} {v.Since} {v.Days} {v.PlanSays} {v.Counts}")));
}

public class ReadingThePast
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 13, 9, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<Entry> Written =
    [
        EntryOf(1, Registered, Monday.AddDays(-30)),
        EntryOf(2, OnAPlan, Monday.AddDays(-14)),
        EntryOf(3, Visit(400, new DateOnly(2026, 4, 9), NotSeen), Monday),
        EntryOf(4, new CoreGroupHeld(Id(200), new DateOnly(2026, 4, 7), [], false, false, null, null, null), new DateTimeOffset(2026, 4, 14, 22, 59, 59, TimeSpan.Zero)), // 23:59 in London
        EntryOf(5, new EntryCorrected(3, Visit(400, new DateOnly(2026, 4, 8), SeenAlone), "Mixed up", new DateOnly(2026, 4, 15)), new DateTimeOffset(2026, 4, 14, 23, 30, 0, TimeSpan.Zero)), // 00:30 on the 15th
        EntryOf(6, new EntryWithdrawn(4, "Not held", false, new DateOnly(2026, 4, 16)), Monday.AddDays(3)),
    ];

    [Fact, Trait("requirement", "X03")]
    public void Known_at_a_day_is_what_had_been_written_by_its_end_in_london()
    {
        Known(new DateOnly(2026, 4, 12)).Visits.ShouldBeEmpty();

        Known(new DateOnly(2026, 4, 13)).ShouldSatisfyAllConditions(c => c.Visits.Single().Child.Seen.ShouldBeFalse(), c => c.CoreGroupsHeld.ShouldBeEmpty());
        Known(new DateOnly(2026, 4, 14)).ShouldSatisfyAllConditions(c => c.Visits.Single().Child.Seen.ShouldBeFalse(), c => c.CoreGroupsHeld.ShouldHaveSingleItem());
        Known(new DateOnly(2026, 4, 15)).ShouldSatisfyAllConditions(c => c.Visits.Single().Child.Seen.ShouldBeTrue(), c => c.CoreGroupsHeld.ShouldHaveSingleItem());
        Known(new DateOnly(2026, 4, 16)).CoreGroupsHeld.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X03")]
    public void As_at_a_day_is_what_had_happened_by_then_as_it_is_known_now()
    {
        AsAt(new DateOnly(2026, 4, 7)).Visits.ShouldBeEmpty();
        AsAt(new DateOnly(2026, 4, 8)).Visits.Single().Child.Seen.ShouldBeTrue();
        AsAt(new DateOnly(2026, 3, 26)).ShouldSatisfyAllConditions(c => c.IsRegistered.ShouldBeTrue(), c => c.Plans.ShouldBeEmpty());

        static Child AsAt(DateOnly day) => Child.From(Id(1), Written, day);
    }

    [Fact, Trait("requirement", "X03")]
    public void The_two_can_be_asked_together() =>
        Child.From(Id(1), KnownBy(new DateOnly(2026, 4, 14)), new DateOnly(2026, 4, 8)).ShouldSatisfyAllConditions(c => c.Visits.ShouldBeEmpty(), c => c.CoreGroupsHeld.ShouldHaveSingleItem());

    private static Child Known(DateOnly day) => Child.From(Id(1), KnownBy(day));

    private static IEnumerable<Entry> KnownBy(DateOnly day) => Written.Where(e => e.RecordedAt < UkClock.EndOf(day));
}
