using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>Somebody who came, of whom nothing is to be said but that.</summary>
public sealed record CameToo(Guid AttendanceId, Guid? PersonId, string Name, string Role, string? Agency);

/// <summary>Record in one go that those who belong to the group came. Of each child's group only those are taken of whom nothing is written down yet.</summary>
public sealed record RecordEverybodyCame(Guid MeetingId, ImmutableArray<CameToo> Came) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (CoreGroupMeeting.Find(child, MeetingId) is not { } meeting)
        {
            return Decision.Refuse(new Refusal(nameof(MeetingId), $"The {area.Terms.CoreGroup} has not begun for {child.ShortName}"));
        }

        return Came.Any(c => child.Has(c.AttendanceId)) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, meeting), () => Came.Where(c => Left(child, meeting, c)).Select(c =>
            new CoreGroupAttended(c.AttendanceId, MeetingId, meeting.HeldOn, c.PersonId, c.Name.Trim(), c.Role.Trim(), Text.Clean(c.Agency), CoreGroupHow.Came, IsLead(child, c), null, null, null, null, null)));
    }

    /// <summary>Members nothing is written down of, and the lead social worker when they are none of them; nobody who is kept out.</summary>
    public static IReadOnlyList<CoreGroupMember> Candidates(Child child, CoreGroupMeeting meeting, string leadRole)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(meeting);
        var lead = child.LeadSocialWorker is { } known && meeting.Members.All(m => m.Name != known.Name) && meeting.Attendance.All(a => a.Name != known.Name)
            ? new[] { new CoreGroupMember(Guid.Empty, known.Name, leadRole, "Children’s services", known.UserId) } : [];
        return [.. lead, .. meeting.NotWrittenDown.Where(m => !child.CoreGroupExclusions.Any(e => (e.PersonId == m.PersonId || e.Name == m.Name) && e.Covers(meeting.HeldOn)))];
    }

    private static bool IsLead(Child child, CameToo came) => child.LeadSocialWorker is { } lead && string.Equals(lead.Name, came.Name, StringComparison.OrdinalIgnoreCase);

    private static bool Left(Child child, CoreGroupMeeting meeting, CameToo came) => IsLead(child, came)
        ? meeting.Attendance.All(a => !string.Equals(a.Name, came.Name, StringComparison.OrdinalIgnoreCase))
        : meeting.NotWrittenDown.Any(m => m.PersonId == came.PersonId || string.Equals(m.Name, came.Name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, CoreGroupMeeting meeting)
    {
        if (Came.IsEmpty)
        {
            yield return new Refusal(nameof(Came), "Select who came");
        }

        foreach (var came in Came)
        {
            if (child.CoreGroupExclusions.LastOrDefault(e => e.PersonId == came.PersonId || string.Equals(e.Name, came.Name, StringComparison.OrdinalIgnoreCase)) is { } kept && kept.Covers(meeting.HeldOn))
            {
                yield return new Refusal(nameof(Came), $"{kept.Name} is kept out of {area.Terms.CoreGroup}s since {UkDate.Long(kept.On)}, by {kept.DecidedBy}. Record first that this has ended");
            }
        }
    }
}
