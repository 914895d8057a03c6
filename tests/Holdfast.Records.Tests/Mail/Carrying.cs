using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Drafts;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Records.Tests.Mail;

public sealed class CarryingOnSqlite() : Carrying(Engine.Sqlite);

public sealed class CarryingOnPostgreSql() : Carrying(Engine.PostgreSql);

/// <summary>Mail waits in the outbox until it is taken, and goes once.</summary>
public abstract class Carrying(Engine engine) : ServiceSuite(engine)
{
    private OutboxStore Outbox => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    private LetterDocuments Letters => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    [Fact, Trait("requirement", "M21")]
    public async Task A_mail_goes_with_its_letter_once_and_says_nothing_of_the_child()
    {
        using var server = new MailServer();
        var (child, mail) = await Sent();

        (await Carrier(server.Setting).Carry()).ShouldBe(1);
        (await Carrier(server.Setting).Carry()).ShouldBe(0);

        var taken = server.Taken.ShouldHaveSingleItem();
        server.Ids.ShouldBe([mail.Id]);
        taken.ShouldContain("letter.pdf");
        taken.ShouldNotContain("Mia");
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.Sent(Test.Clock.GetUtcNow(), false));
    }

    [Fact, Trait("requirement", "X04")]
    public async Task What_its_reader_may_not_have_any_more_never_goes_and_what_nobody_could_look_at_waits()
    {
        using var server = new MailServer();
        var (child, mail) = await Sent();

        (await Carrier(server.Setting, new Says(() => throw new InvalidOperationException("The database is away"))).Carry()).ShouldBe(1);
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.FailedSoFar(1, Test.Clock.GetUtcNow().AddMinutes(1), "It could not be looked at once more before it goes"));
        Test.Clock.Move(TimeSpan.FromMinutes(1));
        (await Carrier(server.Setting, new Says(() => "No longer a member of the core group")).Carry()).ShouldBe(1);
        var stopped = new MailStanding.Stopped(Test.Clock.GetUtcNow(), "No longer a member of the core group");
        (await Standing(child, mail.Id)).ShouldBe(stopped);

        Test.Clock.Move(TimeSpan.FromDays(2));
        (await Carrier(server.Setting).Carry()).ShouldBe(0, "it is not tried again");
        server.Ids.ShouldBeEmpty();
        (await Standing(child, mail.Id)).ShouldBe(stopped);
    }

    [Fact]
    public async Task While_the_mail_server_is_down_it_waits_is_seen_to_wait_and_then_goes_once()
    {
        var (child, mail) = await Sent();
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.Waiting());
        var down = Carrier("smtp://127.0.0.1:1?from=letters%40council.example&encryption=off");

        (await down.Carry()).ShouldBe(1);
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.FailedSoFar(1, Test.Clock.GetUtcNow().AddMinutes(1), "The mail server could not be reached"));
        (await down.Carry()).ShouldBe(0, "it is not tried again at once");
        Test.Clock.Move(TimeSpan.FromMinutes(1));
        await down.Carry();
        (await Standing(child, mail.Id)).ShouldBeOfType<MailStanding.FailedSoFar>().Times.ShouldBe(2);

        using var server = new MailServer();
        Test.Clock.Move(TimeSpan.FromMinutes(5));
        await Carrier(server.Setting).Carry();

        server.Ids.ShouldBe([mail.Id]);
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.Sent(Test.Clock.GetUtcNow(), false));
    }

    [Fact]
    public async Task An_address_the_server_will_never_take_is_not_tried_for_ever()
    {
        using var server = new MailServer { AnswerToAddress = "550 no such mailbox" };
        var (child, mail) = await Sent();

        await Carrier(server.Setting).Carry();
        Test.Clock.Move(TimeSpan.FromDays(1));

        (await Carrier(server.Setting).Carry()).ShouldBe(0);
        (await Standing(child, mail.Id)).ShouldBeOfType<MailStanding.Refused>().Note.ShouldBe("The mail server refused the address (550)");
    }

    [Fact]
    public async Task One_broken_off_in_the_middle_is_tried_again_later_and_said_to_have_perhaps_gone_twice()
    {
        using var server = new MailServer();
        var (child, mail) = await Sent();
        (await Outbox.Take()).ShouldNotBeNull().Mail.Id.ShouldBe(mail.Id);
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.BeingSent());
        (await Carrier(server.Setting).Carry()).ShouldBe(0, "somebody has it in their hands");

        Test.Clock.Move(OutboxStore.LongestTry);
        await Carrier(server.Setting).Carry();

        server.Ids.ShouldBe([mail.Id]);
        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.Sent(Test.Clock.GetUtcNow(), true));
    }

    [Fact]
    public async Task Several_programs_at_once_send_each_mail_once()
    {
        using var server = new MailServer();
        var sent = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            sent.Add((await Sent()).Mail.Id);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Carrier(server.Setting).Carry())));

        // A program that found another's hand on the next mail stops; what is left goes with the next pulse.
        await Carrier(server.Setting).Carry();
        server.Ids.ShouldBe(sent, ignoreOrder: true);
    }

    [Fact]
    public async Task A_letter_in_a_folder_is_there_once_however_often_it_was_tried()
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-mail-").FullName;
        var (_, mail) = await Sent();
        await Outbox.Take();
        await MailTransport.For(new MailSettings.Folder(folder)).Hand(new OutgoingMail(mail.Id, mail.To, mail.Subject, mail.Body, null, null, null), default);
        Test.Clock.Move(OutboxStore.LongestTry);

        await Carrier($"folder:{folder}").Carry();

        Directory.GetFileSystemEntries(folder).ShouldBe([Path.Combine(folder, $"{mail.Id:N}.eml")]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_put_in_the_outbox_when_the_sending_is_not_recorded()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4));
        var mail = new OutboxMail(NewId.Next(), child, "ana@example.com", "A letter for you", "Attached", null);

        await Cases.Record(Request(child, mail.Id, c => Decision.Refuse(new Refusal("SentOn", "Enter the date")), await Outbox.Seal(mail)));
        await Should.ThrowAsync<InvalidOperationException>(async () => await Cases.Record(Request(
            child, NewId.Next(), c => Decision.Record(School(1)), (_, _) => throw new InvalidOperationException("the disk is full"))));

        (await Outbox.OfChild(child)).ShouldBeEmpty();
        (await Journal.ReadChild(child)).Schools.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_sending_posted_twice_is_one_entry_and_one_mail()
    {
        using var server = new MailServer();
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4));
        var mail = new OutboxMail(NewId.Next(), child, "ana@example.com", "A letter for you", "Attached", null);
        foreach (var _ in "ab")
        {
            await Cases.Record(Request(child, mail.Id, c => Decision.Record(School(1)), await Outbox.Seal(mail)));
        }

        await Carrier(server.Setting).Carry();

        server.Ids.ShouldBe([mail.Id]);
        (await Journal.ReadChild(child)).Schools.Count.ShouldBe(1);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_address_cannot_be_read_in_the_database_and_a_rebuild_leaves_the_outbox_alone()
    {
        var (child, mail) = await Sent();
        await using (var reader = await Database.OpenReader())
        {
            (await reader.Read("SELECT sealed FROM outbox", r => r.Bytes(0), default)).ShouldHaveSingleItem().AsSpan().IndexOf("ana@example"u8).ShouldBe(-1);
        }

        await Rebuild.All();

        (await Standing(child, mail.Id)).ShouldBe(new MailStanding.Waiting());
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Test.RunAsOwner("DELETE FROM outbox"));
    }

    private MailCarrier Carrier(string setting, IMailRights? rights = null) =>
        new(Outbox, Letters, rights ?? new NothingAgainst(), MailTransport.For(MailSettings.Parse(setting, Test.Settings)), NullLogger<MailCarrier>.Instance);

    private async Task<MailStanding> Standing(Guid child, Guid mail) => MailStanding.Of((await Outbox.OfChild(child))[mail], Test.Clock.GetUtcNow());

    /// <summary>A letter signed and sent, as the pages do it.</summary>
    private async Task<(Guid Child, OutboxMail Mail)> Sent()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4));
        var letter = new LetterDocument(NewId.Next(), "<p>About Mia</p>", "%PDF-1.7 About Mia"u8.ToArray());
        var mail = new OutboxMail(NewId.Next(), child, "ana@example.com", "A letter for you", "It is attached.", letter.LetterId);
        await Cases.Record(Request(child, NewId.Next(), c => Decision.Record(School(1)), await Letters.Seal(letter, child)));
        (await Cases.Record(Request(child, mail.Id, c => Decision.Record(School(2)), await Outbox.Seal(mail)))).ShouldBeOfType<RecordOutcome.Recorded>();
        return (child, mail);
    }

    private sealed class Says(Func<string?> what) : IMailRights
    {
        public Task<string?> Against(OutboxMail mail, CancellationToken cancel) => Task.FromResult(what());
    }

    private static SchoolRecorded School(int number) => new($"School {number}", null, Today);

    private static RecordRequest Request(Guid child, Guid command, Func<Child, Decision> decide, Func<System.Data.Common.DbTransaction, CancellationToken, Task> beside) => new()
    {
        CommandId = command,
        Author = new Author(Asha, Capacity.LeadSocialWorker),
        Children = [child],
        Decide = decide,
        Beside = beside,
    };
}
