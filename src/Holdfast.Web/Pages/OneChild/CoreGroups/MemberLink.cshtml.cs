using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A link by which one professional of the core group without an account confirms what they do; its code is shown to be said.</summary>
[Does(Doing.Record)]
public sealed class MemberLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : LinkMakingPage(desk, links, clock)
{
    private const int UsualDays = 14;

    [BindProperty(SupportsGet = true, Name = "member")]
    public Guid MemberId { get; set; }

    public override string Home => $"core-groups/{MeetingId}";

    public override string Here => View.Link($"core-groups/{MeetingId}/link?member={MemberId}");

    public override string Does => "reads what they do and confirms it without an account";

    public override string Shows => $"the day of the meeting, what {Purpose.Name} does";

    protected override Doing Making => Doing.Record;

    private Guid MeetingId => Guid.Parse((string)RouteData.Values["meetingId"]!);

    /// <summary>Professionals without an account only: family is let in by somebody who sees them.</summary>
    public static bool IsOffered(Child child, CoreGroupMember member)
    {
        ArgumentNullException.ThrowIfNull(child);
        return member is { Agency: not null, UserId: null } && child.IsProfessional(member);
    }

    protected override LinkPurpose? Wanted() => Of(Child) is { } member && IsOffered(Child, member)
        ? new LinkPurpose(MeetingId, CoreGroupLinks.For(MeetingId, MemberId), member.Name, member.Role, member.Agency, View.Today.AddDays(UsualDays), s => Of(s) is not null)
        : null;

    private CoreGroupMember? Of(Child child) => CoreGroupLinks.MemberOf(child, MeetingId, m => m.PersonId == MemberId);
}
