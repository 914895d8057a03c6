using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>A meeting of the core group was given its day, or moved to another. A later entry about the same meeting replaces it.</summary>
/// <param name="WhyLate">Why it is later than the area allows.</param>
/// <param name="WhyMoved">Why it was moved; empty when the day was first fixed.</param>
[StoredAs("core-group-planned", 1)]
public sealed record CoreGroupPlanned(Guid MeetingId, DateOnly On, TimeOnly? At, string? Place, string? WhyLate, string? WhyMoved, DateOnly PlannedOn) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => PlannedOn;

    public override Guid? About => MeetingId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>The new day of a meeting was confirmed in writing (M54).</summary>
/// <param name="To">Who was told, by name.</param>
[StoredAs("core-group-move-confirmed", 1)]
public sealed record CoreGroupMoveConfirmed(Guid MeetingId, DateOnly On, DateOnly ToldOn, string To, string How) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => ToldOn;

    public override Guid? About => MeetingId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>A day for a meeting to come.</summary>
public sealed record MeetingDay(Guid MeetingId, DateOnly On);

/// <summary>The last days that keep the area's rules.</summary>
/// <param name="Next">For the meeting that comes next; empty when no day can be told.</param>
/// <param name="Every">The longest time between two meetings; empty when the area has not set it.</param>
public sealed record CoreGroupLimits(DateOnly? Next, Interval? Every);

/// <summary>Fix the days of the meetings to come (H17, M54).</summary>
public sealed record PlanCoreGroups(ImmutableArray<MeetingDay> Days, TimeOnly? At, string? Place, string? WhyLate, CoreGroupLimits Limits) : ICommand
{
    /// <summary>The field of the day with that place in the list.</summary>
    public static string FieldOf(int place) => $"Days[{place}]";

    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var late = Late(child);
        ImmutableArray<CoreGroupPlanned> planned =
            [.. Days.Select((d, i) => new CoreGroupPlanned(d.MeetingId, d.On, At, Text.Clean(Place), late.Contains(i) ? Text.Clean(WhyLate) : null, null, today))];
        return Decision.From(Refusals(child, late, today), () => planned.Where(p => child.CoreGroupPlan(p.MeetingId) is null));
    }

    private IEnumerable<Refusal> Refusals(Child child, ImmutableArray<int> late, DateOnly today)
    {
        if (Days.IsEmpty)
        {
            yield return new Refusal(FieldOf(0), "Enter at least one date");
        }

        for (var i = 0; i < Days.Length; i++)
        {
            if (PlannedDay.Wrong(child, Days[i].On, today) is { } wrong)
            {
                yield return new Refusal(FieldOf(i), wrong);
            }
            else if (Days.Take(i).Any(d => d.On == Days[i].On))
            {
                yield return new Refusal(FieldOf(i), $"{UkDate.Long(Days[i].On)} is entered twice");
            }
        }

        if (!late.IsEmpty && Text.Missing(WhyLate))
        {
            yield return new Refusal(nameof(WhyLate), $"{UkDate.Long(Days[late[0]].On)} is later than the area allows{LastDay(child, late[0])}. Enter an earlier date, or why it cannot be earlier");
        }
    }

    private string LastDay(Child child, int place) => LimitFor(child, place) is { } last ? $": the last day is {UkDate.Long(last)}" : "";

    private ImmutableArray<int> Late(Child child) => [.. Enumerable.Range(0, Days.Length).Where(i => Days[i].On > LimitFor(child, i))];

    /// <summary>The last day in time for the day with that place: counted from the meeting before it.</summary>
    private DateOnly? LimitFor(Child child, int place)
    {
        var before = Days.Select(d => d.On).Concat(child.CoreGroupsToCome.Select(p => p.On)).Where(d => d < Days[place].On).Cast<DateOnly?>().Max();
        return before is { } last && Limits.Every is { } every ? PlannedDay.After(last, every) : before is null ? Limits.Next : null;
    }
}

/// <summary>Move a meeting that was planned; everybody is told in writing.</summary>
/// <param name="Mailed">Who is told by a mail that goes out with this entry.</param>
public sealed record MoveCoreGroup(Guid MeetingId, DateOnly On, TimeOnly? At, string? Place, string WhyMoved, string? WhyLate, DateOnly? Limit, ImmutableArray<string> Mailed) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = child.CoreGroupPlan(MeetingId);
        return before is not null && before.On == On && before.At == At && before.Place == Text.Clean(Place)
            ? before.WhyMoved == Text.Clean(WhyMoved) ? Decision.AlreadyRecorded : Decision.Refuse(new Refusal(nameof(On), "This is the day, time and place it has. Change one of them"))
            : Decision.From(Refusals(child, before, today), () => Events(today));
    }

    private IEnumerable<ChildEvent> Events(DateOnly today)
    {
        yield return new CoreGroupPlanned(MeetingId, On, At, Text.Clean(Place), On > Limit ? Text.Clean(WhyLate) : null, WhyMoved.Trim(), today);
        if (!Mailed.IsEmpty)
        {
            yield return new CoreGroupMoveConfirmed(MeetingId, On, today, Text.And(Mailed), "By mail");
        }
    }

    private IEnumerable<Refusal> Refusals(Child child, CoreGroupPlanned? before, DateOnly today)
    {
        if (before is null)
        {
            yield return new Refusal(nameof(MeetingId), "No such meeting is planned. Plan it first");
            yield break;
        }

        if (CoreGroupMeeting.Find(child, MeetingId) is not null || child.Has(MeetingId))
        {
            yield return new Refusal(nameof(MeetingId), "This core group has met already, so it cannot be moved");
            yield break;
        }

        if (PlannedDay.Wrong(child, On, today) is { } wrong)
        {
            yield return new Refusal(nameof(On), wrong);
        }
        else if (On > Limit && Text.Missing(WhyLate))
        {
            yield return new Refusal(nameof(WhyLate), $"The last day in time is {UkDate.Long(Limit.Value)}. Enter why it cannot be earlier");
        }

        if (Text.Missing(WhyMoved))
        {
            yield return new Refusal(nameof(WhyMoved), "Enter why it is moved");
        }
    }
}

/// <summary>Record that the new day of a meeting was confirmed in writing.</summary>
public sealed record ConfirmMovedCoreGroup(Guid MeetingId, DateOnly ToldOn, string To, string How) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var planned = child.CoreGroupPlan(MeetingId);
        return Decision.Once(child, Refusals(planned, today), () => new CoreGroupMoveConfirmed(MeetingId, planned!.On, ToldOn, To.Trim(), How.Trim()));
    }

    private IEnumerable<Refusal> Refusals(CoreGroupPlanned? planned, DateOnly today)
    {
        if (planned?.WhyMoved is null)
        {
            yield return new Refusal(nameof(MeetingId), "Select a meeting that was moved");
        }
        else if (ToldOn < planned.PlannedOn)
        {
            yield return new Refusal(nameof(ToldOn), $"The date must be on or after {UkDate.Long(planned.PlannedOn)}, when the meeting was moved");
        }

        if (ToldOn > today)
        {
            yield return new Refusal(nameof(ToldOn), "Date must be today or in the past");
        }

        if (Text.Missing(To))
        {
            yield return new Refusal(nameof(To), "Enter who was told");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how it was put in writing");
        }
    }
}

/// <summary>What is asked of any day a core group is planned for.</summary>
internal static class PlannedDay
{
    internal static string? Wrong(Child child, DateOnly on, DateOnly today) =>
        on < today ? "Date of the meeting must be today or in the future"
        : on > today.AddYears(1) ? "Date of the meeting must be within a year"
        : on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"{UkDate.Full(on)} is at a weekend. Enter a working day"
        : child.PlanOn(on) is null ? $"{child.ShortName} is not on a plan then, so there is no core group"
        : null;

    /// <summary>The day a length of time after another; working days without bank holidays, which the rules themselves count.</summary>
    internal static DateOnly After(DateOnly day, Interval every)
    {
        switch (every.Unit)
        {
            case TimeUnit.Months:
                return day.AddMonths(every.Count);
            case TimeUnit.CalendarDays:
                return day.AddDays(every.Count);
            default:
                for (var left = every.Count; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1)
                {
                    day = day.AddDays(1);
                }

                return day;
        }
    }
}
