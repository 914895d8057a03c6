using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Goes on with a draft, on the page of its journey.</summary>
public sealed class DraftsModel(DraftKeeper drafts, SignedIn me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancel) =>
        me.UserId is { } user && await drafts.Open(draft, user, cancel) is { } open ? Redirect(DraftLinks.To(open.Saved.Draft)) : NotFound();
}
