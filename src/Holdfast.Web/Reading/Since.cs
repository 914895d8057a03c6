using System.Globalization;
using Holdfast.Casework;

namespace Holdfast.Web.Reading;

/// <summary>Lengths of time and ages as people say them.</summary>
public static class Since
{
    /// <summary>"today", "1 day", "17 days".</summary>
    public static string Days(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) switch
    {
        0 => "Today",
        1 => "1 day",
        var n => string.Create(CultureInfo.InvariantCulture, $"{n} days"),
    };

    /// <summary>"3 weeks", "4 months", "2 years".</summary>
    public static string Long(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days < 14)
        {
            return Days(from, to);
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (from.AddMonths(((to.Year - from.Year) * 12) + to.Month - from.Month) > to ? 1 : 0);
        return months switch
        {
            < 2 => string.Create(CultureInfo.InvariantCulture, $"{days / 7} weeks"),
            < 24 => string.Create(CultureInfo.InvariantCulture, $"{months} months"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{months / 12} years"),
        };
    }

    /// <summary>"6 years old", "5 months old", "3 days old", "born today", "due 4 February 2027".</summary>
    public static string Age(Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        var words = Records.ReadModels.Age.Words(child.BornOn, child.ExpectedOn, on);
        return child.BornOn is null || child.BornOn >= on ? words : $"{words} old";
    }

    /// <summary>When a duty falls, as it stands on the left of its row: "3 days overdue", "Today", "Tomorrow", "Wed 25 November".</summary>
    public static string When(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        -1 => "1 day overdue",
        < 0 and var n => string.Create(CultureInfo.InvariantCulture, $"{-n} days overdue"),
        0 => "Today",
        1 => "Tomorrow",
        _ => UkDate.Weekday(due),
    };

    /// <summary>The small line under it: the date, or how far off it is.</summary>
    public static string WhenSmall(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        <= 1 => UkDate.Weekday(due) + Year(due, today),
        < 14 and var n => string.Create(CultureInfo.InvariantCulture, $"in {n} days"),
        var n => due.Year == today.Year ? string.Create(CultureInfo.InvariantCulture, $"in {n / 7} weeks") : UkDate.Long(due),
    };

    private static string Year(DateOnly due, DateOnly today) => due.Year == today.Year ? "" : due.ToString(" yyyy", CultureInfo.InvariantCulture);
}
