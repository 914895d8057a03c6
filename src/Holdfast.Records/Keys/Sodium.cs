using System.Runtime.InteropServices;

namespace Holdfast.Records.Keys;

/// <summary>
/// AES-256-GCM as libsodium does it, byte for byte what <see cref="System.Security.Cryptography.AesGcm"/> makes and opens. An entry is short, and setting the platform's cipher up for one takes
/// longer than opening it.
/// </summary>
internal static partial class Sodium
{
    private const string Library = "libsodium";

    /// <summary>Whether the library is there and the processor has the instructions; without them libsodium offers no AES at all.</summary>
    public static bool HasAes { get; } = FindAes();

    /// <param name="body">Takes the words encrypted, then the tag: as long as both.</param>
    /// <param name="nonce">12 bytes, never twice under one key.</param>
    /// <param name="key">32 bytes.</param>
    public static void Encrypt(Span<byte> body, ReadOnlySpan<byte> words, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key) =>
        _ = crypto_aead_aes256gcm_encrypt(body, out _, words, (ulong)words.Length, associated, (ulong)associated.Length, 0, nonce, key);

    /// <summary>Whether the body opened; when not, the words are zeros.</summary>
    /// <param name="words">As long as the body without its tag.</param>
    public static bool Decrypt(Span<byte> words, ReadOnlySpan<byte> body, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key) =>
        crypto_aead_aes256gcm_decrypt(words, out _, 0, body, (ulong)body.Length, associated, (ulong)associated.Length, nonce, key) == 0;

    private static bool FindAes()
    {
        try
        {
            return sodium_init() >= 0 && crypto_aead_aes256gcm_is_available() == 1;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport(Library)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    private static partial int crypto_aead_aes256gcm_is_available();

    [LibraryImport(Library)]
    private static partial int crypto_aead_aes256gcm_encrypt(
        Span<byte> body, out ulong bodyLength, ReadOnlySpan<byte> words, ulong wordsLength, ReadOnlySpan<byte> associated, ulong associatedLength, nint none, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key);

    [LibraryImport(Library)]
    private static partial int crypto_aead_aes256gcm_decrypt(
        Span<byte> words, out ulong wordsLength, nint none, ReadOnlySpan<byte> body, ulong bodyLength, ReadOnlySpan<byte> associated, ulong associatedLength, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key);
}
