using System.Collections.Immutable;

namespace Holdfast.Practice.Packs;

/// <summary>What an area has settled, put to what its pack asks.</summary>
internal static class AreaSettings
{
    /// <summary>"neglect = Neglect; physical = Physical abuse".</summary>
    public static ImmutableArray<ListItem> Items(string words) =>
        [.. words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split('=', 2, StringSplitOptions.TrimEntries)).Where(i => i.Length == 2).Select(i => new ListItem(i[0], i[1]))];

    /// <summary>Every dated value, the area's over the pack's.</summary>
    public static Dictionary<string, ImmutableArray<Dated<string>>> Join(AreaDefinition area, Pack pack, List<PackProblem> problems)
    {
        var values = pack.Settings.Values.Where(s => !s.Values.IsEmpty).ToDictionary(s => s.Key, s => s.Values, StringComparer.Ordinal);
        foreach (var group in area.Settings.GroupBy(s => s.Key, StringComparer.Ordinal))
        {
            if (!pack.Settings.TryGetValue(group.Key, out var asked))
            {
                Problem($"'{group.Key}' is not a setting of {pack.Name}. {Sentences.Instead(group.Key, pack.Settings.Keys)}");
                continue;
            }

            if (!asked.Values.IsEmpty)
            {
                Problem($"'{group.Key}' is set by the pack of {pack.Name}, so an area can not set it. Take it out, or change the pack.");
                continue;
            }

            foreach (var wrong in group.Where(s => asked.Takes == SettingTakes.LengthOfTime && Sentences.Interval(s.Value) is null))
            {
                Problem($"'{group.Key}' takes a length of time. {Sentences.NotALength(wrong.Value)}");
            }

            foreach (var wrong in group.Where(s => asked.Takes == SettingTakes.List && Items(s.Value).IsEmpty))
            {
                Problem($"'{group.Key}' takes a list. Write '{wrong.Value}' as 'code = Words; code = Words'.");
            }

            foreach (var wrong in group.Where(s => s.Key == SchoolHoliday.Setting).SelectMany(s => Items(s.Value)).Where(i => SchoolHoliday.Read(i.Words) is null))
            {
                Problem($"'{group.Key}' lists days. Write '{wrong.Words}' as 'Christmas holidays, 21 December 2026 to 1 January 2027'.");
            }

            values[group.Key] = [.. group.OrderBy(s => s.From).Select(s => new Dated<string>(s.From, s.Value))];
        }

        return values;

        void Problem(string message) => problems.Add(new PackProblem($"area {area.Code}", 1, 1, message));
    }
}
