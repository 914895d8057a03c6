using System.Collections.Immutable;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>A value with the day it came into force.</summary>
internal sealed record Dated<T>(DateOnly From, T Value)
{
    /// <summary>The value on a day; before the first, the first, so that the oldest records still read.</summary>
    public static T? On(IReadOnlyList<Dated<T>> values, DateOnly day)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (values[i].From <= day)
            {
                return values[i].Value;
            }
        }

        return values.Count > 0 ? values[0].Value : default;
    }
}

/// <summary>A value practice needs that is not a rule: set by the pack with its source, or left to each area.</summary>
internal sealed record PackSetting(string Key, string Asks, SettingTakes Takes, ImmutableArray<Dated<string>> Values, Source Source, Said At);

/// <summary>One line of a list: a code and its words, or an Act and section.</summary>
internal sealed record ListItem(string Code, string Words);

/// <summary>The items of a list; from the area's setting of that name when there are none.</summary>
internal sealed record ListValue(ImmutableArray<ListItem> Items, string? FromSetting);

/// <summary>One pack as its files say it, and then with its base taken in.</summary>
internal sealed record Pack(
    string Code,
    string Name,
    Said CalendarAt,
    string Calendar,
    Said? BaseAt,
    string? Base,
    ImmutableDictionary<string, ImmutableArray<Dated<string>>> Terms,
    ImmutableDictionary<string, ImmutableArray<Dated<ListValue>>> Lists,
    ImmutableDictionary<string, PackSetting> Settings,
    ImmutableDictionary<string, Rule> Rules);
