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
