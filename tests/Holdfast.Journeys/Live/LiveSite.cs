using Holdfast.SiteKit;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Live;

/// <summary>The site of the demonstration on a port of its own, with a small census imported into it, and a Chromium without a window.</summary>
public sealed class LiveSite : IAsyncLifetime
{
    /// <summary>One site for all the tests, since making its families takes longer than most of them.</summary>
    public const string Name = "live site";

    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public Site Site { get; } = new();

    public string Address { get; private set; } = "";

    public Cast Cast { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.Command("import", "census", Path.Combine(AppContext.BaseDirectory, "twenty-children.xml"));
        Site.UseKestrel(0);
        Site.StartServer();
        Address = Site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        Cast = await Cast.Of(Site);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Chromium,

            // The tests also run as root in a container, where the sandbox can not.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"],
        });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await ((IAsyncLifetime)Site).DisposeAsync();
    }

    /// <summary>A browser nobody has signed in with yet.</summary>
    /// <param name="script">False: JavaScript is off.</param>
    public async Task<Visitor> Open(Screen screen, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = script,
            HasTouch = screen.IsPhone,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(15_000);
        return await Visitor.In(context);
    }

    public async Task<Visitor> SignedIn(string email, Screen screen, bool script = true)
    {
        var visitor = await Open(screen, script);
        await visitor.SignIn(email);
        return visitor;
    }
}

/// <summary>The size of a screen, in CSS pixels.</summary>
public sealed record Screen(int Width, int Height)
{
    public static Screen Desk { get; } = new(1200, 900);

    public static Screen Phone { get; } = new(360, 740);

    public bool IsPhone => Width < 600;
}

[CollectionDefinition(LiveSite.Name)]
public sealed class TheLiveSite : ICollectionFixture<LiveSite>;
