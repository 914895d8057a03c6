using Holdfast.Casework;
using Holdfast.Practice;

namespace Holdfast.Web.Reading;

/// <summary>An area's ladder as it explains itself: its stages, how long each may take, and who takes part for each agency.</summary>
public sealed class LadderShown
{
    public LadderShown(AreaRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Area = rules.Name;
        Stages = rules.ListSetting("disagreement-ladder", on);
        Within = rules.Setting("disagreement-stage-within", on);
        Equivalents = EquivalentsOf(rules, on);
    }

    public string Area { get; }

    public IReadOnlyList<Choice> Stages { get; }

    /// <summary>How long each of the first two stages may take; nothing when the area has not set it.</summary>
    public string? Within { get; }

    public IReadOnlyList<(string Heading, IReadOnlyList<Choice> People)> Equivalents { get; }

    public static IReadOnlyList<(string Heading, IReadOnlyList<Choice> People)> EquivalentsOf(AreaRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. new (string Heading, IReadOnlyList<Choice> People)[] { ("First-line managers", rules.ListSetting("disagreement-first-line", on)), ("The next stage", rules.ListSetting("disagreement-senior", on)) }
                .Where(e => e.People.Count > 0),
        ];
    }
}
