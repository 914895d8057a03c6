using System.Globalization;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Reading the values of a census strictly: each in its one form, and only what can be true.</summary>
internal static class CensusValue
{
    public const int EarliestYear = 1900;

    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] OtherDateForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyyMMdd", "yyyy/MM/dd"];

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static DateOnly? Date(string? text) => text is not null && TryDate(text, out var date) ? date : null;

    public static bool? YesOrNo(string? text) => text switch
    {
        "true" or "TRUE" or "1" => true,
        "false" or "FALSE" or "0" => false,
        _ => null,
    };

    public static int? Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>What is the matter with a value and what to write instead; null when nothing is.</summary>
    public static (string What, string Instead)? WhyNot(ValueKind kind, string text, int latestYear) => kind switch
    {
        ValueKind.Date => WhyNotADate(text, latestYear),
        ValueKind.YesOrNo when YesOrNo(text) is null => ($"{Quoted(text)} is neither yes nor no", "Write true or false"),
        ValueKind.Count when Count(text) is null => ($"{Quoted(text)} is not a whole number", "Write a whole number, 0 if there were none"),
        ValueKind.Year when Count(text) is null or < 2009 or > 2100 => ($"{Quoted(text)} is not a year of the census", "Write the year in which the census year ends, for example 2026"),
        ValueKind.AreaNumber when text.Length != 3 || !text.All(char.IsAsciiDigit) => ($"{Quoted(text)} is not a local authority number", "Write the authority's number, three digits"),
        _ => null,
    };

    public static string Quoted(string text) => $"“{(text.Length > 40 ? text[..40] + "…" : text)}”";

    private static (string What, string Instead)? WhyNotADate(string text, int latestYear)
    {
        if (TryDate(text, out var date))
        {
            return date.Year < EarliestYear || date.Year > latestYear
                ? ($"{Quoted(text)} has a year that cannot be right", string.Create(CultureInfo.InvariantCulture, $"Write a date from {EarliestYear} to {latestYear}"))
                : null;
        }

        if (DateOnly.TryParseExact(text, OtherDateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            || (text.Length > Iso.Length && TryDate(text[..Iso.Length], out meant)))
        {
            return ($"{Quoted(text)} is not written as year-month-day", $"Write {meant.ToString(Iso, CultureInfo.InvariantCulture)}");
        }

        return LooksLikeIso(text)
            ? ($"{Quoted(text)} is not a real day", "Write a day that is in the calendar, as year-month-day")
            : ($"{Quoted(text)} is not a date", "Write the date as year-month-day, for example 2026-03-31");
    }

    private static bool LooksLikeIso(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Where((_, at) => at is not (4 or 7)).All(char.IsAsciiDigit);
}
