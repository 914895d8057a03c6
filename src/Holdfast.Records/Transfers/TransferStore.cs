using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Records.Drafts;
using Holdfast.Records.Evidence;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Transfers;

/// <summary>Somebody else took the same transfer in meanwhile. Nothing was written.</summary>
public sealed class TransferTakenInException() : Exception("This file has been taken in already. Search for the child");

/// <summary>Files made for other authorities, and segments that came from them: encrypted under the child’s own key, one row each, never changed.</summary>
public sealed class TransferStore(IDatabase database, IProtector protector, TimeProvider clock)
{
    private const string Out = "out";
    private const string In = "in";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Encrypts a file that was made; what comes back writes it, in the transaction that records that it was made.</summary>
    public async Task<Func<DbTransaction, CancellationToken, Task>> KeepMade(Guid transfer, Guid child, byte[] file, CancellationToken cancel = default) => await Keep(transfer, Out, child, file, "", cancel);

    /// <summary>Encrypts a segment that came; what comes back writes it, in the transaction that records that it came.</summary>
    /// <remarks>It throws <see cref="TransferTakenInException"/> when the same transfer was taken in meanwhile, and nothing of the transaction is written.</remarks>
    public async Task<Func<DbTransaction, CancellationToken, Task>> KeepReceived(Guid transfer, Guid child, byte[] segment, CancellationToken cancel = default)
    {
        var keep = await Keep(transfer, In, child, segment, " ON CONFLICT DO NOTHING", cancel);
        return async (tx, stop) =>
        {
            if (await keep(tx, stop) == 0)
            {
                throw new TransferTakenInException();
            }
        };
    }

    /// <summary>The file as it was made; nothing when it is not this child’s. The page has passed the gate for the child.</summary>
    public Task<byte[]?> Made(Guid transfer, Guid child, CancellationToken cancel = default) => Open(transfer, Out, child, cancel);

    /// <summary>The segment as it came; nothing when it is not this child’s. The page has passed the gate for the child.</summary>
    public Task<byte[]?> Received(Guid transfer, Guid child, CancellationToken cancel = default) => Open(transfer, In, child, cancel);

    /// <summary>The child a transfer was taken in for; nothing when it never was.</summary>
    public async Task<Guid?> TakenInFor(Guid transfer, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT child FROM transfer_file WHERE id = @id AND way = @way", r => r.Id(0), cancel, ("id", transfer), ("way", In)) is [var child] ? child : null;
    }

    /// <summary>Encrypts a paper and writes it, to be kept when the entry that speaks of its file is written.</summary>
    /// <param name="batch">The making, or the taking in, that it belongs to.</param>
    /// <param name="place">Its place in the file.</param>
    public async Task AddPaper(Guid batch, Guid transfer, bool received, Guid child, int place, ReadOnlyMemory<byte> paper, CancellationToken cancel = default)
    {
        var id = Casework.NewId.Next();
        var sealedBytes = await protector.Protect(child, id, paper, cancel);
        var sha = Fingerprint.Of(paper.Span);
        await database.Write((tx, _) => tx.Execute("""
            INSERT INTO transfer_paper (id, batch, transfer, way, child, place, kept, sha256, added_at, sealed)
            VALUES (@id, @batch, @transfer, @way, @child, @place, 0, @sha, @at, @sealed)
            """,
            ("id", id), ("batch", batch), ("transfer", transfer), ("way", received ? In : Out), ("child", child), ("place", place), ("sha", sha), ("at", clock.GetUtcNow()), ("sealed", sealedBytes)), cancel);
    }

    /// <summary>Makes the papers of a batch part of what is kept, in the transaction of the entry that speaks of them.</summary>
    public static Task KeepPapers(Guid batch, DbTransaction transaction) => transaction.Execute("UPDATE transfer_paper SET kept = 1 WHERE batch = @batch AND kept = 0", ("batch", batch));

    /// <summary>Takes the papers of a batch away that came to nothing.</summary>
    public Task ForgetPapers(Guid batch, CancellationToken cancel = default) =>
        database.Write((tx, _) => tx.Execute("DELETE FROM transfer_paper WHERE batch = @batch AND kept = 0", ("batch", batch)), cancel);

    /// <summary>Takes away what came to nothing when a program was stopped in the middle of it: papers that waited for their entry for longer than any making or taking in lasts. Kept ones are never touched.</summary>
    /// <returns>How many went.</returns>
    public Task<int> ForgetAbandoned(CancellationToken cancel = default) =>
        database.Write((tx, _) => tx.Execute("DELETE FROM transfer_paper WHERE kept = 0 AND added_at <= @before", ("before", clock.GetUtcNow() - LongestWait)), cancel);

    /// <summary>One paper of a file; nothing when it is not this child’s. The page has passed the gate for the child.</summary>
    public async Task<byte[]?> Paper(Guid transfer, bool received, Guid child, int place, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read(
            "SELECT id, sha256, sealed FROM transfer_paper WHERE transfer = @transfer AND way = @way AND child = @child AND place = @place AND kept = 1",
            r => (Id: r.Id(0), Sha: r.GetString(1), Sealed: r.Bytes(2)), cancel, ("transfer", transfer), ("way", received ? In : Out), ("child", child), ("place", place));
        if (found is not [var row])
        {
            return null;
        }

        var bytes = await protector.Unprotect(child, row.Id, row.Sealed, cancel);
        return Fingerprint.Of(bytes) == row.Sha ? bytes : throw new CryptographicException($"Paper {place} of transfer {transfer} is not what was kept.");
    }

    private async Task<Func<DbTransaction, CancellationToken, Task<int>>> Keep(Guid transfer, string way, Guid child, byte[] bytes, string onConflict, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var sealedBytes = await protector.Protect(child, transfer, bytes, cancel);
        return (tx, _) => tx.Execute(
            $"INSERT INTO transfer_file (id, way, child, sha256, made_at, sealed) VALUES (@id, @way, @child, @sha, @at, @sealed){onConflict}",
            ("id", transfer), ("way", way), ("child", child), ("sha", Fingerprint.Of(bytes)), ("at", clock.GetUtcNow()), ("sealed", sealedBytes));
    }

    private async Task<byte[]?> Open(Guid transfer, string way, Guid child, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read(
            "SELECT sha256, sealed FROM transfer_file WHERE id = @id AND way = @way AND child = @child", r => (Sha: r.GetString(0), Sealed: r.Bytes(1)), cancel, ("id", transfer), ("way", way), ("child", child));
        if (found is not [var row])
        {
            return null;
        }

        var bytes = await protector.Unprotect(child, transfer, row.Sealed, cancel);
        return Fingerprint.Of(bytes) == row.Sha ? bytes : throw new CryptographicException($"Transfer {transfer} is not what was kept.");
    }
}
