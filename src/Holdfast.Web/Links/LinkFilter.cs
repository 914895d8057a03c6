using Holdfast.Records.Links;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Holdfast.Web.Links;

/// <summary>
/// Stands before every page under a personal link, by convention. It lets in whoever has entered the link's code not long ago, writes that down before
/// anything is read, and hands the page what the link is for. Everybody else is sent to enter the code; what they typed goes with them.
/// </summary>
public sealed class LinkFilter(PersonalLinks links, LinkMatters matters) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (http.Features.Get<LinkToken>() is not { Value: var token })
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (context.HandlerInstance is Pages.Invited.IndexModel)
        {
            // The page where the code is entered; it asks for itself.
            await next();
            return;
        }

        if (context.HandlerInstance is not LinkPage page)
        {
            context.Result = new NotFoundResult();
        }
        else if (await links.Enter(token, LinkSession.Of(http.Request), page.What, page.OpensWhenUsed, http.RequestAborted) is not { } link)
        {
            context.Result = ToTheCode(http.Request, token);
        }
        else if (await matters.Visit(link, token, http.RequestAborted) is { } visit && page.TakeIn(visit))
        {
            DisputedBeside.Look(http, () => visit.Disputed);
            await next();
        }
        else
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>A form goes on to the code with all that was typed in it; the browser sends it again to the address it is given.</summary>
    private static RedirectResult ToTheCode(HttpRequest request, string token)
    {
        var form = HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var step = request.Path.Value!.Split('/')[^1];
        return form && Pages.Invited.IndexModel.Carries(step)
            ? new RedirectResult($"{LinkAddress.Of(token)}?then={step}", permanent: false, preserveMethod: true)
            : new RedirectResult(LinkAddress.Of(token));
    }
}
