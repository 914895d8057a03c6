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

/// <summary>The new day of a meeting was confirmed in writing to some of those who must be told (M54).</summary>
/// <param name="To">Who was told, by name.</param>
/// <param name="Told">The members among them.</param>
/// <param name="Left">Members who must still be told, by name. While there is one, it is not confirmed to all.</param>
[StoredAs("core-group-move-confirmed", 2)]
public sealed record CoreGroupMoveConfirmed(Guid MeetingId, DateOnly On, DateOnly ToldOn, string To, string How, ImmutableList<Guid> Told, ImmutableList<string> Left) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => ToldOn;

    public override Guid? About => MeetingId;

    public override Guid MeetingId { get; init; } = MeetingId;

    public bool Equals(CoreGroupMoveConfirmed? other) =>
        other is not null && MeetingId == other.MeetingId && On == other.On && ToldOn == other.ToldOn && To == other.To && How == other.How && Imported == other.Imported && Told.SequenceEqual(other.Told) && Left.SequenceEqual(other.Left);

    public override int GetHashCode() => HashCode.Combine(MeetingId, On, ToldOn, To);
}

/// <summary>A day for a meeting to come.</summary>
/// <param name="LastDay">The last day that keeps the area's rules, counted from the meeting before it; empty when no day can be told.</param>
public sealed record MeetingDay(Guid MeetingId, DateOnly On, DateOnly? LastDay)
{
    public bool IsLate => On > LastDay;
}

/// <summary>Fix the days of the meetings to come (H17, M54).</summary>
public sealed record PlanCoreGroups(ImmutableArray<MeetingDay> Days, TimeOnly? At, string? Place, string? WhyLate) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.From(Refusals(child, area, today), () => Days.Where(d => child.CoreGroupPlan(d.MeetingId) is null)
            .Select(d => new CoreGroupPlanned(d.MeetingId, d.On, At, Text.Clean(Place), d.IsLate ? Text.Clean(WhyLate) : null, null, today)));
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (Days.IsEmpty)
        {
            yield return new Refusal(nameof(Days), "Enter at least one date");
        }

        for (var i = 0; i < Days.Length; i++)
        {
            if (PlannedDay.Wrong(child, area, Days[i].On, today) is { } wrong)
            {
                yield return new Refusal($"{nameof(Days)}[{i}]", wrong);
            }
            else if (Days.Take(i).Any(d => d.On == Days[i].On))
            {
                yield return new Refusal($"{nameof(Days)}[{i}]", $"{UkDate.Long(Days[i].On)} is entered twice");
            }
        }

        if (Days.FirstOrDefault(d => d.IsLate) is { } late && Text.Missing(WhyLate))
        {
            yield return new Refusal(nameof(WhyLate), $"{UkDate.Long(late.On)} is later than the area allows: the last day is {UkDate.Long(late.LastDay!.Value)}. Enter an earlier date, or why it cannot be earlier");
        }
    }
}

/// <summary>Move a meeting that was planned; everybody is told in writing.</summary>
/// <param name="Mailed">Members who are told by a mail that goes out with this entry.</param>
/// <param name="Know">Members who move it themselves, and need not be told.</param>
public sealed record MoveCoreGroup(
    Guid MeetingId, DateOnly On, TimeOnly? At, string? Place, string WhyMoved, string? WhyLate, DateOnly? Limit, ImmutableArray<Guid> Mailed, ImmutableArray<Guid> Know) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = child.CoreGroupPlan(MeetingId);
        return before is not null && before.On == On && before.At == At && before.Place == Text.Clean(Place)
            ? before.WhyMoved == Text.Clean(WhyMoved) ? Decision.AlreadyRecorded : Decision.Refuse(new Refusal(nameof(On), "This is the day, time and place it has. Change one of them"))
            : Decision.From(Refusals(child, area, before, today), () => Events(child, today));
    }

    private IEnumerable<ChildEvent> Events(Child child, DateOnly today)
    {
        yield return new CoreGroupPlanned(MeetingId, On, At, Text.Clean(Place), On > Limit ? Text.Clean(WhyLate) : null, WhyMoved.Trim(), today);
        var all = child.ToldOfMeetingsOn(On).ToList();
        var told = all.Where(m => Mailed.Contains(m.PersonId) || Know.Contains(m.PersonId)).ToList();
        if (told.Count > 0 && (told.Exists(m => Mailed.Contains(m.PersonId)) || told.Count == all.Count))
        {
            var mailed = told.Where(m => Mailed.Contains(m.PersonId)).ToList();
            yield return new CoreGroupMoveConfirmed(
                MeetingId, On, today, Text.And((mailed.Count > 0 ? mailed : told).Select(m => m.Name)), mailed.Count > 0 ? "By mail" : "Moved it themselves",
                [.. told.Select(m => m.PersonId)], [.. all.Except(told).Select(m => m.Name)]);
        }
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, CoreGroupPlanned? before, DateOnly today)
    {
        if (before is null)
        {
            yield return new Refusal(nameof(MeetingId), "No such meeting is planned. Plan it first");
            yield break;
        }

        if (CoreGroupMeeting.Find(child, MeetingId) is not null || child.Has(MeetingId))
        {
            yield return new Refusal(nameof(MeetingId), $"This {area.Terms.CoreGroup} has met already, so it cannot be moved");
            yield break;
        }

        if (PlannedDay.Wrong(child, area, On, today) is { } wrong)
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

/// <summary>Record that the new day of a meeting was confirmed in writing to one or several people.</summary>
/// <param name="Told">Members who were told.</param>
/// <param name="Others">Who else was told, by name.</param>
public sealed record ConfirmMovedCoreGroup(Guid MeetingId, DateOnly ToldOn, ImmutableArray<Guid> Told, string? Others, string How) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.CoreGroupPlan(MeetingId) is not { WhyMoved: not null } planned)
        {
            return Decision.Refuse(new Refusal(nameof(MeetingId), "Select a meeting that was moved"));
        }

        var left = child.ToTellOfMove(planned);
        var told = left.Where(m => Told.Contains(m.PersonId)).ToList();
        return Refusals(planned, today).ToList() is { Count: > 0 } wrong
            ? Decision.Refuse([.. wrong])
            : told.Count == 0 && Text.Missing(Others)
                ? Decision.AlreadyRecorded
                : Decision.Once(child, [], () => new CoreGroupMoveConfirmed(
                    MeetingId, planned.On, ToldOn, Text.And([.. told.Select(m => m.Name), .. Text.Clean(Others) is { } others ? [others] : (string[])[]]), How.Trim(), [.. told.Select(m => m.PersonId)], [.. left.Except(told).Select(m => m.Name)]));
    }

    private IEnumerable<Refusal> Refusals(CoreGroupPlanned planned, DateOnly today)
    {
        if (ToldOn < planned.PlannedOn)
        {
            yield return new Refusal(nameof(ToldOn), $"The date must be on or after {UkDate.Long(planned.PlannedOn)}, when the meeting was moved");
        }

        if (ToldOn > today)
        {
            yield return new Refusal(nameof(ToldOn), "Date must be today or in the past");
        }

        if (Told.IsEmpty && Text.Missing(Others))
        {
            yield return new Refusal(nameof(Told), "Select who was told");
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
    internal static string? Wrong(Child child, AreaPractice area, DateOnly on, DateOnly today) =>
        on < today ? "Date of the meeting must be today or in the future"
        : on > today.AddYears(1) ? "Date of the meeting must be within a year"
        : on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"{UkDate.Full(on)} is at a weekend. Enter a working day"
        : child.PlanOn(on) is null ? $"{child.ShortName} is not on a plan then, so there is no {area.Terms.CoreGroup}"
        : null;
}
