using Holdfast.Casework;
using Holdfast.Cli;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Holdfast.SiteKit;

/// <summary>The whole site over a fresh SQLite file with a few invented families, at a fixed time. One is made for all tests that share it.</summary>
public sealed class Site : WebApplicationFactory<SignedIn>, Xunit.IAsyncLifetime
{
    /// <summary>The day every test of pages stands on: a Monday in term time.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Everyone of the demonstration signs in with it.</summary>
    public const string Password = Holdfast.Cli.Seeding.Demonstration.Password;

    private readonly Dictionary<string, Browser> windows = [];
    private readonly string folder = Directory.CreateTempSubdirectory("holdfast-site-").FullName;

    public FixedClock Clock { get; } = new(UkClock.EndOf(Today.AddDays(-1)).AddHours(10));

    public string Database => $"sqlite:{Path.Combine(folder, "holdfast.db")}";

    /// <summary>Everything the site has logged.</summary>
    public SiteLog Log { get; } = new();

    /// <summary>The folder of the database and all that stands beside it.</summary>
    public string Folder => folder;

    /// <summary>A window in which this person is signed in already, shared by tests that run one after another; what it showed last is of no account.</summary>
    public async Task<Browser> As(string email)
    {
        if (!windows.TryGetValue(email, out var window))
        {
            window = windows[email] = await Browser.SignedInAs(this, email);
        }

        return window;
    }

    public IServiceScope Scope() => Services.CreateScope();

    public Task InitializeAsync() => Command("seed", "--children", "70", "--seed", "7", "--until", UkDate.Iso(Today));

    /// <summary>Runs a command of the command line over the site's records.</summary>
    public async Task Command(params string[] words)
    {
        using var complaints = new StringWriter();
        var around = new Surroundings(TextWriter.Null, complaints, false, Clock, _ => null);
        (await HoldfastCommandLine.Run([.. words, "--database", Database], around)).ShouldBe(0, complaints.ToString());
    }

    async Task Xunit.IAsyncLifetime.DisposeAsync()
    {
        foreach (var window in windows.Values)
        {
            window.Dispose();
        }

        await DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting(DatabaseSettings.DatabaseVariable, Database);
        builder.UseSetting(Holdfast.Web.Startup.HoldfastServices.DemonstrationVariable, "1");
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}
