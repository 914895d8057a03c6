using System.Text;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Microsoft.Extensions.Logging;

namespace Holdfast.Records.Mail;

/// <summary>Sends what waits in the outbox, one mail after the other. One runs on every node; a mail is taken by one of them.</summary>
public sealed class MailCarrier(OutboxStore outbox, LetterDocuments letters, IMailRights rights, IMailTransport transport, ILogger<MailCarrier> log)
    : Pulse(TimeSpan.FromSeconds(3), "Mail could not be carried", log)
{
    /// <summary>Sends every mail whose time has come.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> Carry(CancellationToken cancel = default)
    {
        var tried = 0;
        while (await outbox.Take(cancel) is { } taken)
        {
            var handing = await HandIfRight(taken.Mail, cancel);

            // Once handed over, it is written down even when the program is told to stop.
            await outbox.Settle(taken, handing.Outcome, handing.Note, CancellationToken.None);
            tried++;
        }

        return tried;
    }

    protected override Task Beat(CancellationToken cancel) => Carry(cancel);

    /// <summary>Hands a mail over when nothing stands against it any more than when it was put here.</summary>
    private async Task<Handing> HandIfRight(OutboxMail mail, CancellationToken cancel)
    {
        try
        {
            return await rights.Against(mail, cancel) is { } why ? new Handing(TryOutcome.Stopped, why) : await Hand(mail, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Nobody could look, so it did not go.
            Failed(failure);
            return new Handing(TryOutcome.Failed, "It could not be looked at once more before it goes");
        }
    }

    private async Task<Handing> Hand(OutboxMail mail, CancellationToken cancel)
    {
        if (mail.LetterId is not { } letterId)
        {
            var calendar = mail.Calendar is { } file ? Encoding.UTF8.GetBytes(file) : null;
            return await transport.Hand(new OutgoingMail(mail.Id, mail.To, mail.Subject, mail.Body, calendar is null ? null : "meeting.ics", calendar, calendar is null ? null : "text/calendar"), cancel);
        }

        return await letters.Open(letterId, mail.ChildId, cancel) is { } letter
            ? await transport.Hand(new OutgoingMail(mail.Id, mail.To, mail.Subject, mail.Body, letter.Pdf is null ? "letter.html" : "letter.pdf", letter.Bytes, letter.ContentType), cancel)
            : new Handing(TryOutcome.Refused, "The signed letter is not there");
    }
}
