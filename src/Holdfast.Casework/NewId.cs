using System.Security.Cryptography;

namespace Holdfast.Casework;

/// <summary>The one place ids come from: 128 random bits that show nothing of when or where they were made.</summary>
public static class NewId
{
    public static Guid Next()
    {
        Span<byte> bits = stackalloc byte[16];
        RandomNumberGenerator.Fill(bits);
        return new Guid(bits, bigEndian: true);
    }
}
