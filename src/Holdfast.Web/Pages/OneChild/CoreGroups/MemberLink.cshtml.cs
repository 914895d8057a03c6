using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Holdfast.Web.Pages.OneChild.Conferences.Preparation;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A link by which one professional of the core group without an account confirms what they do; its code is shown to be said.</summary>
[Does(Doing.Record)]
public sealed class MemberLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : ChildPage
{
    private const int UsualDays = 14;

    [BindProperty(SupportsGet = true, Name = "member")]
    public Guid MemberId { get; set; }

    /// <summary>Made when the page is shown, so that pressing twice makes one.</summary>
    [BindProperty]
    public Guid LinkId { get; set; }

    [BindProperty]
    [Display(Name = "The last day it opens")]
    public DateOnly? LastDay { get; set; }

    public CoreGroupMember Member { get; private set; } = null!;

    /// <summary>The child and those brothers and sisters whose group the person belongs to as well.</summary>
    public IReadOnlyList<Child> For { get; private set; } = [];

    public IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    public LinkMade? Made { get; private set; }

    /// <summary>The form was sent a second time.</summary>
    public bool WasMade { get; private set; }

    public string Home => $"core-groups/{MeetingId}";

    public string Here => View.Link($"core-groups/{MeetingId}/link?member={MemberId}");

    private Guid MeetingId => Guid.Parse((string)RouteData.Values["meetingId"]!);

    /// <summary>Professionals without an account only: family is let in by somebody who sees them.</summary>
    public static bool IsOffered(CoreGroupMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member is { Agency: not null, UserId: null };
    }

    public LinkState StateOf(PersonalLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.StateAt(clock.GetUtcNow());
    }

    public string Address(string token) => $"{Request.Scheme}://{Request.Host}{LinkAddress.Of(token)}";

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        (LinkId, LastDay) = (NewId.Next(), View.Today.AddDays(UsualDays));
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && Wrong() is { } why)
        {
            ModelState.AddModelError(nameof(LastDay), why);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Made = await links.Make(
            new LinkWanted(LinkId, MeetingId, CoreGroupLinks.For(MeetingId, MemberId), [.. For.Select(c => c.Id)], Member.Name, Member.Role, Member.Agency, UkClock.EndOf(LastDay!.Value)), new Author(desk.UserId, View.Capacity), cancel);
        WasMade = Made is null;
        LinkId = NewId.Next();
        ModelState.Remove(nameof(LinkId));
        await Find(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(Guid link, CancellationToken cancel)
    {
        if (!await Find(cancel) || Links.All(l => l.LinkId != link))
        {
            return NotFound();
        }

        await links.Revoke(link, new Author(desk.UserId, View.Capacity), cancel);
        TempData["Done"] = "The link is taken back. It opens no more.";
        return Redirect(Here);
    }

    private string? Wrong() => LastDay is not { } day ? "Enter the last day it opens"
        : day < View.Today ? "The last day must be today or in the future"
        : day > View.Today.AddDays(MakeLinkModel.MostDays) ? $"The last day must be on or before {UkDate.Long(View.Today.AddDays(MakeLinkModel.MostDays))}"
        : null;

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (Of(Child) is not { } member || !IsOffered(member))
        {
            return false;
        }

        Member = member;
        For = [Child, .. (await desk.Siblings(View, Doing.Record, cancel)).Where(s => Of(s) is not null)];
        Links = [.. (await links.OfConference(MeetingId, cancel)).Where(l => l.InvitationId == CoreGroupLinks.For(MeetingId, MemberId))];
        return true;
    }

    private CoreGroupMember? Of(Child child) => CoreGroupMeeting.Find(child, MeetingId) is { Held: not null } meeting ? meeting.Members.FirstOrDefault(m => m.PersonId == MemberId) : null;
}
