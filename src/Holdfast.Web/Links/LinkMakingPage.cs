using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Links;

/// <summary>Whom a personal link lets in, and to what.</summary>
/// <param name="Matter">The conference, core group or assessment.</param>
/// <param name="Asked">What of it the person was asked; a new link for the same ends the one before.</param>
/// <param name="UsualLastDay">The last day it opens, unless another is chosen; brought inside what is allowed.</param>
/// <param name="Concerns">Whether it is about a brother or sister too.</param>
public sealed record LinkPurpose(Guid Matter, Guid Asked, string Name, string Role, string? Agency, DateOnly UsualLastDay, Func<Child, bool> Concerns);

/// <summary>A page where a link for a professional without an account is made, its code shown to be said, and links made are taken back.</summary>
public abstract class LinkMakingPage(FormDesk desk, PersonalLinks links, TimeProvider clock) : ChildPage
{
    public const int MostDays = 28;

    /// <summary>Made when the page is shown, so that pressing twice makes one.</summary>
    [BindProperty]
    public Guid LinkId { get; set; }

    [BindProperty]
    [Display(Name = "The last day it opens")]
    public DateOnly? LastDay { get; set; }

    public LinkPurpose Purpose { get; private set; } = null!;

    /// <summary>The child and those brothers and sisters the link is about too.</summary>
    public IReadOnlyList<Child> For { get; private set; } = [];

    public IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    public LinkMade? Made { get; private set; }

    /// <summary>The form was sent a second time.</summary>
    public bool WasMade { get; private set; }

    /// <summary>The page it goes back to.</summary>
    public abstract string Home { get; }

    /// <summary>This page, with what it is about.</summary>
    public abstract string Here { get; }

    /// <summary>What the person does with the link.</summary>
    public abstract string Does { get; }

    /// <summary>What the link shows, beside the first names of the children.</summary>
    public abstract string Shows { get; }

    /// <summary>What this person must be allowed to do with a brother's or sister's record for the link to be about them too.</summary>
    protected abstract Doing Making { get; }

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

        var (usual, latest) = (Purpose.UsualLastDay, View.Today.AddDays(MostDays));
        (LinkId, LastDay) = (NewId.Next(), usual < View.Today ? View.Today : usual > latest ? latest : usual);
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
            new LinkWanted(LinkId, Purpose.Matter, Purpose.Asked, [.. For.Select(c => c.Id)], Purpose.Name, Purpose.Role, Purpose.Agency, UkClock.EndOf(LastDay!.Value)), new Author(desk.UserId, View.Capacity), cancel);
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

    /// <summary>Whom the page is about; nothing when no link may be made for them.</summary>
    protected abstract LinkPurpose? Wanted();

    private string? Wrong() => LastDay is not { } day ? "Enter the last day it opens"
        : day < View.Today ? "The last day must be today or in the future"
        : day > View.Today.AddDays(MostDays) ? $"The last day must be on or before {UkDate.Long(View.Today.AddDays(MostDays))}"
        : null;

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (Wanted() is not { } wanted)
        {
            return false;
        }

        Purpose = wanted;
        For = [Child, .. (await desk.Siblings(View, Making, cancel)).Where(wanted.Concerns)];
        Links = [.. (await links.OfConference(wanted.Matter, cancel)).Where(l => l.InvitationId == wanted.Asked)];
        return true;
    }
}
