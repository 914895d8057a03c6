using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>How a member took part in a core group.</summary>
public enum CoreGroupHow
{
    Came,
    ByPhoneOrVideo,

    /// <summary>Somebody else came for the member.</summary>
    Cover,

    /// <summary>Nobody came; a written report did (H27).</summary>
    WrittenReport,
    DidNotCome,
}

/// <summary>Somebody came to the core group, sent somebody or a report, or did none of these. A later entry about the same person replaces it.</summary>
/// <param name="PersonId">The member or person of the network; the child when it is the child's own id.</param>
/// <param name="Agency">The agency a professional comes for; empty for the family.</param>
/// <param name="IsLead">The lead social worker, or whoever stands in for them (H28).</param>
/// <param name="CoverBy">Who came instead.</param>
/// <param name="Said">What the person brought: what a parent said, or what the written report says (H63, M59).</param>
/// <param name="Why">Why they did not come.</param>
/// <param name="ManagerTold">The line manager who was told, when a professional could not come.</param>
/// <param name="WhyNotMember">Why somebody is there who is no member of the group (H26).</param>
[StoredAs("core-group-attended", 1)]
public sealed record CoreGroupAttended(
    Guid AttendanceId, Guid MeetingId, DateOnly On, Guid? PersonId, string Name, string Role, string? Agency, CoreGroupHow How, bool IsLead, string? CoverBy, string? Said, string? Why,
    string? ManagerTold, string? WhyNotMember) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AttendanceId;

    public override Guid MeetingId { get; init; } = MeetingId;

    /// <summary>The person, or somebody for them, was there.</summary>
    public bool IsThere => How is CoreGroupHow.Came or CoreGroupHow.ByPhoneOrVideo or CoreGroupHow.Cover;

    /// <summary>A professional was not there in person, nor was there cover or a written report, which is then a must (H27).</summary>
    public bool LacksReport => Agency is not null && How == CoreGroupHow.DidNotCome;
}

/// <summary>Record who took part in a core group, and how.</summary>
public sealed record RecordCoreGroupAttendance(
    Guid AttendanceId, Guid MeetingId, Guid? PersonId, string Name, string Role, string? Agency, CoreGroupHow? How, bool IsLead, string? CoverBy, string? Said, string? Why, string? ManagerTold,
    string? WhyNotMember) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, AttendanceId, MeetingId, meeting => Refusals().Concat(Standing(child, area, meeting)), on => new CoreGroupAttended(
            AttendanceId, MeetingId, on, PersonId, Name.Trim(), Role.Trim(), Text.Clean(Agency), How!.Value, IsLead, How == CoreGroupHow.Cover ? Text.Clean(CoverBy) : null, Text.Clean(Said), Away ? Text.Clean(Why) : null,
            Away && !Text.Missing(Agency) ? Text.Clean(ManagerTold) : null, Text.Clean(WhyNotMember)));

    private bool Away => How is CoreGroupHow.Cover or CoreGroupHow.WrittenReport or CoreGroupHow.DidNotCome;

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter the person’s name; an agency alone does not attend");
        }

        if (Text.Missing(Role))
        {
            yield return new Refusal(nameof(Role), "Enter what the person is to the child");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how the person took part");
        }

        if (How == CoreGroupHow.Cover && Text.Missing(CoverBy))
        {
            yield return new Refusal(nameof(CoverBy), "Enter who came instead");
        }

        if (How == CoreGroupHow.WrittenReport && Text.Missing(Said))
        {
            yield return new Refusal(nameof(Said), "Enter what the written report says");
        }

        if (How == CoreGroupHow.DidNotCome && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why, or that nobody knows");
        }
    }

    /// <summary>Whether the person belongs to the group on the day of the meeting, has left it, or is kept out of it.</summary>
    private IEnumerable<Refusal> Standing(Child child, AreaPractice area, CoreGroupMeeting meeting)
    {
        if (Text.Missing(Name) || (PersonId == child.Id))
        {
            yield break;
        }

        if (How is CoreGroupHow.Came or CoreGroupHow.ByPhoneOrVideo && child.CoreGroupExclusions.LastOrDefault(e => Is(e.PersonId, e.Name)) is { } kept && kept.Covers(meeting.HeldOn))
        {
            yield return new Refusal(nameof(Name), $"{kept.Name} is kept out of {area.Terms.CoreGroup}s since {UkDate.Long(kept.On)}, by {kept.DecidedBy}. Record first that this has ended");
        }
        else if (Text.Missing(WhyNotMember) && !meeting.Members.Any(m => Is(m.PersonId, m.Name)) && !IsLead)
        {
            yield return child.CoreGroupLists.LastOrDefault(l => l.NamedOn <= meeting.HeldOn && l.Members.Any(m => Is(m.PersonId, m.Name))) is { } was && After(child, was) is { } left
                ? new Refusal(nameof(WhyNotMember), $"{Name.Trim()} left the {area.Terms.CoreGroup} on {UkDate.Long(left)}. Select somebody who is a member, or enter why they are here all the same")
                : new Refusal(nameof(WhyNotMember), $"{Name.Trim()} is not a member of the {area.Terms.CoreGroup}. Enter why they are here, or ask for them to be made a member");
        }
    }

    private bool Is(Guid? person, string name) => (PersonId is not null && PersonId == person) || string.Equals(name, Name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static DateOnly? After(Child child, CoreGroupMembersNamed list) => child.CoreGroupLists.SkipWhile(l => !ReferenceEquals(l, list)).Skip(1).FirstOrDefault()?.NamedOn;
}
