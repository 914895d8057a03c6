using Holdfast.Records.Accounts;
using Holdfast.Records.Verification;
using Holdfast.Records.Gate;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>For the auditor: what one person looked at, and whether journal, log and papers are still what was written. No child's record opens from here.</summary>
public sealed class AuditModel(WhoLooked looks, UserManager<HoldfastUser> users, JournalVerifier verifier, PapersVerifier papers, SignedIn me) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public string? Name { get; private set; }

    public IReadOnlyList<LookTaken>? Looks { get; private set; }

    public string? Verified { get; private set; }

    public IActionResult OnGet() => me.Audits ? Page() : NotFound();

    public async Task<IActionResult> OnPostLooks(CancellationToken cancel)
    {
        if (!me.Audits)
        {
            return NotFound();
        }

        if (await users.FindByEmailAsync(Email?.Trim() ?? "") is not { } user)
        {
            ModelState.AddModelError(nameof(Email), "Enter the email address of somebody with an account");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Name = user.DisplayName;
        Looks = await looks.ByUser(user.Id, cancel: cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostVerify(CancellationToken cancel)
    {
        if (!me.Audits)
        {
            return NotFound();
        }

        var journal = await verifier.Verify(cancel: cancel);
        var log = await looks.Verify(cancel);
        var kept = await papers.Verify(cancel: cancel);
        Verified = string.Join(" ", journal.InWords, log.Holds ? $"All {log.Looks} looks are as they were written." : $"The log of looks was changed at look {log.BrokenAt}.", kept.InWords);
        return Page();
    }
}
