namespace Holdfast.Practice;

/// <summary>One children's service: whose rules it follows, and what it has settled for itself.</summary>
/// <param name="Code">The word stored in the record; never changes.</param>
/// <param name="Pack">Code of the practice pack.</param>
public sealed record AreaDefinition(string Code, string Name, string Pack, IReadOnlyList<AreaSetting> Settings);

/// <summary>A value an area has settled, from a day until its next value.</summary>
/// <param name="Value">As the setting takes it: a length of time such as "10 working days", words, or a list "code = Words; code = Words".</param>
public sealed record AreaSetting(string Key, DateOnly From, string Value);
