using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>Somebody at the core group does not agree; it comes back at each core group until it is settled (M28).</summary>
/// <param name="What">What they do not agree with.</param>
/// <param name="Reasons">Why, in their words.</param>
/// <param name="BestForChild">Where members of the family want different things: what is best for the child, which decides (M51).</param>
[StoredAs("core-group-disagreement", 1)]
public sealed record CoreGroupDisagreement(Guid DisagreementId, Guid MeetingId, DateOnly On, string Who, string What, string Reasons, string? BestForChild) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DisagreementId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>A disagreement was taken up again: settled, or not yet.</summary>
/// <param name="Settled">It is settled and comes back no more.</param>
[StoredAs("core-group-disagreement-taken-up", 1)]
public sealed record CoreGroupDisagreementTakenUp(Guid TakenUpId, Guid MeetingId, Guid DisagreementId, DateOnly On, bool Settled, string Words) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => TakenUpId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>A disagreement as it stands.</summary>
/// <param name="On">The day it was first recorded.</param>
/// <param name="Since">What was said of it since, oldest first.</param>
/// <param name="AtConference">It was recorded at a conference and went on after its answer.</param>
public sealed record OpenDisagreement(Guid DisagreementId, DateOnly On, string Who, string What, string Reasons, IReadOnlyList<CoreGroupDisagreementTakenUp> Since, bool AtConference);

/// <summary>Record that somebody does not agree.</summary>
public sealed record RecordDisagreement(Guid DisagreementId, Guid MeetingId, string Who, string What, string Reasons, string? BestForChild) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, DisagreementId, MeetingId, _ => Refusals(), on => new CoreGroupDisagreement(
            DisagreementId, MeetingId, on, Who.Trim(), What.Trim(), Reasons.Trim(), Text.Clean(BestForChild)));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Who))
        {
            yield return new Refusal(nameof(Who), "Enter who does not agree");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what they do not agree with");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter their reasons, in their words");
        }
    }
}

/// <summary>Say what came of a disagreement at this core group.</summary>
public sealed record TakeUpDisagreement(Guid TakenUpId, Guid MeetingId, Guid DisagreementId, bool? Settled, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, TakenUpId, MeetingId, meeting => Refusals(child, meeting), on => new CoreGroupDisagreementTakenUp(TakenUpId, MeetingId, DisagreementId, on, Settled!.Value, Words.Trim()));

    private IEnumerable<Refusal> Refusals(Child child, CoreGroupMeeting meeting)
    {
        if (child.OpenDisagreements(meeting.HeldOn).All(d => d.DisagreementId != DisagreementId))
        {
            yield return new Refusal(nameof(DisagreementId), "Select a disagreement that is not settled");
        }

        if (Settled is null)
        {
            yield return new Refusal(nameof(Settled), "Select whether it is settled");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was said, and what happens next");
        }
    }
}
