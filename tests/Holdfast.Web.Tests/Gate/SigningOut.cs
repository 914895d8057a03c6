using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Accounts;
using Holdfast.SiteKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>A cookie copied while somebody was signed in, tried after they signed out.</summary>
[Collection(SharedSite.Name)]
public class SigningOut(Site site)
{
    private const string Another = "purple lantern gravel";

    [Fact, Trait("requirement", "X04")]
    public async Task Ends_every_copy_of_the_cookie_and_leaves_other_browsers_signed_in()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        using var phone = await Browser.SignedInAs(site, email);
        var copied = here.Cookies;
        (await Browser.WithCookie(site, copied, "/account")).ShouldBe("/account");

        await here.Send("header form");

        (await Browser.WithCookie(site, copied, "/account")).ShouldStartWith("/sign-in");
        (await phone.Open("/account")).Path.ShouldBe("/account");
        phone.Words.ShouldContain("You are signed in here and nowhere else.");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Everywhere_ends_all_browsers_and_every_copy()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        using var phone = await Browser.SignedInAs(site, email);
        using var somebodyElse = await Browser.SignedInAs(site, await Account());
        var copied = new[] { here.Cookies, phone.Cookies };
        (await here.Open("/account")).Words.ShouldContain("You are signed in here and in 1 other browser.");

        await here.Send("main form[action*=Everywhere]");

        here.Path.ShouldBe("/sign-in");
        (await phone.Open("/account")).Path.ShouldStartWith("/sign-in");
        foreach (var cookie in copied)
        {
            (await Browser.WithCookie(site, cookie, "/account")).ShouldStartWith("/sign-in");
        }

        (await somebodyElse.Open("/account")).Path.ShouldBe("/account");
        (await Browser.SignedInAs(site, email)).Path.ShouldNotStartWith("/sign-in");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_changed_password_ends_every_other_sign_in_at_once_and_opens_the_door_from_then_on()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        using var phone = await Browser.SignedInAs(site, email);
        var copied = new[] { here.Cookies, phone.Cookies };

        await (await here.Open("/account")).Send("main form[action*=Password]", ("Current", Site.Password), ("New", Another));

        here.Path.ShouldBe("/account");
        here.Words.ShouldContain("Your password is changed, and you are signed out everywhere else.");
        (await phone.Open("/account")).Path.ShouldStartWith("/sign-in");
        foreach (var cookie in copied)
        {
            (await Browser.WithCookie(site, cookie, "/account")).ShouldStartWith("/sign-in");
        }

        (await Browser.SignedInAs(site, email)).Path.ShouldStartWith("/sign-in");
        (await Browser.SignedInAs(site, email, Another)).Path.ShouldNotStartWith("/sign-in");

        // The stamp of the account is another, and this browser was given it: looked at again after half an hour, it still stands.
        var now = site.Clock.GetUtcNow();
        try
        {
            site.Clock.Move(TimeSpan.FromMinutes(31));
            (await here.Open("/account")).Path.ShouldBe("/account");
            (await here.Open("/account")).Path.ShouldBe("/account");
        }
        finally
        {
            site.Clock.MoveTo(now);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_account_that_was_closed_and_opened_again_is_signed_in_nowhere()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        var copied = here.Cookies;
        using (var scope = site.Scope())
        {
            var user = (await scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>().FindByEmailAsync(email))!;
            var profiles = scope.ServiceProvider.GetRequiredService<UserProfiles>();
            await profiles.SetActive(user.Id, false);
            await profiles.SetActive(user.Id, true);
        }

        (await Browser.WithCookie(site, copied, "/account")).ShouldStartWith("/sign-in");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_stamp_that_changed_ends_the_sign_in_also_where_its_line_still_stands()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        var copied = here.Cookies;
        using (var scope = site.Scope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>();
            await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(email))!);
        }

        var now = site.Clock.GetUtcNow();
        try
        {
            site.Clock.Move(TimeSpan.FromMinutes(31));
            (await here.Open("/account").WaitAsync(TimeSpan.FromSeconds(30))).Path.ShouldStartWith("/sign-in");
        }
        finally
        {
            site.Clock.MoveTo(now);
        }

        // The line went with it, and every copy of the cookie: also one whose stamp would not be looked at for a while.
        (await Browser.WithCookie(site, copied, "/account")).ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_browser_left_open_since_the_morning_is_no_longer_counted_and_the_one_at_work_is()
    {
        var email = await Account();
        using var left = await Browser.SignedInAs(site, email);
        using var here = await Browser.SignedInAs(site, email);
        using var phone = await Browser.SignedInAs(site, email);
        var now = site.Clock.GetUtcNow();
        try
        {
            site.Clock.Move(TimeSpan.FromMinutes(70));
            (await here.Open("/account")).Words.ShouldContain("You are signed in here and in 2 other browsers.");
            await phone.Open("/account");
            site.Clock.Move(TimeSpan.FromMinutes(70));

            (await here.Open("/account")).Words.ShouldContain("You are signed in here and in 1 other browser.");
            (await left.Open("/account")).Path.ShouldStartWith("/sign-in");
        }
        finally
        {
            site.Clock.MoveTo(now);
        }
    }

    [Theory]
    [InlineData("", "", "Enter your password", "Enter a new password")]
    [InlineData(Site.Password, "short", "New password must have at least 12 characters")]
    [InlineData(Site.Password, Site.Password, "New password must be another than the one you have")]
    [InlineData("Not-the-password-1", Another, "The password is not right, or was wrong too often. Check it, or wait 10 minutes and try again")]
    public async Task A_password_that_can_not_be_changed_says_why_and_signs_nobody_out(string current, string anew, params string[] errors)
    {
        using var here = await Browser.SignedInAs(site, await Account());
        var copied = here.Cookies;

        await (await here.Open("/account")).Send("main form[action*=Password]", ("Current", current), ("New", anew));

        ((int)here.Status).ShouldBe(422);
        here.Errors.ShouldBe(errors);
        (await Browser.WithCookie(site, copied, "/account")).ShouldBe("/account");
    }

    [Fact]
    public async Task The_password_everybody_shares_in_the_demonstration_is_not_changed_also_by_a_form_sent_all_the_same()
    {
        using var own = await Browser.SignedInAs(site, await Account());
        var form = (await own.Open("/account")).Page.QuerySelector("main form[action*=Password]");
        form.ShouldNotBeNull("an account made beside those of the demonstration is its owner's");
        using var here = await Browser.SignedInAs(site, Shared);

        (await here.Open("/account")).Words.ShouldContain("Everybody who tries the demonstration signs in with this password, so it can not be changed.");
        here.Page.QuerySelector("main form[action*=Password]").ShouldBeNull();

        here.Page.QuerySelector("main form[action*=Everywhere]")!.SetAttribute("action", "/account?handler=Password");
        await here.Send("main form[action*=Password]", ("Current", Site.Password), ("New", Another));
        ((int)here.Status).ShouldBe(422);
        here.Errors.ShouldBe(["Everybody who tries the demonstration signs in with this password, so it can not be changed"]);
        (await Browser.SignedInAs(site, Shared)).Path.ShouldNotStartWith("/sign-in");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Five_wrong_passwords_at_an_open_window_lock_the_account()
    {
        var email = await Account();
        using var here = await Browser.SignedInAs(site, email);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await (await here.Open("/account")).Send("main form[action*=Password]", ("Current", "Not-the-password-1"), ("New", Another));
        }

        await (await here.Open("/account")).Send("main form[action*=Password]", ("Current", Site.Password), ("New", Another));

        ((int)here.Status).ShouldBe(422);
        (await Browser.SignedInAs(site, email)).Path.ShouldStartWith("/sign-in");
    }

    private static string Shared => Demonstration.Areas.Single(a => a.Code == "wales").Worker(1).Email;

    private async Task<string> Account()
    {
        var email = $"leaver.{Casework.NewId.Next().ToString("N")[..12]}@gate.example";
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<AccountSetup>().CreateUser(email, "Lea Verity", Site.Password, [new AreaCapacity("hillingdon", Capacity.ConferenceChair)], []);
        return email;
    }
}
