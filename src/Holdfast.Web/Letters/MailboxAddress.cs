using System.Net.Mail;

namespace Holdfast.Web.Letters;

/// <summary>What can be a mail address.</summary>
public static class MailboxAddress
{
    public static bool IsOne(string? typed) =>
        MailAddress.TryCreate(typed?.Trim(), out var address) && address.Address == typed!.Trim() && address.Host.Contains('.', StringComparison.Ordinal);
}
