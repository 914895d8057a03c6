using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.People;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A link by which somebody invited to a conference answers and sends a report without an account; its code is shown to be said.</summary>
[Does(Doing.RecordConference)]
public sealed class MakeLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : LinkMakingPage(desk, links, clock)
{
    private const int UsualDays = 14;

    [BindProperty(SupportsGet = true, Name = "invitation")]
    public Guid InvitationId { get; set; }

    public override string Home => "conference";

    public override string Here => View.Link($"conference/link?invitation={InvitationId}");

    public override string Does => "answers the invitation and sends a report without an account";

    public override string Shows => "when and where";

    protected override Doing Making => Doing.RecordConference;

    /// <summary>Professionals only: a family member is let in by somebody who sees them, and with an account.</summary>
    public static bool IsOffered(Child child, Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(invitation);
        return child.IsProfessional(invitation.Sent.PersonId, invitation.Sent.Agency);
    }

    protected override LinkPurpose? Wanted()
    {
        if (Child.ConferenceInPreparation is not { } conference || conference.Invited.FirstOrDefault(i => i.Sent.InvitationId == InvitationId) is not { } invitation || !IsOffered(Child, invitation))
        {
            return null;
        }

        var sent = invitation.Sent;
        return new LinkPurpose(
            sent.ConferenceId, InvitationId, sent.Name, sent.Role, sent.Agency, conference.Arranged?.On ?? View.Today.AddDays(UsualDays),
            s => s.ConferenceInPreparation?.Id == conference.Id && s.InvitationWith(InvitationId) is not null);
    }
}
