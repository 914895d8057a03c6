using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Holdfast.Records.Transfers;

/// <summary>Why a file could not be opened. The message says what to do.</summary>
public sealed class TransferNotOpenedException(string message, bool wasAltered) : Exception(message)
{
    /// <summary>It is not as it was made; otherwise it is no such file, or the passphrase is another.</summary>
    public bool WasAltered { get; } = wasAltered;
}

/// <summary>
/// A segment as a file: AES-256-GCM under a key made of the passphrase by PBKDF2. Ahead of it stand a fixed line, the rounds, the salt, the nonce and the fingerprint of the rest,
/// so that a file damaged on its way is told from a wrong passphrase.
/// </summary>
public static class TransferEnvelope
{
    /// <summary>A passphrase said over the telephone is shorter than this only at the family's cost.</summary>
    public const int LeastPassphrase = 12;

    private const int Rounds = 600_000;
    private const int MostRounds = 5_000_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    // What is not there is written as nothing, so that a segment that lacks something is told from one that says there is none.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private static readonly byte[] Line = "HOLDFAST TRANSFER 1\n"u8.ToArray();
    private static readonly int BoundBytes = Line.Length + sizeof(int) + SaltBytes + NonceBytes;
    private static readonly int HeadBytes = BoundBytes + SHA256.HashSizeInBytes;

    public static byte[] Seal(TransferSegment segment, string passphrase) => Seal(Write(segment), passphrase);

    /// <exception cref="TransferNotOpenedException">It is no such file, it was altered, or the passphrase is another.</exception>
    public static TransferSegment Open(ReadOnlySpan<byte> file, string passphrase) => Read(Unseal(file, passphrase));

    /// <summary>The segment as it is kept beside a journal.</summary>
    public static byte[] Write(TransferSegment segment) => JsonSerializer.SerializeToUtf8Bytes(segment, Json);

    /// <exception cref="TransferNotOpenedException">It is not a segment of a shape this program knows.</exception>
    public static TransferSegment Read(ReadOnlySpan<byte> segment)
    {
        try
        {
            if (JsonSerializer.Deserialize<TransferSegment>(segment, Json) is { Format: TransferSegment.CurrentFormat } read)
            {
                return read.IsWhole ? read : throw Unreadable();
            }
        }
        catch (JsonException)
        {
            throw Unreadable();
        }

        throw new TransferNotOpenedException("The file was made by a newer Holdfast. Take it in with that version or a later one.", wasAltered: false);
    }

    internal static TransferNotOpenedException Unreadable() => new("The file opens, and what is in it cannot be read. Ask for it again.", wasAltered: true);

    private static byte[] Seal(byte[] words, string passphrase)
    {
        var file = new byte[HeadBytes + words.Length + TagBytes];
        Line.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(Line.Length), Rounds);
        RandomNumberGenerator.Fill(file.AsSpan(Line.Length + sizeof(int), SaltBytes + NonceBytes));
        using var cipher = Cipher(file, passphrase, Rounds);
        cipher.Encrypt(Nonce(file), words, file.AsSpan(HeadBytes, words.Length), file.AsSpan(HeadBytes + words.Length), file.AsSpan(0, BoundBytes));
        SHA256.HashData(file.AsSpan(HeadBytes), file.AsSpan(BoundBytes, SHA256.HashSizeInBytes));
        CryptographicOperations.ZeroMemory(words);
        return file;
    }

    private static byte[] Unseal(ReadOnlySpan<byte> file, string passphrase)
    {
        if (file.Length < HeadBytes + TagBytes || !file[..Line.Length].SequenceEqual(Line))
        {
            throw new TransferNotOpenedException("This is not a file one Holdfast makes for another. Choose the file the other authority sent.", wasAltered: false);
        }

        var rounds = BinaryPrimitives.ReadInt32BigEndian(file[Line.Length..]);
        if (rounds is < 1 or > MostRounds || !SHA256.HashData(file[HeadBytes..]).AsSpan().SequenceEqual(file.Slice(BoundBytes, SHA256.HashSizeInBytes)))
        {
            throw new TransferNotOpenedException("The file was altered or cut short on its way. Nothing was taken in. Ask the other authority to send it again.", wasAltered: true);
        }

        using var cipher = Cipher(file, passphrase, rounds);
        var words = new byte[file.Length - HeadBytes - TagBytes];
        try
        {
            cipher.Decrypt(Nonce(file), file[HeadBytes..^TagBytes], file[^TagBytes..], words, file[..BoundBytes]);
            return words;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new TransferNotOpenedException("The passphrase does not open this file. Ask the other authority for it again, by telephone.", wasAltered: false);
        }
    }

    private static AesGcm Cipher(ReadOnlySpan<byte> file, string passphrase, int rounds)
    {
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize().Trim()), file.Slice(Line.Length + sizeof(int), SaltBytes), rounds, HashAlgorithmName.SHA256, KeyBytes);
        var cipher = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }

    private static ReadOnlySpan<byte> Nonce(ReadOnlySpan<byte> file) => file.Slice(Line.Length + sizeof(int) + SaltBytes, NonceBytes);
}
