using System.Collections.Concurrent;

namespace Holdfast.Cli.Seeding;

/// <summary>One heading of a word file: its tags, and the sentences beneath it.</summary>
internal sealed record WordSection(IReadOnlyList<string> Tags, IReadOnlyList<string> Lines);

/// <summary>Sentences from one of the files in Words, found by the tags of their headings.</summary>
internal sealed class WordBank
{
    private static readonly ConcurrentDictionary<string, WordBank> Loaded = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<WordSection>> found = new();

    private WordBank(IReadOnlyList<WordSection> sections) => Sections = sections;

    public IReadOnlyList<WordSection> Sections { get; }

    public static WordBank Called(string name) => Loaded.GetOrAdd(name, Load);

    /// <summary>The lines under the one heading that carries exactly these words.</summary>
    public IReadOnlyList<string> Under(string heading) => Sections.First(s => string.Join(' ', s.Tags) == heading).Lines;

    /// <summary>Every section whose tags are all among these.</summary>
    public IReadOnlyList<WordSection> Matching(string tags) => found.GetOrAdd(tags, static (key, all) =>
    {
        var wanted = key.Split(' ');
        return [.. all.Where(s => s.Tags.All(wanted.Contains))];
    }, Sections);

    private static WordBank Load(string name)
    {
        using var stream = typeof(WordBank).Assembly.GetManifestResourceStream($"Words.{name}.txt")
            ?? throw new InvalidOperationException($"There is no word file {name}.txt.");
        using var reader = new StreamReader(stream);
        var sections = new List<WordSection>();
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                lines = [];
                sections.Add(new WordSection(line.Trim('[', ']').Split(' '), lines));
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                lines.Add(line);
            }
        }

        return new WordBank(sections);
    }
}
