using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

// Records without end, and prints each command's id once it may be relied on, until it is killed.
// With "carry" it carries mail instead.
// With "early" it prints before COMMIT: what a careless program does, to show that the test would notice.
const int Recorders = 6;
var early = args.Contains("early");
await using var records = await HoldfastDatabase.Open(DatabaseSettings.FromEnvironment(), TimeProvider.System);
await using var database = new Acknowledging(records, early);
if (args.Contains("carry"))
{
    await CarryForEver();
}

var cases = new CaseRecords(database, new JournalStore(database, records.Keys), TimeProvider.System);
var author = new Author(NewId.Next(), Capacity.LeadSocialWorker);
var siblings = new[] { NewId.Next(), NewId.Next() };
await Task.WhenAll(Enumerable.Range(0, Recorders).Select(_ => Task.Run(RecordForEver)));

// Carries the mail that waits in the outbox, and prints each mail's id once it is written down that it went.
async Task CarryForEver()
{
    var protector = new KeyProtector(records.Keys);
    var outbox = new OutboxStore(records, protector, TimeProvider.System);
    var transport = MailTransport.For(MailSettings.Parse(Environment.GetEnvironmentVariable(MailSettings.Variable), DatabaseSettings.FromEnvironment()));
    while (true)
    {
        if (await outbox.Take() is { } taken)
        {
            var handing = await transport.Hand(new OutgoingMail(taken.Mail.Id, taken.Mail.To, taken.Mail.Subject, taken.Mail.Body, null, null, null), default);
            await outbox.Settle(taken, handing.Outcome, handing.Note);
            Acknowledging.Print(taken.Mail.Id);
        }
    }
}

async Task RecordForEver()
{
    while (true)
    {
        var command = NewId.Next();
        Acknowledging.Command.Value = command;
        var outcome = await cases.Record(new RecordRequest
        {
            CommandId = command,
            Author = author,
            Children = [.. siblings, NewId.Next()],
            Decide = child => child.Version > 50 ? Decision.AlreadyRecorded : Decision.Record(new SchoolRecorded($"School {child.Version}", null, new DateOnly(2026, 9, 1))),
        });
        if (!early && outcome is RecordOutcome.Recorded)
        {
            Acknowledging.Print(command);
        }
    }
}

/// <summary>Passes everything on; when early, prints what is being written before it is committed.</summary>
internal sealed class Acknowledging(IDatabase inner, bool early) : IDatabase
{
    private static readonly Lock Printing = new();

    public static AsyncLocal<Guid> Command { get; } = new();

    public Engine Engine => inner.Engine;

    public static void Print(Guid command)
    {
        lock (Printing)
        {
            Console.Out.WriteLine(command);
            Console.Out.Flush();
        }
    }

    public ValueTask<DbConnection> OpenReader(CancellationToken cancel = default) => inner.OpenReader(cancel);

    public Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        var command = Command.Value;
        return inner.Write(
            async (tx, stop) =>
            {
                var result = await work(tx, stop);
                if (early)
                {
                    Print(command);
                    await Task.Delay(5, stop);
                }

                return result;
            },
            cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
