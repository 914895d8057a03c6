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
