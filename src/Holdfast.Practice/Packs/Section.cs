using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Practice.Packs;

/// <summary>Words in a file, and where they stand.</summary>
internal readonly record struct Said(string Words, string File, int Line, int Column)
{
    public override string ToString() => Words;

    /// <summary>The place a few characters further on, for a mistake inside a sentence.</summary>
    public Said At(int offset, string words) => new(words, File, Line, Column + offset);
}

/// <summary>
/// One block of keys in a pack file. Every key must be asked for: what nobody asked for is a mistake the author is told of,
/// with the nearest key that would have been read.
/// </summary>
internal sealed class Section
{
    private const string WhatToCheck = "Check the spaces at the start of the line, close every bracket and quote, and put words that contain ': ' in quotes.";
    private readonly YamlMappingNode node;
    private readonly List<PackProblem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private Section(string file, YamlMappingNode node, List<PackProblem> problems)
    {
        File = file;
        this.node = node;
        this.problems = problems;
    }

    public string File { get; }

    /// <summary>The keys of this block, in order.</summary>
    public IEnumerable<Said> Keys => node.Children.Keys.Select(Say);

    public Said Here => new("", File, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Reads a file as one block of keys; nothing when it is not one, and then a problem says why.</summary>
    public static Section? Read(string root, string path, List<PackProblem> problems)
    {
        var file = Path.GetRelativePath(root, path).Replace('\\', '/');
        using var reader = System.IO.File.OpenText(path);
        var parser = new Parser(reader);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(parser);
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode node)
            {
                return new Section(file, node, problems);
            }

            problems.Add(new PackProblem(file, 1, 1, "The file must hold keys and values. Write one 'key: value' on each line."));
        }
        catch (YamlException e)
        {
            var words = (e.InnerException ?? e).Message;
            problems.Add(new PackProblem(file, (int)e.Start.Line, (int)e.Start.Column, words.Contains("uplicate", StringComparison.Ordinal)
                ? "This key is written twice. Keep one of them."
                : $"This is not readable as YAML: {words.TrimEnd('.')}. {WhatToCheck}"));
        }
        catch (InvalidOperationException)
        {
            // The reader of YAML gives up on some unclosed brackets in this way, and then can not say where it stood.
            var at = parser.Current?.End;
            problems.Add(new PackProblem(file, (int)(at?.Line ?? 1), (int)(at?.Column ?? 1), $"This is not readable as YAML from here on. {WhatToCheck}"));
        }

        return null;
    }

    public void Problem(Said at, string message) => problems.Add(new PackProblem(at.File, at.Line, at.Column, message));

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The words of a key; a problem when it must be there and is not.</summary>
    public Said? Text(string key, string? instead = null)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value.Length: > 0 } scalar:
                return Say(scalar);
            case null when instead is null:
                return null;
            case null:
                Problem(Here, $"'{key}' is missing. {instead}");
                return null;
            case var other:
                Problem(Say(other), $"'{key}' must be words on one line. {instead}".TrimEnd());
                return null;
        }
    }

    /// <summary>A word that must be one of a few.</summary>
    public Said? OneOf(string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        var said = Text(key, $"Write one of: {string.Join(", ", names)}.");
        if (said is { } word && !names.Contains(word.Words))
        {
            Problem(word, $"'{word}' can not stand for '{key}'. {Sentences.Instead(word.Words, names)}");
            return null;
        }

        return said;
    }

    public DateOnly? Date(string key, string? instead = null) => Text(key, instead) is { } said ? Day(said) : null;

    public DateOnly? Day(Said said)
    {
        if (DateOnly.TryParseExact(said.Words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Problem(said, $"'{said}' is not a date. Write year, month and day, such as 2026-11-09.");
        return null;
    }

    /// <summary>One piece of text or a list of them.</summary>
    public IReadOnlyList<Said> Texts(string key)
    {
        var found = Find(key);
        if (found is YamlSequenceNode list)
        {
            var all = new List<Said>();
            foreach (var item in list.Children)
            {
                if (item is YamlScalarNode)
                {
                    all.Add(Say(item));
                }
                else
                {
                    Problem(Say(item), $"Each line under '{key}' must be words. Put words that contain ': ' in quotes.");
                }
            }

            return all;
        }

        return Text(key) is { } one ? [one] : [];
    }

    public Section? Block(string key, string? instead = null)
    {
        switch (Find(key))
        {
            case YamlMappingNode mapping:
                return new Section(File, mapping, problems);
            case null when instead is null:
                return null;
            case null:
                Problem(Here, $"'{key}' is missing. {instead}");
                return null;
            case var other:
                Problem(Say(other), $"'{key}' must hold keys and values of its own, each on a line, set in by two spaces.");
                return null;
        }
    }

    public IReadOnlyList<Section> Blocks(string key)
    {
        var found = Find(key);
        if (found is null)
        {
            return [];
        }

        if (found is not YamlSequenceNode list)
        {
            Problem(Say(found), $"'{key}' must be a list. Start each item with '- '.");
            return [];
        }

        var all = new List<Section>();
        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode mapping)
            {
                all.Add(new Section(File, mapping, problems));
            }
            else
            {
                Problem(Say(item), $"Each item under '{key}' must hold keys and values.");
            }
        }

        return all;
    }

    /// <summary>Where the value of a key stands; the block itself when the key is not there.</summary>
    public Said Where(string key) => Find(key) is { } found ? Say(found) : Here;

    /// <summary>Reports every key nobody asked for.</summary>
    public void NothingElse()
    {
        foreach (var key in Keys)
        {
            if (!asked.Contains(key.Words))
            {
                if (key.Words.Contains(' ', StringComparison.Ordinal))
                {
                    Problem(key, $"'{key}' stands where a key should. Inside {{ }} a comma begins a new key: put words that contain a comma in quotes, or write each key on a line of its own.");
                    continue;
                }

                var nearest = asked.Where(a => !node.Children.ContainsKey(new YamlScalarNode(a))).MinBy(a => Distance(a, key.Words));
                if (nearest is null || Distance(nearest, key.Words) > Math.Max(2, key.Words.Length / 3))
                {
                    Problem(key, $"'{key}' is not a key that is read here. Write one of: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
                    continue;
                }

                // One slip of the pen is one mistake: that the right key is missing goes without saying.
                problems.RemoveAll(p => p.File == File && p.Line == Here.Line && p.Column == Here.Column && p.Message.StartsWith($"'{nearest}' is missing.", StringComparison.Ordinal));
                Problem(key, $"'{key}' is not a key that is read here. Write '{nearest}'.");
            }
        }
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }

    private Said Say(YamlNode of)
    {
        var quoted = of is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        return new Said((of as YamlScalarNode)?.Value?.Trim() ?? "", File, (int)of.Start.Line, (int)of.Start.Column + (quoted ? 1 : 0));
    }

    /// <summary>How many letters must change to make one word the other.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
