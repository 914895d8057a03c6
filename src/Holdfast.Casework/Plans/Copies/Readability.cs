namespace Holdfast.Casework.Plans;

/// <summary>
/// How hard a text is to read. Advice, never a lock: a name or the word for a medicine can raise it and be right all the same. It does not show
/// that somebody understands; only asking them does.
/// </summary>
/// <param name="PerSentence">Words in a sentence, on average.</param>
/// <param name="Longest">Words in the longest sentence.</param>
/// <param name="Age">The age, in years, at which most readers manage it: the Flesch-Kincaid school year and five.</param>
public sealed record Readability(int Sentences, int Words, double PerSentence, int Longest, int Age)
{
    private static readonly char[] Ends = ['.', '!', '?', '…', '\n', ';', ':'];

    /// <summary>What is said of a text of nothing.</summary>
    public static Readability Nothing { get; } = new(0, 0, 0, 0, 0);

    public static Readability Of(string? text)
    {
        var sentences = (text ?? "").Split(Ends, StringSplitOptions.RemoveEmptyEntries).Select(WordsOf).Where(w => w.Count > 0).ToList();
        if (sentences.Count == 0)
        {
            return Nothing;
        }

        var words = sentences.Sum(s => s.Count);
        var syllables = sentences.Sum(s => s.Sum(Syllables));
        var perSentence = (double)words / sentences.Count;
        var year = (0.39 * perSentence) + (11.8 * syllables / words) - 15.59;
        return new Readability(sentences.Count, words, perSentence, sentences.Max(s => s.Count), Math.Clamp((int)Math.Round(year + 5, MidpointRounding.AwayFromZero), 5, 25));
    }

    private static List<string> WordsOf(string sentence) =>
        [.. sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('"', '“', '”', '‘', '’', '\'', '(', ')', ',', '-', '–')).Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>Groups of vowels, without a silent e at the end. A guess, good enough for advice.</summary>
    internal static int Syllables(string word)
    {
        var groups = 0;
        var inVowel = false;
        foreach (var letter in word.ToLowerInvariant())
        {
            var vowel = "aeiouyáéíóúâêîôûŵŷ".Contains(letter, StringComparison.Ordinal);
            groups += vowel && !inVowel ? 1 : 0;
            inVowel = vowel;
        }

        var silent = groups > 1 && (word.EndsWith('e') || word.EndsWith("es", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) && !word.EndsWith("le", StringComparison.OrdinalIgnoreCase);
        return Math.Max(1, silent ? groups - 1 : groups);
    }
}
