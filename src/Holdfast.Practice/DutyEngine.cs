using System.Runtime.InteropServices;
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
    public static IReadOnlyList<Duty> Duties(Child child, AreaRules rules, DateOnly asAt) => Owed(child, rules, asAt, null).All;

    /// <summary>The same, going on from what was worked out before: while nothing but visits came since, only rules that read visits are asked again.</summary>
    /// <param name="before">What was worked out earlier, of any child by any rules; used only where it must come out the same.</param>
    public static DutiesOwed Owed(Child child, AreaRules rules, DateOnly asAt, DutiesOwed? before)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(rules);
        var goesOn = before is not null && before.Rules == rules && before.AsAt == asAt && child.OnlyVisitedSince(before.Child);
        return new Evaluation(new CaseFacts(child, asAt), rules, goesOn ? before : null).Owed();
    }
}

/// <summary>Every duty of one child by one area's rules on one day, rule by rule.</summary>
public sealed class DutiesOwed
{
    private readonly int[] firstOf;
    private readonly List<Duty> all;
    private readonly bool goesOn;

    /// <param name="goesOn">Rules that read no visits were not asked again.</param>
    internal DutiesOwed(Child child, AreaRules rules, DateOnly asAt, List<Duty> all, int[] firstOf, bool goesOn) =>
        (Child, Rules, AsAt, this.all, this.firstOf, this.goesOn) = (child, rules, asAt, all, firstOf, goesOn);

    public IReadOnlyList<Duty> All => all;

    /// <summary>Whether the duties of a rule are those it was worked out from, of a child to whom nothing but visits has come since.</summary>
    /// <param name="rule">Its place among the area's rules.</param>
    public bool Stands(int rule) => goesOn && !Rules.ReadsVisits(rule);

    internal Child Child { get; }

    internal AreaRules Rules { get; }

    internal DateOnly AsAt { get; }

    /// <summary>The duties of one rule.</summary>
    /// <param name="rule">Its place among the area's rules.</param>
    public ReadOnlySpan<Duty> Of(int rule) => CollectionsMarshal.AsSpan(all)[firstOf[rule]..firstOf[rule + 1]];
}
