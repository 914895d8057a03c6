using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A link for a professional without an account is made, its code shown to be said, and links made are taken back.</summary>
[Does(Doing.RecordConference)]
public sealed class MakeLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : ChildPage
{
    public const int MostDays = 28;

    private const int UsualDays = 14;

    [BindProperty(SupportsGet = true, Name = "invitation")]
    public Guid InvitationId { get; set; }

    /// <summary>Made when the page is shown, so that pressing twice makes one.</summary>
    [BindProperty]
    public Guid LinkId { get; set; }

    [BindProperty]
    [Display(Name = "The last day it opens")]
    public DateOnly? LastDay { get; set; }

    public Invitation Invitation { get; private set; } = null!;

    /// <summary>The child and those brothers and sisters the person is invited for too.</summary>
    public IReadOnlyList<Child> For { get; private set; } = [];

    public IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    public LinkMade? Made { get; private set; }

    /// <summary>The form was sent a second time.</summary>
    public bool WasMade { get; private set; }

    public string Here => View.Link($"conference/link?invitation={InvitationId}");

    /// <summary>Professionals only: a family member is let in by somebody who sees them, and with an account.</summary>
    public static bool IsOffered(Child child, Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(invitation);
        return invitation.Sent.PersonId is { } id && child.Network.TryGetValue(id, out var person) ? person.Role != NetworkRole.Family : invitation.Sent.Agency is not null;
    }

    public static string InWords(LinkState state) => state switch
    {
        LinkState.Open => "Open",
        LinkState.Locked => "Locked after five wrong codes",
        LinkState.Used => "Used",
        LinkState.Revoked => "Taken back",
        _ => "Past its last day",
    };

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

        LinkId = NewId.Next();
        var conference = Child.ConferenceInPreparation!.Arranged?.On ?? View.Today.AddDays(UsualDays);
        LastDay = conference < View.Today ? View.Today : conference > View.Today.AddDays(MostDays) ? View.Today.AddDays(MostDays) : conference;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var why = LastDay is not { } day ? "Enter the last day it opens"
                : day < View.Today ? "The last day must be today or in the future"
                : day > View.Today.AddDays(MostDays) ? $"The last day must be on or before {UkDate.Long(View.Today.AddDays(MostDays))}"
                : null;
            if (why is not null)
            {
                ModelState.AddModelError(nameof(LastDay), why);
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var sent = Invitation.Sent;
        Made = await links.Make(
            new LinkWanted(LinkId, sent.ConferenceId, InvitationId, [.. For.Select(c => c.Id)], sent.Name, sent.Role, sent.Agency, UkClock.EndOf(LastDay!.Value)), new Author(desk.UserId, View.Capacity), cancel);
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

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (Child.ConferenceInPreparation is not { } conference || conference.Invited.FirstOrDefault(i => i.Sent.InvitationId == InvitationId) is not { } invitation || !IsOffered(Child, invitation))
        {
            return false;
        }

        Invitation = invitation;
        For = [Child, .. (await desk.Siblings(View, Doing.RecordConference, cancel)).Where(s => s.ConferenceInPreparation?.Id == conference.Id && s.InvitationWith(InvitationId) is not null)];
        Links = [.. (await links.OfConference(conference.Id, cancel)).Where(l => l.InvitationId == InvitationId)];
        return true;
    }
}
