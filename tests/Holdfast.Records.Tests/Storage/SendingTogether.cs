using System.Data.Common;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Storage;

public sealed class SendingTogetherOnSqlite() : SendingTogether(Engine.Sqlite);

public sealed class SendingTogetherOnPostgreSql() : SendingTogether(Engine.PostgreSql);

/// <summary>Statements sent in one message come to what they would one after the other, however many there are.</summary>
[Trait("requirement", "X02")]
public abstract class SendingTogether(Engine engine) : IAsyncLifetime
{
    /// <summary>More than go in one message.</summary>
    private const int Many = 450;

    private const string Insert = "INSERT INTO word (n, word, bytes) VALUES (@v0, @v1, @v2)";

    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.On(engine);
        await test.RunAsOwner(engine == Engine.Sqlite
            ? "CREATE TABLE word (n INTEGER NOT NULL PRIMARY KEY, word TEXT, bytes BLOB) STRICT"
            : "CREATE TABLE word (n bigint NOT NULL PRIMARY KEY, word text, bytes bytea); GRANT ALL ON word TO PUBLIC");
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Each_question_gets_its_own_answer_in_the_order_they_were_asked()
    {
        var answers = await Send(together =>
        {
            together.AddForEach(Insert, [[2, "two", null], [1, "one", null]]);
            var words = together.Ask("SELECT word FROM word ORDER BY n", r => r.GetString(0));
            together.Add("UPDATE word SET word = @word WHERE n = @n", ("word", "deux"), ("n", 2));
            var none = together.Ask("SELECT word FROM word WHERE n = @n", r => r.GetString(0), ("n", 3));
            var changed = together.Ask("UPDATE word SET n = n + 10 WHERE n = @n RETURNING n, word", r => $"{r.GetInt64(0)} {r.GetString(1)}", ("n", 2));
            var nobody = together.Ask("UPDATE word SET n = n + 10 WHERE n = @n RETURNING n, word", r => $"{r.GetInt64(0)} {r.GetString(1)}", ("n", 2));
            var last = together.Ask("SELECT word FROM word ORDER BY n", r => r.GetString(0));
            together.Add("DELETE FROM word WHERE n = @n", ("n", 1));
            return new[] { words, none, changed, nobody, last };
        });

        answers.Select(a => string.Join(", ", a)).ShouldBe(["one, two", "", "12 deux", "", "one, deux"]);
        (await Rows()).ShouldBe(["12 deux"]);
    }

    [Fact]
    public async Task More_than_go_in_one_message_are_all_written_and_every_question_is_answered()
    {
        var answers = await Send(together =>
        {
            var counts = new List<List<long>>();
            for (var n = 0; n < Many; n++)
            {
                together.AddForEach(Insert, [[n, $"{n}", null]]);
                counts.Add(together.Ask("SELECT n FROM word WHERE n >= @from ORDER BY n DESC LIMIT 1", r => r.GetInt64(0), ("from", n % 3 == 0 ? Many : 0)));
            }

            together.AddForEach(Insert, [.. Enumerable.Range(Many, Many).Select(n => (object?[])[n, $"{n}", null])]);
            return counts;
        });

        answers.Select(a => string.Join(", ", a)).ShouldBe(Enumerable.Range(0, Many).Select(n => n % 3 == 0 ? "" : $"{n}"));
        (await Rows()).ShouldBe(Enumerable.Range(0, 2 * Many).Select(n => $"{n} {n}"));
    }

    [Fact]
    public async Task Nothing_to_send_is_sent_and_what_was_sent_is_not_sent_again()
    {
        await test.Records.Write(async (tx, stop) =>
        {
            var together = new Together(tx);
            await together.Send(stop);
            together.AddForEach(Insert, []);
            together.AddForEach(Insert, [[1, "one", null]]);
            await together.Send(stop);
            await together.Send(stop);
            return true;
        });

        (await Rows()).ShouldBe(["1 one"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Many / 2)]
    [InlineData(Many)]
    public async Task An_error_leaves_nothing_written_and_the_next_is_not_troubled(int at)
    {
        // Often enough for the engine to keep the statement prepared, before the error and after.
        for (var n = 0; n < 8; n++)
        {
            await Send(together => Put(together, [1000 + n]));
        }

        for (var again = 0; again < 8; again++)
        {
            // The last place is refused by a question after everything else, the others by a row.
            await Should.ThrowAsync<DbException>(() => Send(together =>
            {
                Put(together, Enumerable.Range(0, Many).Select(n => n == at ? 1000 : n));
                return together.Ask(at == Many ? "INSERT INTO word (n) VALUES (1000) RETURNING n" : "SELECT n FROM word", r => r.GetInt64(0));
            }));
            await Send(together => Put(together, [2000 + again]));
        }

        (await Rows()).ShouldBe([.. Enumerable.Range(1000, 8).Concat(Enumerable.Range(2000, 8)).Select(n => $"{n} {n}")]);
    }

    [Fact]
    public async Task A_value_that_is_missing_or_of_another_kind_is_what_is_written_however_often_the_statement_ran()
    {
        object?[][] rows = [[1L, "one", null], [2, null, new byte[] { 1 }], [3L, "three", Array.Empty<byte>()], [4, null, null], [5L, "", new byte[] { 2, 3 }]];
        for (var again = 0; again < 8; again++)
        {
            await Send(together =>
            {
                together.AddForEach(Insert, [.. rows.Select(r => (object?[])[Convert.ToInt64(r[0], null) + (again * 10), r[1], r[2]])]);
                return true;
            });
        }

        await using var reader = await test.Records.OpenReader();
        var written = await reader.Read("SELECT n, word, bytes FROM word ORDER BY n", r => $"{r.GetInt64(0)} {(r.IsDBNull(1) ? "no word" : r.GetString(1))} {(r.IsDBNull(2) ? "no bytes" : Convert.ToHexString((byte[])r.GetValue(2)))}", default);
        written.ShouldBe(Enumerable.Range(0, 8).Select(a => a * 10).SelectMany(a => new[] { $"{a + 1} one no bytes", $"{a + 2} no word 01", $"{a + 3} three ", $"{a + 4} no word no bytes", $"{a + 5}  0203" }));
    }

    [Fact]
    public async Task A_row_goes_by_the_names_of_its_values_whoever_ran_the_statement_before()
    {
        await Send(together =>
        {
            together.Add("INSERT INTO word (n, word) VALUES (@v0, @v1)", ("v1", "one"), ("v0", 1));
            together.AddForEach("INSERT INTO word (n, word) VALUES (@v0, @v1)", [[2, "two"], [3, "three"]]);
            together.Add("INSERT INTO word (n, word) VALUES (@v0, @v1)", ("v1", "four"), ("v0", 4));
            return true;
        });

        (await Rows()).ShouldBe(["1 one", "2 two", "3 three", "4 four"]);
    }

    private static bool Put(Together together, IEnumerable<int> numbers)
    {
        together.AddForEach(Insert, [.. numbers.Select(n => (object?[])[n, $"{n}", null])]);
        return true;
    }

    private Task<T> Send<T>(Func<Together, T> put) => test.Records.Write(async (tx, stop) =>
    {
        var together = new Together(tx);
        var answer = put(together);
        await together.Send(stop);
        return answer;
    });

    private async Task<List<string>> Rows()
    {
        await using var reader = await test.Records.OpenReader();
        return await reader.Read("SELECT n, word FROM word ORDER BY n", r => $"{r.GetInt64(0)} {r.GetString(1)}", default);
    }
}
