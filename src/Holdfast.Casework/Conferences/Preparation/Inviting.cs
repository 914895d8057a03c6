using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>What somebody invited to a conference said.</summary>
public enum InvitationAnswer
{
    Coming,
    ComingForPart,
    NotComing,

    /// <summary>Somebody else comes in their place.</summary>
    SendingSomebody,

    /// <summary>They do not come, and a report of theirs does.</summary>
    ReportInstead,
}

/// <summary>Somebody was invited to the conference.</summary>
/// <param name="PersonId">The person in the child's network, when they stand there.</param>
/// <param name="Role">What they are to the child, or their job.</param>
/// <param name="How">How the invitation reached them.</param>
/// <param name="AskedForDiary">They were asked to bring their diary, so that the next date can be fixed (H58).</param>
/// <param name="ToldOfLegalAdvice">They were told they may take legal advice (P16).</param>
[StoredAs("conference-invited", 1)]
public sealed record ConferenceInvited(
    Guid ConferenceId, Guid InvitationId, Guid? PersonId, string Name, string Role, string? Agency, string How, DateOnly InvitedOn,
    bool AskedForDiary, bool ToldOfLegalAdvice) : PreparationEvent
{
    public override DateOnly HappenedOn => InvitedOn;

    public override Guid? About => InvitationId;
}

/// <summary>Somebody who was invited answered. A later answer replaces an earlier one.</summary>
/// <param name="InsteadComes">Who comes in their place, when they send somebody.</param>
[StoredAs("invitation-answered", 2)]
public sealed record InvitationAnswered(Guid ConferenceId, Guid InvitationId, InvitationAnswer Answer, DateOnly AnsweredOn, string? Words, string? InsteadComes = null) : PreparationEvent
{
    public override DateOnly HappenedOn => AnsweredOn;

    public override Guid? About => InvitationId;
}

/// <summary>Invite somebody to the conference.</summary>
public sealed record InviteToConference(
    Guid ConferenceId, Guid InvitationId, Guid? PersonId, string Name, string Role, string? Agency, string How, DateOnly InvitedOn,
    bool AskedForDiary, bool ToldOfLegalAdvice) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.InvitationWith(InvitationId) is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () =>
                [new ConferenceInvited(ConferenceId, InvitationId, PersonId, Name.Trim(), Role.Trim(), Text.Clean(Agency), How.Trim(), InvitedOn, AskedForDiary, ToldOfLegalAdvice)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, InvitedOn, nameof(InvitedOn), today))
        {
            yield return refusal;
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who was invited");
        }
        else if (child.ConferenceWith(ConferenceId) is { } conference && conference.Invited.Any(IsSame))
        {
            yield return new Refusal(nameof(Name), $"{Name.Trim()} was invited already");
        }

        if (Text.Missing(Role))
        {
            yield return new Refusal(nameof(Role), "Enter their role");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how they were invited");
        }
    }

    private bool IsSame(Invitation other) => PersonId is not null
        ? other.Sent.PersonId == PersonId
        : string.Equals(other.Sent.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase) && string.Equals(other.Sent.Agency, Text.Clean(Agency), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Record what somebody answered to their invitation.</summary>
public sealed record AnswerInvitation(Guid InvitationId, InvitationAnswer? Answer, DateOnly AnsweredOn, string? Words, string? InsteadComes = null) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var invitation = child.InvitationWith(InvitationId);
        return Decision.Standing(
            child, Refusals(invitation, today), () => new InvitationAnswered(invitation!.Sent.ConferenceId, InvitationId, Answer!.Value, AnsweredOn, Text.Clean(Words), Text.Clean(InsteadComes)),
            a => a.InvitationId == InvitationId);
    }

    private IEnumerable<Refusal> Refusals(Invitation? invitation, DateOnly today)
    {
        if (invitation is null)
        {
            yield return new Refusal(nameof(InvitationId), "Select who answered");
        }
        else if (AnsweredOn < invitation.Sent.InvitedOn)
        {
            yield return new Refusal(nameof(AnsweredOn), $"Date must be on or after {UkDate.Long(invitation.Sent.InvitedOn)}, when they were invited");
        }

        if (AnsweredOn > today)
        {
            yield return new Refusal(nameof(AnsweredOn), "Date must be today or in the past");
        }

        if (Answer is null)
        {
            yield return new Refusal(nameof(Answer), "Select what they answered");
        }

        if (Answer == InvitationAnswer.SendingSomebody && Text.Missing(InsteadComes))
        {
            yield return new Refusal(nameof(InsteadComes), "Enter who comes in their place");
        }
    }
}
