using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Journal;
using Holdfast.Records.Verification;

namespace Holdfast.Records.Tests.Verification;

public sealed class VerifyingOnSqlite(OnSqlite records) : Verifying(records), IClassFixture<OnSqlite>;

public sealed class VerifyingOnPostgreSql(OnPostgreSql records) : Verifying(records), IClassFixture<OnPostgreSql>;

/// <summary>Six entries: positions 1, 3, 5 of one child and 2, 4, 6 of another, then damaged as a person with the database open could.</summary>
public abstract class Verifying(EmptyRecords records) : StorageSuite(records)
{
    private const string Others = "stream, version, command, part, kind, kind_version, happened_on, recorded_at, recorded_by, capacity, key_id, nonce, body, previous, leaf";

    [Fact]
    [Trait("requirement", "X05")]
    public async Task A_journal_left_alone_is_whole()
    {
        await SixEntries();
        var counted = new List<long>();

        var result = await Verifier.Verify(open: true, new Each(counted.Add));

        result.ShouldBe(new VerificationResult(6, null, 0));
        counted.ShouldBe([6L]);
    }

    [Fact]
    public async Task An_empty_journal_is_whole() => (await Verifier.Verify()).ShouldBe(new VerificationResult(0, null, 0));

    [Theory]
    [InlineData("happened_on = '2020-01-01'")]
    [InlineData("recorded_at = recorded_at + 1")]
    [InlineData("capacity = 'team-manager'")]
    [InlineData("kind = 'gp-recorded'")]
    [InlineData("body = (SELECT body FROM entry WHERE position = 6)")]
    [InlineData("nonce = (SELECT nonce FROM entry WHERE position = 6)")]
    [InlineData("leaf = (SELECT leaf FROM entry WHERE position = 6)")]
    [InlineData("recorded_by = (SELECT command FROM entry WHERE position = 6)")]
    [InlineData("part = 2")]
    public async Task A_changed_column_is_found(string change)
    {
        await SixEntries();
        await Test.Tamper($"UPDATE entry SET {change} WHERE position = 4");

        await ShouldFind(4, Damage.Changed, "Entry 4 was changed after it was written.");
    }

    [Fact]
    public async Task A_removed_entry_is_found()
    {
        await SixEntries();
        await Test.Tamper("DELETE FROM entry WHERE position = 3");

        await ShouldFind(3, Damage.Removed, "Entry 3 was removed.");
    }

    [Fact]
    public async Task A_removed_entry_is_found_when_those_after_it_were_moved_up()
    {
        await SixEntries();
        await Test.Tamper("DELETE FROM entry WHERE position = 3", "UPDATE entry SET position = -position WHERE position > 3", "UPDATE entry SET position = -position - 1 WHERE position < 0", "UPDATE journal_head SET position = 5");

        await ShouldFind(3, Damage.Removed, "Entry 3 was removed, and the entries after it were moved up.");
    }

    [Fact]
    public async Task A_removed_end_is_found()
    {
        await SixEntries();
        await Test.Tamper("DELETE FROM entry WHERE position > 4");

        await ShouldFind(5, Damage.Removed, "Entries 5 to 6 were removed.");
    }

    [Fact]
    public async Task A_removed_child_is_found()
    {
        var (_, second) = await SixEntries();
        var id = Test.Literal(second);
        await Test.Tamper($"DELETE FROM entry WHERE stream = {id}", $"DELETE FROM stream WHERE stream = {id}");

        await ShouldFind(2, Damage.Removed, "Entry 2 was removed.");
    }

    [Fact]
    public async Task Entries_put_in_another_order_are_found()
    {
        await SixEntries();
        await Test.Tamper("UPDATE entry SET position = -2 WHERE position = 2", "UPDATE entry SET position = 2 WHERE position = 5", "UPDATE entry SET position = 5 WHERE position = -2");

        await ShouldFind(2, Damage.Reordered, "Entries were put in another order: the entry written as 2 now stands as entry 5, and entry 2 was written as 5.");
    }

    [Fact]
    public async Task Entries_of_one_child_put_in_another_order_are_found()
    {
        await SixEntries();
        // Everything of entries 3 and 5 changes places, with the numbers left in order.
        await Test.Tamper(
            "UPDATE entry SET position = -3, version = 103 WHERE position = 3",
            "UPDATE entry SET position = 3, version = 2 WHERE position = 5",
            "UPDATE entry SET position = 5, version = 3 WHERE position = -3");

        await ShouldFind(3, Damage.Reordered, "Entries were put in another order: the entry written as 3 now stands as entry 5, and entry 3 was written as 5.");
    }

    [Fact]
    public async Task An_inserted_entry_is_found_at_the_end()
    {
        var (first, _) = await SixEntries();
        await Forge(first, position: 7, version: 4);

        await ShouldFind(7, Damage.Inserted, "Entry 7 was inserted: 6 is the last position that was given out.");
    }

    [Fact]
    public async Task An_inserted_entry_is_found_in_the_middle_when_room_was_made_for_it()
    {
        await SixEntries();
        await Test.Tamper("UPDATE entry SET position = -position WHERE position > 2", "UPDATE entry SET position = -position + 1 WHERE position < 0", "UPDATE journal_head SET position = 7");
        var added = NewId.Next();
        await Test.Tamper($"INSERT INTO stream (stream, kind) VALUES ({Test.Literal(added)}, 'child')");
        await Forge(added, position: 3, version: 1);

        await ShouldFind(3, Damage.Inserted, "Entry 3 was inserted: the entry written in its place now stands as entry 4.");
    }

    [Fact]
    public async Task An_entry_changed_and_sealed_again_is_found_by_the_next_of_its_child()
    {
        await SixEntries();
        var entry = await Read(4) with { HappenedOn = "2020-01-01" };
        await Test.Tamper($"UPDATE entry SET happened_on = '2020-01-01', leaf = {Test.Literal(entry.ComputeLeaf())} WHERE position = 4");

        await ShouldFind(4, Damage.Changed, "Entry 4 was changed and sealed again: entry 6, the next of its record, holds the seal it had before.");
    }

    [Fact]
    public async Task The_first_of_several_bad_entries_is_named()
    {
        await SixEntries();
        await Test.Tamper("UPDATE entry SET part = 9 WHERE position = 6", "UPDATE entry SET part = 9 WHERE position = 2", "DELETE FROM entry WHERE position = 4");

        (await Verifier.Verify()).First!.Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_child_hidden_from_every_list_is_found()
    {
        var (_, second) = await SixEntries();
        await Test.Tamper($"UPDATE stream SET kind = 'protected-contact' WHERE stream = {Test.Literal(second)}");

        await ShouldFind(2, Damage.Changed, "The record that begins with entry 2 is listed as of another kind than it is.");
    }

    [Fact]
    public async Task A_body_moved_to_another_place_does_not_open()
    {
        var (first, _) = await SixEntries();
        await Test.Tamper("UPDATE entry SET nonce = (SELECT nonce FROM entry WHERE position = 3), body = (SELECT body FROM entry WHERE position = 3) WHERE position = 5");

        (await Should.ThrowAsync<JournalDamagedException>(() => new JournalStore(Database, Database.Keys).Read(first))).Position.ShouldBe(5);
    }

    private JournalVerifier Verifier => new(Database, Database.Keys);

    private async Task<(Guid First, Guid Second)> SixEntries()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        foreach (var name in new[] { "A", "B", "C" })
        {
            await Record(first, School(name));
            await Record(second, School(name));
        }

        return (first, second);
    }

    /// <summary>An entry that seals itself well and continues its record's chain: made by somebody who knows how.</summary>
    private async Task Forge(Guid stream, long position, int version)
    {
        var copied = await Read(1);
        var previous = version == 1 ? [] : (await Read(5)).Leaf;
        var forged = copied with { Position = position, Stream = stream, Version = version, Previous = previous, Command = NewId.Next() };
        await Test.Tamper(
            $"INSERT INTO entry (position, {Others}) SELECT {position}, {Test.Literal(stream)}, {version}, {Test.Literal(forged.Command)}, part, kind, kind_version, happened_on, recorded_at, recorded_by, capacity, key_id, nonce, body, {Test.Literal(previous)}, {Test.Literal(forged.ComputeLeaf())} FROM entry WHERE position = 1");
    }

    private async Task<StoredEntry> Read(long position)
    {
        await using var reader = await Database.OpenReader();
        await using var command = reader.Command($"SELECT {StoredEntry.Columns} FROM entry WHERE position = @position", ("position", position));
        await using var rows = await command.ExecuteReaderAsync();
        (await rows.ReadAsync()).ShouldBeTrue();
        return StoredEntry.Read(rows);
    }

    private async Task ShouldFind(long position, Damage damage, string sentence)
    {
        var result = await Verifier.Verify();
        result.First.ShouldBe(new BadEntry(position, damage, sentence));
        result.IsWhole.ShouldBeFalse();
    }

    private sealed class Each(Action<long> each) : IProgress<long>
    {
        public void Report(long value) => each(value);
    }
}
