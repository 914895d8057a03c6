using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.News;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Journal;

namespace Holdfast.Records.Tests.News;

public sealed class FollowingOnSqlite(OnSqlite records) : FollowingTheJournal(records), IClassFixture<OnSqlite>;

public sealed class FollowingOnPostgreSql(OnPostgreSql records) : FollowingTheJournal(records), IClassFixture<OnPostgreSql>;

public abstract class FollowingTheJournal(EmptyRecords records) : StorageSuite(records)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan ALook = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Who_follows_a_child_is_woken_when_it_was_written_and_can_read_it()
    {
        var child = NewId.Next();
        using var news = new JournalNews(Database, Clock);
        using var following = news.Follow([child]);

        await Told(news).Record(Request([child], _ => Decision.Record(School("Oak Tree Primary"))));

        (await following.Woken(AtOnce, TimeProvider.System, default)).ShouldBeTrue();
        (await Journal.Read(child)).ShouldHaveSingleItem("it is told after COMMIT");
    }

    [Fact]
    public async Task Nobody_is_woken_by_another_child_or_by_what_was_refused()
    {
        var (child, other) = (NewId.Next(), NewId.Next());
        using var news = new JournalNews(Database, Clock);
        using var following = news.Follow([child]);

        await Told(news).Record(Request([other], _ => Decision.Record(School("Oak Tree Primary"))));
        await Told(news).Record(Request([child], _ => Decision.Refuse(new Refusal("Name", "Enter the name"))));

        (await following.Woken(AtOnce, TimeProvider.System, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_node_wrote_is_found_by_looking()
    {
        var child = NewId.Next();
        await Record(child, School("Oak Tree Primary"));
        using var news = new JournalNews(Database, Clock);
        using var following = news.Follow([child]);

        // The first look only learns where the journal ends.
        (await following.Woken(TimeSpan.FromSeconds(2), TimeProvider.System, default)).ShouldBeFalse();
        await Record(child, School("Elm Primary"));

        (await following.Woken(ALook, TimeProvider.System, default)).ShouldBeTrue();
    }

    [Fact]
    public void Who_has_left_is_told_nothing_and_nobody_is_looked_for()
    {
        using var news = new JournalNews(Database, Clock);
        news.Follow([NewId.Next()]).Dispose();

        news.Followers.ShouldBe(0);
        news.Recorded([NewId.Next()]);
    }

    private CaseRecords Told(IRecordedNews news) => new(Database, Journal, Clock, news: news);
}
