using System.Collections.Immutable;

namespace Holdfast.Casework.Plans;

/// <summary>What an area may ask a plan to say beside its written parts.</summary>
public enum PlanContent
{
    Outcomes,
    Measures,
    Baselines,
    Actions,
    Owners,
    Dates,
    ConcernsAnswered,
    ContingencyTrigger,
    LeadVisits,
    MemberVisits,
}

/// <summary>What the plans of an area must say (H13). A plan with a gap is live all the same; the gap shows.</summary>
/// <param name="Parts">Written parts.</param>
/// <param name="Contents">What is asked of the rest.</param>
public sealed record RequiredContents(ImmutableArray<PlanPart> Parts, ImmutableArray<PlanContent> Contents)
{
    public static RequiredContents None { get; } = new([], []);

    /// <summary>Written parts the plan does not have yet.</summary>
    public IEnumerable<PlanPart> MissingParts(DetailedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Parts.Where(p => plan.Part(p) is null);
    }

    /// <summary>What else is missing.</summary>
    public IEnumerable<PlanContent> Missing(DetailedPlan plan, Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(child);
        return Contents.Where(c => IsMissing(c, plan, child, on));
    }

    private static bool IsMissing(PlanContent content, DetailedPlan plan, Child child, DateOnly on) => content switch
    {
        PlanContent.Outcomes => plan.Outcomes.IsEmpty,
        PlanContent.Measures => plan.OpenOutcomes.Any(o => Text.Missing(o.Says.Measure)),
        PlanContent.Baselines => plan.OpenOutcomes.Any(o => Text.Missing(o.Says.Baseline)),
        PlanContent.Actions => plan.OpenOutcomes.Any(o => o.Actions.IsEmpty) || !plan.Actions.Any(),
        PlanContent.Owners => plan.Actions.Any(a => a.IsOpen && Text.Missing(a.Says.Who)),
        PlanContent.Dates => plan.Actions.Any(a => a.IsOpen && a.Says.By is null),
        PlanContent.ConcernsAnswered => plan.Unanswered.Any(),
        PlanContent.ContingencyTrigger => Text.Missing(plan.Part(PlanPart.Contingency)?.Now.SetOffBy),
        PlanContent.LeadVisits => child.VisitsEvery(on) is null,
        _ => Unsaid(plan, child).Any(),
    };

    /// <summary>Members of the core group of whom the plan does not say how often they see the child (M47). Family does not visit itself.</summary>
    public static IEnumerable<CoreGroups.CoreGroupMember> Unsaid(DetailedPlan plan, Child child)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(child);
        // The lead social worker has the rhythm of the visits.
        return child.CoreGroup.Where(m => m.PersonId != child.Id && m.Agency is not null && m.Name != child.LeadSocialWorker?.Name && plan.Frequencies.All(f => f.Now.PersonId != m.PersonId));
    }
}
