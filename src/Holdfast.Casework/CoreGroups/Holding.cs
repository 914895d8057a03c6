using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>A member confirmed what they are to do, having read the notes (M62, M48).</summary>
/// <param name="How">By account, by personal link, or as told to the social worker.</param>
/// <param name="Words">What they say is not right, or wish to add.</param>
[StoredAs("core-group-tasks-confirmed", 1)]
public sealed record CoreGroupTasksConfirmed(Guid ConfirmedId, Guid MeetingId, DateOnly ConfirmedOn, Guid? PersonId, string Name, string How, string? Words) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => ConfirmedOn;

    public override Guid? About => ConfirmedId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Close the record of a core group that has met: from what was written down while it did.</summary>
/// <param name="WhyWithoutLead">Why it met without the lead social worker or anybody for them (H28).</param>
public sealed record HoldCoreGroup(Guid MeetingId, string? WhyWithoutLead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(MeetingId))
        {
            return Decision.AlreadyRecorded;
        }

        return CoreGroupMeeting.Find(child, MeetingId) is not { } meeting
            ? Decision.Refuse(new Refusal(nameof(MeetingId), $"The {area.Terms.CoreGroup} has not begun for {child.ShortName}"))
            : Decision.From(Refusals(area, meeting), () => Events(child, meeting));
    }

    private IEnumerable<ChildEvent> Events(Child child, CoreGroupMeeting meeting)
    {
        if (!meeting.LeadIsThere)
        {
            yield return new CoreGroupPartRecorded(MeetingId, meeting.HeldOn, CoreGroupParts.WithoutLead, WhyWithoutLead!.Trim());
        }

        yield return new CoreGroupHeld(
            MeetingId, meeting.HeldOn, [.. meeting.Attendance.Where(a => a.IsThere && a.PersonId != child.Id).Select(a => new Attendee(a.PersonId ?? a.AttendanceId, a.CoverBy ?? a.Name))], meeting.ChildCame,
            meeting.AtTheChildsSchool, meeting.Parts.GetValueOrDefault(CoreGroupParts.Decisions), meeting.Frequency?.WhyVisits, child.CoreGroupsToCome.Where(p => p.On > meeting.HeldOn).Select(p => (DateOnly?)p.On).Min());
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, CoreGroupMeeting meeting)
    {
        if (!meeting.Attendance.Any(a => a.IsThere))
        {
            yield return new Refusal(nameof(MeetingId), "Nobody is written down as there. Record who came first");
        }

        if (!meeting.LeadIsThere && Text.Missing(WhyWithoutLead))
        {
            yield return new Refusal(nameof(WhyWithoutLead), $"The {area.Terms.LeadSocialWorker}, or somebody for them, must be there. Enter why the group met without");
        }
    }
}

/// <summary>Confirm what a member is to do.</summary>
public sealed record ConfirmTasks(Guid ConfirmedId, Guid MeetingId, DateOnly ConfirmedOn, Guid? PersonId, string Name, string How, string? Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ConfirmedId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () => [new CoreGroupTasksConfirmed(ConfirmedId, MeetingId, ConfirmedOn, PersonId, Name.Trim(), How.Trim(), Text.Clean(Words))]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.CoreGroupsHeld.FirstOrDefault(m => m.MeetingId == MeetingId) is not { } held)
        {
            yield return new Refusal(nameof(MeetingId), $"Select a {area.Terms.CoreGroup} that has met");
        }
        else if (ConfirmedOn < held.HeldOn)
        {
            yield return new Refusal(nameof(ConfirmedOn), $"The date must be on or after {UkDate.Long(held.HeldOn)}, the day of the meeting");
        }

        if (ConfirmedOn > today)
        {
            yield return new Refusal(nameof(ConfirmedOn), "Date must be today or in the past");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who confirms");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how they confirmed");
        }
    }
}
