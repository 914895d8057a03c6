using System.ComponentModel.DataAnnotations;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Sign in with mail address and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(FrontDoor door, InventedPeople invented) : PageModel
{
    /// <summary>In a demonstration: whom a newcomer can sign in as, by area.</summary>
    public IReadOnlyList<IGrouping<string, InventedPerson>> Invented { get; private set; } = [];

    [BindProperty, Display(Name = "Email address")]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "Password")]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return LocalRedirect("/");
        }

        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return await Again(cancel);
        }

        if (await door.Enter(Email!, Password!, cancel))
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
        }

        // The same words whether the account exists, is locked, or neither.
        ModelState.AddModelError(nameof(Email), "The email address or password is not right, or was wrong too often. Check both, or wait 10 minutes and try again");
        return await Again(cancel);
    }

    private async Task<PageResult> Again(CancellationToken cancel)
    {
        await Show(cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Show(CancellationToken cancel) => Invented = [.. (await invented.ToTry(cancel)).GroupBy(p => p.Area)];
}
