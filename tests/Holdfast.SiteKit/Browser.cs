using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Holdfast.SiteKit;

/// <summary>Somebody at the site, without a script: opens pages, fills forms, presses buttons, reads what a person reads.</summary>
public sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient client;

    private readonly CookieContainer cookies = new();

    public Browser(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        client = site.CreateDefaultClient(new CookieContainerHandler(cookies));
    }

    /// <summary>The cookies as the next request sends them; for whoever copies them.</summary>
    public string Cookies => cookies.GetCookieHeader(client.BaseAddress!);

    public HttpStatusCode Status { get; private set; }

    /// <summary>The path the last page was read from.</summary>
    public string Path { get; private set; } = "/";

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>All the text of the page, in single spaces.</summary>
    public string Words => string.Join(' ', Page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(li => li.TextContent.Trim())];

    public static async Task<Browser> SignedInAs(Site site, string email, string password = Site.Password)
    {
        var browser = new Browser(site);
        await browser.Open("/sign-in");
        await browser.Send("form[method=post]", ("Email", email), ("Password", password));
        return browser;
    }

    public async Task<Browser> Open(string path)
    {
        await Follow(await client.GetAsync(new Uri(path, UriKind.Relative)), path);
        return this;
    }

    public async Task<HttpResponseMessage> Raw(string path) => await client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends the form, with what stands in it now and the values given instead.</summary>
    /// <param name="form">Selector of the form.</param>
    public async Task<Browser> Send(string form, params (string Name, string? Value)[] values)
    {
        var (action, fields) = Fields(form, values);
        await Follow(await client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields)), action);
        return this;
    }

    /// <summary>What sending the form would post, and where; to be sent twice, later, or by somebody else.</summary>
    public (string Action, List<KeyValuePair<string, string>> Fields) Fields(string form, params (string Name, string? Value)[] values)
    {
        var element = (IHtmlFormElement)(Page.QuerySelector(form) ?? throw new InvalidOperationException($"{Path} has no form {form}: {Words}"));
        var given = values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in element.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (given.Contains(name) || field.HasAttribute("disabled"))
            {
                continue;
            }

            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
                default:
                    break;
            }
        }

        fields.AddRange(values.Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Name, v.Value!)));
        var action = element.GetAttribute("action") is { Length: > 0 } said ? said : Path;
        return (action, fields);
    }

    public async Task<Browser> Post(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        await Follow(await client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields)), action);
        return this;
    }

    /// <summary>Sends fields and shows the answer itself; the page stays as it is.</summary>
    public async Task<HttpResponseMessage> RawPost(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>Sends the form with a file chosen in it.</summary>
    public async Task<Browser> Upload(string form, string field, string fileName, byte[] content, params (string Name, string? Value)[] values)
    {
        var (action, fields) = Fields(form, values);
        using var parts = new MultipartFormDataContent { { new ByteArrayContent(content), field, fileName } };
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        await Follow(await client.PostAsync(new Uri(action, UriKind.Relative), parts), action);
        return this;
    }

    /// <summary>What the script does while somebody types; the page stays as it is.</summary>
    public async Task<HttpStatusCode> Autosave(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Requested-With", "autosave");
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Opens a stream of events, as a page's script does, and reads it as it comes.</summary>
    public async Task<EventStream> Listen(string path, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept", "text/event-stream");
        if (lastEventId is { } last)
        {
            request.Headers.Add("Last-Event-ID", last.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return new EventStream(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    /// <summary>What somebody sees who was handed a copy of this cookie: the page, or where they are sent.</summary>
    public static async Task<string> WithCookie(Site site, string cookie, string path)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var thief = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var answer = await thief.SendAsync(request);
        return answer.Headers.Location is { } elsewhere ? (elsewhere.IsAbsoluteUri ? elsewhere.AbsolutePath : elsewhere.OriginalString) : answer.StatusCode == HttpStatusCode.OK ? path : answer.StatusCode.ToString();
    }

    public void ForgetCookies() => client.DefaultRequestHeaders.Add("Cookie", "holdfast=gone");

    public void Dispose() => client.Dispose();

    private async Task Follow(HttpResponseMessage response, string path)
    {
        for (var hops = 0; response.Headers.Location is { } location && hops < 8; hops++)
        {
            path = location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
            response = await client.GetAsync(new Uri(path, UriKind.Relative));
        }

        Status = response.StatusCode;
        Path = path;
        Page = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
