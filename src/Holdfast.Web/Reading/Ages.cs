using System.Globalization;
using Holdfast.Casework;

namespace Holdfast.Web.Reading;

/// <summary>Ages on lists: "9", "7 months", "due 4 February".</summary>
public static class Ages
{
    public static string Of(DateOnly? born, DateOnly? expected, DateOnly on)
    {
        if (born is not { } day)
        {
            return expected is { } due ? $"due {UkDate.DayMonth(due)}" : "age not known";
        }

        var months = ((on.Year - day.Year) * 12) + on.Month - day.Month;
        months -= day.AddMonths(months) > on ? 1 : 0;
        return months switch
        {
            < 1 => "newborn",
            1 => "1 month",
            < 24 => string.Create(CultureInfo.InvariantCulture, $"{months} months"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{months / 12}"),
        };
    }
}
