using System.Text.Json;
using System.Text.RegularExpressions;
using Holdfast.Records.ReadModels;

namespace Holdfast.Records.Journal;

/// <summary>
/// The forms in which a protected address or telephone number is looked for wherever words leave the house: in letters and copies, in addresses typed, in a transfer file.
/// Looked for among letters and digits alone: spaces, signs, accents and case do not hide it.
/// </summary>
public static partial class ProtectedWords
{
    private const int Shortest = 5;
    private const char WideFirst = '\uff01';
    private const char WideLast = '\uff5e';

    /// <summary>
    /// An address: house and street with and without the number, every line with a number, the postcode. House and street end with the last line that has a number or
    /// reads like a street or a house; what follows is the town, and a town gives nobody away.
    /// </summary>
    public static IEnumerable<string> OfAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var lines = address.Split([',', '\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var street = Math.Max(0, Array.FindLastIndex(lines, line => Number().Match(line).Length > 0 || Street().IsMatch(line)));
        var found = lines.Where((line, i) => i <= street || line.Any(char.IsDigit)).ToList();
        found.AddRange(found.Select(line => Number().Replace(line, "")).Where(rest => rest.Contains(' ', StringComparison.Ordinal)).ToList());
        found.AddRange(Postcode().Matches(address.ToUpperInvariant()).Select(m => m.Value));

        // One typed without commas is looked for by what stands before its town: the number and the two words after it.
        found.AddRange(House().Matches(address).Select(m => m.Value));
        return found.Select(Bare).Where(f => f.Length >= Shortest).Distinct();
    }

    /// <summary>A telephone number, from home or from abroad.</summary>
    public static IEnumerable<string> OfTelephone(string? telephone)
    {
        var digits = string.Concat((telephone ?? "").Where(char.IsAsciiDigit));
        digits = digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10 ? digits[2..] : digits;
        digits = digits.TrimStart('0');
        return digits.Length > Shortest ? [digits] : [];
    }

    /// <summary>Only letters and digits, small and without accents; wide ones, as some keyboards write them, made narrow.</summary>
    public static string Bare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(Names.Words(string.Concat(text.Select(c => c is >= WideFirst and <= WideLast ? (char)(c - WideFirst + '!') : c))));
    }

    /// <summary>Whether any of the words of an entry, as it is stored, hold one of these forms.</summary>
    internal static bool AreIn(ReadOnlySpan<byte> entry, IReadOnlyList<string> forms)
    {
        if (forms.Count == 0)
        {
            return false;
        }

        using var read = JsonDocument.Parse(entry.ToArray());
        return Words(read.RootElement).Any(w => AreIn(w, forms));
    }

    internal static bool AreIn(string words, IReadOnlyList<string> forms) => Bare(words) is var bare && forms.Any(f => bare.Contains(f, StringComparison.Ordinal));

    /// <summary>Whether a page holds one of these forms, with or without its markup between them.</summary>
    internal static bool AreInPage(string page, IReadOnlyList<string> forms) => AreIn(Markup().Replace(page, ""), forms);

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Words(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"^\s*(?:(?:flat|apartment|unit|room)\s+)?\d+\s*[a-z]?\b[\s,]*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:road|rd|street|st|lane|close|avenue|ave|drive|way|court|house|gardens|crescent|terrace|square|walk|grove|mews|cottages?|farm|lodge|flats|buildings|towers?|refuge|hostel)$|^(?:heol|ffordd|stryd|l[oô]n|maes|clos|t[yŷ])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Street();

    [GeneratedRegex("<[^>]+>|&[a-z#0-9]+;")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b\d+\s*[a-zA-Z]?\s+\p{L}+\s+\p{L}+")]
    private static partial Regex House();
}
