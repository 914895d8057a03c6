using System.Security.Cryptography;
using Holdfast.Records.Keys;

namespace Holdfast.Records.Drafts;

/// <summary>Protects with the stream keys the journal is written with. Entries are numbered from 1, so nothing protected here, under 0, can stand in for one.</summary>
public sealed class KeyProtector(StreamKeys keys) : IProtector
{
    private const int IdBytes = 16;
    private const long BesideTheJournal = 0;

    public async ValueTask<byte[]> Protect(Guid keyOf, Guid id, ReadOnlyMemory<byte> plain, CancellationToken cancel = default)
    {
        await keys.Ensure([keyOf], cancel);
        using var cipher = await keys.CipherOf(keyOf, cancel);
        var words = new byte[IdBytes + plain.Length];
        id.TryWriteBytes(words, bigEndian: true, out _);
        plain.CopyTo(words.AsMemory(IdBytes));
        var (nonce, body) = cipher.Encrypt(words, BesideTheJournal);
        return [.. nonce, .. body];
    }

    public async ValueTask<byte[]> Unprotect(Guid keyOf, Guid id, ReadOnlyMemory<byte> sealedBytes, CancellationToken cancel = default)
    {
        if (sealedBytes.Length < StreamCipher.NonceBytes + StreamCipher.TagBytes + IdBytes)
        {
            throw new CryptographicException("What was protected has lost its end.");
        }

        using var cipher = await keys.CipherOf(keyOf, cancel);
        var words = cipher.Decrypt(sealedBytes.Span[..StreamCipher.NonceBytes], sealedBytes.Span[StreamCipher.NonceBytes..], BesideTheJournal);
        return new Guid(words[..IdBytes], bigEndian: true) == id
            ? words[IdBytes..].ToArray()
            : throw new CryptographicException("What was protected belongs to another id.");
    }
}
