using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Visits;

/// <summary>One visit held against how often the plan says the child is seen (P11).</summary>
/// <param name="Since">The day the child was last seen before it, as the plan needs; the day the plan began when not seen before.</param>
/// <param name="Days">Calendar days from then to the visit.</param>
/// <param name="PlanSays">How often the plan said on the day of the visit; nothing when it did not say.</param>
/// <param name="Counts">The visit itself counts: the child was seen, and awake when a baby.</param>
public sealed record VisitAgainstPlan(VisitMade Visit, DateOnly Since, int Days, Interval? PlanSays, bool Counts);

/// <summary>Every visit made while the child was on a plan, against the plan's own frequency. Being at a core group is no visit (W14).</summary>
public static class VisitsAgainstPlan
{
    /// <summary>Earliest first.</summary>
    public static IReadOnlyList<VisitAgainstPlan> Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var counting = child.Occurrences.Where(o => o.Kind == OccurrenceKind.VisitMade && o.Is(Facets.SeenAsNeeded)).Select(o => o.Subject).ToHashSet();
        var lastSeen = DateOnly.MinValue;
        var all = new List<VisitAgainstPlan>();
        foreach (var visit in child.Visits.Where(v => v.Place != VisitPlace.CoreGroupMeeting))
        {
            var counts = counting.Contains(visit.VisitId);
            if (child.PlanOn(visit.VisitedOn) is { } plan)
            {
                var since = lastSeen > plan.BeganOn ? lastSeen : plan.BeganOn;
                all.Add(new VisitAgainstPlan(visit, since, visit.VisitedOn.DayNumber - since.DayNumber, child.VisitsEvery(visit.VisitedOn), counts));
            }

            lastSeen = counts ? visit.VisitedOn : lastSeen;
        }

        return all;
    }
}
