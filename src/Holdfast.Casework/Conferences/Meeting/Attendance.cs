using Holdfast.Casework.Journal;

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
[StoredAs("conference-attended", 1)]
public sealed record ConferenceAttended(
    Guid AttendanceId, Guid ConferenceId, DateOnly On, Guid? PersonId, string Name, string Role, AgencyGrouping Grouping, AttendanceHow How, string? Part,
    string? ExcludedBecause, string? ExcludedBy) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AttendanceId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    /// <summary>Whether the person was there, in the room or on a line.</summary>
    public bool Came => How is AttendanceHow.InPerson or AttendanceHow.ByPhoneOrVideo;
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
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, AttendanceId, ConferenceId, _ => Refusals(), on => new ConferenceAttended(
            AttendanceId, ConferenceId, on, PersonId, Name.Trim(), Role.Trim(), Grouping!.Value, How!.Value, Text.Clean(Part), Text.Clean(ExcludedBecause), Text.Clean(ExcludedBy)));

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
    }
}

/// <summary>Record what the chair decided about a conference that is not quorate.</summary>
public sealed record DecideQuorum(
    Guid DecisionId, Guid ConferenceId, bool? GoesOn, string Reasons, string SafeMeanwhile, string DecidedBy, DateOnly? MeetsAgainOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, DecisionId, ConferenceId, Refusals, on => new QuorumDecided(
            DecisionId, ConferenceId, on, GoesOn!.Value, Reasons.Trim(), SafeMeanwhile.Trim(), DecidedBy.Trim(), GoesOn == true ? null : MeetsAgainOn));

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
