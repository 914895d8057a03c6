using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Evidence;

/// <summary>One file of a bundle.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record BundleFile(string Name, long Length, string Sha256);

/// <summary>What a bundle holds, of whom, who made it, and from what.</summary>
/// <param name="Journal">Where the child's journal stood when it was made.</param>
/// <param name="Files">Every file but the manifest itself, whose fingerprint stands in the child's journal.</param>
public sealed record BundleManifest(
    string Format, Guid Bundle, Guid Child, DateOnly From, DateOnly To, string ForWhom, string Why, DateTimeOffset MadeAt, string MadeBy, string Capacity, JournalSeal Journal, IReadOnlyList<BundleFile> Files)
{
    public const string Name = "manifest.json";

    /// <summary>The shape of a bundle; another number when the shape changes.</summary>
    public const string CurrentFormat = "holdfast-evidence/1";
}

/// <summary>How a bundle's files are written: names in lower case first, every letter as itself.</summary>
public static class BundleJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static byte[] Write<T>(T what) => JsonSerializer.SerializeToUtf8Bytes(what, Options);
}

internal static class Fingerprint
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
