using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>
/// A form whose token is no longer good, because its window is older than the sign-in, does nothing; but what was typed in it is kept, and
/// its page shown again to be sent once more.
/// </summary>
public sealed class KeepTypedOnStaleToken(DraftPlaces places, DraftKeeper drafts, SignedIn me, ITempDataDictionaryFactory tempData) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var request = context.HttpContext.Request;
        if (context.Result is IAntiforgeryValidationFailedResult && request.HasFormContentType && places.Open(request.Form[DraftPlaces.Field]) is { } place)
        {
            var kept = await drafts.Keep(place, request.Form, context.HttpContext.RequestAborted);
            if (request.Headers.XRequestedWith == "autosave")
            {
                context.Result = new StatusCodeResult(StatusCodes.Status204NoContent);
            }
            else if (place.Owner == me.UserId)
            {
                tempData.GetTempData(context.HttpContext)["Sent"] = "This page was too old to be sent. Everything you typed is here. Send it again.";
                context.Result = new RedirectResult(place.PageOf(kept.Draft));
            }
        }

        await next();
    }
}
