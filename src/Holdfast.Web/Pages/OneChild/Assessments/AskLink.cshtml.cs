using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Holdfast.Web.Pages.OneChild.Conferences.Preparation;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>A link by which one professional without an account gives what they were asked for an assessment; its code is shown to be said.</summary>
[Does(Doing.Record)]
public sealed class AskLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : ChildPage
{
    [BindProperty(SupportsGet = true, Name = "contribution")]
    public Guid ContributionId { get; set; }

    /// <summary>Made when the page is shown, so that pressing twice makes one.</summary>
    [BindProperty]
    public Guid LinkId { get; set; }

    [BindProperty]
    [Display(Name = "The last day it opens")]
    public DateOnly? LastDay { get; set; }

    public Contribution Asked { get; private set; } = null!;

    /// <summary>The child and those brothers and sisters of whom the same was asked.</summary>
    public IReadOnlyList<Child> For { get; private set; } = [];

    public IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    public LinkMade? Made { get; private set; }

    /// <summary>The form was sent a second time.</summary>
    public bool WasMade { get; private set; }

    public string Home => "assessment";

    public string Here => View.Link($"assessment/link?contribution={ContributionId}");

    private Guid AssessmentId => Asked.Asked.AssessmentId;

    /// <summary>Professionals without an account only: family is heard by somebody who sees them.</summary>
    public static bool IsOffered(Child child, Contribution asked)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(asked);
        return asked is { Given: null, Asked.Agency: not null } && !child.CoreGroup.Any(m => m.PersonId == asked.Asked.PersonId && m.UserId is not null);
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

        var latest = View.Today.AddDays(MakeLinkModel.MostDays);
        (LinkId, LastDay) = (NewId.Next(), Asked.Asked.NeededBy < View.Today ? View.Today.AddDays(1) : Asked.Asked.NeededBy > latest ? latest : Asked.Asked.NeededBy);
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
            new LinkWanted(LinkId, AssessmentId, ContributionId, [.. For.Select(c => c.Id)], Asked.Asked.Name, Asked.Asked.Role, Asked.Asked.Agency, UkClock.EndOf(LastDay!.Value)), new Author(desk.UserId, View.Capacity), cancel);
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
        if (Assessment.FindContribution(Child, ContributionId) is not var (assessment, asked) || assessment.Signed is not null || !IsOffered(Child, asked))
        {
            return false;
        }

        Asked = asked;
        For = [Child, .. (await desk.Siblings(View, Doing.Record, cancel)).Where(s => Assessment.FindContribution(s, ContributionId) is not null)];
        Links = [.. (await links.OfConference(AssessmentId, cancel)).Where(l => l.InvitationId == ContributionId)];
        return true;
    }
}
