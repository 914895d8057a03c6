using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Evidence;

/// <summary>Evidence bundles as they were made: encrypted under the child's own key, so that they end with it; one row each, never changed.</summary>
public sealed class BundleStore(IDatabase database, IProtector protector, TimeProvider clock)
{
    /// <summary>Encrypts the bundle; what comes back writes it, in the transaction that records that it was made.</summary>
    public async Task<Func<DbTransaction, CancellationToken, Task>> Seal(Guid bundleId, Guid childId, byte[] zip, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var sealedBytes = await protector.Protect(childId, bundleId, zip, cancel);
        return (tx, _) => tx.Execute(
            "INSERT INTO evidence_bundle (id, child, bytes, sha256, made_at, sealed) VALUES (@id, @child, @bytes, @sha, @at, @sealed)",
            ("id", bundleId), ("child", childId), ("bytes", zip.Length), ("sha", Fingerprint.Of(zip)), ("at", clock.GetUtcNow()), ("sealed", sealedBytes));
    }

    /// <summary>The bundle of this child; nothing when it is not this child's. The page has passed the gate for the child.</summary>
    /// <exception cref="CryptographicException">The bytes are not those that were made.</exception>
    public async Task<byte[]?> Open(Guid bundleId, Guid childId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read("SELECT sha256, sealed FROM evidence_bundle WHERE id = @id AND child = @child", r => (Sha: r.GetString(0), Sealed: r.Bytes(1)), cancel, ("id", bundleId), ("child", childId));
        if (found is not [var row])
        {
            return null;
        }

        var zip = await protector.Unprotect(childId, bundleId, row.Sealed, cancel);
        return Fingerprint.Of(zip) == row.Sha ? zip : throw new CryptographicException($"Evidence bundle {bundleId} is not what was made.");
    }
}
