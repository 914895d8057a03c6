using Holdfast.Records.Links;

namespace Holdfast.Web.Links;

/// <summary>Somebody inside the personal link of an invitation to a conference.</summary>
public sealed record InvitationVisit(PersonalLink Link, InvitedTo Invited, string Token) : LinkVisit(Link, Token)
{
    protected override string Start => "";
}

/// <summary>A page under the personal link of an invitation: one conference, and nothing else.</summary>
public abstract class InvitationPage : LinkPage<InvitationVisit>
{
    public InvitedTo Invited => Visit.Invited;
}
