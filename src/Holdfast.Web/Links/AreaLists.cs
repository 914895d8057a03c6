using Holdfast.Casework;
using Holdfast.Records.Areas;

namespace Holdfast.Web.Links;

/// <summary>The children of one link may be of several areas, each with its own lists.</summary>
internal static class AreaLists
{
    /// <summary>The lists of each child's own area on a day.</summary>
    public static async Task<Func<Child, AreaPractice>> ListsOf(this AreaStore areas, IEnumerable<Child> children, DateOnly on, CancellationToken cancel)
    {
        var lists = new Dictionary<string, AreaPractice>(StringComparer.Ordinal);
        foreach (var area in children.Select(c => c.Area).Distinct())
        {
            lists[area] = (await areas.RulesOf(area, cancel)).Lists(on);
        }

        return child => lists[child.Area];
    }
}
