using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli;

/// <summary>Reads what is typed: dates as 2026-11-09, lengths of time as "10 working days".</summary>
internal static class Parsing
{
    public static Option<DateOnly?> DateOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = Date,
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> NumberOption(string name, string description, string helpName, int from, int to) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Required = true,
        CustomParser = typed => Number(typed, name, from, to),
    };

    public static Interval Length(ArgumentResult typed)
    {
        var words = typed.Tokens[0].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TimeUnit? unit = string.Join(' ', words.Skip(1)).ToLowerInvariant() switch
        {
            "working day" or "working days" => TimeUnit.WorkingDays,
            "calendar day" or "calendar days" => TimeUnit.CalendarDays,
            "month" or "months" => TimeUnit.Months,
            _ => null,
        };
        if (words.Length > 1 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000 && unit is { } known)
        {
            return new Interval(count, known);
        }

        typed.AddError($"'{typed.Tokens[0].Value}' is not a length of time. Write a number from 1 to 9999 and working days, calendar days or months, such as \"10 working days\".");
        return default;
    }

    private static int Number(ArgumentResult typed, string name, int from, int to)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        typed.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {from} to {to}."));
        return default;
    }

    private static DateOnly? Date(ArgumentResult typed)
    {
        if (DateOnly.TryParseExact(typed.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        typed.AddError($"'{typed.Tokens[0].Value}' is not a date. Write it as year-month-day, such as 2026-11-09.");
        return null;
    }
}
