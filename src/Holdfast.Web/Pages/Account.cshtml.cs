using System.ComponentModel.DataAnnotations;
using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Somebody's own account: in how many browsers they are signed in, an end to all of them, and another password.</summary>
public sealed class AccountModel(SignInManager<HoldfastUser> signIn, UserManager<HoldfastUser> users, SignIns signIns, SignedIn me, InventedPeople invented, Watches watches) : PageModel
{
    public const string SharedPassword = "Everybody who tries the demonstration signs in with this password, so it can not be changed";

    [BindProperty, Display(Name = "Password")]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "New password")]
    public string? New { get; set; }

    public string Email { get; private set; } = "";

    public int Elsewhere { get; private set; }

    /// <summary>An account of the demonstration keeps its password: changed by one newcomer, it would lock all the others out.</summary>
    public bool IsShared => invented.Share(Email);

    public int ShortestPassword => users.Options.Password.RequiredLength;

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Mine(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostEverywhere(CancellationToken cancel)
    {
        if (await Mine(cancel) is not { } user)
        {
            return NotFound();
        }

        await signIns.EndAll(user.Id, cancel);
        await signIn.SignOutAsync();
        watches.CloseAll(user.Id);
        return LocalRedirect("/sign-in");
    }

    public async Task<IActionResult> OnPostPassword(CancellationToken cancel)
    {
        if (await Mine(cancel) is not { } user)
        {
            return NotFound();
        }

        if (await Refused(user))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        // Every sign-in ends, also this browser's, of whose cookie there may be a copy; this browser is given another with the new stamp.
        await signIns.EndAll(user.Id, CancellationToken.None);
        await signIn.SignInAsync(user, isPersistent: false);
        watches.CloseAll(user.Id);
        TempData["Done"] = "Your password is changed, and you are signed out everywhere else.";
        return LocalRedirect("/account");
    }

    /// <summary>Changes the password, or says at which field it was not.</summary>
    private async Task<bool> Refused(HoldfastUser user)
    {
        if (IsShared)
        {
            ModelState.AddModelError("", SharedPassword);
            return true;
        }

        if (string.IsNullOrEmpty(Current))
        {
            ModelState.AddModelError(nameof(Current), "Enter your password");
        }

        if (string.IsNullOrEmpty(New))
        {
            ModelState.AddModelError(nameof(New), "Enter a new password");
        }
        else if (New.Length < ShortestPassword)
        {
            ModelState.AddModelError(nameof(New), $"New password must have at least {ShortestPassword} characters");
        }
        else if (New == Current)
        {
            ModelState.AddModelError(nameof(New), "New password must be another than the one you have");
        }

        // Counted like a wrong password at the door: whoever sits down at an open window does not guess here for longer.
        if (ModelState.IsValid && !(await signIn.CheckPasswordSignInAsync(user, Current!, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(Current), "The password is not right, or was wrong too often. Check it, or wait 10 minutes and try again");
        }

        if (ModelState.IsValid)
        {
            foreach (var error in (await users.ChangePasswordAsync(user, Current!, New!)).Errors)
            {
                ModelState.AddModelError(nameof(New), error.Description.TrimEnd('.'));
            }
        }

        return !ModelState.IsValid;
    }

    private async Task<HoldfastUser?> Mine(CancellationToken cancel)
    {
        if (me.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return null;
        }

        (Email, Elsewhere) = (user.Email ?? "", await signIns.Of(id, cancel) - 1);
        return user;
    }
}
