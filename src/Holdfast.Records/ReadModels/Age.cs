using System.Globalization;
using Holdfast.Casework;

namespace Holdfast.Records.ReadModels;

/// <summary>A child's age as lists say it.</summary>
public static class Age
{
    /// <summary>"7 years", "5 months", "3 weeks", "2 days", "born today", "due 3 May 2026", or "date of birth not known".</summary>
    public static string Words(DateOnly? bornOn, DateOnly? expectedOn, DateOnly today)
    {
        if (bornOn is not { } born)
        {
            return expectedOn is { } expected ? $"due {UkDate.Long(expected)}" : "date of birth not known";
        }

        var months = ((today.Year - born.Year) * 12) + today.Month - born.Month;
        months = born.AddMonths(months) > today ? months - 1 : months;
        var days = Math.Max(0, today.DayNumber - born.DayNumber);
        return months switch
        {
            >= 24 => Count(months / 12, "year"),
            >= 3 => Count(months, "month"),
            _ when days >= 7 => Count(days / 7, "week"),
            _ => days == 0 ? "born today" : Count(days, "day"),
        };
    }

    private static string Count(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
