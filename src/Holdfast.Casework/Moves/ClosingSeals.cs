using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Casework.Moves;

/// <summary>
/// The short code that stands for a whole file, from its first byte to its last. The authority that made it says it by telephone, and the one that takes it in types it: so nobody between them, who may know the
/// passphrase, can cut entries off its end or put another in its place.
/// </summary>
public static class ClosingSeals
{
    // 16 of 31 letters: nobody makes another file with the same. No letter is easily misheard for a number.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Groups = 4;
    private const int GroupLetters = 4;

    /// <param name="sha256">The fingerprint of the file, in hexadecimal.</param>
    public static string Of(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        var bytes = SHA256.HashData(Encoding.ASCII.GetBytes($"closing seal {sha256.ToUpperInvariant()}"));
        return string.Join('-', Enumerable.Range(0, Groups).Select(g => string.Concat(Enumerable.Range(g * GroupLetters, GroupLetters).Select(i => Letters[bytes[i] % Letters.Length]))));
    }

    /// <summary>Whether what was typed is the seal of this file, however it is spaced or spoken; or its whole fingerprint, which is all that an authority with an earlier Holdfast can read out.</summary>
    public static bool Fits(string typed, string sha256)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var plain = Plain(typed);
        return plain == Plain(Of(sha256)) || plain == Plain(sha256);
    }

    private static string Plain(string said) => string.Concat(said.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
