using System.Data.Common;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Links;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Links;

public sealed class LinksOfInvitationsOnSqlite() : LinksOfInvitations(Engine.Sqlite);

public sealed class LinksOfInvitationsOnPostgreSql() : LinksOfInvitations(Engine.PostgreSql);

[Trait("requirement", "X04")]
public abstract class LinksOfInvitations(Engine engine) : ServiceSuite(engine)
{
    private static readonly Author Maker = new(Chair, Capacity.ConferenceChair);

    private PersonalLinks Links => new(Database, Looks, Test.Clock);

    [Fact]
    public async Task A_link_opens_with_its_own_code_and_with_no_other()
    {
        var made = await Make();
        var other = await Make();

        (await Links.Try(made.Token, other.Code)).ShouldBeOfType<LinkTry.Wrong>().TriesLeft.ShouldBe(4);
        (await Links.Try(made.Token, $"{made.Code[..4]} {made.Code[4..]}")).ShouldBeOfType<LinkTry.Right>().Link.LinkId.ShouldBe(made.Link.LinkId);
        (await Links.Try("no such token", made.Code)).ShouldBeOfType<LinkTry.Ended>();
    }

    [Fact]
    public async Task Five_wrong_codes_lock_it_and_the_right_one_opens_it_no_more()
    {
        var made = await Make();
        for (var left = 4; left > 0; left--)
        {
            (await Links.Try(made.Token, Wrong(made))).ShouldBeOfType<LinkTry.Wrong>().TriesLeft.ShouldBe(left);
        }

        (await Links.Try(made.Token, Wrong(made))).ShouldBeOfType<LinkTry.Ended>();
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Ended>();
        (await Links.LockedOf(Chair)).Single().LinkId.ShouldBe(made.Link.LinkId);
        (await Links.LockedOf(Asha)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_tries_at_once_are_still_only_five()
    {
        var made = await Make();

        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Links.Try(made.Token, Wrong(made))));

        tries.Count(t => t is LinkTry.Wrong).ShouldBe(4);
        tries.Count(t => t is LinkTry.Ended).ShouldBe(8);
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Ended>();
        (await Looks.OfChild(made.Link.Children[0])).Looks.Count(l => l.What == "Personal link, wrong code").ShouldBe(5);
    }

    [Fact]
    public async Task A_right_code_begins_the_counting_again()
    {
        var made = await Make();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await Links.Try(made.Token, Wrong(made));
        }

        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        (await Links.Try(made.Token, Wrong(made))).ShouldBeOfType<LinkTry.Wrong>().TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task Nothing_opens_once_its_last_day_is_over()
    {
        var made = await Make();
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        Test.Clock.MoveTo(made.Link.ExpiresAt);

        (await Links.Enter(made.Token, inside.Session, "home")).ShouldBeNull();
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Ended>();
        (await Links.Opened(made.Token))!.StateAt(Test.Clock.GetUtcNow()).ShouldBe(LinkState.Expired);
    }

    [Fact]
    public async Task Taken_back_it_ends_for_whoever_is_inside_too()
    {
        var made = await Make();
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        (await Links.Enter(made.Token, inside.Session, "home")).ShouldNotBeNull();

        (await Links.Revoke(made.Link.LinkId, Maker)).ShouldBeTrue();

        (await Links.Enter(made.Token, inside.Session, "home")).ShouldBeNull();
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Ended>();
        (await Links.Revoke(made.Link.LinkId, Maker)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before_and_asking_twice_makes_one()
    {
        var first = await Make();
        var wanted = Wanted(first.Link.InvitationId);

        var second = await Links.Make(wanted, Maker);
        (await Links.Make(wanted, Maker)).ShouldBeNull();

        (await Links.Try(first.Token, first.Code)).ShouldBeOfType<LinkTry.Ended>();
        (await Links.Try(second!.Token, second.Code)).ShouldBeOfType<LinkTry.Right>();
        (await Links.OfConference(wanted.ConferenceId)).Select(l => l.LinkId).ShouldBe([wanted.LinkId]);
    }

    [Fact]
    public async Task A_visit_ends_after_half_an_hour_without_a_page_and_after_four_hours_in_any_case()
    {
        var made = await Make();
        var idle = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        Test.Clock.MoveTo(Test.Clock.GetUtcNow() + PersonalLinks.IdleFor);
        (await Links.Enter(made.Token, idle.Session, "home")).ShouldBeNull();

        var busy = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        for (var quarter = 1; quarter < 16; quarter++)
        {
            Test.Clock.MoveTo(Test.Clock.GetUtcNow() + TimeSpan.FromMinutes(15));
            (await Links.Enter(made.Token, busy.Session, "home")).ShouldNotBeNull();
        }

        Test.Clock.MoveTo(Test.Clock.GetUtcNow() + TimeSpan.FromMinutes(15));
        (await Links.Enter(made.Token, busy.Session, "home")).ShouldBeNull();
    }

    [Fact]
    public async Task One_visit_opens_no_other_link_and_the_next_visit_ends_it()
    {
        var (made, other) = (await Make(), await Make());
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();

        (await Links.Enter(other.Token, inside.Session, "home")).ShouldBeNull();
        (await Links.Enter(made.Token, "", "home")).ShouldBeNull();

        var next = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        (await Links.Enter(made.Token, inside.Session, "home")).ShouldBeNull();
        await Links.Leave(next.Link);
        (await Links.Enter(made.Token, next.Session, "home")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_sent_next_has_another_id_and_used_up_it_shows_only_that_it_came()
    {
        var made = await Make();
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();

        await Links.Sent(inside.Link, inside.Link.NextCommand, usedUp: false);
        var second = (await Links.Enter(made.Token, inside.Session, "home"))!;
        second.NextCommand.ShouldNotBe(inside.Link.NextCommand);
        await Links.Sent(inside.Link, inside.Link.NextCommand, usedUp: false);
        (await Links.Enter(made.Token, inside.Session, "home"))!.NextCommand.ShouldBe(second.NextCommand, "sent twice it moves once");

        await Links.Sent(second, second.NextCommand, usedUp: true);

        (await Links.Enter(made.Token, inside.Session, "home")).ShouldBeNull();
        (await Links.Enter(made.Token, inside.Session, "sent", alsoUsed: true)).ShouldNotBeNull();
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Ended>();
    }

    [Fact]
    public async Task Neither_token_nor_code_nor_visit_can_be_read_from_the_database()
    {
        var made = await Make();
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();

        var stored = new StringBuilder();
        await using var connection = await Test.ConnectAsOwner();
        await using var command = connection.Command("SELECT * FROM personal_link");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                stored.AppendLine(rows.GetValue(column) is byte[] bytes ? Encoding.Latin1.GetString(bytes) + Convert.ToHexString(bytes) : $"{rows.GetValue(column)}");
            }
        }

        stored.Length.ShouldBeGreaterThan(200);
        foreach (var secret in new[] { made.Token, made.Code, inside.Session })
        {
            stored.ToString().ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Everything_done_with_a_link_stands_among_the_looks_at_each_of_its_children()
    {
        var made = await Make();
        await Links.Opened(made.Token);
        await Links.Try(made.Token, Wrong(made));
        var inside = (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
        await Links.Enter(made.Token, inside.Session, "report");
        await Links.Revoke(made.Link.LinkId, Maker);
        await Links.Opened(made.Token);

        foreach (var child in made.Link.Children)
        {
            (await Looks.OfChild(child)).Looks.Select(l => (l.UserId, l.Capacity, l.What)).Reverse().ShouldBe(
            [
                (Chair, Capacity.ConferenceChair, "Personal link, made for Jo Whitfield"),
                (made.Link.LinkId, Capacity.PersonalLink, "Personal link, opened"),
                (made.Link.LinkId, Capacity.PersonalLink, "Personal link, wrong code"),
                (made.Link.LinkId, Capacity.PersonalLink, "Personal link, code entered"),
                (made.Link.LinkId, Capacity.PersonalLink, "Personal link, report"),
                (Chair, Capacity.ConferenceChair, "Personal link, taken back from Jo Whitfield"),
                (made.Link.LinkId, Capacity.PersonalLink, "Personal link, opened after it was taken back"),
            ]);
        }

        (await Looks.Verify()).Holds.ShouldBeTrue();
        (await People.NamesOf([made.Link.LinkId, Chair])).ShouldBe(
            new Dictionary<Guid, string> { [made.Link.LinkId] = "Jo Whitfield, school nurse", [Chair] = "Clive Hart" }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_can_not_be_written_down_does_not_happen()
    {
        var made = await Make();
        await Test.RunAsOwner(Database.Engine == Engine.Sqlite
            ? "CREATE TRIGGER no_looks BEFORE INSERT ON who_looked BEGIN SELECT RAISE(ABORT, 'no looks today'); END"
            : "CREATE FUNCTION no_looks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no looks today'; END $$; CREATE TRIGGER no_looks BEFORE INSERT ON who_looked FOR EACH ROW EXECUTE FUNCTION no_looks()");

        await Should.ThrowAsync<DbException>(() => Links.Opened(made.Token));
        await Should.ThrowAsync<DbException>(() => Links.Try(made.Token, made.Code));

        await Test.RunAsOwner(Database.Engine == Engine.Sqlite ? "DROP TRIGGER no_looks" : "DROP TRIGGER no_looks ON who_looked");
        (await Links.Try(made.Token, made.Code)).ShouldBeOfType<LinkTry.Right>();
    }

    private static string Wrong(LinkMade made) => made.Code[..7] + (made.Code[7] == '0' ? '1' : '0');

    private static LinkWanted Wanted(Guid? invitation = null) => new(
        NewId.Next(), NewId.Next(), invitation ?? NewId.Next(), [NewId.Next(), NewId.Next()], "Jo Whitfield", "school nurse", "Community health", new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero));

    private async Task<LinkMade> Make() => (await Links.Make(Wanted(), Maker)).ShouldNotBeNull();
}
