using System.Text.Json;
using Holdfast.Casework.Plans;
using Holdfast.Practice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>What an area asks of its plans, in force on a day.</summary>
public static class PlanRules
{
    internal const string Key = "plan-contents";

    /// <summary>What the plans of an area must say; nothing where it has settled nothing.</summary>
    public static RequiredContents Contents(AreaRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var asked = rules.ListSetting(Key, on).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return new RequiredContents([.. Among<PlanPart>(asked)], [.. Among<PlanContent>(asked)]);
    }

    /// <summary>How a pack names what a plan may be asked to say.</summary>
    public static IEnumerable<string> Codes => Enum.GetValues<PlanPart>().Select(Code).Concat(Enum.GetValues<PlanContent>().Select(Code));

    private static IEnumerable<T> Among<T>(HashSet<string> asked)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => asked.Contains(Code(v)));

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
