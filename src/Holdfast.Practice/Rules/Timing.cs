using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Practice.Rules;

/// <summary>What a plan may say how often of.</summary>
public enum PlanSays
{
    Visits,
    CoreGroups,
}

/// <summary>A length of time, and who sets it.</summary>
public abstract record Limit
{
    private Limit()
    {
    }

    /// <summary>The rule says it: 10 working days.</summary>
    public sealed record Fixed(Interval Interval) : Limit;

    /// <summary>The rule says it in hours. The record keeps days, so hours are counted in whole days, never later than the hour.</summary>
    public sealed record Hours(int Count) : Limit
    {
        public int WholeDays => Count / 24;
    }

    /// <summary>Each area sets it; there is no value until it does.</summary>
    public sealed record AreaSets(string Setting) : Limit;

    /// <summary>The child's own plan says it.</summary>
    public sealed record PlanSets(PlanSays What) : Limit;
}

/// <summary>When a duty is due.</summary>
public abstract record Timing
{
    private Timing()
    {
    }

    /// <summary>Within the soonest of these lengths of time.</summary>
    public sealed record Within(ImmutableArray<Limit> Limits, bool OrPlannedDateIfSooner) : Timing;

    /// <summary>The same day.</summary>
    public sealed record AtOnce : Timing;

    /// <summary>The day that was planned.</summary>
    public sealed record ByPlanned : Timing;

    /// <summary>A length of time before a day that was planned.</summary>
    public sealed record BeforePlanned(Limit Limit) : Timing;

    /// <summary>With the next duty of another rule: by the day it is done, or due while it is not done.</summary>
    public sealed record WithNext(ImmutableArray<string> Rules) : Timing;
}
