using System.Data.Common;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Storage;

/// <summary>SQLite's connections keep what they have prepared, and wait for the next to read: nobody meets what another left there.</summary>
public sealed class KeptStatements : IAsyncLifetime
{
    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.Sqlite();
        await test.Records.Write((tx, _) => tx.Execute("CREATE TABLE word (word TEXT NOT NULL)"));
        await Write("one");
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task The_same_words_asked_again_see_what_was_written_since()
    {
        (await Words()).ShouldBe(["one"]);

        await Write("two");

        (await Words()).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task The_same_words_may_be_asked_while_they_are_being_answered()
    {
        await Write("two");
        await using var reader = await test.Records.OpenReader();
        await using var outer = reader.Command("SELECT word FROM word ORDER BY word");
        await using var rows = await outer.ExecuteReaderAsync();
        var pairs = new List<string>();
        while (await rows.ReadAsync())
        {
            pairs.AddRange(await reader.Read("SELECT word FROM word ORDER BY word", r => $"{rows.GetString(0)} {r.GetString(0)}", default));
        }

        pairs.ShouldBe(["one one", "one two", "two one", "two two"]);
    }

    [Fact]
    public async Task A_value_asked_with_is_not_there_the_next_time()
    {
        await using var reader = await test.Records.OpenReader();
        (await reader.Read("SELECT word FROM word WHERE word = @word", r => r.GetString(0), default, ("word", "one"))).ShouldBe(["one"]);

        await Should.ThrowAsync<InvalidOperationException>(() => reader.Read("SELECT word FROM word WHERE word = @word", r => r.GetString(0), default));
    }

    [Fact]
    public async Task Values_go_by_their_names_whatever_their_order_was_the_last_time()
    {
        await using var reader = await test.Records.OpenReader();
        async Task<string> Ask(params (string Name, object? Value)[] values) =>
            (await reader.Read("SELECT @one || ' ' || @two", r => r.GetString(0), default, values))[0];

        (await Ask(("one", "a"), ("two", "b"))).ShouldBe("a b");
        (await Ask(("two", "d"), ("one", "c"))).ShouldBe("c d");
        (await Ask(("one", "e"), ("two", "f"))).ShouldBe("e f");
        await Should.ThrowAsync<InvalidOperationException>(() => Ask(("one", "g")));
        (await Ask(("two", "i"), ("one", "h"))).ShouldBe("h i");
    }

    [Fact]
    public async Task A_value_has_its_own_kind_whatever_kind_stood_there_the_last_time()
    {
        await using var reader = await test.Records.OpenReader();
        foreach (var (value, kind) in new (object? Value, string Kind)[]
            {
                (1, "integer 1"), ("text", "text text"), (null, "null "), (new byte[] { 0x41 }, "blob A"), (null, "null "), (7L, "integer 7"), (Array.Empty<byte>(), "blob "), ("", "text "), (true, "integer 1"),
            })
        {
            (await reader.Read("SELECT typeof(@value) || ' ' || COALESCE(CAST(@value AS TEXT), '')", r => r.GetString(0), default, ("value", value))).ShouldBe([kind]);
        }
    }

    [Fact]
    public async Task A_connection_given_back_twice_is_not_lent_to_two()
    {
        var first = await test.Records.OpenReader();
        await first.DisposeAsync();
        await first.DisposeAsync();

        await using var second = await test.Records.OpenReader();
        await using var third = await test.Records.OpenReader();

        second.ShouldNotBeSameAs(third);
    }

    [Fact]
    public async Task A_connection_given_back_in_the_middle_of_a_transaction_is_closed()
    {
        var first = await test.Records.OpenReader();
        await first.BeginTransactionAsync();
        await first.DisposeAsync();

        await using var second = await test.Records.OpenReader();

        second.ShouldNotBeSameAs(first);
        (await Words()).ShouldBe(["one"]);
    }

    private Task Write(string word) => test.Records.Write((tx, _) => tx.Execute("INSERT INTO word (word) VALUES (@word)", ("word", word)));

    private async Task<List<string>> Words()
    {
        await using DbConnection reader = await test.Records.OpenReader();
        return await reader.Read("SELECT word FROM word ORDER BY rowid", r => r.GetString(0), default);
    }
}
