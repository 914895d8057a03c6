using Holdfast.Records.Drafts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Throws a draft away, by its owner, after asking.</summary>
public sealed class DiscardDraftModel(DraftKeeper drafts, SignedIn me) : PageModel
{
    public SavedDraft Saved { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancel)
    {
        if (me.UserId is not { } user || await drafts.Open(draft, user, cancel) is not { } open)
        {
            return NotFound();
        }

        Saved = open.Saved;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken cancel)
    {
        if (me.UserId is { } user && await drafts.Discard(draft, user, cancel))
        {
            TempData["Done"] = "The draft is thrown away";
        }

        return Redirect("/my-work");
    }
}
