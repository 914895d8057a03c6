using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.Records.Accounts;
using Holdfast.Records.Journal;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Letters;

/// <summary>Looks at a mail once more before it goes: at the record of the child it is about, at the account it goes to, and for what must not stand in what it carries.</summary>
internal sealed class MailRights(IServiceScopeFactory scopes, JournalStore journal, TimeProvider clock) : IMailRights
{
    public async Task<string?> Against(OutboxMail mail, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(mail);
        await using var scope = scopes.CreateAsyncScope();
        var entries = await journal.Read(mail.ChildId, cancel: cancel);
        var now = Child.From(mail.ChildId, entries);
        if (MailedSending.Of(now, mail.Id) is not { } sending)
        {
            // What core groups send to each member at once: it carries nothing, and goes to members with an account.
            return await IsMembers(scope.ServiceProvider, now, null, mail.To, cancel) ? null : "Nobody in the core group has an account with this address any more";
        }

        var then = Child.From(mail.ChildId, [.. entries.Where(e => e.Version <= sending.Sent.Version)]);
        if (sending.Against(then, now, mail.To, clock.Today()) is { } why)
        {
            return why;
        }

        if (sending.GoesToAccount && !await IsMembers(scope.ServiceProvider, now, sending.PersonId, mail.To, cancel))
        {
            return "The reader has no account with this address any more";
        }

        return await Leaks(scope.ServiceProvider.GetRequiredService<LetterDesk>(), now, sending, mail, cancel);
    }

    private static async Task<string?> Leaks(LetterDesk letters, Child child, MailedSending sending, OutboxMail mail, CancellationToken cancel)
    {
        if (await letters.HoldsProtectedWords(child, mail.To, cancel))
        {
            return "The address is protected";
        }

        return mail.LetterId is { } id && await letters.Open(id, child.Id, cancel) is { } document
            && (await letters.LeaksIn(child, sending.PersonId, sending.Reader, document, cancel)).Count > 0
            ? "Something stands in it that must not reach this reader"
            : null;
    }

    /// <summary>Whether a member of the core group, this one when one is named, can still sign in with this address.</summary>
    private static async Task<bool> IsMembers(IServiceProvider services, Child child, Guid? member, string address, CancellationToken cancel) =>
        await services.GetRequiredService<UserManager<HoldfastUser>>().FindByEmailAsync(address) is { } user
        && child.CoreGroup.Any(m => m.UserId == user.Id && (member is null || m.PersonId == member))
        && await services.GetRequiredService<UserProfiles>().Of(user.Id, cancel) is { Active: true };
}
