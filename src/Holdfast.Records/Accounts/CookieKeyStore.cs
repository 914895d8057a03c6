using System.Text;
using Holdfast.Casework;
using Holdfast.Records.Drafts;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Accounts;

/// <summary>The keys that cookies and form tokens are made with, shared by every node and kept over restarts. What is secret in them is sealed under the root key.</summary>
public sealed class CookieKeyStore(IDatabase database, IProtector protector, TimeProvider clock)
{
    /// <summary>Whose stream key seals them: nobody's. An id no child and no person can have.</summary>
    private static readonly Guid Own = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    public async Task<IReadOnlyList<string>> Read(CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT body FROM cookie_key ORDER BY added_at, id", r => r.GetString(0), cancel);
    }

    public Task Add(string body, CancellationToken cancel = default) =>
        database.Write((tx, _) => tx.Execute("INSERT INTO cookie_key (id, body, added_at) VALUES (@id, @body, @at)", ("id", NewId.Next()), ("body", body), ("at", clock.GetUtcNow())), cancel);

    public async Task<byte[]> Seal(string secret, CancellationToken cancel = default) => await protector.Protect(Own, Own, Encoding.UTF8.GetBytes(secret), cancel);

    public async Task<string> Unseal(byte[] sealedBytes, CancellationToken cancel = default) => Encoding.UTF8.GetString(await protector.Unprotect(Own, Own, sealedBytes, cancel));
}
