using Holdfast.Casework;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;
using Holdfast.Records.Transfers;

namespace Holdfast.Records.Tests.Transfers;

public sealed class AbandonedPapersOnSqlite() : AbandonedPapers(Engine.Sqlite);

public sealed class AbandonedPapersOnPostgreSql() : AbandonedPapers(Engine.PostgreSql);

/// <summary>Papers whose entry was never written, because the program was stopped between the two.</summary>
public abstract class AbandonedPapers(Engine engine) : ServiceSuite(engine)
{
    private static readonly Guid Child = NewId.Next();

    private TransferStore Store => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    [Fact]
    public async Task Go_after_a_day_and_those_that_are_kept_or_still_being_made_stay()
    {
        var (kept, abandoned, going) = (NewId.Next(), NewId.Next(), NewId.Next());
        await Add(kept, received: false);
        await Add(abandoned, received: false);
        await Add(abandoned, received: true, place: 1);
        await Database.Write(async (tx, _) =>
        {
            await TransferStore.KeepPapers(kept, tx);
            return true;
        });
        Test.Clock.Move(TimeSpan.FromDays(1));
        await Add(going, received: true);

        (await Store.ForgetAbandoned()).ShouldBe(2);

        (await Batches()).ShouldBe([kept, going], ignoreOrder: true);
        (await Store.ForgetAbandoned()).ShouldBe(0);
    }

    [Fact]
    public async Task Of_a_making_that_was_refused_go_at_once_and_never_those_that_are_kept()
    {
        var (kept, refused) = (NewId.Next(), NewId.Next());
        await Add(kept, received: false);
        await Add(refused, received: false);
        await Database.Write(async (tx, _) =>
        {
            await TransferStore.KeepPapers(kept, tx);
            return true;
        });

        await Store.ForgetPapers(refused);
        await Store.ForgetPapers(kept);

        (await Batches()).ShouldBe([kept]);
    }

    private Task Add(Guid batch, bool received, int place = 0) => Store.AddPaper(batch, batch, received, Child, place, new byte[] { 1, 2, 3 });

    private async Task<List<Guid>> Batches()
    {
        await using var reader = await Database.OpenReader();
        return await reader.Read("SELECT batch FROM transfer_paper", r => r.Id(0), default);
    }
}
