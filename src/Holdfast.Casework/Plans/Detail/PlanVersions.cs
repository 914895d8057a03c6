using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>One change of a plan, and the entry it was written in.</summary>
public sealed record ChangeMade(PlanChange Change, Entry Entry);

/// <summary>Who wrote some of a version, and the day they wrote it.</summary>
public sealed record WrittenBy(Author Author, DateOnly On);

/// <summary>A version of a plan: what was changed together, at one meeting, or on one day between meetings.</summary>
/// <param name="UpTo">The last entry that belongs to it; the plan read up to it is this version.</param>
/// <param name="MeetingId">The core group or conference; nothing between meetings.</param>
public sealed record PlanVersion(int Number, int UpTo, DateOnly On, Guid? MeetingId, int Changes, IReadOnlyList<string> Why, IReadOnlyList<WrittenBy> By)
{
    internal static IEnumerable<PlanVersion> Of(IEnumerable<ChangeMade> changes)
    {
        var number = 0;
        var together = new List<ChangeMade>();
        foreach (var change in changes.OrderBy(c => c.Entry.Version))
        {
            if (together.Count > 0 && !Belongs(together[^1].Change, change.Change))
            {
                yield return Made(++number, together);
                together.Clear();
            }

            together.Add(change);
        }

        if (together.Count > 0)
        {
            yield return Made(++number, together);
        }
    }

    private static bool Belongs(PlanChange last, PlanChange next) => last.MeetingId == next.MeetingId && (last.MeetingId is not null || last.On == next.On);

    private static PlanVersion Made(int number, List<ChangeMade> changes) => new(
        number, changes[^1].Entry.Version, changes[^1].Change.On, changes[^1].Change.MeetingId, changes.Count, [.. changes.Select(c => c.Change.Why).Distinct()], [.. changes.Select(c => new WrittenBy(c.Entry.RecordedBy, UkClock.DayOf(c.Entry.RecordedAt))).Distinct()]);
}
