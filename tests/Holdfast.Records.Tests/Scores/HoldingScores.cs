using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.Drafts;
using Holdfast.Records.Scores;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Journal;

namespace Holdfast.Records.Tests.Scores;

public sealed class HoldingOnSqlite(OnSqlite records) : HoldingScores(records), IClassFixture<OnSqlite>;

public sealed class HoldingOnPostgreSql(OnPostgreSql records) : HoldingScores(records), IClassFixture<OnPostgreSql>;

public abstract class HoldingScores(EmptyRecords records) : StorageSuite(records)
{
    private static readonly ConferenceScale Scale = new(10, true, "Not safe", "Safe");
    private readonly Guid conference = NewId.Next();

    [Fact, Trait("requirement", "B10")]
    public async Task A_score_is_held_for_each_child_and_the_last_of_each_person_counts()
    {
        var (ada, tobi) = (NewId.Next(), NewId.Next());
        var scores = Scores();
        var first = Score("Jo Whitfield", 3);
        await scores.Hold(ada, Worker.UserId, first);
        await scores.Hold(tobi, Worker.UserId, first);
        await scores.Hold(ada, Worker.UserId, Score("jo whitfield ", 7));
        await scores.Hold(ada, Worker.UserId, Score("Mei Long", 5));

        (await scores.Of(conference, ada)).Select(h => h.Score.Score).ShouldBe([7, 5], ignoreOrder: true);
        (await scores.Of(conference, tobi)).ShouldHaveSingleItem().Score.ShouldBe(first);
        (await scores.Of(NewId.Next(), ada)).ShouldBeEmpty();
        (await scores.Ids(conference, [ada, tobi])).Count.ShouldBe(3);
    }

    [Fact, Trait("requirement", "B10"), Trait("requirement", "X04")]
    public async Task What_is_held_is_in_no_journal_and_can_not_be_read_in_the_table_and_goes_when_it_is_shown()
    {
        var child = NewId.Next();
        var scores = Scores();
        await scores.Hold(child, Worker.UserId, Score("Jo Whitfield", 3));

        (await Journal.Read(child)).ShouldBeEmpty();
        await using (var reader = await Database.OpenReader())
        {
            var bytes = (await reader.Read("SELECT sealed FROM held_score", r => (byte[])r.GetValue(0), default)).ShouldHaveSingleItem();
            Encoding.UTF8.GetString(bytes).ShouldNotContain("Whitfield");
        }

        await scores.Shown(await scores.Of(conference, child));
        (await scores.Of(conference, child)).ShouldBeEmpty();
    }

    private HeldScores Scores() => new(Database, new KeyProtector(Database.Keys), Clock);

    private GiveConferenceScore Score(string name, int score) => new(NewId.Next(), conference, name, AgencyGrouping.School, score, "Tired on Mondays", Scale);
}
