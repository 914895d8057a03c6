using System.Diagnostics;
using AngleSharp.Html.Parser;
using Holdfast.Records.Accounts;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

[Collection(SharedSite.Name)]
public class SigningIn(Site site)
{
    [Fact, Trait("requirement", "X04")]
    public async Task Says_the_same_of_no_account_a_closed_one_a_locked_one_and_a_wrong_password()
    {
        var (locked, other) = (await Account("locked"), await Account("other"));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Try(locked, "Not-the-password-1");
        }

        var home = await Household.In(site);
        home.Child.ShouldNotBe(Guid.Empty);
        var answers = new[] { await Try("nobody.here@gate.example", Site.Password), await Try(Everybody.Closed.Email, Site.Password), await Try(locked, Site.Password), await Try(other, "Not-the-password-1") };

        answers.ShouldAllBe(a => a.Path.StartsWith("/sign-in", StringComparison.Ordinal) && (int)a.Status == 422);
        answers.Select(a => string.Join('|', a.Errors)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Tells_a_newcomer_to_the_demonstration_whom_to_be_and_names_no_address_that_could_be_somebodys()
    {
        var family = await Forms.TestFamily.New(site);
        using var browser = new Browser(site);
        await browser.Open("/sign-in");

        var shown = browser.Page.QuerySelectorAll("details li span").Select(e => e.TextContent.Trim()).ToList();
        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(e => e.EndsWith(".example", StringComparison.Ordinal));
        browser.Words.ShouldContain("Lead social worker");
        browser.Words.ShouldNotContain(family.Lead.Name, Case.Sensitive, "an address is enough to try");
        browser.Words.ShouldNotContain(Site.Password);

        var missed = await Try(shown[0], "Not-the-password-1");
        ((int)missed.Status).ShouldBe(422);
        missed.Page.QuerySelectorAll("details li span").Select(e => e.TextContent.Trim()).ShouldBe(shown, "who missed a letter still has to know whom to be");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Locks_for_ten_minutes_after_five_wrong_passwords()
    {
        var email = await Account("slow");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Try(email, "Not-the-password-1");
        }

        (await Try(email, Site.Password)).Path.ShouldStartWith("/sign-in");
        using var scope = site.Scope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>();
        var user = (await users.FindByEmailAsync(email))!;
        (await users.IsLockedOutAsync(user)).ShouldBeTrue();
        users.Options.Lockout.DefaultLockoutTimeSpan.ShouldBe(TimeSpan.FromMinutes(10));

        await users.SetLockoutEndDateAsync(user, null);
        (await Try(email, Site.Password)).Path.ShouldNotStartWith("/sign-in");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Takes_as_long_for_nobody_as_for_somebody()
    {
        var email = await Account("timed");
        await Try("nobody.first@gate.example", "x");
        var nobody = await Quickest(() => Try("nobody.second@gate.example", "Not-the-password-1"));
        var somebody = await Quickest(() => Try(email, "Not-the-password-1"));

        // A check without the password's work takes a hundredth of it.
        nobody.ShouldBeGreaterThan(somebody / 4);
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example")]
    public async Task Leads_nowhere_but_into_the_site(string returnUrl)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/sign-in?ReturnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative)));
        var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("Email", Everybody.Manager.Email), new("Password", Site.Password), new("ReturnUrl", returnUrl),
            new("__RequestVerificationToken", page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")),
        ]));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Goes_on_where_it_was_asked_for()
    {
        var home = await Household.In(site);
        using var browser = new Browser(site);
        await browser.Open($"/children/{home.Child}/duties");
        browser.Path.ShouldStartWith("/sign-in?");
        await browser.Send("main form[method=post]", ("Email", Everybody.Lead.Email), ("Password", Site.Password));

        browser.Path.ShouldBe($"/children/{home.Child}/duties");
    }

    [Fact]
    public async Task Cookie_keys_stand_in_the_database_and_are_sealed_by_the_root_key()
    {
        using var scope = site.Scope();
        scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("words");
        var kept = await scope.ServiceProvider.GetRequiredService<CookieKeyStore>().Read();

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(k => k.Contains("<sealed", StringComparison.Ordinal) && !k.Contains("masterKey", StringComparison.OrdinalIgnoreCase));
        site.Log.Lines.Where(l => l.Contains("DataProtection", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cookie_keys_open_again_after_a_restart()
    {
        using var scope = site.Scope();
        var words = scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("words");

        var services = new ServiceCollection();
        services.AddSingleton(scope.ServiceProvider.GetRequiredService<CookieKeyStore>());
        Holdfast.Web.Startup.HoldfastServices.AddKeys(services);
        services.AddLogging();
        await using var restarted = services.BuildServiceProvider();

        restarted.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(words).ShouldBe("words");
    }

    private async Task<string> Account(string name)
    {
        var email = $"{name}.{Casework.NewId.Next().ToString("N")[..6]}@gate.example";
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<AccountSetup>().CreateUser(email, name, Site.Password, [new AreaCapacity("hillingdon", Casework.Journal.Capacity.ConferenceChair)], []);
        return email;
    }

    private Task<Browser> Try(string email, string password) => Browser.SignedInAs(site, email, password);

    private static async Task<TimeSpan> Quickest(Func<Task> act)
    {
        var quickest = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var since = Stopwatch.GetTimestamp();
            await act();
            quickest = Stopwatch.GetElapsedTime(since) is var took && took < quickest ? took : quickest;
        }

        return quickest;
    }
}
