using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Cli.Seeding;

/// <summary>Ids of the synthetic areas: always the same for the same words, so that a seed can be told again.</summary>
internal static class SeedIds
{
    public static Guid For(params ReadOnlySpan<string> path) => new(SHA256.HashData(Bytes(path)).AsSpan(0, 16), bigEndian: true);

    internal static byte[] Bytes(params ReadOnlySpan<string> path) => Encoding.UTF8.GetBytes("holdfast-seed/" + string.Join('/', path!));
}
