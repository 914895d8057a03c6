using System.Collections.Immutable;
using System.Text;

namespace Holdfast.Casework.Plans;

/// <summary>What became of some words between two versions.</summary>
public enum Became
{
    Same,
    Removed,
    Added,
}

/// <summary>Some words, and what became of them.</summary>
public sealed record WordsBecame(Became Became, string Text);

/// <summary>Two texts compared word by word. The words that stayed and went are the first text; those that stayed and came are the second.</summary>
public static class WordDifference
{
    /// <summary>Texts this long on both sides, in words, are shown one after the other instead.</summary>
    private const int Longest = 3000;

    public static ImmutableArray<WordsBecame> Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var pieces = new Pieces();
        pieces.Add(Became.Same, old, 0, start);
        Middle(old[start..^end], now[start..^end], pieces);
        pieces.Add(Became.Same, old, old.Count - end, old.Count);
        return pieces.Made();
    }

    private static void Middle(List<string> old, List<string> now, Pieces pieces)
    {
        if (old.Count == 0 || now.Count == 0 || (old.Count > Longest && now.Count > Longest))
        {
            pieces.Add(Became.Removed, old, 0, old.Count);
            pieces.Add(Became.Added, now, 0, now.Count);
            return;
        }

        var common = Common(old, now);
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                pieces.Add(Became.Same, old[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                pieces.Add(Became.Removed, old[i++]);
            }
            else
            {
                pieces.Add(Became.Added, now[j++]);
            }
        }
    }

    /// <summary>The longest run of words in common from each place on.</summary>
    private static int[,] Common(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>Words, each with the space that follows it.</summary>
    private static List<string> Words(string? text)
    {
        var words = new List<string>();
        var from = 0;
        for (var at = 1; at <= (text?.Length ?? 0); at++)
        {
            if (at == text!.Length || (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])))
            {
                words.Add(text[from..at]);
                from = at;
            }
        }

        return words;
    }

    private sealed class Pieces
    {
        private readonly ImmutableArray<WordsBecame>.Builder made = ImmutableArray.CreateBuilder<WordsBecame>();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();
        private readonly StringBuilder same = new();

        public void Add(Became became, List<string> words, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                Add(became, words[i]);
            }
        }

        public void Add(Became became, string word)
        {
            if (became == Became.Same)
            {
                Changed();
                same.Append(word);
            }
            else
            {
                Put(Became.Same, same);
                (became == Became.Removed ? removed : added).Append(word);
            }
        }

        public ImmutableArray<WordsBecame> Made()
        {
            Put(Became.Same, same);
            Changed();
            return made.ToImmutable();
        }

        private void Changed()
        {
            Put(Became.Removed, removed);
            Put(Became.Added, added);
        }

        private void Put(Became became, StringBuilder words)
        {
            if (words.Length > 0)
            {
                made.Add(new WordsBecame(became, words.ToString()));
                words.Clear();
            }
        }
    }
}
