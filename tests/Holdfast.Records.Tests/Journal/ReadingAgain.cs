using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.Journal;

public sealed class ReadingAgainOnSqlite(OnSqlite records) : ReadingAgain(records), IClassFixture<OnSqlite>;

public sealed class ReadingAgainOnPostgreSql(OnPostgreSql records) : ReadingAgain(records), IClassFixture<OnPostgreSql>;

/// <summary>A journal read a second time is what is kept of the first reading and what was written since: never anything else.</summary>
public abstract class ReadingAgain(EmptyRecords records) : StorageSuite(records)
{
    private readonly Guid child = NewId.Next();

    [Fact]
    public async Task What_was_written_since_follows_what_was_read_before()
    {
        await Record(child, School("A"), School("B"));
        var before = await Journal.Read(child);
        await Record(child, School("C"));

        (await Names()).ShouldBe(["A", "B", "C"]);
        (await Journal.Read(child)).Take(2).ShouldBe(before);
        before.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_entry_read_before_is_not_opened_again()
    {
        await Record(child, School("A"), School("B"));
        await Journal.Read(child);
        await Test.Tamper("UPDATE entry SET body = nonce WHERE version = 1");

        (await Names()).ShouldBe(["A", "B"]);
        await Should.ThrowAsync<JournalDamagedException>(() => new JournalStore(Database, Database.Keys).Read(child));
    }

    [Fact]
    public async Task A_journal_that_no_longer_goes_on_from_there_is_read_anew()
    {
        await Record(child, School("A"), School("B"));
        await Journal.Read(child);
        await Test.Tamper("DELETE FROM entry WHERE version = 2");
        (await Names()).ShouldBe(["A"]);

        await Test.Tamper("DELETE FROM entry");
        (await Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_entry_in_the_place_of_the_last_one_read_is_noticed()
    {
        await Record(child, School("A"), School("B"));
        await Journal.Read(child);
        await Test.Tamper("DELETE FROM entry WHERE version = 2");
        await Test.Tamper("UPDATE journal_head SET position = 1");
        await new Holdfast.Records.Cases.CaseRecords(Database, new JournalStore(Database, Database.Keys), Clock).Record(Request([child], _ => Decision.Record(School("X"), School("Y"))));

        (await Names()).ShouldBe(["A", "X", "Y"]);
    }

    [Fact]
    public async Task What_was_rolled_back_is_not_kept()
    {
        await Record(child, School("A"));
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Write<bool>(async (tx, stop) =>
        {
            NewEntry[] entries = [new NewEntry(child, JournalStore.ChildStream, School("B"), NewId.Next(), Worker, Clock.GetUtcNow())];
            var statements = new Together(tx);
            var end = JournalAppender.Ask(statements, entries, []);
            await statements.Send(stop);
            await new JournalAppender(Database.Keys).Append(statements, entries, end, stop);
            await statements.Send(stop);
            (await Journal.ReadWhileWriting(tx, child, stop)).Entries.Count.ShouldBe(2);
            throw new InvalidOperationException("Changed its mind.");
        }));

        (await Names()).ShouldBe(["A"]);
    }

    [Fact]
    [Trait("requirement", "X03")]
    public async Task A_past_date_is_read_out_of_what_is_kept()
    {
        await Record(child, School("A"));
        Clock.Move(TimeSpan.FromDays(1));
        var before = Clock.GetUtcNow();
        await Record(child, School("B"));
        await Journal.Read(child);

        (await Journal.Read(child, before)).ShouldHaveSingleItem().What.ShouldBe(School("A"));
        (await Names()).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void No_more_entries_are_kept_than_there_is_room_for_and_those_longest_not_asked_for_go_first()
    {
        var lately = new Lately<ReadJournal>(most: 5, read => read.Entries.Count);
        var (first, second, third) = (NewId.Next(), NewId.Next(), NewId.Next());
        lately.Keep(first, Of(2));
        lately.Keep(second, Of(2));
        lately.Find(first).ShouldNotBeNull();
        lately.Keep(third, Of(3));

        lately.Find(second).ShouldBeNull();
        lately.Find(first).ShouldNotBeNull();
        lately.Keep(first, Of(6));
        lately.Find(first).ShouldBeNull();
        lately.Find(third).ShouldBeNull();
    }

    private static ReadJournal Of(int count) =>
        new(Guid.Empty, [.. Enumerable.Range(1, count).Select(v => new Entry(v, v, Guid.Empty, default, Worker, School("A")))], []);

    private async Task<IEnumerable<string>> Names() => (await Journal.Read(child)).Select(e => ((SchoolRecorded)e.What).Name);
}
