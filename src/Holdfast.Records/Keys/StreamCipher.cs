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

    private readonly AesGcm cipher;
    private readonly byte[] associated = new byte[24];
    private byte[] opened = new byte[1024];

    public StreamCipher(Guid stream, Guid keyId, ReadOnlySpan<byte> key)
    {
        cipher = new AesGcm(key, TagBytes);
        KeyId = keyId;
        stream.TryWriteBytes(associated, bigEndian: true, out _);
    }

    public Guid KeyId { get; }

    /// <summary>The body as the journal keeps it: the words encrypted, then the tag.</summary>
    public (byte[] Nonce, byte[] Body) Encrypt(ReadOnlySpan<byte> words, long version)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var body = new byte[words.Length + TagBytes];
        cipher.Encrypt(nonce, words, body.AsSpan(0, words.Length), body.AsSpan(words.Length), AssociatedWith(version));
        return (nonce, body);
    }

    /// <summary>The words of a body, lent until the next is opened or this is disposed.</summary>
    /// <exception cref="AuthenticationTagMismatchException">The body was changed, or does not belong at this place.</exception>
    public ReadOnlySpan<byte> Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, long version)
    {
        var length = body.Length - TagBytes;
        if (length < 0)
        {
            throw new AuthenticationTagMismatchException();
        }

        if (opened.Length < length)
        {
            CryptographicOperations.ZeroMemory(opened);
            opened = new byte[Math.Max(length, 2 * opened.Length)];
        }

        var words = opened.AsSpan(0, length);
        cipher.Decrypt(nonce, body[..^TagBytes], body[^TagBytes..], words, AssociatedWith(version));
        return words;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(opened);
        cipher.Dispose();
    }

    private byte[] AssociatedWith(long version)
    {
        BinaryPrimitives.WriteInt64BigEndian(associated.AsSpan(16), version);
        return associated;
    }
}
