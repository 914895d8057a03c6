namespace Holdfast.Casework.Tests;

public class DriftOfPlans
{
    private static readonly DateOnly Began = new(2025, 1, 8);
    private static readonly DateOnly Day = new(2026, 4, 20);
    private static readonly Guid Outcome = Id(501);
    private static readonly Guid Action = Id(504);

    private static PlanChange Change(int id, DateOnly on) => new(Id(id), Plan, on, null, "So", []);

    private static CoreGroupHeld Met(int id, DateOnly on, int came = 2) => new(Id(id), on, [.. Enumerable.Range(0, came).Select(i => new Attendee(Id(40 + i), "A"))], false, false, null, null, null);

    private static readonly ChildEvent[] Begun =
    [
        OnAPlan with { BeganOn = Began }, new PlanOutcomeAgreed(Change(500, Began), Outcome, null, "She eats", null, null),
        new PlanActionAgreed(Change(503, Began), Action, Outcome, "Breakfast club", null, null, "Jo", new DateOnly(2026, 6, 1), null),
    ];

    private static PlanDrift Read(DateOnly day, params ChildEvent[] more)
    {
        var child = Given([.. Begun, .. more]).Child;
        return PlanDrift.Of(child, DetailedPlan.Find(child, day)!, day);
    }

    private static IEnumerable<(DriftKind, int)> Signs(DateOnly day, params ChildEvent[] more) => Read(day, more).Signs.Select(s => (s.Kind, s.Count));

    [Theory, Trait("requirement", "P09")]
    [InlineData(2026, 1, 7, 0)]
    [InlineData(2026, 1, 8, 12)]
    [InlineData(2026, 7, 8, 18)]
    [InlineData(2027, 3, 1, 24)]
    public void A_plan_shows_its_age_at_12_18_and_24_months(int year, int month, int day, int shown) =>
        Signs(new DateOnly(year, month, day)).ShouldBe(shown == 0 ? [] : [(DriftKind.OldPlan, shown)]);

    [Fact, Trait("requirement", "P09")]
    public void An_outcome_nothing_was_known_of_at_two_meetings_shows_and_evidence_ends_it()
    {
        var day = Began.AddMonths(6);
        Signs(day, Met(700, Began.AddMonths(1))).ShouldBeEmpty();
        var sign = Read(day, Met(700, Began.AddMonths(1)), Met(701, Began.AddMonths(2))).Signs.ShouldHaveSingleItem();

        (sign.Kind, sign.AboutId, sign.Title, sign.Count).ShouldBe((DriftKind.NoEvidence, Outcome, "She eats", 2));
        Signs(day, Met(700, Began.AddMonths(1)), Met(701, Began.AddMonths(2)), Progress(710, Began.AddMonths(2), Direction.Better)).ShouldBeEmpty();
        Signs(day, Met(700, Began.AddMonths(1)), Met(701, Began.AddMonths(2)), Progress(710, Began.AddMonths(2), Direction.Better) with { Evidence = null }).ShouldBe([(DriftKind.NoEvidence, 2)]);
    }

    [Fact]
    public void What_became_worse_shows() => Signs(Began.AddMonths(6), Progress(710, Began.AddMonths(2), Direction.Worse)).ShouldBe([(DriftKind.Worse, 1)]);

    [Fact]
    public void An_action_put_off_twice_shows_and_one_brought_forward_does_not()
    {
        PlanActionAgreed Due(int id, DateOnly by) => new(Change(id, Began.AddDays(id - 500)) with { Replaces = [Id(id - 1)] }, Action, Outcome, "Breakfast club", null, null, "Jo", by, null);

        Signs(Began.AddMonths(6), Due(504, new DateOnly(2026, 7, 1)), Due(505, new DateOnly(2026, 8, 1))).ShouldBe([(DriftKind.PutOffTwice, 2)]);
        Signs(Began.AddMonths(6), Due(504, new DateOnly(2026, 7, 1)), Due(505, new DateOnly(2026, 6, 1))).ShouldBeEmpty();
    }

    [Fact]
    public void An_action_open_at_three_meetings_shows_until_it_is_done()
    {
        ChildEvent[] three = [Met(700, Began.AddMonths(1)), Met(701, Began.AddMonths(2)), Progress(710, Began.AddMonths(2), Direction.Same), Met(702, Began.AddMonths(3)), Progress(711, Began.AddMonths(3), Direction.Same)];

        Signs(Began.AddMonths(6), three).ShouldBe([(DriftKind.OverThreeMeetings, 3)]);
        Signs(Began.AddMonths(6), [.. three, new PlanActionProgress(Id(720), Plan, Action, Began.AddMonths(3), null, ActionState.Done, null, null)]).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "M34")]
    public void Two_visits_without_the_child_alone_show()
    {
        var there = SeenAlone with { Alone = Aloneness.SomeoneWasThere };

        Signs(Began.AddMonths(6), Visit(20, Began.AddDays(9), SeenAlone), Visit(21, Began.AddDays(19), there)).ShouldBeEmpty();
        Signs(Began.AddMonths(6), Visit(20, Began.AddDays(9), SeenAlone), Visit(21, Began.AddDays(19), there), Visit(22, Began.AddDays(29), NotSeen)).ShouldBe([(DriftKind.NotSeenAlone, 2)]);
    }

    [Fact]
    public void More_people_at_meetings_while_nothing_becomes_better_shows()
    {
        ChildEvent[] held = [Met(700, Began.AddMonths(1), 2), Met(701, Began.AddMonths(2), 2), Met(702, Began.AddMonths(3), 4), Met(703, Began.AddMonths(4), 5)];

        Signs(Began.AddMonths(6), held).ShouldContain((DriftKind.AttendanceUpOutcomesFlat, 5));
        Signs(Began.AddMonths(6), [.. held, Progress(710, Began.AddMonths(4), Direction.Better)]).ShouldNotContain(s => s.Item1 == DriftKind.AttendanceUpOutcomesFlat);
        Signs(Began.AddMonths(6), held[..3]).ShouldNotContain(s => s.Item1 == DriftKind.AttendanceUpOutcomesFlat);
    }

    [Fact]
    public void It_tells_each_outcome_across_time()
    {
        var line = Read(Day, Progress(710, Began.AddMonths(1), Direction.Worse), Progress(711, Began.AddMonths(2), Direction.Reached)).Lines.ShouldHaveSingleItem();

        line.Points.Select(p => p.Direction).ShouldBe([Direction.Worse, Direction.Reached]);
        (line.IsOpen, line.Last, line.From).ShouldBe((false, Direction.Reached, Began));
    }

    private static PlanOutcomeProgress Progress(int id, DateOnly on, Direction direction) => new(Id(id), Plan, Outcome, on, null, direction, "Eight mornings of ten", "The list");
}
