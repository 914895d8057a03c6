using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.Records.Verification;

namespace Holdfast.Records.Tests.Journal;

public sealed class WaitingTogetherOnSqlite(OnSqlite records) : WaitingTogether(records), IClassFixture<OnSqlite>;

public sealed class WaitingTogetherOnPostgreSql(OnPostgreSql records) : WaitingTogether(records), IClassFixture<OnPostgreSql>;

/// <summary>Acts that wait for the same turn go into the journal in one transaction, and each comes to what it would have come to alone.</summary>
public abstract class WaitingTogether(EmptyRecords records) : StorageSuite(records)
{
    /// <summary>Long enough for all to stand in the line; whoever comes later goes with the next, which changes nothing of what is tried but the number of commits.</summary>
    private static readonly TimeSpan ToStandInLine = TimeSpan.FromMilliseconds(400);

    [Fact, Trait("requirement", "X02")]
    public async Task They_share_a_commit_and_every_word_is_there()
    {
        var children = Enumerable.Range(0, 10).Select(_ => NewId.Next()).ToList();
        var counting = new Counting(Database);
        var outcomes = await WhileOneWrites(counting, cases => [.. children.Select(c => Task.Run(() => cases.Record(Request([c], _ => Decision.Record(School("A"), School("B"))))))]);

        outcomes.ShouldAllBe(o => o is RecordOutcome.Recorded);
        counting.Writes.ShouldBeLessThan(children.Count);
        outcomes.SelectMany(o => ((RecordOutcome.Recorded)o).Positions).Order().ShouldBe(Enumerable.Range(2, 20).Select(p => (long)p));
        foreach (var child in children)
        {
            (await Names(child)).ShouldBe(["A", "B"]);
        }

        await IsWhole();
    }

    [Fact, Trait("requirement", "X05")]
    public async Task Two_to_one_child_follow_each_other()
    {
        var child = NewId.Next();
        var others = Enumerable.Range(0, 4).Select(_ => NewId.Next()).ToList();
        var outcomes = await WhileOneWrites(Database, cases =>
        [
            .. new[] { "A", "B", "C" }.Select(name => Task.Run(() => cases.Record(Request([child], _ => Decision.Record(School(name)))))),
            .. others.Select(c => Task.Run(() => cases.Record(Request([c], _ => Decision.Record(School("D")))))),
        ]);

        outcomes.ShouldAllBe(o => o is RecordOutcome.Recorded);
        (await Names(child)).ShouldBe(["A", "B", "C"], ignoreOrder: true);
        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task One_that_can_not_be_written_takes_no_other_with_it()
    {
        var children = Enumerable.Range(0, 6).Select(_ => NewId.Next()).ToList();
        var fails = Request([children[3]], _ => Decision.Record(School("Never"))) with { Beside = (_, _) => throw new InvalidOperationException("Its paper can not be written.") };
        Task<RecordOutcome>? failing = null;
        var outcomes = await WhileOneWrites(Database, cases =>
        [
            .. children.Where(c => c != children[3]).Select(c => Task.Run(() => cases.Record(Request([c], _ => Decision.Record(School("A")))))),
            Task.Run(async () =>
            {
                failing = cases.Record(fails);
                await failing.ContinueWith(_ => { }, TaskScheduler.Default);
                return (RecordOutcome)new RecordOutcome.AlreadyRecorded();
            }),
        ]);

        (await Should.ThrowAsync<InvalidOperationException>(() => failing!)).Message.ShouldBe("Its paper can not be written.");
        outcomes.Count(o => o is RecordOutcome.Recorded).ShouldBe(5);
        (await Names(children[3])).ShouldBeEmpty();
        (await Names(children[4])).ShouldBe(["A"]);
        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task The_same_act_twice_in_one_line_is_written_once()
    {
        var (child, command) = (NewId.Next(), NewId.Next());
        var outcomes = await WhileOneWrites(Database, cases => [.. Enumerable.Range(0, 5).Select(_ => Task.Run(() => cases.Record(Request([child], _ => Decision.Record(School("A")), command))))]);

        outcomes.Count(o => o is RecordOutcome.Recorded).ShouldBe(1);
        outcomes.Count(o => o is RecordOutcome.AlreadyRecorded).ShouldBe(4);
        (await Names(child)).ShouldBe(["A"]);
        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task After_an_error_from_commit_each_is_looked_up_and_stands_once()
    {
        var children = Enumerable.Range(0, 6).Select(_ => NewId.Next()).ToList();
        var failing = new Counting(Database) { FailsAfter = 1 };
        var outcomes = await WhileOneWrites(failing, cases => [.. children.Select(c => Task.Run(() => cases.Record(Request([c], _ => Decision.Record(School("A"))))))]);

        outcomes.ShouldAllBe(o => o is RecordOutcome.Recorded);
        foreach (var child in children)
        {
            (await Names(child)).ShouldBe(["A"]);
        }

        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task One_whose_person_has_gone_takes_no_other_with_it()
    {
        var children = Enumerable.Range(0, 5).Select(_ => NewId.Next()).ToList();
        using var gone = new CancellationTokenSource();
        Task<RecordOutcome>? left = null;
        var outcomes = await WhileOneWrites(Database, cases =>
        [
            Task.Run(() => Settled(left = cases.Record(Request([children[0]], _ => Decision.Record(School("Left"))), gone.Token))),
            Task.Run(() => Settled(cases.Record(Request([children[1]], _ => Decision.Record(School("Never"))) with
            {
                // Who has gone is written alone after this, and not at all.
                Beside = async (_, _) =>
                {
                    await gone.CancelAsync();
                    throw new InvalidOperationException("Its paper can not be written.");
                },
            }))),
            .. children.Skip(2).Select(c => Task.Run(() => cases.Record(Request([c], _ => Decision.Record(School("A")))))),
        ]);

        outcomes.Skip(2).ShouldAllBe(o => o is RecordOutcome.Recorded);
        (await Names(children[0])).Count.ShouldBe(left!.IsCanceled ? 0 : 1);
        (await Names(children[1])).ShouldBeEmpty();
        await IsWhole();
    }

    [Fact, Trait("requirement", "X05")]
    public async Task Acts_about_several_children_that_share_some_follow_each_other()
    {
        var children = Enumerable.Range(0, 4).Select(_ => NewId.Next()).ToList();
        var outcomes = await WhileOneWrites(Database, cases =>
        [
            .. Enumerable.Range(0, 4).Select(i => Task.Run(() => cases.Record(Request([children[i], children[(i + 1) % 4]], _ => Decision.Record(School($"{i}a"), School($"{i}b")))))),
        ]);

        outcomes.ShouldAllBe(o => o is RecordOutcome.Recorded);
        outcomes.SelectMany(o => ((RecordOutcome.Recorded)o).Positions).Order().ShouldBe(Enumerable.Range(2, 16).Select(p => (long)p));
        for (var i = 0; i < 4; i++)
        {
            (await Names(children[i])).ShouldBe([$"{i}a", $"{i}b", $"{(i + 3) % 4}a", $"{(i + 3) % 4}b"], ignoreOrder: true);
        }

        await IsWhole();
    }

    [Fact, Trait("requirement", "X05")]
    public async Task When_all_have_lost_each_decides_again()
    {
        var children = Enumerable.Range(0, 4).Select(_ => NewId.Next()).ToList();
        foreach (var child in children)
        {
            await Cases.Record(Request([child], _ => Decision.Record(School("A"))));
        }

        var elsewhere = new CaseRecords(Database, new JournalStore(Database, Database.Keys), Clock);
        foreach (var child in children)
        {
            await elsewhere.Record(Request([child], _ => Decision.Record(School("B"))));
        }

        var outcomes = await WhileOneWrites(Database, cases => [.. children.Select(c => Task.Run(() => cases.Record(Request([c], now => Decision.Record(School($"after {now.Version}"))))))]);

        outcomes.SelectMany(o => ((RecordOutcome.Recorded)o).Positions).Order().ShouldBe([10L, 11L, 12L, 13L]);
        foreach (var child in children)
        {
            (await Names(child)).ShouldBe(["A", "B", "after 2"]);
        }

        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task More_than_go_into_one_transaction_are_all_there()
    {
        var children = Enumerable.Range(0, 150).Select(_ => NewId.Next()).ToList();
        var cases = Cases;
        foreach (var child in children)
        {
            // What is kept of a child is not read again, so that so many come at once without a connection each.
            await cases.Record(Request([child], _ => Decision.Record(School("A"))));
        }

        var outcomes = await WhileOneWrites(Database, together => [.. children.Select(c => Task.Run(() => together.Record(Request([c], _ => Decision.Record(School("B"))))))]);

        outcomes.SelectMany(o => ((RecordOutcome.Recorded)o).Positions).Order().ShouldBe(Enumerable.Range(152, 150).Select(p => (long)p));
        await IsWhole();
    }

    [Fact, Trait("requirement", "X02")]
    public async Task A_database_that_is_away_is_not_waited_for_by_each_in_turn()
    {
        var children = Enumerable.Range(0, 10).Select(_ => NewId.Next()).ToList();
        var away = new Counting(Database) { AwayAfter = 1 };
        var outcomes = await WhileOneWrites(away, cases => [.. children.Select(c => Task.Run(() => Settled(cases.Record(Request([c], _ => Decision.Record(School("A")))))))]);

        outcomes.ShouldAllBe(o => o is RecordOutcome.AlreadyRecorded);
        away.Writes.ShouldBeLessThan(children.Count);
    }

    [Fact]
    public async Task Nobody_writes_with_what_belongs_to_whoever_came_first()
    {
        var person = new AsyncLocal<string?> { Value = "The first" };
        var (cases, seen) = (Cases, "Nothing yet");
        await cases.Record(Request([NewId.Next()], _ => Decision.Record(School("A"))));
        person.Value = "The second";
        await cases.Record(Request([NewId.Next()], _ => Decision.Record(School("A"))) with
        {
            Beside = (_, _) =>
            {
                seen = person.Value;
                return Task.CompletedTask;
            },
        });

        seen.ShouldBeNull();
        person.Value.ShouldBe("The second");
    }

    /// <summary>Stands for an act that fails or is given up.</summary>
    private static async Task<RecordOutcome> Settled(Task<RecordOutcome> act)
    {
        await act.ContinueWith(_ => { }, TaskScheduler.Default);
        return act.IsCompletedSuccessfully ? await act : new RecordOutcome.AlreadyRecorded();
    }

    /// <summary>Somebody is in the middle of writing when these come, so that they stand in line together.</summary>
    private async Task<IReadOnlyList<RecordOutcome>> WhileOneWrites(IDatabase database, Func<CaseRecords, IReadOnlyList<Task<RecordOutcome>>> come)
    {
        var cases = new CaseRecords(database, Journal, Clock);
        var (writing, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Task.Run(() => cases.Record(Request([NewId.Next()], _ => Decision.Record(School("First"))) with
        {
            Beside = async (_, _) =>
            {
                writing.TrySetResult();
                await goOn.Task;
            },
        }));
        await writing.Task;
        var others = come(cases);
        await Task.Delay(ToStandInLine);
        goOn.SetResult();
        (await first).ShouldBeOfType<RecordOutcome.Recorded>();
        return await Task.WhenAll(others);
    }

    private async Task<IReadOnlyList<string>> Names(Guid child) => [.. (await new JournalStore(Database, Database.Keys).Read(child)).Select(e => ((SchoolRecorded)e.What).Name)];

    private async Task IsWhole() => (await new JournalVerifier(Database, Database.Keys).Verify()).First.ShouldBeNull();

    /// <summary>Counts transactions; one of them answers with an error as from COMMIT though it is there.</summary>
    private sealed class Counting(IDatabase inner) : IDatabase
    {
        private int writes;

        public int Writes => writes;

        /// <summary>The transaction after so many fails.</summary>
        public int? FailsAfter { get; init; }

        /// <summary>Every transaction after so many fails before it begins.</summary>
        public int? AwayAfter { get; init; }

        public Engine Engine => inner.Engine;

        public ValueTask<DbConnection> OpenReader(CancellationToken cancel = default) => inner.OpenReader(cancel);

        public async Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
        {
            var number = Interlocked.Increment(ref writes);
            if (number > AwayAfter)
            {
                throw new IOException("There is no line to the database.");
            }

            var result = await inner.Write(work, cancel);
            return number - 1 == FailsAfter ? throw new OutcomeUnknownException(new IOException("The line went dead during COMMIT.")) : result;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
