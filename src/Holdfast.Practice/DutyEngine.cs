using Holdfast.Casework;
using Holdfast.Practice.Engine;

namespace Holdfast.Practice;

/// <summary>Works out what is owed to a child. Pure: the child's facts, the area's rules and a day go in, duties come out.</summary>
public static class DutyEngine
{
    /// <summary>Every duty the rules make of what had happened by a day: open, met, excused and fallen away.</summary>
    /// <param name="child">The child as the journal tells it.</param>
    /// <param name="rules">The rules of the child's area.</param>
    /// <param name="asAt">What happened after this day is left out.</param>
    public static IReadOnlyList<Duty> Duties(Child child, AreaRules rules, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(rules);
        return new Evaluation(new CaseFacts(child, asAt), rules).All();
    }
}
