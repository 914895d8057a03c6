using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Signs out here, with every copy of this browser’s cookie, and nowhere else.</summary>
public sealed class SignOutModel(SignInManager<HoldfastUser> signIn, SignedIn me, Watches watches) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        if (me.UserId is { } user)
        {
            watches.CloseAll(user);
        }

        return LocalRedirect("/sign-in");
    }
}
