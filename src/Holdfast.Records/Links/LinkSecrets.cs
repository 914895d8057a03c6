using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Records.Links;

/// <summary>The secrets of a personal link and their fingerprints.</summary>
internal static class LinkSecrets
{
    /// <summary>Of PBKDF2 with SHA-512: about a fifth of a second here, and the price of each guess.</summary>
    public const int Rounds = 210_000;

    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>256 random bits, as they stand in an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Eight random digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>A quick fingerprint is enough for 256 random bits.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>The slow fingerprint of a code, together with its link's token: who has only the database can not even begin to guess.</summary>
    public static byte[] HashOf(string code, string token, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2($"{token}:{code}", salt, rounds, HashAlgorithmName.SHA512, HashBytes);

    /// <summary>The digits of what was typed: people write a code down in groups.</summary>
    public static string Digits(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));
}
