using System.Collections.Frozen;
using Holdfast.Casework;

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

    public static bool CanShow(string source, OccurrenceKind kind) => Shows.TryGetValue(source, out var kinds) && kinds.Contains(kind);
}
