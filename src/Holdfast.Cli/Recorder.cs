using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Cli;

/// <summary>An open database with everything that reads and writes it, put together once for one command.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    /// <summary>Who is shown as having done what the command line did by itself.</summary>
    public static readonly Guid OperatorId = new("0f0e7a70-0000-4000-8000-000000000001");

    private readonly TimeProvider clock;
    private readonly DatabaseSettings settings;

    private Recorder(DatabaseSettings settings, HoldfastDatabase database, TimeProvider clock)
    {
        (this.settings, Database, this.clock) = (settings, database, clock);
        Journals = new JournalStore(database, database.Keys);
        Areas = new AreaStore(database, PracticeLibrary.Default, clock);
        Cases = new CaseRecords(database, database.Keys, clock, new ReadModelWriter(Areas, clock));
        Rebuild = new ReadModelRebuild(database, Journals, Areas, clock);
        Profiles = new UserProfiles(database, clock);
    }

    public HoldfastDatabase Database { get; }

    public JournalStore Journals { get; }

    public AreaStore Areas { get; }

    public CaseRecords Cases { get; }

    public ReadModelRebuild Rebuild { get; }

    public UserProfiles Profiles { get; }

    /// <summary>Opens the database, and when this command writes brings it and its accounts up to date.</summary>
    /// <exception cref="DatabaseInUseException">Another process writes this SQLite file.</exception>
    /// <exception cref="DatabaseSettingsException">The settings do not open it.</exception>
    public static async Task<Recorder> Open(DatabaseSettings settings, Access access, Surroundings around, CancellationToken cancel)
    {
        var database = await HoldfastDatabase.Open(settings, around.Clock, access, cancel);
        try
        {
            if (access == Access.ReadAndWrite)
            {
                await AccountsSetting.BringUpToDate(settings, around.Clock, cancel);
            }

            return new Recorder(settings, database, around.Clock);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something with accounts. Those made with one and the same password are hashed once, because a hash takes its time.</summary>
    public async Task<T> WithAccounts<T>(Func<AccountSetup, UserManager<HoldfastUser>, Task<T>> work)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IDatabase>(Database);
        services.AddSingleton(clock);
        services.AddSingleton(Profiles);
        services.AddHoldfastAccounts(settings);
        services.AddSingleton<IPasswordHasher<HoldfastUser>, SharedPasswordHasher>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountSetup>(), scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>());
    }

    /// <summary>Makes sure that what the command line did has a name on every page.</summary>
    public Task NameOperator(CancellationToken cancel) => Profiles.Write(OperatorId, "The person who runs Holdfast", null, [], [], cancel);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
