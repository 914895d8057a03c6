using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A member of a core group without an account reads what they do, and confirms it.</summary>
[AllowAnonymous]
public sealed class CoreGroupModel(CoreGroupLinks coreGroups) : LinkPage<CoreGroupVisit>
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The member has just raised something.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Raised { get; set; }

    public override string What => "what a core group member does";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await coreGroups.Confirm(Visit, Words, cancel) is RecordOutcome.Refused refused)
        {
            foreach (var message in refused.Refusals.Select(r => r.Refusal.Message).Distinct())
            {
                ModelState.AddModelError(nameof(Words), message);
            }

            return Again();
        }

        return Redirect(Visit.To());
    }
}
