namespace Holdfast.Casework.Tests;

public class DaysInLondon
{
    [Theory]
    [InlineData("2026-07-01T22:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T23:00:00Z", "2026-07-02")]
    [InlineData("2026-01-01T23:30:00Z", "2026-01-01")]
    public void A_day_is_londons_also_in_summer(string instant, string day) =>
        UkDate.Iso(UkClock.DayOf(DateTimeOffset.Parse(instant, null))).ShouldBe(day);

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T23:00:00Z")] // clocks go forward that morning
    [InlineData("2026-03-28", "2026-03-29T00:00:00Z")]
    [InlineData("2026-10-25", "2026-10-26T00:00:00Z")] // clocks go back that morning
    public void A_day_ends_at_midnight_in_london(string day, string end) =>
        UkClock.EndOf(DateOnly.Parse(day, null)).ShouldBe(DateTimeOffset.Parse(end, null));

    [Fact]
    public void Dates_are_written_in_words()
    {
        var day = new DateOnly(2026, 11, 9);

        new[] { UkDate.Long(day), UkDate.DayMonth(day), UkDate.Weekday(day), UkDate.Full(day) }
            .ShouldBe(["9 November 2026", "9 November", "Mon 9 November", "Monday 9 November 2026"]);
    }

    [Theory]
    [InlineData("2026-07-01T22:05:59Z", "1 July 2026, 23:05")]
    [InlineData("2026-07-01T23:05:00Z", "2 July 2026, 00:05")]
    [InlineData("2026-01-01T09:30:00Z", "1 January 2026, 09:30")]
    public void An_instant_is_written_by_the_clock_in_london(string instant, string words) => UkDate.Moment(DateTimeOffset.Parse(instant, null)).ShouldBe(words);

    [Theory]
    [InlineData(1, TimeUnit.WorkingDays, "1 working day")]
    [InlineData(10, TimeUnit.WorkingDays, "10 working days")]
    [InlineData(1, TimeUnit.CalendarDays, "1 calendar day")]
    [InlineData(28, TimeUnit.CalendarDays, "28 calendar days")]
    [InlineData(1, TimeUnit.Months, "1 month")]
    [InlineData(6, TimeUnit.Months, "6 months")]
    public void Lengths_of_time_always_carry_their_unit(int count, TimeUnit unit, string words) => new Interval(count, unit).ToString().ShouldBe(words);

    [Fact]
    public void Ids_are_not_the_same_twice() => Enumerable.Range(0, 1000).Select(_ => NewId.Next()).Distinct().Count().ShouldBe(1000);
}
