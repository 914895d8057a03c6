using System.Net;
using Holdfast.SiteKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Holdfast.Web.Tests.Gate;

/// <summary>What every answer carries, and what none does.</summary>
[Collection(SharedSite.Name)]
public class EveryAnswer(Site site)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Fact, Trait("requirement", "X04")]
    public async Task Runs_nothing_foreign_is_framed_by_nobody_and_kept_in_no_cache()
    {
        var home = await Household.In(site);
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        using var nobody = new Browser(site);
        List<(Browser Browser, string Address)> all =
        [
            .. (await UnderAChild.OpenTo(home, Everybody.Manager)).Select(a => (manager, a)),
            (manager, "/my-work"), (manager, "/team"), (manager, "/team/children"), (manager, "/children"), (manager, "/search"), (manager, "/practice"),
            (manager, "/no-such-page"), (manager, $"/children/{Guid.Empty}"), (manager, "/error/500"), (nobody, "/sign-in"), (nobody, "/my-work"), (nobody, "/accessibility"),
        ];
        foreach (var (browser, address) in all)
        {
            var answer = await browser.Raw(address);

            Header(answer, "Content-Security-Policy").ShouldBe(IsFile(address) ? "default-src 'none'; sandbox" : Policy, address);
            Header(answer, "X-Content-Type-Options").ShouldBe("nosniff", address);
            Header(answer, "X-Frame-Options").ShouldBe("DENY", address);
            Header(answer, "Referrer-Policy").ShouldBe("no-referrer", address);
            Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin", address);
            Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin", address);
            Header(answer, "Cache-Control").ShouldBe("no-store", address);
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task That_fails_carries_the_same_and_tells_nothing()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var broken = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new ByteArrayContent([1, 2, 3]) { Headers = { { "Content-Type", "multipart/form-data; boundary=x" } } } };

        var answer = await client.SendAsync(broken);

        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        Header(answer, "Content-Security-Policy").ShouldBe(Policy);
        Header(answer, "Cache-Control").ShouldBe("no-store");
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldNotContain("   at ");
        body.ShouldNotContain("Exception");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Has_no_script_or_style_of_its_own_and_no_address_that_names_somebody()
    {
        var home = await Household.In(site, "Wilhelmina", "Thackeray");
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        foreach (var address in (await UnderAChild.OpenTo(home, Everybody.Manager)).Where(a => !a.Contains("/attachments/", StringComparison.Ordinal) && !a.EndsWith("/document", StringComparison.Ordinal)).Concat(["/my-work", "/team", "/team/children", "/search", "/children"]))
        {
            await manager.Open(address);

            manager.Page.QuerySelectorAll("script:not([src]), style, [style], iframe, object, embed, base").ShouldBeEmpty(address);
            manager.Page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(address);
            manager.Page.QuerySelectorAll("a[href], form[action], [data-autosave-url]")
                .SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("action"), e.GetAttribute("data-autosave-url") }).OfType<string>()
                .Where(a => a.Contains("Wilhelmina", StringComparison.OrdinalIgnoreCase) || a.Contains("Thackeray", StringComparison.OrdinalIgnoreCase) || a.Contains("2019-11-23", StringComparison.Ordinal))
                .ShouldBeEmpty(address);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Words_looked_for_are_never_in_an_address()
    {
        var home = await Household.In(site);
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        foreach (var address in new[] { "/search", $"/children/{home.Child}/record" })
        {
            await manager.Open(address);
            manager.Page.QuerySelectorAll("main form").Where(f => f.QuerySelector("input[type=text], input[type=search], input:not([type]), textarea") is not null)
                .ShouldAllBe(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase), address);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_drawing_is_downloaded_as_what_it_is_and_opens_under_its_own_child_only()
    {
        var (home, other) = (await Household.In(site), await Household.In(site));
        using var lead = await Everybody.SignIn(site, Everybody.Lead);

        var answer = await lead.Raw($"/children/{home.Child}/attachments/{home.Drawing}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("house.png");
        (await lead.Raw($"/children/{other.Child}/attachments/{home.Drawing}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Raw($"/children/{home.Unborn}/attachments/{home.Drawing}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Raw($"/children/{home.Child}/attachments/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Cookies_are_for_the_server_alone()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        var entered = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("Email", Everybody.Manager.Email), new("Password", Site.Password), new("__RequestVerificationToken", form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")),
        ]));

        var cookies = new[] { page, entered }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        cookies.ShouldContain(c => c.StartsWith("holdfast=", StringComparison.Ordinal));
        cookies.ShouldContain(c => c.StartsWith("holdfast-form=", StringComparison.Ordinal));
        cookies.ShouldAllBe(c => c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && (c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) || c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase)));
        cookies.ShouldAllBe(c => !c.Contains("expires", StringComparison.OrdinalIgnoreCase), "they end with the browser");
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>What is not a page of ours, but something kept that is read or taken away.</summary>
    private static bool IsFile(string address)
    {
        var path = address.Split('?')[0];
        return path.Contains("/attachments/", StringComparison.Ordinal) || path.Contains("/papers/", StringComparison.Ordinal) || path.EndsWith("/document", StringComparison.Ordinal) || path.EndsWith("/file", StringComparison.Ordinal);
    }
}
