using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Holdfast.Records.Outbox;

namespace Holdfast.Records.Mail;

/// <summary>A mail as it leaves.</summary>
/// <param name="Id">The same however often it is tried, so that whoever gets it twice can tell.</param>
public sealed record OutgoingMail(Guid Id, string To, string Subject, string Body, string? FileName, byte[]? File, string? FileType);

/// <summary>What came of handing a mail over.</summary>
/// <param name="Note">What stood in the way, without a word about anybody.</param>
public sealed record Handing(TryOutcome Outcome, string? Note = null);

/// <summary>Hands mail over: to a mail server, or into a folder.</summary>
public interface IMailTransport
{
    Task<Handing> Hand(OutgoingMail mail, CancellationToken cancel);
}

/// <summary>Makes the transport the settings ask for.</summary>
public static class MailTransport
{
    public static IMailTransport For(MailSettings settings) => settings switch
    {
        MailSettings.Server server => new SmtpTransport(server),
        MailSettings.Folder folder => new FolderTransport(folder.Path),
        _ => throw new ArgumentException("Settings of mail without a transport.", nameof(settings)),
    };

    internal static MailMessage Message(OutgoingMail mail, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To)) { Subject = mail.Subject, Body = mail.Body, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.QuotedPrintable };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.File is { } bytes)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(bytes, writable: false), mail.FileName!, new ContentType(mail.FileType!).MediaType));
        }

        return message;
    }
}

/// <summary>Hands mail to a mail server, encrypted unless it runs on this machine.</summary>
internal sealed class SmtpTransport(MailSettings.Server server) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<Handing> Hand(OutgoingMail mail, CancellationToken cancel)
    {
        using var message = MailTransport.Message(mail, server.From);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Encrypted, DeliveryMethod = SmtpDeliveryMethod.Network };
        if (server.User is not null)
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new Handing(TryOutcome.Sent);
        }
        catch (SmtpException refused) when (WillNot(refused))
        {
            return new Handing(TryOutcome.Refused, $"The mail server refused the address ({(int)refused.StatusCode})");
        }
        catch (SmtpException failed)
        {
            return new Handing(TryOutcome.Failed, (int)failed.StatusCode > 0 ? $"The mail server answered {(int)failed.StatusCode}" : "The mail server could not be reached");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Handing(TryOutcome.Failed, "The mail server did not answer in time");
        }
    }

    /// <summary>The server knows the address and will never take mail for it.</summary>
    private static bool WillNot(SmtpException failure) =>
        failure.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}

/// <summary>Lays each mail in a file named by its id, whole or not at all: however often it is tried, there is one.</summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    private static readonly MailAddress From = new("holdfast@localhost");

    public Task<Handing> Hand(OutgoingMail mail, CancellationToken cancel)
    {
        var place = Path.Combine(folder, $"{mail.Id:N}.eml");
        if (File.Exists(place))
        {
            return Task.FromResult(new Handing(TryOutcome.Sent));
        }

        var scratch = Path.Combine(folder, $".{mail.Id:N}");
        try
        {
            Directory.CreateDirectory(scratch);
            using var message = MailTransport.Message(mail, From);
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = scratch };
            foreach (var old in Directory.GetFiles(scratch))
            {
                File.Delete(old);
            }

            client.Send(message);
            File.Move(Directory.GetFiles(scratch).Single(), place, overwrite: true);
            Directory.Delete(scratch, recursive: true);
            return Task.FromResult(new Handing(TryOutcome.Sent));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SmtpException)
        {
            return Task.FromResult(new Handing(TryOutcome.Failed, "The folder for mail could not be written to"));
        }
    }
}
