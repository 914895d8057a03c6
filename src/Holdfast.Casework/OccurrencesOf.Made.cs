using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework;

/// <summary>What practice rules see of a record, in order of when it happened.</summary>
/// <param name="SoFar">What the facts say together, for those that come next.</param>
internal sealed record OccurrencesMade(IReadOnlyList<Occurrence> All, OccurrencesSoFar SoFar);

// All that a record comes to, made at once or gone on with.
internal static partial class OccurrencesOf
{
    public static OccurrencesMade Record(Child child)
    {
        var all = new List<Occurrence>(child.Facts.Count + 16);
        var state = new OccurrencesSoFar();
        foreach (var fact in child.Facts)
        {
            Add(child, fact, state, all);
        }

        return new OccurrencesMade(all, state);
    }

    /// <summary>What rules see once visits came last; nothing when a visit may change what they saw before.</summary>
    /// <param name="from">Which of the child's facts is the first that is not in what they saw before.</param>
    public static OccurrencesMade? After(Child child, OccurrencesMade before, int from)
    {
        var all = new List<Occurrence>(before.All.Count + 4);
        all.AddRange(before.All);
        var state = before.SoFar.Copy();
        for (var i = from; i < child.Facts.Count; i++)
        {
            // A view counts as considered only while its visit stands, and advice about visits that failed is about the one that fails next as well.
            if (child.Facts[i].What is not VisitMade visit || child.ViewsConsidered.Any(v => v.VisitId == visit.VisitId) || (!visit.Child.Seen && child.All<AdviceTaken>().Count > 0))
            {
                return null;
            }

            Add(child, child.Facts[i], state, all);
        }

        return new OccurrencesMade(all, state);
    }
}
