using Holdfast.Casework;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Plans;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

/// <summary>One child's record, arranged once for all rules: occurrences by kind, plans, excusals, as at a day.</summary>
internal sealed class CaseFacts
{
    private static readonly int KindCount = Enum.GetValues<OccurrenceKind>().Length;
    private readonly List<Occurrence>?[] byKind = new List<Occurrence>?[KindCount];
    private readonly List<(DutyExcused Excusal, int Version)>? excusals;
    private readonly Dictionary<int, DateOnly> importDays = [];

    public CaseFacts(Child child, DateOnly asAt)
    {
        Child = child;
        AsAt = asAt;
        foreach (var occurrence in child.Occurrences)
        {
            if (occurrence.On <= asAt)
            {
                (byKind[(int)occurrence.Kind] ??= []).Add(occurrence);
            }
        }

        foreach (var plan in child.Plans)
        {
            if (plan.BeganOn <= asAt)
            {
                Plans.Add(plan with { EndedOn = LastDay(plan) });
            }
        }

        if (child.Excusals.Count > 0)
        {
            excusals = [.. child.Facts.Where(f => f.What is DutyExcused e && e.ExcusedOn <= asAt).Select(f => ((DutyExcused)f.What, f.Version))];
        }
    }

    private DateOnly? LastDay(PlanPeriod plan)
    {
        var ended = plan.EndedOn > AsAt ? null : plan.EndedOn;
        return Child.DiedOn is { } died && died <= AsAt && !(ended < died) ? died : ended;
    }

    public Child Child { get; }

    public DateOnly AsAt { get; }

    public List<PlanPeriod> Plans { get; } = [];

    public List<Occurrence> Of(OccurrenceKind kind) => byKind[(int)kind] ?? Nothing;

    private static List<Occurrence> Nothing { get; } = [];

    public PlanPeriod? PlanOn(DateOnly day)
    {
        for (var i = Plans.Count - 1; i >= 0; i--)
        {
            if (Plans[i].Covers(day))
            {
                return Plans[i];
            }
        }

        return null;
    }

    /// <summary>The subject a notice or choice about this occurrence names; the plan's when the occurrence has none of its own.</summary>
    public Guid SubjectOf(Occurrence occurrence) =>
        occurrence.Subject != Guid.Empty ? occurrence.Subject : PlanOn(occurrence.On)?.PlanId ?? Guid.Empty;

    public (DutyExcused Excusal, int Version)? Excusal(string rule, int openedBy, string? key = null)
    {
        if (excusals is not null)
        {
            foreach (var excusal in excusals)
            {
                if (excusal.Excusal.OpenedBy == openedBy && excusal.Excusal.Rule == rule && excusal.Excusal.Key == key)
                {
                    return excusal;
                }
            }
        }

        return null;
    }

    /// <summary>The first occurrence, on or after a day and not after another, that one of these takes up.</summary>
    public Occurrence? First(ReadOnlySpan<Matcher> matchers, Occurrence opener, DateOnly from, DateOnly until)
    {
        Occurrence? first = null;
        foreach (var matcher in matchers)
        {
            var found = matcher.Link == Link.SameEntry
                ? opener.Kind == matcher.Kind && matcher.Is(opener) ? opener : null
                : First(matcher, opener, from, until);
            if (found is not null && (first is null || (found.On, found.Position).CompareTo((first.On, first.Position)) < 0))
            {
                first = found;
            }
        }

        return first;
    }

    /// <summary>The day an imported occurrence was brought in.</summary>
    public DateOnly ImportDay(Occurrence occurrence)
    {
        if (!importDays.TryGetValue(occurrence.Version, out var day))
        {
            importDays[occurrence.Version] = day = UkClock.DayOf(occurrence.RecordedAt);
        }

        return day;
    }

    /// <summary>The first place in a list, in order of days, that is on or after a day.</summary>
    public static int IndexFrom(List<Occurrence> all, DateOnly from)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (all[middle].On < from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Occurrence? First(Matcher matcher, Occurrence opener, DateOnly from, DateOnly until)
    {
        var all = Of(matcher.Kind);
        var subject = matcher.Link == Link.Later ? default : SubjectOf(opener);
        for (var i = matcher.Link == Link.SameSubjectAnyTime ? 0 : IndexFrom(all, from); i < all.Count; i++)
        {
            var candidate = all[i];
            if (candidate.On > until)
            {
                return null;
            }

            // Of two of a kind on one day, the one written first does not come after the other.
            if (matcher.Is(candidate) && (matcher.Link == Link.Later || candidate.Subject == subject)
                && !(candidate.Kind == opener.Kind && candidate.On == opener.On && candidate.Position <= opener.Position))
            {
                return candidate;
            }
        }

        return null;
    }
}
