using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>An invitation went to somebody who is invited: the first time, when the day was moved, or to say that there is no conference.</summary>
/// <param name="Where">The mail address, or to whom it was handed.</param>
/// <param name="For">The day it named; nothing when it said that the conference was called off.</param>
/// <param name="At">The hour it named.</param>
[StoredAs("invitation-sent", 1)]
public sealed record InvitationSent(
    Guid SendingId, Guid ConferenceId, Guid InvitationId, SendingHow How, string? Where, DateOnly? For, TimeOnly? At, string SentBy, DateOnly SentOn) : PreparationEvent
{
    public override DateOnly HappenedOn => SentOn;

    public override Guid? About => SendingId;
}

/// <summary>Send an invitation as the day now stands, or say how it was given.</summary>
public sealed record SendInvitation(Guid SendingId, Guid InvitationId, SendingHow? How, string? Where, string SentBy, DateOnly SentOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var invitation = child.InvitationWith(InvitationId);
        var conference = invitation is null ? null : child.ConferenceWith(invitation.Sent.ConferenceId);
        var named = conference is { CalledOff: null } ? conference.Arranged : null;
        return child.ConferencesAskedFor.SelectMany(c => c.Invited).SelectMany(i => i.Sendings).Any(s => s.SendingId == SendingId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(invitation, conference, today), () =>
                [new InvitationSent(SendingId, conference!.Id, InvitationId, How!.Value, Text.Clean(Where), named?.On, named?.At, SentBy.Trim(), SentOn)]);
    }

    private IEnumerable<Refusal> Refusals(Invitation? invitation, ConferencePreparation? conference, DateOnly today)
    {
        if (invitation is null || conference is null)
        {
            yield return new Refusal(nameof(InvitationId), "Select who was invited");
            yield break;
        }

        if (conference is { Arranged: null, CalledOff: null })
        {
            yield return new Refusal(nameof(InvitationId), "Arrange the conference first: the invitation says when and where");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how the invitation is sent");
        }
        else if (How == SendingHow.Mail && invitation.Sendings.Any(s => s.How == SendingHow.Mail && conference.IsTold(s) && string.Equals(s.Where, Where?.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Refusal(nameof(Where), "The invitation for this day was sent to this mail address already");
        }

        if (SentOn < invitation.Sent.InvitedOn)
        {
            yield return new Refusal(nameof(SentOn), $"Date must be on or after {UkDate.Long(invitation.Sent.InvitedOn)}, when they were invited");
        }
        else if (SentOn > today)
        {
            yield return new Refusal(nameof(SentOn), "Date must be today or in the past");
        }

        if (Text.Missing(SentBy))
        {
            yield return new Refusal(nameof(SentBy), "Enter who sent it");
        }
    }
}
