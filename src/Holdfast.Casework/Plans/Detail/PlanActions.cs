using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>An action of the detailed plan was agreed. A later entry about the same action re-negotiates it; the promise before stays to be read.</summary>
/// <param name="ActionId">The action; one the conference agreed keeps its own.</param>
/// <param name="OutcomeId">The outcome it serves.</param>
/// <param name="Purpose">Why it is done.</param>
/// <param name="PersonId">Who does it, when they are in the child's network.</param>
/// <param name="Who">Who does it, by name; empty while nobody has taken it on.</param>
/// <param name="By">The day by which it is done.</param>
/// <param name="AskedBy">Who could not keep the promise before and asked for another.</param>
[StoredAs("plan-action-agreed", 1)]
public sealed record PlanActionAgreed(PlanChange Change, Guid ActionId, Guid OutcomeId, string What, string? Purpose, Guid? PersonId, string? Who, DateOnly? By, string? AskedBy) : PlanChanged(Change);

/// <summary>Agree an action of the detailed plan, or re-negotiate one.</summary>
public sealed record AgreePlanAction(PlanChange Change, Guid ActionId, Guid? OutcomeId, string What, string? Purpose, Guid? PersonId, string? Who, DateOnly? By, string? AskedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, Change, today, Refusals, change => new PlanActionAgreed(
            change, ActionId, OutcomeId!.Value, What.Trim(), Text.Clean(Purpose), PersonId, Text.Clean(Who), By, Text.Clean(AskedBy)));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (OutcomeId is not { } outcome || plan.Outcome(outcome) is null)
        {
            yield return new Refusal(nameof(OutcomeId), "Select the outcome it serves");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what is done");
        }

        if (By < Change.On)
        {
            yield return new Refusal(nameof(By), $"An action cannot be due before it was agreed. The date must be on or after {UkDate.Long(Change.On)}");
        }
    }
}
