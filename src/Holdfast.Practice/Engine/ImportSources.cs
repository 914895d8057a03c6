using System.Collections.Frozen;
using Holdfast.Casework;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

/// <summary>What each kind of imported file can show. What it can not show is not known, which is not the same as not done.</summary>
internal static class ImportSources
{
    private static readonly FrozenDictionary<string, FrozenSet<OccurrenceKind>> Shows = new Dictionary<string, FrozenSet<OccurrenceKind>>
    {
        ["cin-census"] = new[]
        {
            OccurrenceKind.InitialConferenceHeld, OccurrenceKind.ReviewConferenceHeld, OccurrenceKind.PlanBegan, OccurrenceKind.PlanEnded, OccurrenceKind.StrategyDiscussionHeld,
        }.ToFrozenSet(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Such a file tells that a thing happened and when, and no more: what a rule asks of it beyond that is not in the file.</summary>
    public static bool CanShow(string source, Matcher matcher) =>
        matcher is { All: Facets.None, WithPlannedDate: false, Code: null } && Shows.TryGetValue(source, out var kinds) && kinds.Contains(matcher.Kind);
}
