using Holdfast.Practice.Rules;

namespace Holdfast.Practice;

/// <summary>One children's service: whose rules it follows, and what it has settled for itself.</summary>
/// <param name="Code">The word stored in the record; never changes.</param>
/// <param name="Pack">Code of the practice pack.</param>
public sealed record AreaDefinition(string Code, string Name, string Pack, IReadOnlyList<AreaSetting> Settings);

/// <summary>A value an area has settled, from a day until its next value.</summary>
/// <param name="Value">As the setting takes it: a length of time such as "10 working days", words, or a list "code = Words; code = Words".</param>
public sealed record AreaSetting(string Key, DateOnly From, string Value);

/// <summary>What a setting is written as.</summary>
public enum SettingTakes
{
    /// <summary>A number of calendar days, working days, weeks or months.</summary>
    LengthOfTime,
    Words,

    /// <summary>Items of a code and its words.</summary>
    List,
}

/// <summary>A value the pack leaves to the area, because practice documents differ or are silent.</summary>
/// <param name="Asks">What it settles, in words to read.</param>
/// <param name="Source">Where it was read that areas settle it.</param>
/// <param name="Values">What the area has settled, earliest first; empty when nothing yet.</param>
public sealed record AreasOwnSetting(string Key, string Asks, SettingTakes Takes, Source Source, IReadOnlyList<AreaSetting> Values)
{
    /// <summary>The value in force on a day; none before the first.</summary>
    public AreaSetting? On(DateOnly day) => Values.LastOrDefault(v => v.From <= day);
}
