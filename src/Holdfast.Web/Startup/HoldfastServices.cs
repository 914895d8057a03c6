using Holdfast.GovUk;
using Holdfast.Records;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Mail;
using Holdfast.Records.Storage;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Holdfast.Web.Links;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Holdfast.Web.Startup;

/// <summary>Everything the pages stand on.</summary>
public static class HoldfastServices
{
    /// <summary>Set to 1 where every person in the records is invented; the pages then say so.</summary>
    public const string DemonstrationVariable = "HOLDFAST_DEMONSTRATION";

    /// <summary>Where a request keeps whether its cookie is made good for another while.</summary>
    private const string Renewed = "sign-in renewed";

    public static WebApplicationBuilder AddHoldfast(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = DatabaseSettings.Parse(
            builder.Configuration[DatabaseSettings.DatabaseVariable], builder.Configuration[DatabaseSettings.OwnerVariable], builder.Configuration[DatabaseSettings.RootKeyVariable]);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHoldfastRecords(settings);
        services.AddHoldfastGovUk();
        services.AddScoped<SignedIn>();
        services.AddScoped<Names>();
        services.AddScoped<Desk>();
        services.AddScoped<ChildSearch>();
        services.AddScoped<FrontDoor>();
        services.AddScoped<Siblings>();
        services.AddSingleton<Watches>();
        services.AddScoped<Pages.OneChild.Conferences.Meeting.MeetingDesk>();
        services.AddScoped<Pages.OneChild.CoreGroups.CoreGroupDesk>();
        services.AddScoped<Pages.OneChild.FamilyHistory.RelatedChildren>();
        services.AddScoped<Pages.TeamFigures>();
        services.AddScoped<Pages.OneChild.CoreGroups.CoreGroupMail>();
        services.AddScoped<Pages.OneChild.CoreGroups.MovedMeetingDesk>();
        services.AddScoped<InventedPeople>();
        services.AddScoped<Pages.OneChild.Conferences.Meeting.ScoreDesk>();
        services.AddScoped<ChildGateFilter>();
        services.AddHoldfastForms();
        services.AddHostedService(p => p.GetRequiredService<AreaRefresh>());
        services.AddHoldfastLetters(settings, builder.Configuration[MailSettings.Variable]);
        var isDemonstration = builder.Configuration[DemonstrationVariable] == "1";
        services.AddSingleton(new DemonstrationMark(isDemonstration));

        // The demonstration is served without encryption on the machine it runs on. Real records never are, also where a proxy ends the encryption.
        var sent = isDemonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        AddSignIn(services, sent);
        services.AddPersonalLinks(sent);
        AddKeys(services);
        services.AddRazorPages(pages =>
        {
            pages.Conventions.ConfigureFilter(new AutoValidateAntiforgeryTokenAttribute());
            pages.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(KeepTypedOnStaleToken)));
            pages.Conventions.Add(new GateConvention());
            pages.Conventions.Add(new LinkConvention());
        }).AddMvcOptions(mvc => mvc.ModelBinderProviders.Insert(0, new TypedTextBinderProvider()));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("holdfast-form", sent));
        services.Configure<CookieTempDataProviderOptions>(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("holdfast-said", sent));

        // Antiforgery warns that its headers are set otherwise: every answer says no-store, which is stricter.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        return builder;
    }

    private static void AddSignIn(IServiceCollection services, CookieSecurePolicy sent)
    {
        services.AddIdentityCore<HoldfastUser>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "holdfast";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = sent;

            // What they typed is kept beyond it.
            cookie.ExpireTimeSpan = SignIns.LongestPause;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/error/404";
            cookie.ReturnUrlParameter = "ReturnUrl";

            // A page that follows a conference by itself is nobody doing anything: it keeps nobody signed in.
            cookie.Events.OnCheckSlidingExpiration = check =>
            {
                check.ShouldRenew &= !check.HttpContext.Request.Query.ContainsKey(Watches.Field);
                check.HttpContext.Items[Renewed] = check.ShouldRenew;
                return Task.CompletedTask;
            };
            cookie.Events.TieTo();
            var validate = cookie.Events.OnValidatePrincipal;
            cookie.Events.OnValidatePrincipal = async check =>
            {
                await validate(check);
                check.ShouldRenew &= !check.HttpContext.Request.Query.ContainsKey(Watches.Field);
                if (check.ShouldRenew || check.HttpContext.Items[Renewed] is true)
                {
                    await SignInCookie.Renew(check.HttpContext);
                }
            };
        }));

        // Whoever forgets to say who may open a page has a page for signed-in people only.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Keys of cookies and form tokens: in the database, so that a restart signs nobody out and every node reads the others' cookies; under the root key.</summary>
    public static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Holdfast");
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeyStore, IServiceProvider>((keys, store, provider) =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new CookieKeys(store), new CookieKeySealer(provider)));
    }

    /// <summary>Puts the gate before every page under a child: by its model, and by its address, so that neither can be forgotten.</summary>
    private sealed class GateConvention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            var named = model.ActionDescriptor.AttributeRouteInfo?.Template?.Contains("{childId", StringComparison.OrdinalIgnoreCase) == true;
            if (named || typeof(ChildPage).IsAssignableFrom(model.ModelType))
            {
                model.Filters.Add(new ServiceFilterAttribute(typeof(ChildGateFilter)));
            }
        }
    }
}
