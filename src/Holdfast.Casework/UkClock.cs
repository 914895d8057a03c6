namespace Holdfast.Casework;

/// <summary>The only place where an instant becomes a day or a time of day. Holdfast's days are those of London, also in summer.</summary>
public static class UkClock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it was in London at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, London);
        return new DateOnly(local.Year, local.Month, local.Day);
    }

    /// <summary>What the clock in London showed at that instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(instant, London).TimeOfDay);

    /// <summary>The first instant after that day in London: what was known on the day was recorded before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The instant of a time on a day in London.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, London.GetUtcOffset(local));
    }

    /// <summary>Today in London, by the clock given.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow());
    }
}
