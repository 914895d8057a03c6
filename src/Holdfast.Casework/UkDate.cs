using System.Globalization;

namespace Holdfast.Casework;

/// <summary>How every screen, letter and message writes a date or a time.</summary>
public static class UkDate
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>9 November 2026.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", Words);

    /// <summary>9 November, for dates whose year is plain from where they stand.</summary>
    public static string DayMonth(DateOnly day) => day.ToString("d MMMM", Words);

    /// <summary>Mon 9 November.</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd d MMMM", Words);

    /// <summary>Monday 9 November 2026.</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", Words);

    /// <summary>14:05.</summary>
    public static string Time(TimeOnly at) => at.ToString("HH:mm", Words);

    /// <summary>9 November 2026, 14:05: an instant, by the clock in London.</summary>
    public static string Moment(DateTimeOffset instant) => $"{Long(UkClock.DayOf(instant))}, {Time(UkClock.TimeOf(instant))}";

    /// <summary>2026-11-09, for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", Words);
}
