using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;

namespace Holdfast.Records.Tests.Journal;

public sealed class BatchesOnSqlite(OnSqlite records) : Batches(records), IClassFixture<OnSqlite>;

public sealed class BatchesOnPostgreSql(OnPostgreSql records) : Batches(records), IClassFixture<OnPostgreSql>;

/// <summary>Many acts of many children in one transaction, for seeds and imports.</summary>
public abstract class Batches(EmptyRecords records) : StorageSuite(records)
{
    private static readonly DateTimeOffset January = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Synthetic_lives_are_written_as_of_then_and_time_never_falls()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        await Cases.AppendMany(
        [
            new BatchedAct(first, [School("A")], NewId.Next(), Worker, January),
            new BatchedAct(second, [School("B")], NewId.Next(), Worker, January.AddDays(2)),
            new BatchedAct(first, [School("C")], NewId.Next(), Worker, January.AddDays(1)),
        ]);
        await Record(first, School("D"));

        (await Journal.Read(first)).Select(e => (e.Position, e.Version, e.RecordedAt)).ShouldBe(
            [(1L, 1, January), (3L, 2, January.AddDays(2)), (4L, 3, Clock.GetUtcNow())]);
    }

    [Fact]
    public async Task An_act_cannot_be_written_as_of_a_day_to_come() => await Should.ThrowAsync<ArgumentException>(() =>
        Cases.AppendMany([new BatchedAct(NewId.Next(), [School("A")], NewId.Next(), Worker, Clock.GetUtcNow().AddSeconds(1))]));

    [Fact]
    public async Task A_batch_sent_again_adds_only_what_is_new()
    {
        var child = NewId.Next();
        var act = new BatchedAct(child, [School("A"), School("B")], NewId.Next(), Worker);

        (await Cases.AppendMany([act])).ShouldBe(2);
        (await Cases.AppendMany([act, act with { CommandId = NewId.Next(), Events = [School("C")] }])).ShouldBe(1);

        (await Journal.Read(child)).Select(e => ((SchoolRecorded)e.What).Name).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task An_act_standing_twice_in_one_batch_is_written_once()
    {
        var child = NewId.Next();
        var act = new BatchedAct(child, [School("A")], NewId.Next(), Worker);

        (await Cases.AppendMany([act, act])).ShouldBe(1);
    }
}
