using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Records.Transfers;

/// <summary>
/// The key of one transfer file, made of the passphrase by PBKDF2, and what is sealed with it: the record at the head of the file, and after it each paper in a box of its own, so that no more than one paper is
/// ever held at once. A box opens only in this file and in its own place.
/// </summary>
internal sealed class TransferLock : IDisposable
{
    public const int BoxHead = sizeof(int) + NonceBytes;

    private const int Rounds = 600_000;
    private const int MostRounds = 5_000_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int KeyBytes = 32;

    /// <summary>Nothing that is sealed is shorter.</summary>
    public const int TagBytes = 16;

    private readonly byte[] bound;
    private readonly AesGcm cipher;

    /// <param name="line">The first line of the file, which says its shape.</param>
    /// <param name="rest">The rounds and the salt.</param>
    private TransferLock(ReadOnlySpan<byte> line, ReadOnlySpan<byte> rest, string passphrase)
    {
        bound = [.. line, .. rest];
        var key = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase.Normalize().Trim()), rest[sizeof(int)..], BinaryPrimitives.ReadInt32BigEndian(rest), HashAlgorithmName.SHA256, KeyBytes);
        cipher = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>How many bytes stand between the first line and the sealed record.</summary>
    public const int HeadBytes = sizeof(int) + SaltBytes + NonceBytes + sizeof(int) + SHA256.HashSizeInBytes;

    /// <summary>A key for a new file.</summary>
    public static TransferLock New(ReadOnlySpan<byte> line, string passphrase)
    {
        var rest = new byte[sizeof(int) + SaltBytes];
        BinaryPrimitives.WriteInt32BigEndian(rest, Rounds);
        RandomNumberGenerator.Fill(rest.AsSpan(sizeof(int)));
        return new TransferLock(line, rest, passphrase);
    }

    /// <summary>The key of a file that came; nothing when what stands at its head cannot be true.</summary>
    public static TransferLock? Of(ReadOnlySpan<byte> line, ReadOnlySpan<byte> head, string passphrase) =>
        BinaryPrimitives.ReadInt32BigEndian(head) is >= 1 and <= MostRounds ? new TransferLock(line, head[..(sizeof(int) + SaltBytes)], passphrase) : null;

    /// <summary>How long the sealed record is, and its fingerprint, so that a file damaged on its way is told from a wrong passphrase.</summary>
    public static (int Length, byte[] Sha256) Announced(ReadOnlySpan<byte> head) =>
        (BinaryPrimitives.ReadInt32BigEndian(head[(sizeof(int) + SaltBytes + NonceBytes)..]), head[^SHA256.HashSizeInBytes..].ToArray());

    /// <summary>The head of the file with the record in it.</summary>
    public byte[] Head(byte[] words)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var sealedWords = new byte[words.Length + TagBytes];
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, sealedWords.Length);
        cipher.Encrypt(nonce, words, sealedWords.AsSpan(0, words.Length), sealedWords.AsSpan(words.Length), [.. bound, .. nonce, .. length]);
        return [.. bound, .. nonce, .. length, .. SHA256.HashData(sealedWords), .. sealedWords];
    }

    /// <summary>The record of a file.</summary>
    /// <exception cref="AuthenticationTagMismatchException">The passphrase is another.</exception>
    public byte[] OpenHead(ReadOnlySpan<byte> head, ReadOnlySpan<byte> sealedWords)
    {
        var words = new byte[sealedWords.Length - TagBytes];
        var nonce = head.Slice(sizeof(int) + SaltBytes, NonceBytes);
        cipher.Decrypt(nonce, sealedWords[..^TagBytes], sealedWords[^TagBytes..], words, [.. bound, .. nonce, .. head.Slice(sizeof(int) + SaltBytes + NonceBytes, sizeof(int))]);
        return words;
    }

    /// <summary>A paper in its box: how long it is, its nonce, and it, sealed.</summary>
    public byte[] Box(int place, ReadOnlySpan<byte> paper)
    {
        var box = new byte[BoxHead + paper.Length + TagBytes];
        BinaryPrimitives.WriteInt32BigEndian(box, paper.Length);
        RandomNumberGenerator.Fill(box.AsSpan(sizeof(int), NonceBytes));
        cipher.Encrypt(box.AsSpan(sizeof(int), NonceBytes), paper, box.AsSpan(BoxHead, paper.Length), box.AsSpan(BoxHead + paper.Length), Place(place));
        return box;
    }

    /// <summary>How many bytes of a box follow its head.</summary>
    public static int LengthOf(ReadOnlySpan<byte> boxHead) => BinaryPrimitives.ReadInt32BigEndian(boxHead) + TagBytes;

    /// <exception cref="AuthenticationTagMismatchException">It was altered, or stands in another place.</exception>
    public byte[] OpenBox(int place, ReadOnlySpan<byte> boxHead, ReadOnlySpan<byte> sealedPaper)
    {
        var paper = new byte[sealedPaper.Length - TagBytes];
        cipher.Decrypt(boxHead[sizeof(int)..], sealedPaper[..^TagBytes], sealedPaper[^TagBytes..], paper, Place(place));
        return paper;
    }

    public void Dispose() => cipher.Dispose();

    private byte[] Place(int place)
    {
        var at = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(at, place);
        return [.. bound, .. at];
    }
}
