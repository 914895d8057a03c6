using FsCheck;
using FsCheck.Fluent;
using Holdfast.Practice.Rules;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>What must hold of the duties of any life, in any area.</summary>
public sealed class DutyLaws
{
    private static readonly DateOnly End = D("2027-03-01");
    private static readonly string[] AreaCodes = ["england", "hillingdon", "birmingham", "wales", "isle-of-man"];

    [Fact]
    public void The_same_record_gives_the_same_duties() => ForAny(life => life.Duties().ShouldBe(life.Duties()));

    [Fact]
    public void A_time_in_working_days_ends_on_a_working_day_that_many_after_the_first_which_is_not_counted() => ForAny(life =>
    {
        var calendar = RulesOf(life.Area).Calendar;
        foreach (var duty in life.Duties())
        {
            var version = RulesOf(life.Area).Rules.Single(r => r.Id == duty.Rule).VersionOn(duty.OpenedOn)!;
            if (version.Timing is Timing.Within { Limits: [Limit.Fixed { Interval: { Unit: TimeUnit.WorkingDays } length }] } && duty.Rule != "initial-conference")
            {
                Days(duty.OpenedOn.AddDays(1), duty.Due!.Value).Count(calendar.IsWorkingDay).ShouldBe(length.Count, duty.Rule);
                calendar.IsWorkingDay(duty.Due.Value).ShouldBeTrue(duty.Rule);
            }
        }
    });

    [Fact]
    public void Nothing_is_due_or_shown_or_met_before_it_opened() => ForAny(life =>
    {
        foreach (var duty in life.Duties())
        {
            (duty.Due >= duty.OpenedOn || duty.Due is null).ShouldBeTrue(duty.Because);
            duty.ShownFrom!.Value.ShouldBeGreaterThanOrEqualTo(duty.OpenedOn, duty.Rule);
            (duty.MetOn >= duty.OpenedOn || duty.MetOn is null).ShouldBeTrue(duty.Because);
            (duty.LastWorkingDay <= duty.Due || duty.Due is null).ShouldBeTrue(duty.Rule);
            (duty.Aim <= duty.Due || duty.Aim is null).ShouldBeTrue(duty.Rule);
        }
    });

    [Fact]
    public void A_rhythm_has_one_duty_at_a_time_and_no_gap() => ForAny(life =>
    {
        var rhythms = RulesOf(life.Area).Rules.Where(r => r.Kind == RuleKind.Rhythm).Select(r => r.Id).ToHashSet();
        foreach (var duties in life.Duties().Where(d => rhythms.Contains(d.Rule)).GroupBy(d => d.Rule))
        {
            duties.SkipLast(1).Select(d => d.MetOn).ShouldBe(duties.Skip(1).Select(d => (DateOnly?)d.OpenedOn), duties.Key);
            duties.Last().State.ShouldBeOneOf(DutyState.Open, DutyState.NotSetByArea);
        }
    });

    [Fact]
    public void What_was_done_stays_done_whatever_happens_after() => ForAny(life =>
    {
        var whole = life.Duties();
        foreach (var day in new[] { "2026-03-15", "2026-06-01", "2026-09-20" }.Select(D))
        {
            foreach (var then in DutyEngine.Duties(life.Child, RulesOf(life.Area), day).Where(d => d.State == DutyState.Met && !GoesWithAnother(life.Area, d)))
            {
                whole.ShouldContain(then);
            }
        }
    });

    [Fact]
    public void As_at_a_day_nothing_is_seen_of_what_came_later() => ForAny(life =>
    {
        foreach (var day in new[] { "2026-03-15", "2026-06-01", "2026-09-20" }.Select(D))
        {
            var journalOfThatDay = Casework.Child.From(life.Child.Id, life.Entries, day);

            DutyEngine.Duties(life.Child, RulesOf(life.Area), day).ShouldBe(DutyEngine.Duties(journalOfThatDay, RulesOf(life.Area), day));
        }
    });

    [Fact]
    public void The_order_of_writing_does_not_matter() => Prop.ForAll((from life in AnyLife() from order in Gen.Shuffle(life.OneADay.ToArray()) select (life, order)).ToArbitrary(), drawn =>
        Told(new Life(drawn.life.Area, drawn.order).Duties()).ShouldBe(Told(new Life(drawn.life.Area, drawn.life.OneADay).Duties()))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_withdrawn_leaves_no_trace_in_the_duties() => ForAny(life =>
    {
        var kept = life.Acts.Where((_, i) => i % 3 != 0).ToArray();
        var all = Lives.Lived(life.Area, life.Acts);
        for (var i = 0; i < life.Acts.Count; i += 3)
        {
            all.Add(new EntryWithdrawn(5 + i, "Written twice", false, End));
        }

        Told(DutyEngine.Duties(all.Child, RulesOf(life.Area), End)).ShouldBe(Told(new Life(life.Area, kept).Duties()));
    });

    [Fact]
    public void What_no_rule_speaks_of_changes_no_duty() => ForAny(life =>
        Lives.Lived(life.Area, life.Acts).Add(new GpRecorded("Surgery", null, D("2026-05-05"))).Add(new AddressRecorded("1 New Street", D("2026-06-05"))).Duties("2027-03-01").ShouldBe(life.Duties()));

    [Fact]
    public void A_meeting_changes_no_duty_to_see_the_child() => ForAny(life =>
        Lives.Lived(life.Area, life.Acts).CoreGroup("2026-05-05").Duties("2027-03-01").Where(d => d.Rule is "visit" or "see-alone" or "see-at-home")
            .ShouldBe(life.Duties().Where(d => d.Rule is "visit" or "see-alone" or "see-at-home")));

    [Fact]
    public void Seeing_the_child_once_more_never_makes_anybody_late() => Prop.ForAll((from life in AnyLife("wales", "england") from day in Gen.Choose(0, 300) select (life, day)).ToArbitrary(), drawn =>
    {
        // Not so where a new frequency is agreed: with a fresh visit it is counted from that visit, without one from the agreement, which can end later.
        var life = new Life(drawn.life.Area, [.. drawn.life.Acts.Where(a => a is not PlanFrequencyAgreed)]);
        var more = Lives.Lived(life.Area, life.Acts).Visit(UkDate.Iso(D("2026-02-02").AddDays(drawn.day)), Alone);

        foreach (var rule in new[] { "visit", "see-alone", "see-at-home" })
        {
            Late(more.Duties("2027-03-01"), rule).Except(Late(life.Duties(), rule)).ShouldBeEmpty(rule);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_overlay_never_gives_longer_than_its_base() => ForAny(life =>
    {
        var settings = new AreaSetting[]
        {
            new("visit-every", D("2020-01-01"), "10 working days"), new("meeting-after-birth-within", D("2020-01-01"), "10 working days"), new("core-group-every", D("2020-01-01"), "42 calendar days"),
            new("full-record-within", D("2020-01-01"), "15 working days"), new("correction-answer-within", D("2020-01-01"), "10 working days"), new("supervision-every", D("2020-01-01"), "2 months"),
        };
        var basis = DutyEngine.Duties(life.Child, PracticeLibrary.Default.RulesOf(new AreaDefinition("a", "A", "england", settings)), End);
        foreach (var overlay in new[] { "hillingdon", "birmingham" })
        {
            var duties = DutyEngine.Duties(life.Child, PracticeLibrary.Default.RulesOf(new AreaDefinition("a", "A", overlay, settings)), End).ToLookup(d => (d.Rule, d.OpenedBy, d.Key));
            foreach (var duty in basis)
            {
                (duties[(duty.Rule, duty.OpenedBy, duty.Key)].ShouldHaveSingleItem(duty.Rule).Due <= duty.Due).ShouldBeTrue($"{overlay} {duty.Rule}");
            }
        }
    });

    [Fact]
    public void Ending_the_plan_leaves_nothing_open_that_belongs_to_the_plan() => ForAny(life =>
    {
        var ended = Lives.Lived(life.Area, life.Acts).Add(new PlanEnded(Plan, End, "reached-18", null)).Duties("2027-03-01");
        var tied = RulesOf(life.Area).Rules.Where(r => r.Kind is RuleKind.Rhythm or RuleKind.Alternate || r.FallsAwayWith.Any(m => m.Kind == OccurrenceKind.PlanEnded)).Select(r => r.Id).ToHashSet();

        ended.Where(d => tied.Contains(d.Rule)).ShouldAllBe(d => d.State == DutyState.Met || d.State == DutyState.FellAway);
    });

    private static void ForAny(Action<Life> law) => Prop.ForAll(AnyLife().ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static Gen<Life> AnyLife(params string[] areas) =>
        from area in Gen.Elements(areas.Length > 0 ? areas : AreaCodes)
        from count in Gen.Choose(0, 25)
        from acts in Gen.ArrayOf(from day in Gen.Choose(0, 330) from what in Gen.Choose(0, 111) select (day, what), count)
        select new Life(area, [.. Lives.Acts(acts)]);

    private static bool GoesWithAnother(string area, Duty duty) => RulesOf(area).Rules.Single(r => r.Id == duty.Rule).Versions.Any(v => v.Timing is Timing.WithNext);

    /// <summary>What a reader sees of duties, without the places of their entries.</summary>
    private static IEnumerable<string> Told(IEnumerable<Duty> duties) =>
        duties.Select(d => $"{d.Rule} {d.Key} opened {UkDate.Iso(d.OpenedOn)} due {d.Due:yyyy-MM-dd} {d.State} {d.MetOn:yyyy-MM-dd}").Order(StringComparer.Ordinal);

    /// <summary>Every day on which a duty of the rule stood late.</summary>
    private static HashSet<DateOnly> Late(IEnumerable<Duty> duties, string rule) =>
        [.. duties.Where(d => d.Rule == rule && d.Due is not null).SelectMany(d => Days(d.Due!.Value.AddDays(1), d.MetOn?.AddDays(-1) ?? End))];

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private sealed record Life(string Area, IReadOnlyList<ChildEvent> Acts)
    {
        private readonly ChildCase lived = Lives.Lived(Area, Acts);

        public Child Child => lived.Child;

        public IReadOnlyList<Entry> Entries => lived.Entries;

        /// <summary>The acts with no two on one day, whose order is then the order of days alone.</summary>
        public IReadOnlyList<ChildEvent> OneADay => [.. Acts.DistinctBy(a => a.HappenedOn).Where(a => a.HappenedOn > D("2026-02-02"))];

        public IReadOnlyList<Duty> Duties() => DutyEngine.Duties(lived.Child, RulesOf(Area), End);

        public override string ToString() => $"{Area}: {string.Join("; ", Acts)}";
    }
}
