using System.IO.Compression;

namespace Holdfast.Records.Evidence;

/// <summary>A bundle as one file to hand over.</summary>
/// <param name="ManifestSha256">The fingerprint of its manifest.</param>
public sealed record BundleZip(byte[] Bytes, string ManifestSha256)
{
    /// <param name="manifest">Without its files, which are put in here.</param>
    /// <param name="files">The files by name.</param>
    public static BundleZip Of(BundleManifest manifest, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(files);
        var written = BundleJson.Write(manifest with { Files = [.. files.Select(f => new BundleFile(f.Name, f.Bytes.Length, Fingerprint.Of(f.Bytes)))] });
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.Prepend((BundleManifest.Name, written)))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = manifest.MadeAt;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return new BundleZip(memory.ToArray(), Fingerprint.Of(written));
    }

    /// <summary>One file of a bundle; nothing when it is not in it.</summary>
    public static byte[]? Read(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
