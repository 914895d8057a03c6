using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Drafts;
using Holdfast.Records.Evidence;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.News;
using Holdfast.Records.Links;
using Holdfast.Records.Outbox;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Scores;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;
using Holdfast.Records.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Records;

/// <summary>Puts the records together, once, for whatever program uses them. The program brings the clock.</summary>
public static class HoldfastRecords
{
    /// <param name="services">Must hold a <see cref="TimeProvider"/> when the records are first used.</param>
    /// <param name="settings">Where the records are kept.</param>
    /// <param name="access">Whether this program writes. Only one may write a SQLite file.</param>
    public static IServiceCollection AddHoldfastRecords(this IServiceCollection services, DatabaseSettings settings, Access access = Access.ReadAndWrite)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);

        // A container makes its things without waiting. Opening happens once, before the first request, so nothing else waits for it.
        services.AddSingleton(p => Open(settings, p.GetRequiredService<TimeProvider>(), access).GetAwaiter().GetResult());
        services.AddSingleton<IDatabase>(p => p.GetRequiredService<HoldfastDatabase>());

        services.AddSingleton(p => p.GetRequiredService<HoldfastDatabase>().Keys);
        services.AddSingleton(PracticeLibrary.Default);
        services.AddSingleton<IProtector, KeyProtector>();
        services.AddSingleton<JournalStore>();
        services.AddSingleton<JournalVerifier>();
        services.AddSingleton<AreaStore>();
        services.AddSingleton<UserProfiles>();
        services.AddSingleton<CookieKeyStore>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<IReadModelWriter, ReadModelWriter>();
        services.AddSingleton<ReadModelRebuild>();
        services.AddSingleton<AreaRefresh>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<IDraftEnder>(p => p.GetRequiredService<DraftStore>());
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<JournalNews>();
        services.AddSingleton<IRecordedNews>(p => p.GetRequiredService<JournalNews>());
        services.AddSingleton<HeldScores>();
        services.AddSingleton<LetterDocuments>();
        services.AddSingleton<BundleStore>();
        services.AddSingleton<TransferStore>();
        services.AddSingleton<TransferDesk>();
        services.AddSingleton<PapersVerifier>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<CaseRecords>();
        services.AddSingleton<WhoLooked>();
        services.AddSingleton<ChildGate>();
        services.AddSingleton<PersonalLinks>();
        services.AddSingleton<ChildQueries>();
        services.AddSingleton<WorkQueries>();
        services.AddSingleton<AgencyQueries>();
        services.AddSingleton<MatterQueries>();
        services.AddHoldfastAccounts(settings);
        return services;
    }

    private static async Task<HoldfastDatabase> Open(DatabaseSettings settings, TimeProvider clock, Access access)
    {
        var database = await HoldfastDatabase.Open(settings, clock, access);
        if (access == Access.ReadAndWrite)
        {
            await AccountsSetting.BringUpToDate(settings, clock);
        }

        return database;
    }
}
