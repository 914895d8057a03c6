using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Links;

/// <summary>
/// Personal links: made, opened with a code, taken back. Whatever is done with one is written among the looks at its children, in the same
/// transaction and before the answer.
/// </summary>
public sealed class PersonalLinks(IDatabase database, WhoLooked looked, TimeProvider clock)
{
    /// <summary>So many wrong codes end the link.</summary>
    public const int MostWrong = 5;

    /// <summary>How long somebody inside may do nothing.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(30);

    /// <summary>How long somebody may stay inside with one entering of the code.</summary>
    public static readonly TimeSpan InsideFor = TimeSpan.FromHours(4);

    private const string Columns =
        "id, conference, invitation, name, role, agency, made_by, made_at, expires_at, next_command, wrong, entered_at, locked_at, revoked_at, finished_at";

    private const string IsOpen = "revoked_at IS NULL AND finished_at IS NULL AND locked_at IS NULL AND expires_at > @now";

    /// <summary>Makes a link in place of any the same invitation has.</summary>
    /// <param name="maker">The person who makes it, in their capacity to the child of the page.</param>
    /// <returns>The link with its secrets; nothing when it was made already, whose secrets are gone.</returns>
    public Task<LinkMade?> Make(LinkWanted wanted, Author maker, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(maker);
        var (token, code, salt) = (LinkSecrets.NewToken(), LinkSecrets.NewCode(), LinkSecrets.NewSalt());
        var hash = LinkSecrets.HashOf(code, token, salt, LinkSecrets.Rounds);
        return database.Write(async (tx, stop) =>
        {
            if (await Find(tx, "id = @which", wanted.LinkId, stop) is not null)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            await tx.Execute("UPDATE personal_link SET revoked_at = @now, session_hash = NULL WHERE invitation = @invitation AND revoked_at IS NULL AND finished_at IS NULL",
                ("now", now), ("invitation", wanted.InvitationId));
            await tx.Execute($"""
                INSERT INTO personal_link ({Columns}, token_hash, code_hash, code_salt, code_rounds)
                VALUES (@id, @conference, @invitation, @name, @role, @agency, @maker, @now, @expires, @next, 0, NULL, NULL, NULL, NULL, @token, @code, @salt, @rounds)
                """,
                ("id", wanted.LinkId), ("conference", wanted.ConferenceId), ("invitation", wanted.InvitationId), ("name", wanted.Name), ("role", wanted.Role),
                ("agency", wanted.Agency), ("maker", maker.UserId), ("now", now), ("expires", wanted.ExpiresAt), ("next", NewId.Next()),
                ("token", LinkSecrets.HashOf(token)), ("code", hash), ("salt", salt), ("rounds", LinkSecrets.Rounds));
            foreach (var (place, child) in wanted.Children.Distinct().Index())
            {
                await tx.Execute("INSERT INTO personal_link_child (link, place, child) VALUES (@link, @place, @child)", ("link", wanted.LinkId), ("place", place), ("child", child));
            }

            await looked.Append(tx, [.. wanted.Children.Distinct().Select(c => new Look(maker.UserId, c, maker.Capacity))], $"Personal link, made for {wanted.Name}", stop);
            return new LinkMade((await Find(tx, "id = @which", wanted.LinkId, stop))!, token, code);
        }, cancel);
    }

    /// <summary>Takes a link back. False when it has ended already.</summary>
    public Task<bool> Revoke(Guid linkId, Author by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return database.Write(async (tx, stop) =>
        {
            var taken = await tx.Execute("UPDATE personal_link SET revoked_at = @now, session_hash = NULL WHERE id = @id AND revoked_at IS NULL AND finished_at IS NULL",
                ("now", clock.GetUtcNow()), ("id", linkId));
            if (taken == 0 || await Find(tx, "id = @which", linkId, stop) is not { } link)
            {
                return false;
            }

            await looked.Append(tx, [.. link.Children.Select(c => new Look(by.UserId, c, by.Capacity))], $"Personal link, taken back from {link.Name}", stop);
            return true;
        }, cancel);
    }

    /// <summary>Whether the link opens now, with its code.</summary>
    public bool IsOpenNow(PersonalLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.StateAt(clock.GetUtcNow()) == LinkState.Open;
    }

    /// <summary>The link a token opens, whether or not it has ended. Writes down that it was opened; a token of no link leaves no trace, there being no child it is about.</summary>
    public Task<PersonalLink?> Opened(string token, CancellationToken cancel = default) => database.Write(async (tx, stop) =>
    {
        var link = await Find(tx, "token_hash = @which", LinkSecrets.HashOf(token), stop);
        if (link is not null)
        {
            await Written(tx, link, link.StateAt(clock.GetUtcNow()) is var state and not LinkState.Open ? InWords(state) : "opened", stop);
        }

        return link;
    }, cancel);

    /// <summary>Enters a code. A try is counted before it is weighed, so that many at once are still only five.</summary>
    public async Task<LinkTry> Try(string token, string code, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(code);
        if (await database.Write((tx, stop) => Count(tx, token, stop), cancel) is not { } counted)
        {
            return new LinkTry.Ended();
        }

        var said = LinkSecrets.HashOf(LinkSecrets.Digits(code), token, counted.Salt, counted.Rounds);
        return CryptographicOperations.FixedTimeEquals(said, counted.Hash)
            ? await database.Write((tx, stop) => LetIn(tx, counted.Link, stop), cancel)
            : await database.Write((tx, stop) => KeepOut(tx, counted, stop), cancel);
    }

    /// <summary>Somebody who entered the code opens a page; nothing when the code must be entered again, or the link has ended.</summary>
    /// <param name="what">The page, or what was done there.</param>
    /// <param name="alsoUsed">The page may be read after everything was sent: it says only that it came.</param>
    public Task<PersonalLink?> Enter(string token, string session, string what, bool alsoUsed = false, CancellationToken cancel = default) =>
        database.Write(async (tx, stop) =>
        {
            var now = clock.GetUtcNow();
            var open = alsoUsed ? "revoked_at IS NULL AND locked_at IS NULL AND expires_at > @now" : IsOpen;
            var inside = await tx.Read($"""
                UPDATE personal_link SET session_until = @until
                WHERE token_hash = @token AND session_hash = @session AND session_until > @now AND session_from > @from AND {open} RETURNING id
                """,
                r => r.Id(0), stop, ("until", now + IdleFor), ("token", LinkSecrets.HashOf(token)), ("session", LinkSecrets.HashOf(session)), ("now", now), ("from", now - InsideFor));
            if (inside is not [var id])
            {
                return null;
            }

            var link = (await Find(tx, "id = @which", id, stop))!;
            await Written(tx, link, what, stop);
            return link;
        }, cancel);

    /// <summary>What was sent under the link's next command is on the record: what is sent next is another. Used up when nothing more is asked for.</summary>
    public Task Sent(PersonalLink link, Guid command, bool usedUp, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return database.Write(async (tx, stop) =>
        {
            await tx.Execute("UPDATE personal_link SET next_command = @next WHERE id = @id AND next_command = @command", ("next", NewId.Next()), ("id", link.LinkId), ("command", command));
            if (usedUp)
            {
                await tx.Execute("UPDATE personal_link SET finished_at = @now WHERE id = @id AND finished_at IS NULL", ("now", clock.GetUtcNow()), ("id", link.LinkId));
            }

            await Written(tx, link, "sent", stop);
            return true;
        }, cancel);
    }

    /// <summary>Ends the visit, at the server too.</summary>
    public Task Leave(PersonalLink link, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return database.Write((tx, _) => tx.Execute("UPDATE personal_link SET session_hash = NULL WHERE id = @id", ("id", link.LinkId)), cancel);
    }

    /// <summary>The links of these invitations, latest first.</summary>
    public Task<IReadOnlyList<PersonalLink>> OfConference(Guid conferenceId, CancellationToken cancel = default) =>
        Read("conference = @which ORDER BY made_at DESC, id", conferenceId, cancel);

    /// <summary>Links this person made that wrong codes have locked, and nobody has dealt with since.</summary>
    public async Task<IReadOnlyList<PersonalLink>> LockedOf(Guid maker, CancellationToken cancel = default)
    {
        var made = await Read("made_by = @which AND locked_at IS NOT NULL AND revoked_at IS NULL ORDER BY locked_at DESC, id", maker, cancel);
        return [.. made.Where(l => l.ExpiresAt > clock.GetUtcNow())];
    }

    private async Task<IReadOnlyList<PersonalLink>> Read(string where, Guid which, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        var children = await reader.Read($"SELECT link, child FROM personal_link_child WHERE link IN (SELECT id FROM personal_link WHERE {where.Split(" ORDER")[0]}) ORDER BY link, place",
            r => (Link: r.Id(0), Child: r.Id(1)), cancel, ("which", which));
        var of = children.ToLookup(c => c.Link, c => c.Child);
        return await reader.Read($"SELECT {Columns} FROM personal_link WHERE {where}", r => Row(r) is var link ? link with { Children = [.. of[link.LinkId]] } : link, cancel, ("which", which));
    }

    private async Task<Counted?> Count(DbTransaction tx, string token, CancellationToken cancel)
    {
        var hash = LinkSecrets.HashOf(token);
        var counted = await tx.Read(
            $"UPDATE personal_link SET wrong = wrong + 1 WHERE token_hash = @token AND wrong < {MostWrong} AND {IsOpen} RETURNING wrong, code_hash, code_salt, code_rounds",
            r => (Wrong: r.Number(0), Hash: r.Bytes(1), Salt: r.Bytes(2), Rounds: r.Number(3)), cancel, ("token", hash), ("now", clock.GetUtcNow()));
        var link = await Find(tx, "token_hash = @which", hash, cancel);
        if (link is not null && counted is [])
        {
            await Written(tx, link, InWords(link.StateAt(clock.GetUtcNow())), cancel);
        }

        return link is not null && counted is [var one] ? new Counted(link, one.Wrong, one.Hash, one.Salt, one.Rounds) : null;
    }

    private async Task<LinkTry> LetIn(DbTransaction tx, PersonalLink link, CancellationToken cancel)
    {
        var (session, now) = (LinkSecrets.NewToken(), clock.GetUtcNow());
        var entered = await tx.Execute(
            $"UPDATE personal_link SET wrong = 0, entered_at = @now, session_hash = @session, session_from = @now, session_until = @until WHERE id = @id AND {IsOpen}",
            ("now", now), ("session", LinkSecrets.HashOf(session)), ("until", now + IdleFor), ("id", link.LinkId));
        await Written(tx, link, entered == 1 ? "code entered" : "code entered after it ended", cancel);
        return entered == 1 ? new LinkTry.Right(link, session) : new LinkTry.Ended();
    }

    private async Task<LinkTry> KeepOut(DbTransaction tx, Counted counted, CancellationToken cancel)
    {
        if (counted.Wrong < MostWrong)
        {
            await Written(tx, counted.Link, "wrong code", cancel);
            return new LinkTry.Wrong(MostWrong - counted.Wrong);
        }

        // The link's row is always taken before the head of the looks: the other way round, two tries at once could each wait for the other.
        await tx.Execute("UPDATE personal_link SET locked_at = @now, session_hash = NULL WHERE id = @id AND locked_at IS NULL", ("now", clock.GetUtcNow()), ("id", counted.Link.LinkId));
        await Written(tx, counted.Link, "wrong code", cancel);
        await Written(tx, counted.Link, "locked", cancel);
        return new LinkTry.Ended();
    }

    private Task<int> Written(DbTransaction tx, PersonalLink link, string what, CancellationToken cancel) =>
        looked.Append(tx, [.. link.Children.Select(c => new Look(link.LinkId, c, Capacity.PersonalLink))], $"Personal link, {what}", cancel);

    private static async Task<PersonalLink?> Find(DbTransaction tx, string where, object which, CancellationToken cancel)
    {
        if (await tx.Read($"SELECT {Columns} FROM personal_link WHERE {where}", Row, cancel, ("which", which)) is not [var link])
        {
            return null;
        }

        return link with { Children = await tx.Read("SELECT child FROM personal_link_child WHERE link = @link ORDER BY place", r => r.Id(0), cancel, ("link", link.LinkId)) };
    }

    private static string InWords(LinkState state) => state switch
    {
        LinkState.Expired => "opened after its last day",
        LinkState.Locked => "opened while locked",
        LinkState.Revoked => "opened after it was taken back",
        _ => "opened after it was used",
    };

    private static PersonalLink Row(DbDataReader row) => new(
        row.Id(0), row.Id(1), row.Id(2), [], row.GetString(3), row.GetString(4), row.TextOrNull(5), row.Id(6), row.Instant(7), row.Instant(8), row.Id(9), row.Number(10),
        InstantOrNull(row, 11), InstantOrNull(row, 12), InstantOrNull(row, 13), InstantOrNull(row, 14));

    private static DateTimeOffset? InstantOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    /// <summary>A try that has been counted and is about to be weighed.</summary>
    private sealed record Counted(PersonalLink Link, int Wrong, byte[] Hash, byte[] Salt, int Rounds);
}
