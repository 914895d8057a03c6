using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Holdfast.Records.Evidence;

/// <summary>What a bundle was found to be.</summary>
/// <param name="Manifest">Nothing when it is missing or can not be read.</param>
/// <param name="ManifestSha256">The fingerprint of the manifest as it is, to be held against the entry in the child's record.</param>
/// <param name="Problems">Each a sentence; empty when every file is what the manifest says.</param>
public sealed record BundleFindings(BundleManifest? Manifest, string? ManifestSha256, IReadOnlyList<string> Problems)
{
    public bool IsWhole => Problems.Count == 0;
}

/// <summary>Checks a bundle against its manifest. It needs no database: whoever was handed a bundle can do it.</summary>
public static class BundleCheck
{
    /// <summary>No manifest is near as long; one that is was not made by Holdfast.</summary>
    private const int LongestManifest = 1 << 20;

    /// <exception cref="InvalidDataException">It is not a ZIP file.</exception>
    public static BundleFindings Of(Stream bundle)
    {
        using var zip = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.FirstOrDefault(e => e.FullName == BundleManifest.Name) is not { } first)
        {
            return new BundleFindings(null, null, [$"{BundleManifest.Name} is missing, so nothing else can be checked."]);
        }

        var (written, _, sha) = Read(first, LongestManifest);
        if (written is null || ManifestOf(written) is not { } manifest)
        {
            return new BundleFindings(null, sha, [$"{BundleManifest.Name} can not be read: it was changed, or is not one that this Holdfast knows."]);
        }

        return new BundleFindings(manifest, sha, [.. Missing(zip, manifest), .. Extra(zip, manifest), .. manifest.Files.SelectMany(f => Changed(zip, f))]);
    }

    private static IEnumerable<string> Missing(ZipArchive zip, BundleManifest manifest) =>
        manifest.Files.Where(f => zip.Entries.All(e => e.FullName != f.Name)).Select(f => $"{f.Name} is missing: the manifest names it and the bundle does not hold it.");

    private static IEnumerable<string> Extra(ZipArchive zip, BundleManifest manifest)
    {
        var known = manifest.Files.Select(f => f.Name).Append(BundleManifest.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in zip.Entries.GroupBy(e => e.FullName))
        {
            if (!known.Contains(group.Key))
            {
                yield return $"{Shown(group.Key)} was added: the manifest does not name it.";
            }
            else if (group.Count() > 1)
            {
                yield return $"{group.Key} is in the bundle {group.Count()} times.";
            }
        }
    }

    private static IEnumerable<string> Changed(ZipArchive zip, BundleFile file)
    {
        foreach (var entry in zip.Entries.Where(e => e.FullName == file.Name))
        {
            var (_, length, sha) = Read(entry, 0);
            if (sha is null)
            {
                yield return $"{file.Name} can not be read: it was changed.";
            }
            else if (length != file.Length)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{file.Name} was changed: it has {length} bytes, and the manifest says {file.Length}.");
            }
            else if (!string.Equals(sha, file.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{file.Name} was changed: its fingerprint is not the one in the manifest.";
            }
        }
    }

    private static BundleManifest? ManifestOf(byte[] written)
    {
        try
        {
            return JsonSerializer.Deserialize<BundleManifest>(written, BundleJson.Options) is { Format: BundleManifest.CurrentFormat } manifest && manifest.Files.All(f => f is not null) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes when there are no more than asked for, how many there are, and their fingerprint; no fingerprint when the file is damaged.</summary>
    private static (byte[]? Bytes, long Length, string? Sha256) Read(ZipArchiveEntry entry, int keep)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var kept = new MemoryStream();
            using var stream = entry.Open();
            var buffer = new byte[81920];
            long length = 0;
            for (int read; (read = stream.Read(buffer)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                if (length + read <= keep)
                {
                    kept.Write(buffer, 0, read);
                }
            }

            return (length <= keep ? kept.ToArray() : null, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return (null, 0, null);
        }
    }

    /// <summary>A name somebody else gave a file: it may be long, and may hold what a terminal takes for orders.</summary>
    private static string Shown(string name) => string.Concat(name.Take(120).Select(c => char.IsControl(c) ? '?' : c));
}
