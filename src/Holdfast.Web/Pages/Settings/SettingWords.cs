using Holdfast.Practice;

namespace Holdfast.Web.Pages.Settings;

/// <summary>The value of a setting in words to read.</summary>
internal static class SettingWords
{
    public static string Of(AreasOwnSetting setting, AreaSetting value) => string.Join("; ", Each(setting, value));

    /// <summary>The value item by item; a code that its words begin with as well is left out.</summary>
    public static IEnumerable<string> Each(AreasOwnSetting setting, AreaSetting value) => setting.Takes == SettingTakes.List ? Lines(value.Value).Select(Said) : [value.Value];

    /// <summary>The items of a list, as a form takes them: one on each line.</summary>
    public static IEnumerable<string> Lines(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Said(string line)
    {
        if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [var code, var words])
        {
            return line;
        }

        var spoken = code.Replace('-', ' ');
        return words.StartsWith(spoken.Split(' ')[0], StringComparison.OrdinalIgnoreCase) ? words : $"{char.ToUpperInvariant(spoken[0])}{spoken[1..]}: {words}";
    }
}
