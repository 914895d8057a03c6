using System.Globalization;

namespace Holdfast.GovUk.Dates;

/// <summary>One of the three boxes of a date.</summary>
[Flags]
public enum DatePart
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    All = Day | Month | Year,
}

/// <summary>What a person typed into the three boxes of a date, read as a date or as what is wrong with it.</summary>
/// <param name="Date">The date, when the boxes hold one.</param>
/// <param name="Wrong">The boxes to mark.</param>
/// <param name="Problem">What to tell the person, starting with <c>{0}</c> where the date's own name goes; null when nothing is wrong.</param>
public sealed record DateParts(DateOnly? Date, DatePart Wrong = DatePart.None, string? Problem = null)
{
    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] WelshMonths =
        ["ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"];

    /// <summary>Nothing was typed in any box.</summary>
    public bool Empty => Date is null && Problem is null;

    /// <summary>The sentence to show, for a date of this name, such as "Date of visit".</summary>
    public string? ProblemOf(string dateName) => Problem?.Replace("{0}", dateName, StringComparison.Ordinal);

    /// <summary>Reads the boxes. Months may be names, in English or Welsh, whole or their first three letters or more.</summary>
    public static DateParts Read(string? day, string? month, string? year)
    {
        var missing = (Blank(day) ? DatePart.Day : 0) | (Blank(month) ? DatePart.Month : 0) | (Blank(year) ? DatePart.Year : 0);
        if (missing == DatePart.All)
        {
            return new DateParts(Date: null);
        }

        if (missing != DatePart.None)
        {
            return new DateParts(null, missing, $"{{0}} must include {InWords(missing)}");
        }

        var (d, m, y) = (WholeNumber(day!), MonthOf(month!), WholeNumber(year!));
        var unreal = (d is >= 1 and <= 31 ? 0 : DatePart.Day) | (m is >= 1 and <= 12 ? 0 : DatePart.Month) | (y is null ? DatePart.Year : 0);
        if (unreal != DatePart.None)
        {
            return new DateParts(null, unreal, "{0} must be a real date");
        }

        if (year!.Trim().Length != 4 || y < 1)
        {
            return new DateParts(null, DatePart.Year, "Year must include 4 numbers");
        }

        return d <= DateTime.DaysInMonth(y!.Value, m!.Value)
            ? new DateParts(new DateOnly(y.Value, m.Value, d!.Value))
            : new DateParts(null, DatePart.All, "{0} must be a real date");
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static string InWords(DatePart parts) => parts switch
    {
        DatePart.Day => "a day",
        DatePart.Month => "a month",
        DatePart.Year => "a year",
        DatePart.Day | DatePart.Month => "a day and month",
        DatePart.Day | DatePart.Year => "a day and year",
        _ => "a month and year",
    };

    private static int? WholeNumber(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthOf(string text)
    {
        var word = text.Trim().TrimEnd('.');
        return WholeNumber(word) ?? (word.Length < 3 ? null : IndexIn(EnglishMonths, word) ?? IndexIn(WelshMonths, word));
    }

    private static int? IndexIn(string[] months, string word) =>
        Array.FindIndex(months, m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + 1 : null;
}
