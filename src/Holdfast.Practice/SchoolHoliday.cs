using System.Collections.Immutable;
using System.Globalization;

namespace Holdfast.Practice;

/// <summary>Days on which the schools of an area are shut, as the area has set them.</summary>
/// <param name="Name">What the area calls them: "Christmas holidays".</param>
/// <param name="First">The first day without school.</param>
/// <param name="Last">The last day without school.</param>
public sealed record SchoolHoliday(string Name, DateOnly First, DateOnly Last)
{
    /// <summary>The setting that lists them.</summary>
    public const string Setting = "school-holidays";

    /// <summary>Reads "Christmas holidays, 21 December 2026 to 1 January 2027"; nothing when it is written otherwise, or ends before it begins.</summary>
    public static SchoolHoliday? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var comma = words.LastIndexOf(',');
        var days = words[(comma + 1)..].Split(" to ", StringSplitOptions.TrimEntries);
        return comma > 0 && days is [var first, var last] && Day(first) is { } begins && Day(last) is { } ends && begins <= ends ? new SchoolHoliday(words[..comma].Trim(), begins, ends) : null;
    }

    /// <summary>Those of a list that have a day in a period, in order.</summary>
    internal static ImmutableArray<SchoolHoliday> Between(IEnumerable<string> list, DateOnly from, DateOnly to) =>
        [.. list.Select(Read).OfType<SchoolHoliday>().Where(h => h.First <= to && h.Last >= from).OrderBy(h => h.First)];

    private static DateOnly? Day(string words) => DateOnly.TryParseExact(words, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
