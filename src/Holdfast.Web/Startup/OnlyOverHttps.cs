using Holdfast.Web.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Holdfast.Web.Startup;

/// <summary>What was asked for came without encryption, and is answered by a page that says so.</summary>
public sealed record AskedInTheClear;

/// <summary>
/// Real records go over HTTPS only. Asked for without it, no page opens and nothing that was sent is read: cookies and forms are made for HTTPS, and would fail halfway. Invented people need none.
/// </summary>
public sealed class OnlyOverHttps(RequestDelegate next, DemonstrationMark mark)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // The page that says so is itself asked for in the clear; and whoever watches that the program runs asks from the same machine.
        var isAnswer = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (mark.IsDemonstration || context.Request.IsHttps || isAnswer || context.Request.Path == HoldfastApp.Healthy)
        {
            return next(context);
        }

        context.Features.Set(new AskedInTheClear());
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
