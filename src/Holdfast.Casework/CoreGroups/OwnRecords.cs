using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>A member's own record of what a core group came to (M48, M58). A later entry of the same member about the same meeting replaces it.</summary>
/// <param name="Words">What the meeting came to, as the member has it.</param>
/// <param name="AlsoKept">Where the member's agency keeps it, when it does.</param>
[StoredAs("core-group-own-record", 1)]
public sealed record CoreGroupOwnRecord(Guid RecordId, Guid MeetingId, DateOnly On, Guid? UserId, string Name, string Words, string? AlsoKept) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => RecordId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Keep one's own record of what a core group came to.</summary>
public sealed record KeepOwnRecord(Guid RecordId, Guid MeetingId, DateOnly On, Guid? UserId, string Name, string Words, string? AlsoKept) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(RecordId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () => [new CoreGroupOwnRecord(RecordId, MeetingId, On, UserId, Name.Trim(), Words.Trim(), Text.Clean(AlsoKept))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.CoreGroupsHeld.FirstOrDefault(m => m.MeetingId == MeetingId) is not { } held)
        {
            yield return new Refusal(nameof(MeetingId), $"Select a {area.Terms.CoreGroup} that has met");
        }
        else if (On < held.HeldOn)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(held.HeldOn)}, the day of the meeting");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter whose record it is");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what the meeting came to");
        }
    }
}

/// <summary>How the minutes are shared among the professionals of a core group (H25a).</summary>
public static class MinutesTurns
{
    /// <summary>Each professional, with how often they took the minutes; whoever did it least, and longest ago, first.</summary>
    public static IReadOnlyList<(string Name, int Times)> Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var taken = CoreGroupMeeting.All(child).Where(m => m.MinutesBy is not null).OrderBy(m => m.HeldOn).Select(m => m.MinutesBy!).ToList();
        return
        [
            .. child.CoreGroup.Where(m => m.Agency is not null).Select(m => m.Name).Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => (Name: name, Times: taken.Count(t => Same(t, name)), Last: taken.FindLastIndex(t => Same(t, name))))
                .OrderBy(t => t.Times).ThenBy(t => t.Last).Select(t => (t.Name, t.Times)),
        ];
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What one agency's members took on and did not do in time, for that agency to answer for (M61).</summary>
public sealed record AgencyUndone(string Agency, IReadOnlyList<Plans.PlanAction> Actions)
{
    /// <summary>Open actions past their day, or said not to be done, by the agency of whoever took them on.</summary>
    public static IReadOnlyList<AgencyUndone> Of(Child child, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Plans.DetailedPlan.Find(child, day) is not { } plan ? [] :
        [
            .. plan.Actions.Where(a => a.IsOpen && (a.OverdueOn(day) || a.State == Plans.ActionState.NotDone))
                .Select(a => (Action: a, Agency: child.CoreGroup.FirstOrDefault(m => m.PersonId == a.Says.PersonId || string.Equals(m.Name, a.Says.Who, StringComparison.OrdinalIgnoreCase))?.Agency))
                .Where(a => a.Agency is not null).GroupBy(a => a.Agency!, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new AgencyUndone(g.Key, [.. g.Select(a => a.Action)])),
        ];
    }
}
