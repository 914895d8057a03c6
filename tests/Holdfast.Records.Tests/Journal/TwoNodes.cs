using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Tests.Journal;

public sealed class TwoNodesOnSqlite(OnSqlite records) : TwoNodes(records), IClassFixture<OnSqlite>;

public sealed class TwoNodesOnPostgreSql(OnPostgreSql records) : TwoNodes(records), IClassFixture<OnPostgreSql>;

/// <summary>Somebody who keeps a journal others have written to since refuses nothing by it, says nothing is there already by it, and loses nothing.</summary>
[Trait("requirement", "X05")]
public abstract class TwoNodes(EmptyRecords records) : StorageSuite(records)
{
    private readonly Guid child = NewId.Next();
    private readonly Guid sibling = NewId.Next();

    private JournalStore stale = null!;
    private CaseRecords there = null!;

    [Fact]
    public async Task What_is_refused_of_what_is_only_kept_is_asked_of_the_record()
    {
        await Behind();

        var outcome = await there.Record(Request([child], c => c.School is { Name: "B" } ? Decision.Record(School("C")) : Decision.Refuse(new Refusal("Name", "Not at that school"))));

        outcome.ShouldBeOfType<RecordOutcome.Recorded>();
        (await Names(child)).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task What_is_there_already_of_what_is_only_kept_is_asked_of_the_record()
    {
        await Behind();

        var outcome = await there.Record(Request([child], c => c.School is { Name: "A" } ? Decision.AlreadyRecorded : Decision.Record(School("A"))));

        outcome.ShouldBeOfType<RecordOutcome.Recorded>();
        (await Names(child)).ShouldBe(["A", "B", "A"]);
    }

    [Fact]
    public async Task What_is_kept_says_may_be_written_is_refused_when_the_record_says_otherwise()
    {
        await Behind();

        var outcome = await there.Record(Request([child, sibling], c => c.School is { Name: "B" } ? Decision.Refuse(new Refusal("Name", "At that school already")) : Decision.Record(School("C"))));

        outcome.ShouldBeOfType<RecordOutcome.Refused>().Refusals.ShouldHaveSingleItem().Child.ShouldBe(child);
        (await Names(child)).ShouldBe(["A", "B"]);
        (await Names(sibling)).ShouldBe(["A"]);
    }

    /// <summary>One child gets an entry, and what is kept of the other says there is nothing to add there.</summary>
    [Fact]
    public async Task A_child_to_whom_nothing_seems_to_be_added_is_not_left_out()
    {
        await Behind();

        var outcome = await there.Record(Request([sibling, child], c => c.Id == child && c.School is { Name: "A" } ? Decision.AlreadyRecorded : Decision.Record(School("A"))));

        outcome.ShouldBeOfType<RecordOutcome.Recorded>().Positions.Count.ShouldBe(2);
        (await Names(sibling)).ShouldBe(["A", "A"]);
        (await Names(child)).ShouldBe(["A", "B", "A"]);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_stands_in_the_way_also_where_nothing_seems_to_be_added()
    {
        await Behind();
        var editing = Request([sibling, child], c => c.Id == child ? Decision.AlreadyRecorded : Decision.Record(School("C"))) with
        {
            ExpectedVersions = new Dictionary<Guid, int> { [child] = 1, [sibling] = 1 },
        };

        (await there.Record(editing)).ShouldBeOfType<RecordOutcome.Changed>().Since.ShouldHaveSingleItem().What.ShouldBe(School("B"));
        (await Names(sibling)).ShouldBe(["A"]);
    }

    [Fact]
    public async Task The_same_act_sent_to_both_is_written_once()
    {
        await Behind();
        var request = Request([sibling, child], c => c.Id == child || c.School is { Name: "A" } ? Decision.Record(School("C")) : Decision.AlreadyRecorded);

        (await Cases.Record(request)).ShouldBeOfType<RecordOutcome.Recorded>();
        (await there.Record(request)).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();

        (await Names(child)).ShouldBe(["A", "B", "C"]);
        (await Names(sibling)).ShouldBe(["A", "C"]);
    }

    [Fact]
    public async Task An_act_one_child_of_it_holds_is_not_written_to_the_other()
    {
        await Behind();
        var command = NewId.Next();
        (await Cases.Record(Request([child], _ => Decision.Record(School("C")), command))).ShouldBeOfType<RecordOutcome.Recorded>();

        var outcome = await there.Record(Request([sibling, child], c => c.Id == child ? Decision.AlreadyRecorded : Decision.Record(School("C")), command));

        outcome.ShouldBeOfType<RecordOutcome.AlreadyRecorded>();
        (await Names(sibling)).ShouldBe(["A"]);
    }

    [Fact]
    public async Task Both_write_to_the_same_children_at_once_and_every_word_is_there()
    {
        await Behind();
        var names = Enumerable.Range(1, 30).Select(n => $"School {n}").ToList();

        await Parallel.ForEachAsync(names.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (name, stop) =>
            (await (name.Index % 2 == 0 ? there : Cases).Record(Request(name.Index % 3 == 0 ? [sibling, child] : [child], _ => Decision.Record(School(name.Item))), stop)).ShouldBeOfType<RecordOutcome.Recorded>());

        (await Names(child)).ShouldBe(["A", "B", .. names], ignoreOrder: true);
        (await Names(sibling)).ShouldBe(["A", .. names.Where((_, i) => i % 3 == 0)], ignoreOrder: true);
        foreach (var id in new[] { child, sibling })
        {
            (await stale.Read(id)).ShouldBe(await new JournalStore(Database, Database.Keys).Read(id));
            (await Journal.Read(id)).ShouldBe(await new JournalStore(Database, Database.Keys).Read(id));
        }
    }

    [Fact]
    public async Task A_batch_written_meanwhile_is_gone_on_from()
    {
        await Behind();
        await Cases.AppendMany([new BatchedAct(child, [School("C"), School("D")], NewId.Next(), Worker), new BatchedAct(sibling, [School("B")], NewId.Next(), Worker)]);

        (await there.Record(Request([child, sibling], c => Decision.Record(School($"{c.School!.Name}+"))))).ShouldBeOfType<RecordOutcome.Recorded>();

        (await Names(child)).ShouldBe(["A", "B", "C", "D", "D+"]);
        (await Names(sibling)).ShouldBe(["A", "B", "B+"]);
        stale.Kept(child)!.Entries.ShouldBe(await new JournalStore(Database, Database.Keys).Read(child));
    }

    [Fact]
    public async Task After_a_fall_back_to_an_earlier_copy_what_was_lost_is_not_gone_on_from()
    {
        await Behind();
        await there.Record(Request([child, sibling], _ => Decision.Record(School("Lost"))));
        var editing = Request([child, sibling], c => Decision.Record(School($"{c.School!.Name}+"))) with
        {
            ExpectedVersions = new Dictionary<Guid, int> { [child] = 2, [sibling] = 1 },
        };
        await Test.Tamper("DELETE FROM entry WHERE position > 3", "UPDATE journal_head SET position = 3");

        (await there.Record(editing)).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([4L, 5L]);

        (await Names(child)).ShouldBe(["A", "B", "B+"]);
        (await Names(sibling)).ShouldBe(["A", "A+"]);
    }

    [Fact]
    public async Task After_a_fall_back_to_before_a_child_came_they_come_anew()
    {
        await Behind();
        await Test.Tamper("DELETE FROM entry", "DELETE FROM stream", "UPDATE journal_head SET position = 0");

        (await there.Record(Request([child], c => Decision.Record(School(c.School is null ? "First" : "Later"))))).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([1L]);

        (await Names(child)).ShouldBe(["First"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_error_from_commit_nothing_is_kept_but_what_is_there(bool committed)
    {
        await Behind();
        await using var failing = new FailsAtCommit(Database) { Fails = 1, ButCommits = committed };
        var recorder = new CaseRecords(failing, stale, Clock);
        await stale.Read(child);

        (await recorder.Record(Request([child], c => Decision.Record(School($"{c.School!.Name}+"))))).ShouldBeOfType<RecordOutcome.Recorded>();
        (await recorder.Record(Request([child], c => Decision.Record(School($"{c.School!.Name}+"))))).ShouldBeOfType<RecordOutcome.Recorded>();

        (await Names(child)).ShouldBe(["A", "B", "B+", "B++"]);
        stale.Kept(child)!.Entries.ShouldBe(await new JournalStore(Database, Database.Keys).Read(child));
    }

    /// <summary>On SQLite those who wait together share a COMMIT; whoever fails takes back only their own.</summary>
    [Fact]
    public async Task What_a_neighbour_of_the_same_commit_took_back_is_not_kept()
    {
        await Behind();
        await stale.Read(child);
        var go = new TaskCompletionSource();
        var first = Database.Write(async (_, stop) =>
        {
            await go.Task.WaitAsync(stop);
            return 0;
        });
        Task<RecordOutcome> Add(string name, bool fails) => Task.Run(() => there.Record(
            Request([child, sibling], c => Decision.Record(School(name))) with { Beside = (_, _) => fails ? throw new IOException("The disk is full.") : Task.CompletedTask }));
        Task<RecordOutcome>[] writing = [Add("C", false), Add("Never", true), Add("D", false), Add("Nor this", true)];
        await Task.Delay(300);
        go.SetResult();

        await first;
        await ((Task)Task.WhenAll(writing)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        writing.Select(w => w.IsCompletedSuccessfully).ShouldBe([true, false, true, false]);
        (await Names(child)).ShouldBe(["A", "B", "C", "D"], ignoreOrder: true);
        (await there.Record(Request([child], _ => Decision.Record(School("E"))))).ShouldBeOfType<RecordOutcome.Recorded>();
        foreach (var id in new[] { child, sibling })
        {
            (await stale.Read(id)).ShouldBe(await new JournalStore(Database, Database.Keys).Read(id));
        }
    }

    /// <summary>The other node knows of one entry of each child; the child has got another since.</summary>
    private async Task Behind()
    {
        stale = new JournalStore(Database, Database.Keys);
        there = new CaseRecords(Database, stale, Clock);
        await Record(child, School("A"));
        await Record(sibling, School("A"));
        await stale.Read(child);
        await stale.Read(sibling);
        await Record(child, School("B"));
        stale.Kept(child)!.Version.ShouldBe(1);
    }

    private async Task<IEnumerable<string>> Names(Guid of) => (await new JournalStore(Database, Database.Keys).Read(of)).Select(e => ((SchoolRecorded)e.What).Name);
}
