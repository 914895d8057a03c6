using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Tests.Journal;

public sealed class RecordingInsideAWriteOnSqlite(OnSqlite records) : RecordingInsideAWrite(records), IClassFixture<OnSqlite>;

public sealed class RecordingInsideAWriteOnPostgreSql(OnPostgreSql records) : RecordingInsideAWrite(records), IClassFixture<OnPostgreSql>;

/// <summary>Whoever holds the turn to write and records something meanwhile would wait for themselves: they are told so at once, and nobody else waits for it.</summary>
public abstract class RecordingInsideAWrite(EmptyRecords records) : StorageSuite(records)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact, Trait("requirement", "X02")]
    public async Task Inside_a_write_it_is_an_error()
    {
        var (child, cases) = (NewId.Next(), Cases);

        await Should.ThrowAsync<InvalidOperationException>(() => Database.Write((_, stop) => cases.Record(School(child), stop)).WaitAsync(Patience));

        (await cases.Record(School(child)).WaitAsync(Patience)).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Beside_another_act_it_is_an_error()
    {
        var (child, other, cases) = (NewId.Next(), NewId.Next(), Cases);

        await Should.ThrowAsync<InvalidOperationException>(() => cases.Record(School(child) with { Beside = (_, stop) => cases.Record(School(other), stop) }).WaitAsync(Patience));

        (await cases.Record(School(child)).WaitAsync(Patience)).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([1L]);
        (await Journal.Read(other)).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task After_a_write_it_is_none()
    {
        var (child, cases) = (NewId.Next(), Cases);
        await Database.Write((_, _) => Task.FromResult(true));

        (await cases.Record(School(child)).WaitAsync(Patience)).ShouldBeOfType<RecordOutcome.Recorded>();
        (await cases.Record(School(child)).WaitAsync(Patience)).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    private static RecordRequest School(Guid child) => Request([child], _ => Decision.Record(School("A")));
}
