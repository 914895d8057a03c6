namespace Holdfast.Web.Links;

/// <summary>The secret of a visit to a personal link, in a cookie only the link's own pages are sent. It ends with the browser, and much sooner at the server.</summary>
public sealed class LinkSession(CookieSecurePolicy sent)
{
    private const string Name = "holdfast-link";

    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name] ?? "";
    }

    public void Begin(HttpContext context, string token, string session)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, session, About(context, token));
    }

    public void End(HttpContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, About(context, token));
    }

    private CookieOptions About(HttpContext context, string token) => new()
    {
        Path = LinkAddress.Of(token),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = sent == CookieSecurePolicy.Always || context.Request.IsHttps,
        IsEssential = true,
    };
}
