using System.Globalization;
using System.Text.RegularExpressions;

namespace Holdfast.GovUk.Dates;

/// <summary>A time of day as people write it.</summary>
public static partial class TimeWords
{
    /// <summary>Reads 14:30, 14.30, 1430, 2:30pm, 2.30 pm, 9am, noon and midnight; null when it is none of these.</summary>
    public static TimeOnly? Read(string text)
    {
        var typed = text.Trim();
        if (typed.Equals("noon", StringComparison.OrdinalIgnoreCase) || typed.Equals("midday", StringComparison.OrdinalIgnoreCase))
        {
            return new TimeOnly(12, 0);
        }

        if (typed.Equals("midnight", StringComparison.OrdinalIgnoreCase))
        {
            return TimeOnly.MinValue;
        }

        var match = Pattern().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"];
        return half.Success ? OnTwelveHours(hour, minute, afternoon: half.ValueSpan[0] is 'p' or 'P') : match.Groups["minute"].Success ? OnDay(hour, minute) : null;
    }

    private static TimeOnly? OnTwelveHours(int hour, int minute, bool afternoon) =>
        hour is >= 1 and <= 12 ? OnDay((hour % 12) + (afternoon ? 12 : 0), minute) : null;

    private static TimeOnly? OnDay(int hour, int minute) => hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;

    // A bare "2" could be morning or afternoon, so an hour alone needs am or pm.
    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?(?:\s?(?<half>[ap])\.?m\.?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pattern();
}
