using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Holdfast.Cli.Seeding;

/// <summary>Chance that comes out the same every time it is begun from the same words, on every machine and version of .NET.</summary>
internal sealed class SeedRandom
{
    private ulong state;

    public SeedRandom(params ReadOnlySpan<string> path)
    {
        state = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(SeedIds.Bytes(path)));
    }

    /// <summary>A whole number from the least to the most, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public bool Chance(double share) => Next() < share * ulong.MaxValue;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>One of the things, as often as its weight says.</summary>
    public T Weighted<T>(params ReadOnlySpan<(T Thing, int Weight)> from)
    {
        var all = 0;
        foreach (var (_, weight) in from)
        {
            all += weight;
        }

        var at = Between(1, all);
        foreach (var (thing, weight) in from)
        {
            at -= weight;
            if (at <= 0)
            {
                return thing;
            }
        }

        return from[^1].Thing;
    }

    // SplitMix64, written out because System.Random promises nothing between versions.
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
