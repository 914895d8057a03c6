using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Records.Tests.Journal;

public sealed class KnownAtOnSqlite(OnSqlite records) : KnownAt(records), IClassFixture<OnSqlite>;

public sealed class KnownAtOnPostgreSql(OnPostgreSql records) : KnownAt(records), IClassFixture<OnPostgreSql>;

/// <summary>A child as known on a past day, and as things stood on one. The days are London's.</summary>
public abstract class KnownAt(EmptyRecords records) : StorageSuite(records)
{
    private static readonly DateOnly LastOfSummer = new(2026, 10, 24);
    private static readonly DateOnly ClocksGoBack = new(2026, 10, 25);

    [Fact]
    [Trait("requirement", "X03")]
    public async Task What_was_written_by_midnight_in_London_was_known_that_day()
    {
        var child = NewId.Next();
        // British Summer Time until 25 October, 02:00: midnight in London is 23:00 UTC.
        Clock.MoveTo(new DateTimeOffset(2026, 10, 24, 22, 59, 59, TimeSpan.Zero).AddTicks(9_999_990));
        await Record(child, School("Before midnight"));
        Clock.MoveTo(new DateTimeOffset(2026, 10, 24, 23, 0, 0, TimeSpan.Zero));
        await Record(child, School("At midnight"));
        // Greenwich Mean Time by then: the day of 25 hours ends at 00:00 UTC.
        Clock.MoveTo(new DateTimeOffset(2026, 10, 25, 23, 59, 59, TimeSpan.Zero));
        await Record(child, School("Before the next midnight"));
        Clock.MoveTo(new DateTimeOffset(2026, 10, 26, 0, 0, 0, TimeSpan.Zero));
        await Record(child, School("At the next midnight"));

        (await Journal.ReadChild(child, knownAt: LastOfSummer)).School!.Name.ShouldBe("Before midnight");
        (await Journal.ReadChild(child, knownAt: ClocksGoBack)).School!.Name.ShouldBe("Before the next midnight");
        (await Journal.ReadChild(child)).School!.Name.ShouldBe("At the next midnight");
    }

    [Fact]
    [Trait("requirement", "X03")]
    public async Task A_correction_is_not_known_before_the_day_it_was_written()
    {
        var child = NewId.Next();
        await Record(child, School("Oak Tree Primary"));
        Clock.Move(TimeSpan.FromDays(1));
        await Record(child, new EntryCorrected(1, School("Elm Primary"), "Wrong school", new DateOnly(2026, 11, 17)));

        (await Journal.ReadChild(child, knownAt: new DateOnly(2026, 11, 16))).School!.Name.ShouldBe("Oak Tree Primary");
        (await Journal.ReadChild(child)).School!.Name.ShouldBe("Elm Primary");
    }

    [Fact]
    [Trait("requirement", "X03")]
    public async Task As_at_a_day_leaves_out_what_happened_later_however_early_it_was_written()
    {
        var child = NewId.Next();
        await Record(child, new SchoolRecorded("Oak Tree Primary", null, new DateOnly(2025, 9, 1)), new SchoolRecorded("Elm Primary", null, new DateOnly(2026, 9, 1)));

        (await Journal.ReadChild(child, asAt: new DateOnly(2026, 8, 31))).School!.Name.ShouldBe("Oak Tree Primary");
        (await Journal.ReadChild(child, asAt: new DateOnly(2026, 9, 1))).School!.Name.ShouldBe("Elm Primary");
    }

    [Fact]
    [Trait("requirement", "X03")]
    public async Task A_child_nobody_knew_of_yet_is_unknown()
    {
        var child = NewId.Next();
        await Record(child, School("A"));

        (await Journal.ReadChild(child, knownAt: new DateOnly(2026, 11, 15))).Version.ShouldBe(0);
    }
}
