using System.Text;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Holdfast.Records.Mail;

/// <summary>Sends what waits in the outbox, one mail after the other. One runs on every node; a mail is taken by one of them.</summary>
public sealed partial class MailCarrier(OutboxStore outbox, LetterDocuments letters, IMailTransport transport, ILogger<MailCarrier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Sends every mail whose time has come.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> Carry(CancellationToken cancel = default)
    {
        var tried = 0;
        while (await outbox.Take(cancel) is { } taken)
        {
            var handing = await Hand(taken.Mail, cancel);

            // Once handed over, it is written down even when the program is told to stop.
            await outbox.Settle(taken, handing.Outcome, handing.Note, CancellationToken.None);
            tried++;
        }

        return tried;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulse = new PeriodicTimer(Pause);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Carry(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The mail waits where it is and is seen to wait; the next pulse tries again.
                Failed(failure.GetType().Name);
            }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail could not be carried: {Kind}. It waits and is tried again.")]
    private partial void Failed(string kind);
}
