namespace Holdfast.Records.Drafts;

/// <summary>Encrypts what lies beside the journal: drafts under their owner's key, attachments under their child's, so that they end with it.</summary>
public interface IProtector
{
    /// <param name="keyOf">Whose key: a child or a person.</param>
    /// <param name="id">What is protected; it opens under no other id.</param>
    /// <param name="plain">The bytes to protect.</param>
    ValueTask<byte[]> Protect(Guid keyOf, Guid id, ReadOnlyMemory<byte> plain, CancellationToken cancel = default);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The bytes were changed, or are not what has this id.</exception>
    ValueTask<byte[]> Unprotect(Guid keyOf, Guid id, ReadOnlyMemory<byte> sealedBytes, CancellationToken cancel = default);
}
