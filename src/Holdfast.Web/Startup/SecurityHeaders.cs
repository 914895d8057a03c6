using Holdfast.Web.Links;

namespace Holdfast.Web.Startup;

/// <summary>What every answer carries: nothing foreign runs, nothing is framed, nothing about a child is kept in a cache.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // At the last moment: an answer that failed halfway is emptied of its headers before the page of errors takes its place.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;

            // A download brings a stricter one of its own.
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";

            // Style sheets and scripts carry a version in their address; everything else is about people.
            if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase))
            {
                headers.CacheControl = "no-store";
            }

            if (LinkAddress.IsOfLink(context.Request.Path) || context.Features.Get<LinkToken>() is not null)
            {
                headers["X-Robots-Tag"] = "noindex, nofollow";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
