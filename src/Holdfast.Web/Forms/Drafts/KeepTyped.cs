using Microsoft.AspNetCore.Authentication;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>
/// A form sent after the sign-in ended: what was typed is kept in its owner's draft before the sign-in page is shown, and is there again
/// afterwards. Stands after authentication and before authorisation.
/// </summary>
public sealed class KeepTyped(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, DraftPlaces places, DraftKeeper drafts)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (context.User.Identity?.IsAuthenticated == true || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (places.Open(form[DraftPlaces.Field]) is not { } place)
        {
            await next(context);
            return;
        }

        var kept = await drafts.Keep(place, form, context.RequestAborted);
        if (request.Headers.XRequestedWith == "autosave")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await context.ChallengeAsync(new AuthenticationProperties { RedirectUri = place.PageOf(kept.Draft) });
    }
}
