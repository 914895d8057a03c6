using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>An outcome of the detailed plan was agreed, or is put in other words: what must change for the child, and how anybody knows.</summary>
/// <param name="OutcomeId">The outcome; one the conference agreed keeps its own.</param>
/// <param name="ServesId">The outcome or the danger statement of a conference it serves.</param>
/// <param name="Outcome">What must change for the child.</param>
/// <param name="Measure">How anybody sees it: by how much, by when.</param>
/// <param name="Baseline">How it stands today.</param>
[StoredAs("plan-outcome-agreed", 1)]
public sealed record PlanOutcomeAgreed(PlanChange Change, Guid OutcomeId, Guid? ServesId, string Outcome, string? Measure, string? Baseline) : PlanChanged(Change);

/// <summary>Agree an outcome of the detailed plan, or put one in other words.</summary>
public sealed record AgreePlanOutcome(PlanChange Change, Guid OutcomeId, Guid? ServesId, string Outcome, string? Measure, string? Baseline) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, Change, today, Refusals, change => new PlanOutcomeAgreed(change, OutcomeId, ServesId, Outcome.Trim(), Text.Clean(Measure), Text.Clean(Baseline)));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (Text.Missing(Outcome))
        {
            yield return new Refusal(nameof(Outcome), "Enter what must change for the child");
        }

        if (ServesId is { } serves && plan.Agreed.All(a => a.Id != serves))
        {
            yield return new Refusal(nameof(ServesId), "Select what the conference agreed that it serves");
        }
    }
}
