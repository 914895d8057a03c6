using System.Threading.RateLimiting;

namespace Holdfast.Web.Links;

/// <summary>
/// How often one address may call on personal links at all, and enter codes. Generous, because a hospital or a police force has one address for many;
/// the five tries of each link do not depend on it.
/// </summary>
public static class LinkRate
{
    public const int PagesInAMinute = 120;
    public const int FormsInAMinute = 30;

    public static IServiceCollection AddLinkRate(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limiter(PagesInAMinute, request => true),
            Limiter(FormsInAMinute, request => HttpMethods.IsPost(request.Method)));
    });

    /// <summary>What does not come over a network has no address and is not counted.</summary>
    private static PartitionedRateLimiter<HttpContext> Limiter(int inAMinute, Func<HttpRequest, bool> counts) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        LinkAddress.IsOfLink(context.Request.Path) && counts(context.Request) && context.Connection.RemoteIpAddress is { } address
            ? RateLimitPartition.GetFixedWindowLimiter(address.ToString(), _ => new FixedWindowRateLimiterOptions { PermitLimit = inAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
}
