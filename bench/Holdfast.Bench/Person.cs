using System.Text.RegularExpressions;
using Holdfast.Cli.Seeding;

namespace Holdfast.Bench;

/// <summary>Somebody signed in, as a browser without a script sees the site.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient client;

    private Person(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    public static async Task<Person> SignIn(Uri address, string email)
    {
        var person = new Person(address);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var fields = await person.Form("/sign-in", ("Email", email), ("Password", Demonstration.Password));
                await person.Send("/sign-in", fields);
                return person;
            }
            catch (HttpRequestException) when (attempt < 120)
            {
                // The site is still starting.
                await Task.Delay(500);
            }
        }
    }

    public async Task<string> Read(string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task<StreamReader> Listen(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { { "Accept", "text/event-stream" } } };
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
    }

    /// <summary>The hidden fields of the page's form, and these.</summary>
    public async Task<List<KeyValuePair<string, string>>> Form(string path, params (string Name, string Value)[] values)
    {
        var page = await Read(path);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        return
        [
            .. Hidden().Matches(main).Select(m => new KeyValuePair<string, string>(m.Groups["name"].Value, System.Net.WebUtility.HtmlDecode(m.Groups["value"].Value))),
            .. values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)),
        ];
    }

    public async Task Send(string path, List<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        if ((int)answer.StatusCode is not 302)
        {
            throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
        }
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")[^>]*value="(?<value>[^"]*)""")]
    private static partial Regex Hidden();
}
