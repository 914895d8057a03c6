using Holdfast.Records.Outbox;

namespace Holdfast.Records.Mail;

/// <summary>Asked of each mail just before it goes, because it may have waited: whether its reader may still have it.</summary>
public interface IMailRights
{
    /// <summary>What stands against it now, in words that name nobody; nothing when it may go.</summary>
    Task<string?> Against(OutboxMail mail, CancellationToken cancel);
}
