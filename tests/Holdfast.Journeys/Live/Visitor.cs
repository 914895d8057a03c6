using System.Text.RegularExpressions;
using Holdfast.SiteKit;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Live;

/// <summary>One person at one browser. Whatever the browser complains of meanwhile is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Visitor(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the security policy, files that were not found, answers of 500.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Heading => Page.Locator("h1");

    public ILocator Errors => Page.Locator(".govuk-error-summary li");

    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<Visitor> In(IBrowserContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visitor = new Visitor(await context.NewPageAsync());
        visitor.Listen();
        return visitor;
    }

    public async Task<Visitor> SignIn(string email)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("Email address").FillAsync(email);
        await Page.Locator("input[type=password]").FillAsync(Site.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        Path.ShouldNotBe("/sign-in", $"{email} could not sign in");
        return this;
    }

    /// <returns>The status of the answer.</returns>
    public async Task<int> Open(string path) => (await Page.GotoAsync(path))!.Status;

    public Task Press(string button) => Try($"a button \"{button}\"", () => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

    public Task Follow(string link) => Try($"a link \"{link}\"", () => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

    public Task Fill(string label, string text) => Try($"a field \"{label}\"", () => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text));

    /// <summary>A question with several fields or choices, by its legend.</summary>
    public ILocator Question(string legend) => Page.GetByRole(AriaRole.Group, new() { Name = legend });

    /// <summary>Types a date into the three boxes of a question.</summary>
    public async Task FillDate(string legend, DateOnly day)
    {
        var question = Question(legend);
        await question.GetByLabel("Day").FillAsync($"{day.Day}");
        await question.GetByLabel("Month").FillAsync($"{day.Month}");
        await question.GetByLabel("Year").FillAsync($"{day.Year}");
    }

    /// <summary>Taps an answer of a question with choices.</summary>
    public Task Choose(string legend, string answer) => Try($"\"{answer}\" to \"{legend}\"", () => Question(legend).First.GetByLabel(answer, new() { Exact = true }).First.CheckAsync());

    /// <summary>Waits until the page with that heading is there.</summary>
    public Task IsAt(string heading) => Try($"the page \"{heading}\"", () => Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 }).WaitForAsync());

    /// <summary>The messages of the error summary, once the page that has one is there: what is read of a page that is just being left is lost.</summary>
    public async Task<IReadOnlyList<string>> SaidErrors()
    {
        await Try("an error summary", () => Errors.First.WaitForAsync());
        return await Errors.AllInnerTextsAsync();
    }

    public async Task<string> Words() => Regex.Replace(await Page.Locator("main").InnerTextAsync(), @"\s+", " ");

    public async Task SignOutElsewhere() => await Page.Context.ClearCookiesAsync(new() { Name = "holdfast" });

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Says what the page showed instead, when what was looked for never came.</summary>
    private async Task Try(string what, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (TimeoutException timeout)
        {
            var words = await Page.Locator("body").InnerTextAsync();
            throw new ShouldAssertException($"Looked for {what}, but {Path} says: {words[..Math.Min(words.Length, 600)]}", timeout);
        }
    }

    private void Listen()
    {
        Page.PageError += (_, error) => complaints.Add($"{Path}: {error}");
        Page.Console += (_, said) =>
        {
            // A page that answers 404 or 422 on purpose is noted by the browser as a resource that failed to load.
            var isPageItself = said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && said.Location.StartsWith(Page.Url.Split('?')[0], StringComparison.Ordinal);
            if (said.Type is "error" or "warning" && !isPageItself)
            {
                complaints.Add($"{Path}: {said.Text} ({said.Location})");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 500 || (response.Status == 404 && response.Request.ResourceType != "document"))
            {
                complaints.Add($"{new Uri(response.Url).PathAndQuery} answered {response.Status}");
            }
        };
    }
}
