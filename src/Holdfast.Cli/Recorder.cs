using Holdfast.Records.Documents;
using System.Data.Common;
using Holdfast.Records;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;
using Holdfast.Records.Verification;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Cli;

/// <summary>An open database with everything that reads and writes it, for one command.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    /// <summary>Who is shown as having done what the command line did by itself.</summary>
    public static readonly Guid OperatorId = new("0f0e7a70-0000-4000-8000-000000000001");

    private readonly ServiceProvider services;

    private Recorder(ServiceProvider services) => this.services = services;

    public HoldfastDatabase Database => Get<HoldfastDatabase>();

    public JournalStore Journals => Get<JournalStore>();

    public AreaStore Areas => Get<AreaStore>();

    public CaseRecords Cases => Get<CaseRecords>();

    public ReadModelRebuild Rebuild => Get<ReadModelRebuild>();

    public UserProfiles Profiles => Get<UserProfiles>();

    public JournalVerifier Verifier => Get<JournalVerifier>();

    public PapersVerifier PapersVerifier => Get<PapersVerifier>();

    public TransferDesk Transfers => Get<TransferDesk>();

    public TransferStore KeptTransfers => Get<TransferStore>();

    public LetterDocuments Letters => Get<LetterDocuments>();

    /// <summary>Writes rows that lie beside the journals.</summary>
    public Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel) => Get<IDatabase>().Write(work, cancel);

    public WhoLooked Looks => Get<WhoLooked>();

    /// <summary>Opens the database, and when this command writes brings it and its accounts up to date.</summary>
    /// <exception cref="DatabaseInUseException">Another process writes this SQLite file.</exception>
    /// <exception cref="DatabaseSettingsException">The settings do not open it.</exception>
    public static async Task<Recorder> Open(DatabaseSettings settings, Access access, Surroundings around)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(around.Clock);
        services.AddHoldfastRecords(settings, access);
        services.AddSingleton<IPasswordHasher<HoldfastUser>, SharedPasswordHasher>();
        var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<HoldfastDatabase>();
            return new Recorder(provider);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something with accounts. Those made with one and the same password are hashed once, because a hash takes its time.</summary>
    public async Task<T> WithAccounts<T>(Func<AccountSetup, UserManager<HoldfastUser>, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountSetup>(), scope.ServiceProvider.GetRequiredService<UserManager<HoldfastUser>>());
    }

    /// <summary>Makes sure that what the command line did has a name on every page.</summary>
    public Task NameOperator(CancellationToken cancel) => Profiles.Write(OperatorId, "The person who runs Holdfast", null, [], [], cancel);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
