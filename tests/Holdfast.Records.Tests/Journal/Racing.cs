using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Journal;

public sealed class RacingOnSqlite(OnSqlite records) : Racing(records), IClassFixture<OnSqlite>;

public sealed class RacingOnPostgreSql(OnPostgreSql records) : Racing(records), IClassFixture<OnPostgreSql>;

/// <summary>Two people writing at once, and databases that fail at the worst moment.</summary>
public abstract class Racing(EmptyRecords records) : StorageSuite(records)
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    [Fact]
    [Trait("requirement", "X05")]
    public async Task Two_people_write_at_once_and_no_word_of_either_is_lost()
    {
        var child = NewId.Next();
        var (bothRead, decided) = (new Barrier(2), new List<int>());
        Decision Decide(Child read, string name)
        {
            lock (decided)
            {
                decided.Add(read.Version);
            }

            if (read.Version == 0)
            {
                bothRead.SignalAndWait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
            }

            return Decision.Record(School(name));
        }

        var outcomes = await Task.WhenAll(
            Task.Run(() => Cases.Record(Request([child], c => Decide(c, "Oak Tree Primary")))),
            Task.Run(() => Cases.Record(Request([child], c => Decide(c, "Elm Primary")))));

        outcomes.ShouldAllBe(o => o is RecordOutcome.Recorded);
        (await Journal.Read(child)).Select(e => e.What).ShouldBe([School("Oak Tree Primary"), School("Elm Primary")], ignoreOrder: true);
        decided.ShouldBe([0, 0, 1]);
    }

    [Fact]
    public async Task Many_people_write_to_one_child_at_once_and_every_word_is_there()
    {
        var child = NewId.Next();
        var names = Enumerable.Range(1, 24).Select(n => $"School {n}").ToList();

        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (name, _) =>
            (await Record(child, School(name))).ShouldBeOfType<RecordOutcome.Recorded>());

        var entries = await Journal.Read(child);
        entries.Select(e => ((SchoolRecorded)e.What).Name).ShouldBe(names, ignoreOrder: true);
        entries.Select(e => e.Version).ShouldBe(Enumerable.Range(1, 24));
        entries.Select(e => e.Position).ShouldBe(Enumerable.Range(1, 24).Select(p => (long)p));
    }

    [Fact]
    [Trait("requirement", "X05")]
    public async Task Whoever_waited_for_their_turn_is_not_said_to_have_written_before_the_one_they_waited_for()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        var decidedEarlier = new CaseRecords(Database, Journal, new FixedClock(Clock.GetUtcNow().AddSeconds(-1)));
        Task<RecordOutcome>? waiting = null;

        await Cases.Record(Request([first], _ => Decision.Record(School("A"))) with
        {
            Beside = async (_, stop) =>
            {
                using (ExecutionContext.SuppressFlow())
                {
                    waiting = Task.Run(() => decidedEarlier.Record(Request([second], _ => Decision.Record(School("B")))), stop);
                }

                await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(500), stop));
                waiting.IsCompleted.ShouldBeFalse();
            },
        });

        (await waiting!).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([2L]);
        (await Journal.Read(second))[0].RecordedAt.ShouldBe((await Journal.Read(first))[0].RecordedAt);
    }

    [Fact]
    public async Task The_same_command_sent_many_times_at_once_is_written_once()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        var request = Request([first, second], _ => Decision.Record(School("A")));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Cases.Record(request))));

        outcomes.Count(o => o is RecordOutcome.Recorded).ShouldBe(1);
        outcomes.Count(o => o is RecordOutcome.AlreadyRecorded).ShouldBe(7);
        (await Journal.Read(first)).ShouldHaveSingleItem();
        (await Journal.Read(second)).ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("requirement", "X02")]
    public async Task A_failure_on_the_second_child_leaves_nothing_of_the_first()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        var cases = new CaseRecords(Database, new JournalStore(Database, Database.Keys), Clock, new FailsOn(second));

        await Should.ThrowAsync<InvalidOperationException>(() => cases.Record(Request([first, second], _ => Decision.Record(School("A")))));

        (await Journal.Read(first)).ShouldBeEmpty();
        (await Journal.Children()).ShouldBeEmpty();
        (await Record(second, School("B"))).ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([1L]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_error_from_commit_the_command_is_looked_up_and_stands_once(bool committed)
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        await using var failing = new FailsAtCommit(Database) { Fails = 1, ButCommits = committed };
        var cases = new CaseRecords(failing, new JournalStore(failing, Database.Keys), Clock);
        var request = Request([first, second], _ => Decision.Record(School("A")));

        var outcome = await cases.Record(request);

        outcome.ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([1L, 2L]);
        (await cases.Record(request)).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();
        (await Journal.Read(first)).ShouldHaveSingleItem();
        (await Journal.Read(second)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_is_written_once_after_an_error_from_commit(bool committed)
    {
        var child = NewId.Next();
        await using var failing = new FailsAtCommit(Database) { Fails = 1, ButCommits = committed };
        var batch = new[] { new BatchedAct(child, [School("A"), School("B")], NewId.Next(), Worker) };

        await new CaseRecords(failing, new JournalStore(failing, Database.Keys), Clock).AppendMany(batch);
        (await Cases.AppendMany(batch)).ShouldBe(0);

        (await Journal.Read(child)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_edits_what_it_showed_is_told_what_changed()
    {
        var child = NewId.Next();
        await Record(child, School("A"));
        await Record(child, new GpRecorded("Dr Bell", null, Day));

        var network = await Cases.Record(Editing(child, shown: 1, typeof(SchoolRecorded)));
        var gp = await Cases.Record(Editing(child, shown: 1, typeof(GpRecorded)));

        network.ShouldBeOfType<RecordOutcome.Recorded>();
        gp.ShouldBeOfType<RecordOutcome.Changed>().Since.ShouldHaveSingleItem().What.ShouldBeOfType<GpRecorded>();
    }

    [Fact]
    public async Task A_correction_of_what_a_page_edits_counts_as_a_change_of_it()
    {
        var child = NewId.Next();
        await Record(child, School("A"));
        await Record(child, new EntryCorrected(1, School("B"), "Wrong school", Day));

        (await Cases.Record(Editing(child, shown: 1, typeof(SchoolRecorded)))).ShouldBeOfType<RecordOutcome.Changed>();
        (await Cases.Record(Editing(child, shown: 1, typeof(GpRecorded)))).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    [Fact]
    public async Task Read_models_and_the_draft_follow_in_the_same_transaction()
    {
        var child = NewId.Next();
        var seen = new Remembers();
        var cases = new CaseRecords(Database, new JournalStore(Database, Database.Keys), Clock, seen, seen);
        var draft = NewId.Next();

        await cases.Record(Request([child], _ => Decision.Record(School("A"))) with { EndDraft = draft });

        var refreshed = seen.Refreshed.ShouldHaveSingleItem();
        refreshed.Child.School.ShouldBe((SchoolRecorded)School("A"));
        refreshed.Child.Version.ShouldBe(1);
        seen.Ended.ShouldBe([draft]);
    }

    private static RecordRequest Editing(Guid child, int shown, Type kind) => Request([child], _ => Decision.Record(School("Z"))) with
    {
        ExpectedVersions = new Dictionary<Guid, int> { [child] = shown },
        EditedKinds = new HashSet<Type> { kind },
    };

    private sealed class FailsOn(Guid child) : IReadModelWriter
    {
        public Task Refresh(DbTransaction tx, Together write, IReadOnlyList<ChildRefresh> children, IWorkedAhead? ahead, CancellationToken cancel) =>
            children.Any(c => c.ChildId == child) ? throw new InvalidOperationException("The second child failed.") : Task.CompletedTask;
    }

    private sealed class Remembers : IReadModelWriter, IDraftEnder
    {
        public List<ChildRefresh> Refreshed { get; } = [];

        public List<Guid> Ended { get; } = [];

        public Task Refresh(DbTransaction tx, Together write, IReadOnlyList<ChildRefresh> children, IWorkedAhead? ahead, CancellationToken cancel)
        {
            Refreshed.AddRange(children);
            return Task.CompletedTask;
        }

        public Task End(DbTransaction tx, Guid draftId, IReadOnlyCollection<Guid> named, CancellationToken cancel)
        {
            Ended.Add(draftId);
            return Task.CompletedTask;
        }
    }
}
