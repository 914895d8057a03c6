using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Storage;

/// <summary>SQLite is written by one connection; those who wait for it together share a COMMIT.</summary>
public sealed class OneWriter : IAsyncLifetime
{
    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.Sqlite();
        await test.Records.Write((tx, _) => tx.Execute("CREATE TABLE word (word TEXT NOT NULL)"));
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Every_commit_waits_for_the_disk()
    {
        var (mode, synchronous) = await test.Records.Write(async (tx, _) => (await Ask(tx, "PRAGMA journal_mode"), await Ask(tx, "PRAGMA synchronous")));

        (mode, synchronous).ShouldBe(("wal", "2"));

        static async Task<string> Ask(System.Data.Common.DbTransaction tx, string pragma)
        {
            await using var command = tx.Command(pragma);
            return (await command.ExecuteScalarAsync())!.ToString()!;
        }
    }

    [Fact]
    public async Task A_write_that_fails_takes_nothing_of_its_neighbours_with_it()
    {
        var go = new TaskCompletionSource();
        var first = test.Records.Write(async (_, stop) =>
        {
            await go.Task.WaitAsync(stop);
            return 0;
        });
        var writes = Enumerable.Range(0, 20).Select(i => test.Records.Write(async (tx, _) =>
        {
            await tx.Execute("INSERT INTO word (word) VALUES (@word)", ("word", $"{i}"));
            return i % 2 == 0 ? i : throw new InvalidOperationException("An odd one.");
        })).ToList();
        go.SetResult();
        await first;

        foreach (var (write, i) in writes.Select((w, i) => (w, i)))
        {
            if (i % 2 == 0)
            {
                (await write).ShouldBe(i);
            }
            else
            {
                await Should.ThrowAsync<InvalidOperationException>(() => write);
            }
        }

        (await Words()).ShouldBe(Enumerable.Range(0, 20).Where(i => i % 2 == 0).Select(i => $"{i}"));
    }

    [Fact]
    public async Task One_that_fails_alone_leaves_nothing_for_those_who_come_while_it_runs()
    {
        var go = new TaskCompletionSource();
        var first = test.Records.Write<int>(async (tx, stop) =>
        {
            await tx.Execute("INSERT INTO word (word) VALUES ('first')");
            await go.Task.WaitAsync(stop);
            throw new InvalidOperationException("Not after all.");
        });
        var others = Enumerable.Range(0, 3).Select(i => test.Records.Write((tx, _) => tx.Execute("INSERT INTO word (word) VALUES (@word)", ("word", $"{i}")))).ToList();
        go.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => first);
        await Task.WhenAll(others);
        (await Words()).ShouldBe(["0", "1", "2"]);
    }

    [Fact]
    public async Task Nobody_writing_for_others_shows_them_who_they_are()
    {
        var who = new AsyncLocal<string?> { Value = "me" };

        var seen = await test.Records.Write((_, _) => Task.FromResult(who.Value));

        seen.ShouldBeNull();
        who.Value.ShouldBe("me");
    }

    [Fact]
    public async Task Many_at_once_are_all_written_and_each_gets_its_own_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(person => Task.Run(async () =>
        {
            var own = new List<int>();
            for (var i = 0; i < 40; i++)
            {
                own.Add(await test.Records.Write(async (tx, _) =>
                {
                    await tx.Execute("INSERT INTO word (word) VALUES (@word)", ("word", $"{person} {i}"));
                    return (person * 100) + i;
                }));
            }

            return own;
        })));

        answers.Select((own, person) => own.SequenceEqual(Enumerable.Range(0, 40).Select(i => (person * 100) + i))).ShouldAllBe(right => right);
        (await Words()).Distinct().Count().ShouldBe(16 * 40);
    }

    [Fact]
    public async Task A_write_given_up_before_its_turn_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => test.Records.Write((tx, _) => tx.Execute("INSERT INTO word (word) VALUES ('late')"), stop.Token));

        (await Words()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_inside_a_write_is_refused_instead_of_waiting_for_itself() => await Should.ThrowAsync<InvalidOperationException>(() =>
        test.Records.Write((_, stop) => test.Records.Write((tx, _) => tx.Execute("DELETE FROM word"), stop)));

    [Fact]
    public async Task Closing_finishes_what_was_asked_for_and_takes_no_more()
    {
        var writes = Enumerable.Range(0, 50).Select(i => test.Records.Write((tx, _) => tx.Execute("INSERT INTO word (word) VALUES (@word)", ("word", $"{i}")))).ToList();
        var closed = test.Records;
        await test.Reopen();

        await Task.WhenAll(writes);
        (await Words()).Count.ShouldBe(50);
        await Should.ThrowAsync<ObjectDisposedException>(() => closed.Write((tx, _) => tx.Execute("DELETE FROM word")));
    }

    private async Task<List<string>> Words()
    {
        await using var reader = await test.Records.OpenReader();
        return await reader.Read("SELECT word FROM word ORDER BY rowid", r => r.GetString(0), default);
    }
}
