using Holdfast.Records.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

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
                check.HttpContext.Items[typeof(SignInCookie)] = id;
                await stamped(check);
                return;
            }

            check.RejectPrincipal();
        };
    }

    private static async Task Begin(CookieSigningInContext signing)
    {
        // A cookie made anew for the same browser keeps its line.
        if (IdIn(signing.Properties) is null && signing.Principal is { } who && SignedIn.IdOf(who) is { } user)
        {
            var id = await signing.HttpContext.RequestServices.GetRequiredService<SignIns>().Begin(user, signing.HttpContext.RequestAborted);
            signing.Properties.Items[Item] = id.ToString("N");
        }
    }

    /// <summary>Called when the cookie is made good for another while.</summary>
    public static Task Renew(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[typeof(SignInCookie)] is Guid id ? context.RequestServices.GetRequiredService<SignIns>().Seen(id, context.RequestAborted) : Task.CompletedTask;
    }

    /// <summary>The cookie is not looked at again for its id: it is also ended from within that look, when the stamp of the account is another.</summary>
    private static Task End(CookieSigningOutContext signing) => signing.HttpContext.Items[typeof(SignInCookie)] is Guid id
        ? signing.HttpContext.RequestServices.GetRequiredService<SignIns>().End(id)
        : Task.CompletedTask;

    private static Guid? IdIn(AuthenticationProperties properties) => properties.Items.TryGetValue(Item, out var written) && Guid.TryParse(written, out var id) ? id : null;
}
