using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>A plan to protect the child began.</summary>
/// <param name="PreviousPlans">How many plans the child had before, when the source says.</param>
/// <param name="VisitsEvery">How often the plan says the child is seen; the plan must say.</param>
/// <param name="CoreGroupsEvery">How often the core group meets, when it was decided to meet more often than the area's rule.</param>
[StoredAs("plan-began", 1)]
public sealed record PlanBegan(Guid PlanId, DateOnly BeganOn, string? Category, int? PreviousPlans, Interval? VisitsEvery, Interval? CoreGroupsEvery) : ChildEvent
{
    public override DateOnly HappenedOn => BeganOn;

    public override Guid? About => PlanId;
}

/// <summary>How often the child is seen, or the core group meets, was agreed anew.</summary>
[StoredAs("plan-frequency-agreed", 1)]
public sealed record PlanFrequencyAgreed(Guid PlanId, Interval? VisitsEvery, Interval? CoreGroupsEvery, DateOnly AgreedOn, string Why) : ChildEvent
{
    public override DateOnly HappenedOn => AgreedOn;

    public override Guid? About => PlanId;
}

/// <summary>A lead social worker (Wales: co-ordinator) was named for the plan.</summary>
[StoredAs("lead-social-worker-named", 1)]
public sealed record LeadSocialWorkerNamed(Guid? UserId, string Name, DateOnly NamedOn) : ChildEvent
{
    public override DateOnly HappenedOn => NamedOn;
}

/// <summary>The plan ended.</summary>
/// <param name="Ground">Code of the area's closed list; empty when the source of an import did not say.</param>
[StoredAs("plan-ended", 1)]
public sealed record PlanEnded(Guid PlanId, DateOnly EndedOn, string? Ground, string? Reason) : ChildEvent
{
    public override DateOnly HappenedOn => EndedOn;

    public override Guid? About => PlanId;
}

/// <summary>The grounds every area shares by name, so that code can speak of them.</summary>
public static class PlanEndings
{
    /// <summary>A review conference decided the child is no longer likely to suffer significant harm.</summary>
    public const string DecidedAtReview = "no-longer-at-risk";

    public const string Died = "died";
}

/// <summary>One plan of a child, with its days.</summary>
/// <param name="EndedOn">The day it ended; that day itself is still a day on the plan.</param>
public sealed record PlanPeriod(Guid PlanId, DateOnly BeganOn, DateOnly? EndedOn, string? Category, string? LatestCategory, string? Ground, bool EndRecorded, int Version)
{
    public bool Covers(DateOnly day) => day >= BeganOn && (EndedOn is null || day <= EndedOn);
}

/// <summary>Agree how often the child is seen, or the core group meets.</summary>
public sealed record AgreePlanFrequency(Interval? VisitsEvery, Interval? CoreGroupsEvery, DateOnly AgreedOn, string Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var plan = child.PlanOn(AgreedOn);
        return Decision.Standing(child, Refusals(area, plan, today), () => new PlanFrequencyAgreed(plan!.PlanId, VisitsEvery, CoreGroupsEvery, AgreedOn, Why.Trim()), f => f.PlanId == plan?.PlanId);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, PlanPeriod? plan, DateOnly today)
    {
        if (AgreedOn > today)
        {
            yield return new Refusal(nameof(AgreedOn), "Date must be today or in the past");
        }
        else if (plan is null)
        {
            yield return new Refusal(nameof(AgreedOn), "The child was not on a plan that day");
        }

        if (VisitsEvery is null && CoreGroupsEvery is null)
        {
            yield return new Refusal(nameof(VisitsEvery), $"Enter how often the child is to be seen, or how often the {area.Terms.CoreGroup} meets");
        }

        foreach (var refusal in HowOften.Refusals(VisitsEvery, CoreGroupsEvery))
        {
            yield return refusal;
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why this is often enough for this child");
        }
    }
}

/// <summary>What is asked of any "how often" a plan may say.</summary>
internal static class HowOften
{
    internal static IEnumerable<Refusal> Refusals(Interval? visitsEvery, Interval? coreGroupsEvery)
    {
        if (visitsEvery is { Count: < 1 })
        {
            yield return new Refusal("VisitsEvery", "How often must be a number of 1 or more");
        }

        if (coreGroupsEvery is { Count: < 1 })
        {
            yield return new Refusal("CoreGroupsEvery", "How often must be a number of 1 or more");
        }
    }
}

/// <summary>Name the lead social worker.</summary>
public sealed record NameLeadSocialWorker(Guid? UserId, string Name, DateOnly NamedOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, Refusals(area, today), () => new LeadSocialWorkerNamed(UserId, Name.Trim(), NamedOn), _ => true);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, DateOnly today)
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), $"Enter the {area.Terms.LeadSocialWorker}’s name");
        }

        if (NamedOn > today)
        {
            yield return new Refusal(nameof(NamedOn), "Date must be today or in the past");
        }
    }
}

/// <summary>End a plan on a ground of the closed list that needs no review conference.</summary>
public sealed record EndPlan(Guid PlanId, DateOnly EndedOn, string Ground, string Reason) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Plans.Any(p => p.PlanId == PlanId && p.EndedOn == EndedOn && p.Ground == Ground)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () => [new PlanEnded(PlanId, EndedOn, Ground, Text.Clean(Reason))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.Plans.FirstOrDefault(p => p.PlanId == PlanId) is not { } plan)
        {
            yield return new Refusal(nameof(PlanId), "The child has no such plan");
            yield break;
        }

        if (EndedOn > today)
        {
            yield return new Refusal(nameof(EndedOn), "Date the plan ended must be today or in the past");
        }

        if (EndedOn < plan.BeganOn)
        {
            yield return new Refusal(nameof(EndedOn), $"Date the plan ended must be on or after {UkDate.Long(plan.BeganOn)}, when it began");
        }

        if (plan.EndedOn is { } ended)
        {
            yield return new Refusal(nameof(EndedOn), $"This plan ended on {UkDate.Long(ended)}. Correct that entry if it is wrong");
        }

        if (area.PlanEndings.All(g => g.Code != Ground))
        {
            yield return new Refusal(nameof(Ground), "Select why the plan ended");
        }
        else if (Ground == PlanEndings.DecidedAtReview && !child.Reviews.Any(r => r.HeldOn == EndedOn && r.Decision is not (ReviewDecision.Continue or ReviewDecision.Other)))
        {
            yield return new Refusal(nameof(Ground), "Only a review conference ends a plan because the child is no longer at risk. Record the review first");
        }
    }
}
