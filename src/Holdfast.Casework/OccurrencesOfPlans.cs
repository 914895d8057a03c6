using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework;

/// <summary>What practice rules see of the changes of a plan and of proposals.</summary>
internal static class OccurrencesOfPlans
{
    public static IEnumerable<Made> Of(ChildEvent what) => what switch
    {
        PlanOutcomeAgreed e => [new(OccurrenceKind.PlanChanged, e.Change.PlanId)],
        PlanActionAgreed e => [new(OccurrenceKind.PlanChanged, e.Change.PlanId)],
        PlanPartWritten e => [new(OccurrenceKind.PlanChanged, e.Change.PlanId)],
        MemberFrequencyAgreed e => [new(OccurrenceKind.PlanChanged, e.Change.PlanId)],
        PlanChangeProposed e => [new(OccurrenceKind.PlanChangeProposed, e.ProposalId)],
        PlanProposalAnswered e => [new(OccurrenceKind.PlanProposalAnswered, e.ProposalId)],
        _ => [],
    };
}
