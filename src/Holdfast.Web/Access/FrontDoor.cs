using Holdfast.Records.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Access;

/// <summary>
/// Lets people in by mail address and password, and gives nothing away about which accounts there are: whoever stays outside has waited
/// for one password to be checked, whether there is no such account, it is closed, it is locked, or the password is another.
/// </summary>
public sealed class FrontDoor(SignInManager<HoldfastUser> signIn, UserManager<HoldfastUser> users, UserProfiles profiles)
{
    private static readonly HoldfastUser Nobody = new();
    private static string? passwordOfNobody;

    public async Task<bool> Enter(string email, string password, CancellationToken cancel)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is null || await profiles.Of(user.Id, cancel) is not { Active: true } || await users.IsLockedOutAsync(user))
        {
            // As slow as a check that could have succeeded.
            users.PasswordHasher.VerifyHashedPassword(Nobody, passwordOfNobody ??= users.PasswordHasher.HashPassword(Nobody, "nobody has this"), password);
            return false;
        }

        return (await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
