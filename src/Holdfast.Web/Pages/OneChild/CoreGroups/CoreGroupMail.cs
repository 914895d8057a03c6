using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Records.Accounts;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Mail to members of a core group who have an account. It names no child: whoever sees a mailbox over somebody's shoulder learns nothing.</summary>
public sealed class CoreGroupMail(UserManager<HoldfastUser> users, UserProfiles profiles, OutboxStore outbox, SignedIn me)
{
    /// <summary>Members who have an account of their own and can still sign in, without whoever is writing.</summary>
    public async Task<IReadOnlyList<MailedMember>> MembersWithMail(Child child, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        var all = new List<MailedMember>();
        foreach (var member in child.CoreGroup.Where(m => m.UserId is not null && m.UserId != me.UserId))
        {
            if (await users.FindByIdAsync(member.UserId!.Value.ToString()) is { Email: { } address } && await profiles.Of(member.UserId.Value, cancel) is not null)
            {
                all.Add(new MailedMember(member.PersonId, member.Name, address));
            }
        }

        return all;
    }

    /// <summary>Encrypts one mail for each; what comes back puts them in the outbox with the entry that says so.</summary>
    public async Task<Func<DbTransaction, CancellationToken, Task>> Seal(Guid act, Guid childId, IReadOnlyList<MailedMember> to, string subject, string body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(to);
        var mails = new List<Func<DbTransaction, CancellationToken, Task>>();
        for (var i = 0; i < to.Count; i++)
        {
            mails.Add(await outbox.Seal(new OutboxMail(CoreGroupRules.MeetingId(act, i + 100), childId, to[i].Address, subject, body, null), cancel));
        }

        return async (tx, stop) =>
        {
            foreach (var mail in mails)
            {
                await mail(tx, stop);
            }
        };
    }

    public static string Moved(DateOnly on, TimeOnly? at, string by, string area) =>
        $"""
        A meeting you belong to is now on {UkDate.Full(on)}{(at is { } time ? $" at {UkDate.Time(time)}" : "")}.

        Sign in to see which meeting it is, where it is, and to put it in your calendar. If you can not come, tell your line manager, and {by}.

        {area}
        """;

    public static string Notes(string by, string area) =>
        $"""
        The notes of a meeting you belong to are ready, with what you agreed to do.

        Sign in to read them, and to confirm what you do. If something is not right, say so there, or tell {by}.

        {area}
        """;
}
