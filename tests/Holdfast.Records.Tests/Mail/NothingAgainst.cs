using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;

namespace Holdfast.Records.Tests.Mail;

/// <summary>Every mail may go.</summary>
public sealed class NothingAgainst : IMailRights
{
    public Task<string?> Against(OutboxMail mail, CancellationToken cancel) => Task.FromResult<string?>(null);
}
