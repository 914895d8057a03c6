using Holdfast.Casework;
using Holdfast.Records.Documents;
using Holdfast.Records.Drafts;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Mail;
using Holdfast.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Records.Tests.Durability;

/// <summary>The program that sends mail is killed with -9 in the middle of it, several times: each mail goes, and only one that was in its hands may go twice.</summary>
[Trait("requirement", "M21")]
public class KilledWhileMailing
{
    private const int Mails = 45;
    private const int Kills = 3;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Every_mail_goes_and_one_that_may_have_gone_twice_is_said_to(Engine engine)
    {
        await using var test = await TestDatabase.On(engine);
        using var server = new MailServer();
        var child = NewId.Next();
        var waiting = await Put(test, child);

        if (engine == Engine.Sqlite)
        {
            // One program at a time may have the file.
            await test.Records.DisposeAsync();
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            using var target = new KillTarget(test.Settings, mail: server.Setting);
            await target.UntilAcknowledged(8);
            await target.Kill();
        }

        await test.Reopen();
        var begun = server.Ids.Count;
        begun.ShouldBeInRange(Kills * 8, Mails);
        test.Clock.MoveTo(TimeProvider.System.GetUtcNow() + OutboxStore.LongestTry + OutboxStore.LongestTry);
        var (outbox, protector) = (new OutboxStore(test.Records, new KeyProtector(test.Records.Keys), test.Clock), new KeyProtector(test.Records.Keys));
        await new MailCarrier(
            outbox, new LetterDocuments(test.Records, protector, test.Clock), new NothingAgainst(), MailTransport.For(MailSettings.Parse(server.Setting, test.Settings)), NullLogger<MailCarrier>.Instance).Carry();

        var standings = (await outbox.OfChild(child)).ToDictionary(m => m.Key, m => MailStanding.Of(m.Value, test.Clock.GetUtcNow()));
        server.Ids.Distinct().ShouldBe(waiting, ignoreOrder: true);
        standings.Values.ShouldAllBe(s => s is MailStanding.Sent);
        var twice = server.Ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        twice.Count.ShouldBeLessThanOrEqualTo(Kills);
        twice.ShouldAllBe(id => ((MailStanding.Sent)standings[id]).MayHaveGoneTwice);
    }

    private static async Task<IReadOnlyList<Guid>> Put(TestDatabase test, Guid child)
    {
        var outbox = new OutboxStore(test.Records, new KeyProtector(test.Records.Keys), test.Clock);
        var ids = new List<Guid>();
        for (var i = 0; i < Mails; i++)
        {
            var write = await outbox.Seal(new OutboxMail(NewId.Next(), child, "ana@example.com", "A letter for you", "It is attached.", null));
            await test.Records.Write(async (tx, stop) =>
            {
                await write(tx, stop);
                return true;
            });
        }

        ids.AddRange((await outbox.OfChild(child)).Keys);
        return ids;
    }
}
