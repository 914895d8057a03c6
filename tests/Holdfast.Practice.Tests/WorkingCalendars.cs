using FsCheck;
using FsCheck.Fluent;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class WorkingCalendars
{
    private static readonly IReadOnlyDictionary<string, WorkingCalendar> All = PracticeLibrary.Default.Calendars;

    [Fact]
    public void There_is_one_for_each_part() => All.Keys.Order().ShouldBe(["england-and-wales", "isle-of-man", "northern-ireland", "scotland"]);

    [Theory]
    [InlineData("2026-12-14", 15, "england-and-wales", "2027-01-07")]
    [InlineData("2026-05-22", 10, "england-and-wales", "2026-06-08")]
    [InlineData("2026-05-22", 10, "isle-of-man", "2026-06-09")]
    [InlineData("2026-06-22", 10, "england-and-wales", "2026-07-06")]
    [InlineData("2026-06-03", 3, "england-and-wales", "2026-06-08")]
    [InlineData("2026-06-03", 3, "isle-of-man", "2026-06-09")]
    [InlineData("2026-12-24", 1, "england-and-wales", "2026-12-29")]
    [InlineData("2026-03-27", 10, "england-and-wales", "2026-04-14")]
    [InlineData("2026-06-12", 1, "england-and-wales", "2026-06-15")]
    [InlineData("2026-06-12", 1, "scotland", "2026-06-16")]
    [InlineData("2026-04-02", 1, "scotland", "2026-04-06")]
    [InlineData("2026-03-16", 1, "northern-ireland", "2026-03-18")]
    [InlineData("2026-07-10", 1, "northern-ireland", "2026-07-14")]
    public void Working_days_are_counted_without_the_first_day_weekends_and_bank_holidays(string from, int days, string calendar, string due) =>
        All[calendar].After(D(from), new Interval(days, TimeUnit.WorkingDays)).Day.ShouldBe(D(due));

    [Theory]
    [InlineData("2022-06-10", true)]
    [InlineData("2022-06-03", true)]
    [InlineData("2023-06-02", false)]
    [InlineData("2023-06-09", true)]
    [InlineData("2026-06-05", true)]
    [InlineData("2026-06-12", false)]
    public void The_TT_holiday_is_the_governments_date_and_not_the_first_Friday_of_June(string day, bool holiday) => All["isle-of-man"].IsWorkingDay(D(day)).ShouldBe(!holiday);

    [Theory]
    [InlineData("england-and-wales", "2022-12-27")]
    [InlineData("england-and-wales", "2021-12-28")]
    [InlineData("england-and-wales", "2022-09-19")]
    [InlineData("isle-of-man", "2022-09-19")]
    [InlineData("scotland", "2023-01-03")]
    [InlineData("scotland", "2024-12-02")]
    [InlineData("northern-ireland", "2024-03-18")]
    public void Substitute_and_single_holidays_are_not_working_days(string calendar, string day) => All[calendar].IsWorkingDay(D(day)).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-30", 3, "2027-02-28", "2027-02-26")]
    [InlineData("2026-01-31", 1, "2026-02-28", "2026-02-27")]
    [InlineData("2028-01-31", 1, "2028-02-29", "2028-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28", "2027-02-26")]
    [InlineData("2026-06-30", 6, "2026-12-30", "2026-12-30")]
    public void A_month_past_a_short_months_end_falls_on_its_last_day(string from, int months, string due, string lastWorking)
    {
        var calendar = All["england-and-wales"];

        var counted = calendar.After(D(from), new Interval(months, TimeUnit.Months)).Day;

        (counted, calendar.LastWorkingDayOnOrBefore(counted)).ShouldBe((D(due), D(lastWorking)));
    }

    [Theory]
    [InlineData("2026-01-06", 2, TimeUnit.WorkingDays, "2026-01-02")]
    [InlineData("2026-12-29", 1, TimeUnit.WorkingDays, "2026-12-24")]
    [InlineData("2026-12-26", 1, TimeUnit.WorkingDays, "2026-12-24")]
    [InlineData("2026-03-31", 1, TimeUnit.Months, "2026-02-28")]
    [InlineData("2026-03-10", 10, TimeUnit.CalendarDays, "2026-02-28")]
    public void Days_before_a_planned_date_do_not_count_that_date(string planned, int count, TimeUnit unit, string due) =>
        All["england-and-wales"].Before(D(planned), new Interval(count, unit)).Day.ShouldBe(D(due));

    [Fact]
    public void The_last_working_day_over_Easter_is_the_Thursday_before() => All["england-and-wales"].LastWorkingDayOnOrBefore(D("2026-04-06")).ShouldBe(D("2026-04-02"));

    [Theory]
    [InlineData("2026-12-14", 5, TimeUnit.WorkingDays, "england-and-wales", false)]
    [InlineData("2026-12-14", 15, TimeUnit.WorkingDays, "isle-of-man", true)]
    [InlineData("2028-12-20", 10, TimeUnit.WorkingDays, "england-and-wales", true)]
    [InlineData("2019-12-20", 10, TimeUnit.WorkingDays, "england-and-wales", true)]
    [InlineData("2028-12-20", 1, TimeUnit.Months, "england-and-wales", true)]
    [InlineData("2028-11-20", 1, TimeUnit.Months, "england-and-wales", false)]
    [InlineData("1951-06-01", 10, TimeUnit.WorkingDays, "england-and-wales", true)]
    [InlineData("2190-06-01", 10, TimeUnit.WorkingDays, "england-and-wales", true)]
    public void A_date_that_touches_a_year_not_known_or_not_settled_is_provisional_and_never_an_exception(string from, int count, TimeUnit unit, string calendar, bool provisional) =>
        All[calendar].After(D(from), new Interval(count, unit)).Provisional.ShouldBe(provisional);

    [Fact]
    public void The_protective_date_counts_when_it_is_sooner()
    {
        var standard = new DueDate(D("2026-11-16"), true);

        standard.OrSooner(null).ShouldBe(standard);
        standard.OrSooner(D("2026-11-17")).ShouldBe(standard);
        standard.OrSooner(D("2026-11-12")).ShouldBe(new DueDate(D("2026-11-12"), false));
        DueDate.Sooner(standard, new DueDate(D("2026-11-13"), false)).Day.ShouldBe(D("2026-11-13"));
    }

    [Fact]
    public void A_count_of_working_days_ends_on_a_working_day_with_exactly_that_many_in_between() => Prop.ForAll(Asked(), asked =>
    {
        var due = asked.Calendar.After(asked.Day, new Interval(asked.Count, TimeUnit.WorkingDays)).Day;

        asked.Calendar.IsWorkingDay(due).ShouldBeTrue();
        Days(asked.Day.AddDays(1), due).Count(asked.Calendar.IsWorkingDay).ShouldBe(asked.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_before_and_after_undo_each_other() => Prop.ForAll(Asked(), asked =>
    {
        var day = asked.Calendar.LastWorkingDayOnOrBefore(asked.Day);
        var length = new Interval(asked.Count, TimeUnit.WorkingDays);

        asked.Calendar.Before(asked.Calendar.After(day, length).Day, length).Day.ShouldBe(day);
        asked.Calendar.After(asked.Calendar.Before(day, length).Day, length).Day.ShouldBe(day);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_or_a_longer_time_never_ends_sooner() => Prop.ForAll(Asked(), asked =>
    {
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            var due = asked.Calendar.After(asked.Day, new Interval(asked.Count, unit)).Day;

            asked.Calendar.After(asked.Day.AddDays(1), new Interval(asked.Count, unit)).Day.ShouldBeGreaterThanOrEqualTo(due);
            asked.Calendar.After(asked.Day, new Interval(asked.Count + 1, unit)).Day.ShouldBeGreaterThan(due);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_last_working_day_is_the_nearest_at_or_before() => Prop.ForAll(Asked(), asked =>
    {
        var last = asked.Calendar.LastWorkingDayOnOrBefore(asked.Day);

        asked.Calendar.IsWorkingDay(last).ShouldBeTrue();
        Days(last.AddDays(1), asked.Day).ShouldNotContain(d => asked.Calendar.IsWorkingDay(d));
    }).QuickCheckThrowOnFailure();

    // From years without data, through those with it, to days past the table that answers most questions.
    private static Arbitrary<(WorkingCalendar Calendar, DateOnly Day, int Count)> Asked() =>
        (from calendar in Gen.Elements(All.Values.ToArray())
         from day in Gen.Frequency((8, Gen.Choose(0, 3650).Select(D("2019-06-01").AddDays)), (1, Gen.Choose(0, 800).Select(D("1989-01-01").AddDays)), (1, Gen.Choose(0, 800).Select(D("2109-06-01").AddDays)))
         from count in Gen.Choose(1, 45)
         select (calendar, day, count)).ToArbitrary();

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
