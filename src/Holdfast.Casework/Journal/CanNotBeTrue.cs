using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Journal;

/// <summary>What no correction may make an entry say, because the rest of the record shows it cannot be true.</summary>
internal static class CanNotBeTrue
{
    public static string? Why(Child child, ChildEvent now, DateOnly today) => now switch
    {
        ChildRegistered e when e.Area != child.Area => "A correction cannot move the child to another area",
        ChildRegistered { BornOn: not null, ExpectedOn: not null } => "Enter a date of birth or an expected date, not both",
        ChildRegistered e when e.BornOn > today => "Date of birth must be today or in the past",
        ChildRegistered or ChildBorn => null,
        _ when now.HappenedOn < child.EarliestOn => $"The date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected",
        PlanBegan e when Plan(child, e.PlanId)?.EndedOn is { } ended && e.BeganOn > ended => $"The plan ended on {UkDate.Long(ended)}, so it cannot have begun later",
        PlanEnded e when Plan(child, e.PlanId) is { } plan && e.EndedOn < plan.BeganOn => $"The plan began on {UkDate.Long(plan.BeganOn)}, so it cannot have ended earlier",
        CoreGroupBegan e when child.PlanOn(e.HeldOn) is null => "The child was not on a plan that day",
        CoreGroupHeld e when child.PlanOn(e.HeldOn) is null => "The child was not on a plan that day",
        VisitMade e when e.Child.Seen && child.UnbornOn(e.VisitedOn) => $"{child.ShortName} was not born yet that day, so cannot have been seen",
        PlanActionAgreed e when e.By < e.Change.On => "An action cannot be due before it was agreed",
        PlanEvent e when child.PlanOn(e.HappenedOn)?.PlanId != e.OfPlan => "The child was not on this plan that day",
        _ => null,
    };

    private static PlanPeriod? Plan(Child child, Guid planId) => child.Plans.FirstOrDefault(p => p.PlanId == planId);
}
