using System.Data.Common;
using System.Text.Json;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Outbox;

/// <summary>A mail somebody took out to send, and which try it is.</summary>
public sealed record MailTaken(OutboxMail Mail, int Try);

/// <summary>
/// Mail waiting to be sent. A mail is put here in the transaction of the entry that says it was sent, so neither is ever without the other; it leaves by
/// the program that sends, on whatever node takes it first.
/// </summary>
public sealed class OutboxStore(IDatabase database, IProtector protector, TimeProvider clock)
{
    /// <summary>A try that has not ended by then was broken off: sending itself gives up much sooner.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>Encrypts the mail; what comes back puts it in the outbox, in the transaction that records the sending. The same mail twice is put once.</summary>
    public async Task<Func<DbTransaction, CancellationToken, Task>> Seal(OutboxMail mail, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var sealedBytes = await protector.Protect(mail.ChildId, mail.Id, JsonSerializer.SerializeToUtf8Bytes(mail), cancel);
        return (tx, _) => tx.Execute(
            "INSERT INTO outbox (id, child, made_at, settled, sealed) VALUES (@id, @child, @at, 0, @sealed) ON CONFLICT DO NOTHING",
            ("id", mail.Id), ("child", mail.ChildId), ("at", clock.GetUtcNow()), ("sealed", sealedBytes));
    }

    /// <summary>Takes out the mail that has waited longest and whose time has come; nothing when there is none. Two programs never take the same.</summary>
    public async Task<MailTaken?> Take(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using (var reader = await database.OpenReader(cancel))
        {
            // Looking first keeps the one writer free when nothing waits, which is nearly always.
            if (await reader.Read(Due(""), r => r.Id(0), cancel, ("now", now)) is [])
            {
                return null;
            }
        }

        var taken = await database.Write((tx, stop) => Take(tx, now, stop), cancel);
        if (taken is not { } row)
        {
            return null;
        }

        var plain = await protector.Unprotect(row.Child, row.Id, row.Sealed, cancel);
        return new MailTaken(JsonSerializer.Deserialize<OutboxMail>(plain)!, row.Try);
    }

    /// <summary>Says what came of a try.</summary>
    public Task Settle(MailTaken taken, TryOutcome outcome, string? note = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var now = clock.GetUtcNow();
        var pause = Pauses[Math.Min(taken.Try, Pauses.Length) - 1];
        return database.Write(
            async (tx, _) =>
            {
                await tx.Execute(
                    "UPDATE outbox_try SET ended_at = @now, outcome = @outcome, note = @note, again_at = @again WHERE mail = @mail AND number = @number AND outcome IS NULL",
                    ("now", now), ("outcome", Written(outcome)), ("note", note), ("again", outcome == TryOutcome.Failed ? now + pause : null), ("mail", taken.Mail.Id), ("number", taken.Try));
                return outcome == TryOutcome.Failed ? 0 : await tx.Execute("UPDATE outbox SET settled = 1 WHERE id = @mail", ("mail", taken.Mail.Id));
            },
            cancel);
    }

    /// <summary>The tries of every mail about a child, by the mail's id; a mail not tried yet has none.</summary>
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<MailTry>>> OfChild(Guid childId, CancellationToken cancel = default) => Tries("o.child = @child", cancel, ("child", childId));

    /// <summary>The tries of these mails: one that invites to a meeting about brothers and sisters lies in the outbox once, under one of them, and is on the record of each.</summary>
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<MailTry>>> Of(IReadOnlyCollection<Guid> mails, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mails);
        var values = new List<(string Name, object? Value)>();
        return Tries($"o.id IN ({values.In("mail", mails)})", cancel, [.. values]);
    }

    /// <summary>Those of the children about whom a mail did not go and is not tried again: stopped, or refused by the mail server.</summary>
    public async Task<IReadOnlyList<Guid>> WithMailThatDidNotGo(IReadOnlyCollection<Guid> children, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(children);
        if (children.Count == 0)
        {
            return [];
        }

        var values = new List<(string Name, object? Value)> { ("stopped", Written(TryOutcome.Stopped)), ("refused", Written(TryOutcome.Refused)) };
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read(
            $"SELECT DISTINCT o.child FROM outbox o JOIN outbox_try t ON t.mail = o.id WHERE o.child IN ({values.In("child", children)}) AND t.outcome IN (@stopped, @refused)", r => r.Id(0), cancel, [.. values]);
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<MailTry>>> Tries(string which, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(
            $"""
            SELECT o.id, t.number, t.begun_at, t.given_up_at, t.ended_at, t.outcome, t.note, t.again_at
            FROM outbox o LEFT JOIN outbox_try t ON t.mail = o.id WHERE {which} ORDER BY o.id, t.number
            """,
            r => (Mail: r.Id(0), Try: r.IsDBNull(1) ? null : TryOf(r)), cancel, values);
        return rows.GroupBy(r => r.Mail).ToDictionary(g => g.Key, g => (IReadOnlyList<MailTry>)[.. g.Select(r => r.Try).OfType<MailTry>()]);
    }

    private static MailTry TryOf(DbDataReader row) => new(
        row.Number(1), row.Instant(2), row.Instant(3), row.IsDBNull(4) ? null : row.Instant(4), Read(row.TextOrNull(5)), row.TextOrNull(6), row.IsDBNull(7) ? null : row.Instant(7));

    private async Task<Row?> Take(DbTransaction tx, DateTimeOffset now, CancellationToken cancel)
    {
        // On PostgreSQL several nodes take at once, and none waits for what another has in its hands. On SQLite there is one writer.
        var locked = database.Engine == Engine.PostgreSql ? " FOR UPDATE OF o SKIP LOCKED" : "";
        if (await tx.Read(Due(locked), r => new Row(r.Id(0), r.Id(1), r.Bytes(2), r.Number(3) + 1), cancel, ("now", now)) is not [var row])
        {
            return null;
        }

        // The lock may have come free after another node took and lost the mail; the tries are counted again under it.
        var number = (await tx.Read("SELECT COALESCE(MAX(number), 0) FROM outbox_try WHERE mail = @mail", r => r.Number(0), cancel, ("mail", row.Id)))[0] + 1;
        if (number != row.Try)
        {
            return null;
        }

        await tx.Execute("INSERT INTO outbox_try (mail, number, begun_at, given_up_at) VALUES (@mail, @number, @now, @until)",
            ("mail", row.Id), ("number", number), ("now", now), ("until", now + LongestTry));
        return row;
    }

    private static string Due(string locked) =>
        $"""
        SELECT o.id, o.child, o.sealed, COALESCE((SELECT MAX(t.number) FROM outbox_try t WHERE t.mail = o.id), 0)
        FROM outbox o
        WHERE o.settled = 0 AND NOT EXISTS (SELECT 1 FROM outbox_try t WHERE t.mail = o.id AND COALESCE(t.again_at, t.given_up_at) > @now)
        ORDER BY o.made_at, o.id LIMIT 1{locked}
        """;

    private static string Written(TryOutcome outcome) => outcome switch
    {
        TryOutcome.Sent => "sent",
        TryOutcome.Failed => "failed",
        TryOutcome.Stopped => "stopped",
        _ => "refused",
    };

    private static TryOutcome? Read(string? written) => written switch
    {
        null => null,
        "sent" => TryOutcome.Sent,
        "failed" => TryOutcome.Failed,
        "stopped" => TryOutcome.Stopped,
        _ => TryOutcome.Refused,
    };

    private sealed record Row(Guid Id, Guid Child, byte[] Sealed, int Try);
}
