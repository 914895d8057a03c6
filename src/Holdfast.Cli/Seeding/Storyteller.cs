using System.Text;

namespace Holdfast.Cli.Seeding;

/// <summary>Draws sentences for one family so that none comes back before the others have had their turn, and fills their blanks.</summary>
internal sealed class Storyteller(SeedRandom random)
{
    private readonly Dictionary<string, int> used = [];

    /// <summary>A sentence from the bank for these tags, its blanks filled; a more particular one first, as a rule.</summary>
    public string Tell(string bank, string tags, IReadOnlyDictionary<string, string> blanks) => Fill(Choose(bank, tags, blanks), blanks);

    /// <summary>A sentence with its blanks still open, for an act that says the same of several children.</summary>
    public string Choose(string bank, string tags, IReadOnlyDictionary<string, string> blanks)
    {
        var fitting = WordBank.Called(bank).Matching(tags)
            .SelectMany(section => section.Lines.Where(line => CanFill(line, blanks)).Select(line => (Line: line, section.Tags.Count, Times: used.GetValueOrDefault(line))))
            .ToList();
        if (fitting.Count == 0)
        {
            throw new InvalidOperationException($"No sentence of {bank} can be told for {tags}.");
        }

        var least = fitting.Min(f => f.Times);
        fitting.RemoveAll(f => f.Times > least);
        var deepest = random.Chance(0.7) ? fitting.Max(f => f.Count) : 0;
        var (told, _, times) = random.Pick(fitting.FindAll(f => f.Count >= deepest));
        used[told] = times + 1;
        return told;
    }

    /// <summary>One or two different sentences.</summary>
    public string TellMore(string bank, string tags, IReadOnlyDictionary<string, string> blanks, double twice = 0.7)
    {
        var first = Tell(bank, tags, blanks);
        if (!random.Chance(twice))
        {
            return first;
        }

        var second = Tell(bank, tags, blanks);
        return first == second ? first : $"{first} {second}";
    }

    private static bool CanFill(string line, IReadOnlyDictionary<string, string> blanks)
    {
        for (var open = line.IndexOf('{', StringComparison.Ordinal); open >= 0; open = line.IndexOf('{', open + 1))
        {
            var name = line[(open + 1)..line.IndexOf('}', open)];
            if (!blanks.ContainsKey(name) && WordBank.Called("slots").Matching(name).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The sentence with its blanks filled.</summary>
    public string Fill(string line, IReadOnlyDictionary<string, string> blanks)
    {
        var filled = new StringBuilder(line.Length + 16);
        var at = 0;
        for (var open = line.IndexOf('{', StringComparison.Ordinal); open >= 0; open = line.IndexOf('{', open + 1))
        {
            var close = line.IndexOf('}', open);
            var name = line[(open + 1)..close];
            filled.Append(line, at, open - at);
            filled.Append(blanks.TryGetValue(name, out var word) ? word : random.Pick(WordBank.Called("slots").Under(name)));
            at = close + 1;
        }

        return filled.Append(line, at, line.Length - at).ToString();
    }
}
