using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace Holdfast.Web.Startup;

/// <summary>The order in which a request is handled.</summary>
public static class HoldfastApp
{
    /// <summary>Says that the program runs.</summary>
    public const string Healthy = "/healthy";

    public static WebApplication UseHoldfast(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // Opened before the first request, so that a wrong setting stops the start and not a social worker.
        app.Services.GetRequiredService<HoldfastDatabase>();
        app.Services.GetRequiredService<TransferStore>().ForgetAbandoned().GetAwaiter().GetResult();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(OpenErrorsAsPages);
        app.UseRateLimiter();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000",
        });
        app.UseMiddleware<OnlyOverHttps>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<SignedInMiddleware>();
        app.UseMiddleware<KeepTyped>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet(Healthy, () => Results.Text("ok")).WithMetadata(new AllowAnonymousAttribute());
        return app;
    }

    /// <summary>The page of errors is opened, whatever was sent: a form that could not be read once is not read again for it.</summary>
    private static Task OpenErrorsAsPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            (context.Request.Method, context.Request.ContentType, context.Request.Body) = (HttpMethods.Get, null, Stream.Null);
        }

        return next(context);
    }

    /// <summary>Says on the console where to look and, in a demonstration, who to sign in as.</summary>
    public static void SayWhereToLook(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
            {
                Console.WriteLine($"Holdfast is at {address}");
            }

            Console.WriteLine("Stop with Ctrl+C. The data stays.");
        });
    }
}
