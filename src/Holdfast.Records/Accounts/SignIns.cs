using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Accounts;

/// <summary>
/// Where people are signed in. Each browser that signs in has a line here and its id in the cookie; a cookie whose line is gone opens nothing, wherever a copy of it is.
/// </summary>
public sealed class SignIns(IDatabase database, TimeProvider clock)
{
    /// <summary>Nobody stays signed in for longer, however busy they are.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Nobody stays signed in for longer without doing anything.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    private DateTimeOffset Oldest => clock.GetUtcNow() - Longest;

    /// <summary>Writes a sign-in down, and forgets all that have run out, whoever's they were.</summary>
    /// <returns>The id for the cookie.</returns>
    public Task<Guid> Begin(Guid user, CancellationToken cancel = default) =>
        database.Write(async (tx, _) =>
        {
            var id = NewId.Next();
            await tx.Execute("DELETE FROM sign_in WHERE began_at <= @oldest", ("oldest", Oldest));
            await tx.Execute("INSERT INTO sign_in (id, user_id, began_at, seen_at) VALUES (@id, @user, @now, @now)", ("id", id), ("user", user), ("now", clock.GetUtcNow()));
            return id;
        }, cancel);

    /// <summary>Whether this person is still signed in there. Asked on every click, and never remembered.</summary>
    public async Task<bool> Holds(Guid id, Guid user, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read(
            "SELECT 1 FROM sign_in WHERE id = @id AND user_id = @user AND began_at > @oldest", r => r.Number(0), cancel, ("id", id), ("user", user), ("oldest", Oldest)) is [_];
    }

    /// <summary>The cookie was made good for another while: somebody is at work there.</summary>
    public Task Seen(Guid id, CancellationToken cancel = default) =>
        database.Write((tx, _) => tx.Execute("UPDATE sign_in SET seen_at = @now WHERE id = @id", ("now", clock.GetUtcNow()), ("id", id)), cancel);

    /// <summary>In how many browsers this person is signed in. A cookie that nobody used for too long opens nothing, and its line says nothing.</summary>
    public async Task<int> Of(Guid user, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return (await reader.Read("SELECT COUNT(*) FROM sign_in WHERE user_id = @user AND began_at > @oldest AND seen_at > @paused", r => r.Number(0), cancel,
            ("user", user), ("oldest", Oldest), ("paused", clock.GetUtcNow() - LongestPause)))[0];
    }

    /// <summary>Signs out there, and nowhere else.</summary>
    public Task End(Guid id, CancellationToken cancel = default) => database.Write((tx, _) => tx.Execute("DELETE FROM sign_in WHERE id = @id", ("id", id)), cancel);

    /// <summary>Signs the person out everywhere.</summary>
    public Task EndAll(Guid user, CancellationToken cancel = default) => database.Write((tx, _) => tx.Execute("DELETE FROM sign_in WHERE user_id = @user", ("user", user)), cancel);
}
