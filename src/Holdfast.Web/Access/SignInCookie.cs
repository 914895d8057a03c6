using Holdfast.Records.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Access;

/// <summary>Ties the cookie to its line among the sign-ins, so that signing out ends it and every copy of it.</summary>
public static class SignInCookie
{
    private const string Item = "sign-in";

    public static void TieTo(this CookieAuthenticationEvents events)
    {
        ArgumentNullException.ThrowIfNull(events);
        events.OnSigningIn = Begin;
        events.OnSigningOut = End;
        var stamped = events.OnValidatePrincipal;
        events.OnValidatePrincipal = async check =>
        {
            // The stamp, which is looked at now and then, comes after: it costs more, and only matters where the sign-in still stands.
            if (check.Principal is { } who && SignedIn.IdOf(who) is { } user && IdIn(check.Properties) is { } id
                && await check.HttpContext.RequestServices.GetRequiredService<SignIns>().Holds(id, user, check.HttpContext.RequestAborted))
            {
                await stamped(check);
                return;
            }

            check.RejectPrincipal();
        };
    }

    /// <summary>The sign-in this request came with.</summary>
    public static async Task<Guid?> Of(HttpContext context) => (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)) is { Succeeded: true, Properties: { } kept } ? IdIn(kept) : null;

    private static async Task Begin(CookieSigningInContext signing)
    {
        // A cookie made anew for the same browser keeps its line.
        if (IdIn(signing.Properties) is null && signing.Principal is { } who && SignedIn.IdOf(who) is { } user)
        {
            var id = await signing.HttpContext.RequestServices.GetRequiredService<SignIns>().Begin(user, signing.HttpContext.RequestAborted);
            signing.Properties.Items[Item] = id.ToString("N");
        }
    }

    private static async Task End(CookieSigningOutContext signing)
    {
        if (await Of(signing.HttpContext) is { } id)
        {
            await signing.HttpContext.RequestServices.GetRequiredService<SignIns>().End(id);
        }
    }

    private static Guid? IdIn(AuthenticationProperties properties) => properties.Items.TryGetValue(Item, out var written) && Guid.TryParse(written, out var id) ? id : null;
}
