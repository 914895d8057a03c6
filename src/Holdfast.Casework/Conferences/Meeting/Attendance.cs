using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>The group of agencies a person comes for. Quorum counts these, never people.</summary>
public enum AgencyGrouping
{
    SocialCare,
    School,
    SchoolNursing,
    HealthVisiting,
    Midwifery,
    OtherHealth,
    Police,
    Probation,
    Housing,
    VoluntarySector,
    OtherAgency,
    Parent,
    Child,
    FamilyNetwork,
}

/// <summary>How somebody took part in a conference.</summary>
public enum AttendanceHow
{
    InPerson,
    ByPhoneOrVideo,
    ReportOnly,
    NeitherCameNorReported,
}

/// <summary>Somebody came to the conference, or sent a report, or did neither. A later entry about the same person replaces it.</summary>
/// <param name="PersonId">The person in the child's network, when they stand there.</param>
/// <param name="Role">What the person is to the child, such as "health visitor" or "mother".</param>
/// <param name="Part">Which part of the meeting they were in, in words; empty for all of it.</param>
/// <param name="ExcludedBecause">Why they were kept out of the meeting, or of a part of it; empty when they were not.</param>
/// <param name="ExcludedBy">Who decided that.</param>
[StoredAs("conference-attended", 2)]
public sealed record ConferenceAttended(
    Guid AttendanceId, Guid ConferenceId, DateOnly On, Guid? PersonId, string Name, string Role, AgencyGrouping Grouping, AttendanceHow How, string? Part,
    string? ExcludedBecause, string? ExcludedBy) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AttendanceId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    /// <summary>When the person came in, where that was written down.</summary>
    public TimeOnly? CameAt { get; init; }

    /// <summary>When the person went out, and has not come back since.</summary>
    public TimeOnly? LeftAt { get; init; }

    /// <summary>Whether the person was there, in the room or on a line, also when they have gone by now.</summary>
    public bool Came => How is AttendanceHow.InPerson or AttendanceHow.ByPhoneOrVideo;

    /// <summary>Whether the person is there, as far as it was written down.</summary>
    public bool IsHere => Came && LeftAt is null;
}

/// <summary>The chair decided what to do about a conference that was not quorate: go on all the same, or stop.</summary>
/// <param name="GoesOn">The conference went on; otherwise it stopped.</param>
/// <param name="SafeMeanwhile">How the child is safe until there is a quorate conference.</param>
/// <param name="MeetsAgainOn">The new date, when it stopped.</param>
[StoredAs("quorum-decided", 1)]
public sealed record QuorumDecided(
    Guid DecisionId, Guid ConferenceId, DateOnly On, bool GoesOn, string Reasons, string SafeMeanwhile, string DecidedBy, DateOnly? MeetsAgainOn) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DecisionId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Record who took part in a conference, and how.</summary>
public sealed record RecordAttendance(
    Guid AttendanceId, Guid ConferenceId, Guid? PersonId, string Name, string Role, AgencyGrouping? Grouping, AttendanceHow? How, string? Part, string? ExcludedBecause, string? ExcludedBy) : ICommand
{
    /// <summary>When the person came in.</summary>
    public TimeOnly? CameAt { get; init; }

    /// <summary>When the person went out; empty while they are there, also once they have come back.</summary>
    public TimeOnly? LeftAt { get; init; }

    /// <summary>The entry about the same person that this one puts right or carries on; it may say that they come for somebody else than was written.</summary>
    public Guid? Again { get; init; }

    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, AttendanceId, ConferenceId, meeting => Refusals().Concat(OnBothSides(child, meeting)), on => new ConferenceAttended(
            AttendanceId, ConferenceId, on, PersonId, Name.Trim(), Role.Trim(), Grouping!.Value, How!.Value, Text.Clean(Part), Text.Clean(ExcludedBecause), Text.Clean(ExcludedBy))
        {
            CameAt = CameAt,
            LeftAt = LeftAt,
        });

    /// <summary>Family and professional at one conference are two people, never one: nobody can weigh what they themselves are worried to lose.</summary>
    private IEnumerable<Refusal> OnBothSides(Child child, ConferenceMeeting meeting)
    {
        if (Grouping is not { } grouping || Text.Missing(Name))
        {
            yield break;
        }

        var forAgency = Quorum.IsAgency(grouping);
        var known = (PersonId is { } id ? child.Network.GetValueOrDefault(id) : null)
            ?? child.Network.Values.FirstOrDefault(p => string.Equals(p.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (known is { Role: NetworkRole.Family } && forAgency)
        {
            yield return new Refusal(nameof(Grouping), $"{known.Name} is family: {known.Relationship} of {child.ShortName}. One person can not be on both sides, so somebody else must come for the agency");
        }
        else if (known is { Role: NetworkRole.Professional } && !forAgency)
        {
            yield return new Refusal(nameof(Grouping), $"{known.Name} stands in {child.ShortName}’s network as a professional: {known.Relationship}. One person can not be on both sides");
        }
        else if (meeting.Attendance.FirstOrDefault(a => a.AttendanceId != Again && IsSame(a)) is { } before && Quorum.IsAgency(before.Grouping) != forAgency)
        {
            yield return new Refusal(nameof(Grouping),
                $"{before.Name} is written down as {(forAgency ? "family" : "a professional")} already: {before.Role}. One person can not be on both sides. Change that line if it is wrong");
        }
    }

    private bool IsSame(ConferenceAttended other) =>
        (PersonId is not null && other.PersonId == PersonId) || string.Equals(other.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter the person’s name");
        }

        if (Text.Missing(Role))
        {
            yield return new Refusal(nameof(Role), "Enter what the person is to the child");
        }

        if (Grouping is null)
        {
            yield return new Refusal(nameof(Grouping), "Select who the person comes for");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how the person took part");
        }

        if (Text.Missing(ExcludedBecause) != Text.Missing(ExcludedBy))
        {
            yield return Text.Missing(ExcludedBy)
                ? new Refusal(nameof(ExcludedBy), "Enter who decided to keep the person out")
                : new Refusal(nameof(ExcludedBecause), "Enter why the person was kept out");
        }

        if (How is AttendanceHow.ReportOnly or AttendanceHow.NeitherCameNorReported)
        {
            if (CameAt is not null)
            {
                yield return new Refusal(nameof(CameAt), "Somebody who did not come has no time of coming. Change how they took part, or clear the time");
            }

            if (LeftAt is not null)
            {
                yield return new Refusal(nameof(LeftAt), "Somebody who did not come has no time of going. Change how they took part, or clear the time");
            }
        }
        else if (LeftAt <= CameAt)
        {
            yield return new Refusal(nameof(LeftAt), "The time of going must be after the time of coming");
        }
    }
}

/// <summary>Record what the chair decided about a conference that is not quorate.</summary>
public sealed record DecideQuorum(
    Guid DecisionId, Guid ConferenceId, bool? GoesOn, string Reasons, string SafeMeanwhile, string DecidedBy, DateOnly? MeetsAgainOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, DecisionId, ConferenceId, Refusals, on => Events(child, on));

    /// <summary>A conference that was prepared is moved to the new date, at the same time and place, so that the invitations' calendar file moves too.</summary>
    private IEnumerable<ChildEvent> Events(Child child, DateOnly on)
    {
        yield return new QuorumDecided(DecisionId, ConferenceId, on, GoesOn!.Value, Reasons.Trim(), SafeMeanwhile.Trim(), DecidedBy.Trim(), GoesOn == true ? null : MeetsAgainOn);
        if (GoesOn == false && child.ConferenceWith(ConferenceId)?.Arranged is { } arranged)
        {
            yield return arranged with
            {
                On = MeetsAgainOn!.Value, DelayReason = Reasons.Trim(), DelayAgreedBy = DecidedBy.Trim(), InterimPlan = SafeMeanwhile.Trim(), ArrangedOn = on, Imported = null,
            };
        }
    }

    private IEnumerable<Refusal> Refusals(ConferenceMeeting meeting)
    {
        if (GoesOn is null)
        {
            yield return new Refusal(nameof(GoesOn), "Select whether the conference goes on");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the chair’s reasons");
        }

        if (Text.Missing(SafeMeanwhile))
        {
            yield return new Refusal(nameof(SafeMeanwhile), "Enter how the child is safe meanwhile");
        }

        if (Text.Missing(DecidedBy))
        {
            yield return new Refusal(nameof(DecidedBy), "Enter who decided");
        }

        if (GoesOn == false && MeetsAgainOn is null)
        {
            yield return new Refusal(nameof(MeetsAgainOn), "Enter the date the conference meets again");
        }
        else if (GoesOn == false && MeetsAgainOn <= meeting.HeldOn)
        {
            yield return new Refusal(nameof(MeetsAgainOn), $"The new date must be after {UkDate.Long(meeting.HeldOn)}, when the conference stopped");
        }
        else if (GoesOn == false && MeetsAgainOn is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday })
        {
            yield return new Refusal(nameof(MeetsAgainOn), "The new date must be a Monday to Friday");
        }
    }
}
