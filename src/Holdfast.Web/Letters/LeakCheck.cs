using System.Globalization;
using System.Text.RegularExpressions;

namespace Holdfast.Web.Letters;

/// <summary>Something that must not stand in a letter, in the forms it is looked for in. It is never shown, and kept no longer than the looking takes.</summary>
/// <param name="What">What it is, without saying it: "the protected address of Ana Gatehouse".</param>
/// <param name="Strings">Looked for among the letters and digits alone: spaces, signs, accents and case do not hide it.</param>
/// <param name="Names">Looked for as whole words that begin with a capital letter.</param>
public sealed record Secret(string What, IReadOnlyList<string> Strings, IReadOnlyList<string> Names);

/// <summary>Something that must not stand in a letter stands there.</summary>
/// <param name="Where">The heading it stands under.</param>
/// <param name="What">What it is, without saying it.</param>
public sealed record Leak(string Where, string What);

/// <summary>Looks for what must not reach a reader in the words of a letter.</summary>
public static partial class LeakCheck
{
    private const int ShortestString = 5;
    private const int ShortestSentence = 20;
    private const char WideFirst = '\uff01';
    private const char WideLast = '\uff5e';

    /// <param name="places">The letter's words, by the heading they stand under.</param>
    /// <param name="secrets">What must not be there.</param>
    /// <param name="rightful">Names of people who may be named in full, so that a name they share is not taken for another's.</param>
    public static IReadOnlyList<Leak> Find(IEnumerable<(string Where, string Text)> places, IReadOnlyList<Secret> secrets, IReadOnlyCollection<string> rightful)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(secrets);
        var leaks = new List<Leak>();
        foreach (var (where, text) in places)
        {
            var bare = Bare(text);
            var words = Words(Without(text, rightful));
            leaks.AddRange(secrets.Where(s => s.Strings.Any(t => bare.Contains(t, StringComparison.Ordinal)) || s.Names.Any(n => Says(words, n))).Select(s => new Leak(where, s.What)));
        }

        return [.. leaks.Distinct()];
    }

    /// <summary>An address: its first line with and without the number, every line with a number, the postcode.</summary>
    public static IEnumerable<string> OfAddress(string address)
    {
        var lines = address.Split([',', '\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = lines.Where((line, i) => i == 0 || line.Any(char.IsDigit)).ToList();
        found.AddRange(found.Select(line => Number().Replace(line, "")).Where(street => street.Contains(' ', StringComparison.Ordinal)).ToList());
        found.AddRange(Postcode().Matches(address.ToUpperInvariant()).Select(m => m.Value));

        // One typed without commas is looked for by what stands before its town: the number and the two words after it.
        found.AddRange(House().Matches(address).Select(m => m.Value));
        return found.Select(Bare).Where(f => f.Length >= ShortestString).Distinct();
    }

    /// <summary>A telephone number, from home or from abroad.</summary>
    public static IEnumerable<string> OfTelephone(string? telephone)
    {
        var digits = string.Concat((telephone ?? "").Where(char.IsAsciiDigit));
        digits = digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10 ? digits[2..] : digits;
        digits = digits.TrimStart('0');
        return digits.Length > ShortestString ? [digits] : [];
    }

    /// <summary>A day as people write it.</summary>
    public static IEnumerable<string> OfDay(DateOnly day) =>
    [
        Bare(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)), Bare(day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)),
        day.ToString("ddMMyyyy", CultureInfo.InvariantCulture), day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    ];

    /// <summary>The sentences of a part that is for others, long enough not to be anybody's.</summary>
    public static IEnumerable<string> OfPart(string words) => Sentence().Split(words).Select(Bare).Where(s => s.Length >= ShortestSentence).Distinct();

    /// <summary>Only letters and digits, small and without accents; wide ones, as some keyboards write them, made narrow.</summary>
    public static string Bare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(Records.ReadModels.Names.Words(string.Concat(text.Select(c => c is >= WideFirst and <= WideLast ? (char)(c - WideFirst + '!') : c))));
    }

    private static string Without(string text, IEnumerable<string> names) =>
        names.Where(n => n.Contains(' ', StringComparison.Ordinal)).OrderByDescending(n => n.Length).Aggregate(text, (t, name) => t.Replace(name, "·", StringComparison.OrdinalIgnoreCase));

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>A name, one word or several, in a row and each with a capital letter: "may" is not "May".</summary>
    private static bool Says(List<string> words, string name)
    {
        var parts = Words(name);
        return parts.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - parts.Count + 1)).Any(at => parts
            .Select((part, i) => (Part: part, Word: words[at + i])).All(p => char.IsUpper(p.Word[0]) && Bare(p.Word) == Bare(p.Part)));
    }

    [GeneratedRegex(@"^\s*(?:(?:flat|apartment|unit|room)\s+)?\d+\s*[a-z]?\b[\s,]*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b\d+\s*[a-zA-Z]?\s+\p{L}+\s+\p{L}+")]
    private static partial Regex House();

    [GeneratedRegex(@"[.!?\n\r]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*?(?=[’']s\b|[^\p{L}\p{M}’'-]|$|[’'-](?![\p{L}\p{M}]))")]
    private static partial Regex Word();
}
