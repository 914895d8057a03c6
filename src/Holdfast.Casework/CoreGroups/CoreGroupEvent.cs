using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>Something the core group of one child did, or that was done about it between its meetings.</summary>
public abstract record CoreGroupEvent : ChildEvent;

/// <summary>
/// Something about one meeting of the core group. The meeting has one id in the journals of all the brothers and sisters it is about; each journal
/// keeps entries of its own.
/// </summary>
public abstract record CoreGroupMeetingEvent : CoreGroupEvent
{
    /// <summary>The meeting, the same for all the children it is about.</summary>
    public abstract Guid MeetingId { get; init; }
}

/// <summary>What holds for every command about a core group that is meeting.</summary>
internal static class InMeeting
{
    /// <summary>Writes once under the id, into a core group that has begun for this child.</summary>
    public static Decision Decide(Child child, AreaPractice area, Guid id, Guid meetingId, Func<CoreGroupMeeting, IEnumerable<Refusal>> refusals, Func<CoreGroupMeeting, IEnumerable<ChildEvent>> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        return CoreGroupMeeting.Find(child, meetingId) is not { } meeting
            ? Decision.Refuse(new Refusal(nameof(CoreGroupMeetingEvent.MeetingId), $"The {area.Terms.CoreGroup} has not begun for {child.ShortName}"))
            : Decision.From(refusals(meeting), () => what(meeting));
    }

    /// <summary>The same for what is one entry.</summary>
    public static Decision Decide(Child child, AreaPractice area, Guid id, Guid meetingId, Func<CoreGroupMeeting, IEnumerable<Refusal>> refusals, Func<DateOnly, ChildEvent> what) =>
        Decide(child, area, id, meetingId, refusals, meeting => [what(meeting.HeldOn)]);
}
