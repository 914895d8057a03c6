using System.Text.Json;
using System.Text.RegularExpressions;

namespace Holdfast.Records.Transfers;

/// <summary>Finds a protected address or telephone number in an entry, however it is spaced or written.</summary>
internal static partial class ProtectedWords
{
    private const int LeastLetters = 5;

    /// <summary>The words that give a place or a number away: each line or part of the address, and the number.</summary>
    public static IEnumerable<string> Of(string? address, string? telephone)
    {
        var parts = (address ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries).Append(telephone ?? "");
        return parts.Select(Plain).Where(p => p.Length >= LeastLetters && p.Any(char.IsAsciiDigit));
    }

    public static bool AreIn(ReadOnlySpan<byte> entry, IReadOnlyList<string> secrets)
    {
        if (secrets.Count == 0)
        {
            return false;
        }

        using var read = JsonDocument.Parse(entry.ToArray());
        return Words(read.RootElement).Select(Plain).Any(w => secrets.Any(s => w.Contains(s, StringComparison.Ordinal)));
    }

    /// <summary>Whether a page holds one of these, with or without its markup.</summary>
    public static bool AreIn(string page, IReadOnlyList<string> secrets)
    {
        var plain = Plain(Markup().Replace(page, ""));
        return secrets.Any(s => plain.Contains(s, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Words(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("<[^>]+>|&[a-z#0-9]+;")]
    private static partial Regex Markup();
}
