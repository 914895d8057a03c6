using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Records.Journal;

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
    private const int ShortestSentence = 20;

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
            var bare = ProtectedWords.Bare(text);
            var words = Words(Without(text, rightful));
            leaks.AddRange(secrets.Where(s => s.Strings.Any(t => bare.Contains(t, StringComparison.Ordinal)) || s.Names.Any(n => Says(words, n))).Select(s => new Leak(where, s.What)));
        }

        return [.. leaks.Distinct()];
    }

    /// <summary>A day as people write it.</summary>
    public static IEnumerable<string> OfDay(DateOnly day) =>
    [
        ProtectedWords.Bare(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)), ProtectedWords.Bare(day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)),
        day.ToString("ddMMyyyy", CultureInfo.InvariantCulture), day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    ];

    /// <summary>The sentences of a part that is for others, long enough not to be anybody's.</summary>
    public static IEnumerable<string> OfPart(string words) => Sentence().Split(words).Select(ProtectedWords.Bare).Where(s => s.Length >= ShortestSentence).Distinct();

    private static string Without(string text, IEnumerable<string> names) =>
        names.Where(n => n.Contains(' ', StringComparison.Ordinal)).OrderByDescending(n => n.Length).Aggregate(text, (t, name) => t.Replace(name, "·", StringComparison.OrdinalIgnoreCase));

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>A name, one word or several, in a row and each with a capital letter: "may" is not "May".</summary>
    private static bool Says(List<string> words, string name)
    {
        var parts = Words(name);
        return parts.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - parts.Count + 1)).Any(at => parts
            .Select((part, i) => (Part: part, Word: words[at + i])).All(p => char.IsUpper(p.Word[0]) && ProtectedWords.Bare(p.Word) == ProtectedWords.Bare(p.Part)));
    }

    [GeneratedRegex(@"[.!?\n\r]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*?(?=[’']s\b|[^\p{L}\p{M}’'-]|$|[’'-](?![\p{L}\p{M}]))")]
    private static partial Regex Word();
}
