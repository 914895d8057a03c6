using System.Collections.Immutable;
using Holdfast.Casework.Endings;
using Holdfast.Practice;

namespace Holdfast.Web.Pages.OneChild.Endings;

/// <summary>What an area has settled about how plans end and what follows.</summary>
internal static class EndingRules
{
    /// <summary>What must be known before a plan ends on a ground.</summary>
    public static ImmutableHashSet<EndingNeed> Needs(AreaRules rules, string? ground, DateOnly on)
    {
        var words = rules.ListSetting("plan-ending-needs", on).FirstOrDefault(g => g.Code == ground)?.Words ?? "";
        return [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Need)];
    }

    /// <summary>The last day of the time a child in need plan goes on at least; nothing where the area has none.</summary>
    public static DateOnly? Least(AreaRules rules, DateOnly began) => rules.Length("child-in-need-plan-least", began) is { } length ? rules.Calendar.After(began, length).Day : null;

    private static EndingNeed Need(string word) => Enum.GetValues<EndingNeed>().First(n => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(n.ToString()) == word);
}
