using System.Globalization;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>
/// What makes a fact in a census file the same fact in the next file: the authority, the child, the element, the day it starts,
/// and its place among the child's elements of that name starting that day (1 for the first).
/// </summary>
public sealed record FactKey(string Lea, string LaChildId, string Element, DateOnly? StartsOn, int Ordinal)
{
    /// <summary>The form kept with an imported entry, for example <c>201/A17/Section47/2025-05-19/1</c>. Two keys are equal when these are.</summary>
    public override string ToString() =>
        $"{Lea}/{LaChildId}/{Element}/{StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}/{Ordinal.ToString(CultureInfo.InvariantCulture)}";
}
