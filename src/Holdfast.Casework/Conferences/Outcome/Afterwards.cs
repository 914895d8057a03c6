using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>Somebody who did not agree was answered.</summary>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="GoesOn">It is not settled and goes on as a disagreement.</param>
[StoredAs("dissent-answered", 1)]
public sealed record DissentAnswered(Guid ConferenceId, Guid DissentId, DateOnly AnsweredOn, string Answer, string AnsweredBy, bool GoesOn) : OutcomeEvent
{
    public override DateOnly HappenedOn => AnsweredOn;

    public override Guid? About => DissentId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>The child was told what the conference decided (B05).</summary>
/// <param name="By">Who told the child.</param>
/// <param name="How">How it was told, for the child's age and understanding.</param>
/// <param name="Response">How the child took it, in the child's own words or way.</param>
[StoredAs("child-told-outcome", 1)]
public sealed record ChildToldOutcome(Guid ToldId, Guid ConferenceId, DateOnly ToldOn, string By, string How, string? Response) : OutcomeEvent
{
    public override DateOnly HappenedOn => ToldOn;

    public override Guid? About => ToldId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Answer somebody who did not agree. A second answer follows when the first did not settle it.</summary>
public sealed record AnswerDissent(Guid ConferenceId, Guid DissentId, DateOnly AnsweredOn, string Answer, string AnsweredBy, bool? GoesOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var dissent = child.Latest<DissentRecorded>(d => d.DissentId == DissentId && d.ConferenceId == ConferenceId);
        return Decision.Once(child, Refusals(dissent, today), () => new DissentAnswered(ConferenceId, DissentId, AnsweredOn, Answer.Trim(), AnsweredBy.Trim(), GoesOn!.Value));
    }

    private IEnumerable<Refusal> Refusals(DissentRecorded? dissent, DateOnly today)
    {
        if (dissent is null)
        {
            yield return new Refusal(nameof(DissentId), "Select who did not agree");
        }
        else if (AnsweredOn < dissent.On)
        {
            yield return new Refusal(nameof(AnsweredOn), $"The date must be on or after {UkDate.Long(dissent.On)}, the day of the conference");
        }

        if (AnsweredOn > today)
        {
            yield return new Refusal(nameof(AnsweredOn), "Date must be today or in the past");
        }

        if (Text.Missing(Answer))
        {
            yield return new Refusal(nameof(Answer), "Enter what they were answered");
        }

        if (Text.Missing(AnsweredBy))
        {
            yield return new Refusal(nameof(AnsweredBy), "Enter who answered");
        }

        if (GoesOn is null)
        {
            yield return new Refusal(nameof(GoesOn), "Select whether it is settled or goes on as a disagreement");
        }
    }
}

/// <summary>Record that the child was told what was decided.</summary>
public sealed record TellChildOutcome(Guid ToldId, Guid ConferenceId, DateOnly ToldOn, string By, string How, string? Response) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ToldId, ConferenceId, meeting => Refusals(child, meeting, today), _ => new ChildToldOutcome(ToldId, ConferenceId, ToldOn, By.Trim(), How.Trim(), Text.Clean(Response)));

    private IEnumerable<Refusal> Refusals(Child child, ConferenceMeeting meeting, DateOnly today)
    {
        if (!meeting.IsDecided)
        {
            yield return new Refusal(nameof(ConferenceId), $"Nothing has been decided about {child.ShortName} yet");
        }

        if (ToldOn > today)
        {
            yield return new Refusal(nameof(ToldOn), "Date must be today or in the past");
        }
        else if (ToldOn < meeting.HeldOn)
        {
            yield return new Refusal(nameof(ToldOn), $"The date must be on or after {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }
        else if (child.UnbornOn(ToldOn))
        {
            yield return new Refusal(nameof(ToldOn), $"{child.ShortName} was not born yet that day, so cannot have been told");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), $"Enter who told {child.ShortName}");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), $"Enter how {child.ShortName} was told");
        }
    }
}
