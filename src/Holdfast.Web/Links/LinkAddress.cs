using Microsoft.AspNetCore.Http.Features;

namespace Holdfast.Web.Links;

/// <summary>The secret part of a personal link's address, taken out of the path before anything else of the request is read.</summary>
public sealed record LinkToken(string Value);

/// <summary>Where personal links lie: /invited/ and the secret, and below that the link's pages.</summary>
public static class LinkAddress
{
    public const string Start = "/invited";

    /// <summary>Stands in the path where the secret was.</summary>
    public const string Hidden = "-";

    public static string Of(string token) => $"{Start}/{token}";

    public static bool IsOfLink(PathString path) => path.StartsWithSegments(Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts the secret from the path; nothing when the path has none.</summary>
    internal static (string Token, string Path)? Parted(string path)
    {
        if (!path.StartsWith(Start + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = path[(Start.Length + 1)..];
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        var token = end < 0 ? rest : rest[..end];
        return token.Length == 0 ? null : (token, $"{Start}/{Hidden}{(end < 0 ? "" : rest[end..])}");
    }
}

/// <summary>
/// Hides the secret of a personal link from everything that could write an address down: the server's own request log, its scopes and traces, errors,
/// and every middleware. It is done where a request becomes one, because the log of requests is written before the first middleware runs.
/// </summary>
public sealed class LinkHidingContextFactory(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory inner = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        ArgumentNullException.ThrowIfNull(featureCollection);
        var request = featureCollection.GetRequiredFeature<IHttpRequestFeature>();
        if (LinkAddress.Parted(request.Path) is var (token, path))
        {
            (request.Path, request.RawTarget) = (path, path);
            featureCollection.Set(new LinkToken(token));
        }

        return inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => inner.Dispose(httpContext);
}
