using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Gate;

/// <summary>One look at a child's record.</summary>
/// <param name="Position">Its place among all looks; no gaps.</param>
/// <param name="What">The page or document.</param>
public sealed record LookTaken(long Position, DateTimeOffset At, Guid UserId, Capacity Capacity, Guid ChildId, string What);

/// <summary>One page of looks, latest first.</summary>
public sealed record LooksPage(IReadOnlyList<LookTaken> Looks, int Page, int Pages, int Total);

/// <summary>Whether the chain of looks holds.</summary>
/// <param name="Looks">How many hold, from the first on.</param>
/// <param name="BrokenAt">The first position that does not follow from the one before; nothing when all hold.</param>
public sealed record LooksVerified(long Looks, long? BrokenAt)
{
    public bool Holds => BrokenAt is null;
}

/// <summary>
/// Who looked at what. A look is on the disk before the page leaves: if it can not be written there is no page. Each line carries the fingerprint of the one before,
/// so a line changed or taken away shows.
/// </summary>
public sealed class WhoLooked(IDatabase database, TimeProvider clock)
{
    public const int PageSize = 50;

    private const string Columns = "position, at, user_id, capacity, child, what";

    /// <summary>Writes the looks down, and returns when they are durable.</summary>
    public async Task Log(IReadOnlyCollection<Look> looks, string what, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(looks);
        if (looks.Count > 0)
        {
            await database.Write((tx, stop) => Append(tx, looks, what, stop), cancel);
        }
    }

    /// <summary>Who looked at this child, latest first.</summary>
    /// <param name="before">Leave out looks taken at that instant or later.</param>
    public async Task<LooksPage> OfChild(Guid childId, int page = 1, DateTimeOffset? before = null, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        (string Name, object? Value)[] which = [("child", childId), ("before", before ?? DateTimeOffset.MaxValue)];
        var total = (int)(await reader.Read("SELECT COUNT(*) FROM who_looked WHERE child = @child AND at < @before", r => r.GetInt64(0), cancel, which))[0];
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var looks = await reader.Read($"SELECT {Columns} FROM who_looked WHERE child = @child AND at < @before ORDER BY position DESC LIMIT @size OFFSET @from",
            Row, cancel, [.. which, ("size", PageSize), ("from", (page - 1) * PageSize)]);
        return new LooksPage(looks, page, pages, total);
    }

    /// <summary>What this person looked at, latest first.</summary>
    public async Task<IReadOnlyList<LookTaken>> ByUser(Guid userId, int atMost = 200, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read($"SELECT {Columns} FROM who_looked WHERE user_id = @user ORDER BY position DESC LIMIT @most", Row, cancel, ("user", userId), ("most", atMost));
    }

    /// <summary>Reads the whole chain and works every fingerprint out again.</summary>
    public async Task<LooksVerified> Verify(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);

        // The head is read first: looks taken while the chain is being read lie behind it.
        var head = (await reader.Read("SELECT position, leaf FROM who_looked_head", r => (Position: r.GetInt64(0), Leaf: r.Bytes(1)), cancel))[0];
        await using var command = reader.Command($"SELECT {Columns}, previous, leaf FROM who_looked WHERE position <= @head ORDER BY position", ("head", head.Position));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var before = new byte[SHA256.HashSizeInBytes];
        long last = 0;
        while (await rows.ReadAsync(cancel))
        {
            var (position, leaf) = (rows.GetInt64(0), rows.Bytes(7));
            if (position != last + 1 || !rows.Bytes(6).AsSpan().SequenceEqual(before) || !leaf.AsSpan().SequenceEqual(Leaf(rows, before)))
            {
                return new LooksVerified(last, last + 1);
            }

            (before, last) = (leaf, position);
        }

        return head.Position == last && head.Leaf.AsSpan().SequenceEqual(before) ? new LooksVerified(last, null) : new LooksVerified(last, last + 1);
    }

    /// <summary>Writes the looks down with what else the transaction does: both are durable, or neither.</summary>
    internal async Task<int> Append(DbTransaction tx, IReadOnlyCollection<Look> looks, string what, CancellationToken cancel)
    {
        // Taking the head's row first puts the writers of several nodes one behind the other.
        var (position, previous) = (await tx.Read("UPDATE who_looked_head SET position = position + @more WHERE one = 1 RETURNING position, leaf",
            r => (r.GetInt64(0), r.Bytes(1)), cancel, ("more", looks.Count)))[0];
        position -= looks.Count;
        var at = clock.GetUtcNow().ToMicroseconds();
        foreach (var look in looks)
        {
            var leaf = Leaf(++position, at, look.UserId, Capacities.Write(look.Capacity), look.ChildId, what, previous);
            await tx.Execute(
                "INSERT INTO who_looked (position, at, user_id, capacity, child, what, previous, leaf) VALUES (@position, @at, @user, @capacity, @child, @what, @previous, @leaf)",
                ("position", position), ("at", at), ("user", look.UserId), ("capacity", Capacities.Write(look.Capacity)), ("child", look.ChildId),
                ("what", what), ("previous", previous), ("leaf", leaf));
            previous = leaf;
        }

        return await tx.Execute("UPDATE who_looked_head SET leaf = @leaf WHERE one = 1", ("leaf", previous));
    }

    private static byte[] Leaf(DbDataReader row, ReadOnlySpan<byte> previous) =>
        Leaf(row.GetInt64(0), row.GetInt64(1), row.Id(2), row.GetString(3), row.Id(4), row.GetString(5), previous);

    private static byte[] Leaf(long position, long at, Guid user, string capacity, Guid child, string what, ReadOnlySpan<byte> previous) =>
        new LeafHash().Add(position).Add(at).Add(user).Add(capacity).Add(child).Add(what).Add(previous).Finish();

    private static LookTaken Row(DbDataReader row) =>
        new(row.GetInt64(0), row.Instant(1), row.Id(2), Capacities.Read(row.GetString(3)), row.Id(4), row.GetString(5));
}
