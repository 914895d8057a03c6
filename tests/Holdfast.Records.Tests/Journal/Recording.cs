using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;

namespace Holdfast.Records.Tests.Journal;

public sealed class RecordingOnSqlite(OnSqlite records) : Recording(records), IClassFixture<OnSqlite>;

public sealed class RecordingOnPostgreSql(OnPostgreSql records) : Recording(records), IClassFixture<OnPostgreSql>;

public abstract class Recording(EmptyRecords records) : StorageSuite(records)
{
    [Fact]
    [Trait("requirement", "X05")]
    public async Task An_entry_is_read_back_with_when_it_happened_when_it_was_written_and_by_whom()
    {
        var child = NewId.Next();
        Clock.MoveTo(new DateTimeOffset(2026, 11, 16, 9, 30, 15, TimeSpan.Zero).AddTicks(1234567));

        var outcome = await Record(child, School("Oak Tree Primary"));

        var entry = (await Journal.Read(child)).ShouldHaveSingleItem();
        outcome.ShouldBeOfType<RecordOutcome.Recorded>().Positions.ShouldBe([entry.Position]);
        entry.ShouldSatisfyAllConditions(
            () => entry.Position.ShouldBe(1),
            () => entry.Version.ShouldBe(1),
            () => entry.RecordedBy.ShouldBe(Worker),
            () => entry.What.ShouldBe(School("Oak Tree Primary")),
            () => entry.What.HappenedOn.ShouldBe(new DateOnly(2026, 9, 1)),
            // Whole microseconds: the tenth of one is cut off.
            () => entry.RecordedAt.ShouldBe(new DateTimeOffset(2026, 11, 16, 9, 30, 15, TimeSpan.Zero).AddTicks(1234560)));
    }

    [Fact]
    public async Task The_same_command_twice_writes_once()
    {
        var child = NewId.Next();
        var request = Request([child], _ => Decision.Record(School("Oak Tree Primary"), School("Elm Primary")));

        await Cases.Record(request);
        var again = await Cases.Record(request);

        again.ShouldBeOfType<RecordOutcome.AlreadyRecorded>();
        (await Journal.Read(child)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_for_one_child_writes_nothing_for_any()
    {
        var (first, second) = (NewId.Next(), NewId.Next());

        var outcome = await Cases.Record(Request([first, second], child => child.Id == second
            ? Decision.Refuse(new Refusal("Name", "Enter the name of the school"))
            : Decision.Record(School("Oak Tree Primary"))));

        outcome.ShouldBeOfType<RecordOutcome.Refused>().Refusals.ShouldBe([(second, new Refusal("Name", "Enter the name of the school"))]);
        (await Journal.Read(first)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("requirement", "X02")]
    public async Task A_sibling_group_is_recorded_once_with_an_entry_in_each_childs_journal()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        var request = Request([first, second], child => Decision.Record(School(child.Id == first ? "Oak Tree Primary" : "Elm Nursery")));

        await Cases.Record(request);

        var (one, other) = ((await Journal.Read(first)).ShouldHaveSingleItem(), (await Journal.Read(second)).ShouldHaveSingleItem());
        (one.What, other.What).ShouldBe((School("Oak Tree Primary"), School("Elm Nursery")));
        (one.CommandId, other.CommandId).ShouldBe((request.CommandId, request.CommandId));
    }

    [Fact]
    public async Task Positions_have_no_gaps_and_versions_count_each_child()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        await Record(first, School("A"));
        await Record(second, School("B"), School("C"));
        await Record(first, School("D"));

        (await Journal.Read(first)).Select(e => (e.Position, e.Version)).ShouldBe([(1L, 1), (4L, 2)]);
        (await Journal.Read(second)).Select(e => (e.Position, e.Version)).ShouldBe([(2L, 1), (3L, 2)]);
    }

    [Fact]
    public async Task When_it_was_written_never_falls_even_if_the_clock_does()
    {
        var child = NewId.Next();
        await Record(child, School("A"));
        Clock.Move(TimeSpan.FromHours(-3));
        await Record(child, School("B"));

        var entries = await Journal.Read(child);
        entries[1].RecordedAt.ShouldBe(entries[0].RecordedAt);
    }

    [Fact]
    public async Task A_protected_contact_is_written_to_a_stream_of_its_own_in_the_same_act()
    {
        var (child, contact) = (NewId.Next(), NewId.Next());
        var words = new ProtectedContactWritten(child, "7 Hidden Lane", "01632 960123", new DateOnly(2026, 11, 16));
        var command = new ProtectContact(contact, null, [], "Risk from former partner");

        var request = Request([child], c => Decision.Record(new ContactProtected(contact, null, [], command.Reason, new DateOnly(2026, 11, 16)))) with
        {
            ProtectedContacts = [new ProtectedContact(contact, words)],
        };
        await Cases.Record(request);
        await Cases.Record(request);

        (await Journal.ReadProtectedContact(contact)).ShouldBe(words);
        (await Journal.Children()).ShouldBe([child]);
        (await Journal.Read(contact)).ShouldBeEmpty();
        (await Journal.ReadProtectedContact(child)).ShouldBeNull();
        (await Journal.Read(child)).ShouldHaveSingleItem().What.ShouldBeOfType<ContactProtected>();
    }

    [Fact]
    public async Task Everything_is_there_after_closing_and_opening_again()
    {
        var child = NewId.Next();
        await Record(child, School("A"));
        await Reopen();
        await Record(child, School("B"));

        (await Journal.Read(child)).Select(e => e.What).ShouldBe([School("A"), School("B")]);
    }

    [Fact]
    public async Task Every_childs_journal_is_read_one_after_the_other()
    {
        var children = Enumerable.Range(0, 450).Select(_ => NewId.Next()).ToList();
        await Cases.AppendMany([.. children.Select(c => new BatchedAct(c, [School("A"), School("B")], NewId.Next(), Worker))]);

        var read = new List<Guid>();
        await foreach (var journal in Journal.ReadAll())
        {
            journal.Entries.Select(e => e.What).ShouldBe([School("A"), School("B")]);
            read.Add(journal.ChildId);
        }

        read.ShouldBe(children, ignoreOrder: true);
    }
}
