using Holdfast.Practice;

namespace Holdfast.Web.Pages.Settings;

/// <summary>The value of a setting in words to read.</summary>
internal static class SettingWords
{
    public static string Of(AreasOwnSetting setting, AreaSetting value) =>
        setting.Takes == SettingTakes.List ? string.Join("; ", Lines(value.Value).Select(l => l.Replace(" = ", ": ", StringComparison.Ordinal))) : value.Value;

    /// <summary>The items of a list, as a form takes them: one on each line.</summary>
    public static IEnumerable<string> Lines(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
