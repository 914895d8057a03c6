using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Records.Transfers;

/// <summary>Opens files of the first shape, which hold a record without its papers. None are made any more.</summary>
internal static class FirstTransferEnvelope
{
    private const int MostRounds = 5_000_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int BoundBytes = sizeof(int) + SaltBytes + NonceBytes;
    private const int HeadBytes = BoundBytes + SHA256.HashSizeInBytes;

    /// <param name="line">The first line of the file.</param>
    /// <param name="file">What follows it.</param>
    /// <exception cref="TransferNotOpenedException">It was altered, or the passphrase is another.</exception>
    public static byte[] Unseal(byte[] line, ReadOnlySpan<byte> file, string passphrase)
    {
        if (file.Length < HeadBytes + TagBytes || BinaryPrimitives.ReadInt32BigEndian(file) is not (>= 1 and <= MostRounds and var rounds)
            || !SHA256.HashData(file[HeadBytes..]).AsSpan().SequenceEqual(file.Slice(BoundBytes, SHA256.HashSizeInBytes)))
        {
            throw TransferEnvelope.Altered();
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize().Trim()), file.Slice(sizeof(int), SaltBytes), rounds, HashAlgorithmName.SHA256, KeyBytes);
        using var cipher = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
        var words = new byte[file.Length - HeadBytes - TagBytes];
        try
        {
            cipher.Decrypt(file.Slice(sizeof(int) + SaltBytes, NonceBytes), file[HeadBytes..^TagBytes], file[^TagBytes..], words, [.. line, .. file[..BoundBytes]]);
            return words;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw TransferEnvelope.WrongPassphrase();
        }
    }
}
