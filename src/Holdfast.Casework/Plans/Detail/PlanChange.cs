using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>Something agreed, said or done about the detailed plan of one child.</summary>
public abstract record PlanEvent : ChildEvent
{
    /// <summary>The plan it is about.</summary>
    [JsonIgnore]
    public abstract Guid OfPlan { get; }
}

/// <summary>One change of what a plan says. Nothing is overwritten: the words before stay, and are read in the versions before.</summary>
public abstract record PlanChanged(PlanChange Change) : PlanEvent
{
    public override DateOnly HappenedOn => Change.On;

    public override Guid? About => Change.EntryId;

    public override Guid OfPlan => Change.PlanId;
}

/// <summary>Who changes a plan is on the entry; this is when, at which meeting and why, and what the writer had in front of them.</summary>
/// <param name="EntryId">The change itself, by which a later change names it.</param>
/// <param name="On">The day it was agreed.</param>
/// <param name="MeetingId">The core group or conference it was agreed at; nothing between meetings.</param>
/// <param name="Why">Why the plan says this now.</param>
/// <param name="Replaces">The entries about the same thing that the writer had read. One written meanwhile is not among them: both then stand, and show as such.</param>
public sealed record PlanChange(Guid EntryId, Guid PlanId, DateOnly On, Guid? MeetingId, string Why, ImmutableList<Guid> Replaces)
{
    public bool Equals(PlanChange? other) =>
        other is not null && EntryId == other.EntryId && PlanId == other.PlanId && On == other.On && MeetingId == other.MeetingId && Why == other.Why && Replaces.SequenceEqual(other.Replaces);

    public override int GetHashCode() => HashCode.Combine(EntryId, PlanId, On);

    internal PlanChange Cleaned() => this with { Why = Why.Trim() };
}

/// <summary>What holds for every command about a detailed plan.</summary>
internal static class PlanRefusals
{
    /// <summary>Writes a change once, into a plan the child was on that day.</summary>
    public static Decision Decide(Child child, PlanChange change, DateOnly today, Func<DetailedPlan, IEnumerable<Refusal>> refusals, Func<PlanChange, ChildEvent> what) =>
        Decide(child, change.EntryId, change.PlanId, change.On, today, plan => refusals(plan).Concat(Unexplained(change)), () => what(change.Cleaned()));

    /// <summary>Writes once under the id, about a plan the child was on that day.</summary>
    public static Decision Decide(Child child, Guid id, Guid planId, DateOnly on, DateOnly today, Func<DetailedPlan, IEnumerable<Refusal>> refusals, Func<ChildEvent> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        var plan = child.Plans.FirstOrDefault(p => p.PlanId == planId);
        return Decision.From([.. WrongDay(child, plan, on, today), .. plan is null ? [] : refusals(DetailedPlan.Of(child, plan))], () => [what()]);
    }

    public static IEnumerable<Refusal> WrongDay(Child child, PlanPeriod? plan, DateOnly on, DateOnly today)
    {
        if (on > today)
        {
            yield return new Refusal(nameof(PlanChange.On), "Date must be today or in the past");
        }
        else if (plan?.Covers(on) != true)
        {
            yield return new Refusal(nameof(PlanChange.On), $"{child.ShortName} was not on this plan that day");
        }
    }

    public static IEnumerable<Refusal> Unexplained(PlanChange change)
    {
        if (Text.Missing(change.Why))
        {
            yield return new Refusal(nameof(PlanChange.Why), "Enter why the plan changes");
        }
    }
}
