using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Holdfast.Records.Keys;

/// <summary>
/// AES-256-GCM under one stream's key. The stream and the version are bound in, so a body moved to another child or another place in the
/// journal does not open. Not for two threads at once.
/// </summary>
internal sealed class StreamCipher : IDisposable
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    private readonly byte[] key;
    private readonly AesGcm? platform;
    private readonly byte[] associated = new byte[24];
    private byte[] opened = new byte[1024];
    private bool isDisposed;

    public StreamCipher(Guid stream, Guid keyId, ReadOnlySpan<byte> key) : this(stream, keyId, key, Sodium.HasAes)
    {
    }

    /// <param name="sodium">By libsodium; otherwise by the platform's own cipher, which comes to the same bytes.</param>
    internal StreamCipher(Guid stream, Guid keyId, ReadOnlySpan<byte> key, bool sodium)
    {
        // libsodium takes a key's length on trust.
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, RootKey.Bytes);
        this.key = key.ToArray();
        platform = sodium ? null : new AesGcm(key, TagBytes);
        KeyId = keyId;
        stream.TryWriteBytes(associated, bigEndian: true, out _);
    }

    public Guid KeyId { get; }

    /// <summary>The body as the journal keeps it: the words encrypted, then the tag.</summary>
    public (byte[] Nonce, byte[] Body) Encrypt(ReadOnlySpan<byte> words, long version)
    {
        // The key is zeros from then on, and libsodium would take that for a key.
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var body = new byte[words.Length + TagBytes];
        if (platform is null)
        {
            Sodium.Encrypt(body, words, AssociatedWith(version), nonce, key);
        }
        else
        {
            platform.Encrypt(nonce, words, body.AsSpan(0, words.Length), body.AsSpan(words.Length), AssociatedWith(version));
        }

        return (nonce, body);
    }

    /// <summary>The words of a body, lent until the next is opened or this is disposed.</summary>
    /// <exception cref="AuthenticationTagMismatchException">The body was changed, or does not belong at this place.</exception>
    public ReadOnlySpan<byte> Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, long version)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var length = body.Length - TagBytes;
        if (length < 0 || nonce.Length != NonceBytes)
        {
            throw new AuthenticationTagMismatchException();
        }

        if (opened.Length < length)
        {
            CryptographicOperations.ZeroMemory(opened);
            opened = new byte[Math.Max(length, 2 * opened.Length)];
        }

        var words = opened.AsSpan(0, length);
        if (platform is not null)
        {
            platform.Decrypt(nonce, body[..^TagBytes], body[^TagBytes..], words, AssociatedWith(version));
        }
        else if (!Sodium.Decrypt(words, body, AssociatedWith(version), nonce, key))
        {
            throw new AuthenticationTagMismatchException();
        }

        return words;
    }

    public void Dispose()
    {
        isDisposed = true;
        CryptographicOperations.ZeroMemory(opened);
        CryptographicOperations.ZeroMemory(key);
        platform?.Dispose();
    }

    private byte[] AssociatedWith(long version)
    {
        BinaryPrimitives.WriteInt64BigEndian(associated.AsSpan(16), version);
        return associated;
    }
}
