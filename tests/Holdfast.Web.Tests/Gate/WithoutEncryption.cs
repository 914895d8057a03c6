using System.Net;
using Holdfast.Records.Storage;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Holdfast.Web.Tests.Gate;

/// <summary>Real records, asked for without encryption: nothing is served, no cookie is set, and the page says what to do.</summary>
public sealed class WithoutEncryption(WithoutEncryption.RealSite site) : IClassFixture<WithoutEncryption.RealSite>
{
    [Theory, Trait("requirement", "X04")]
    [InlineData("/sign-in")]
    [InlineData("/my-work")]
    [InlineData("/search?q=Adaeze")]
    [InlineData("/children/0f2a6c1e-0000-4000-8000-000000000001")]
    [InlineData("/invited/anything")]
    [InlineData("/accessibility")]
    public async Task Every_page_says_that_it_must_be_https_and_what_to_do(string path)
    {
        var answer = await Plain().GetAsync(new Uri(path, UriKind.Relative));

        var said = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, said);
        said.ShouldContain("<h1>Holdfast must be reached over HTTPS</h1>");
        said.ShouldContain("https://");
        said.ShouldContain("X-Forwarded-Proto");
        said.ShouldNotContain("Adaeze");
        said.ShouldNotContain("<form");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_password_sent_without_encryption_is_not_taken_in()
    {
        using var form = new FormUrlEncodedContent([new("Email", "pat.rowe@gate.example"), new("Password", "Kelp-holds-fast-to-rock-26")]);

        var answer = await Plain().PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("pat.rowe");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Over_https_the_sign_in_opens_with_cookies_for_https_only_and_whoever_watches_the_program_needs_none()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies = false });
        var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        (await Plain().GetAsync(new Uri("/healthy", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private HttpClient Plain() => site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost"), HandleCookies = false });

    /// <summary>A site that is no demonstration, over records of its own with nobody in them.</summary>
    public sealed class RealSite : WebApplicationFactory<SignedIn>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("holdfast-plain-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.UseSetting(DatabaseSettings.DatabaseVariable, $"sqlite:{Path.Combine(folder, "holdfast.db")}");
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
