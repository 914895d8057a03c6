using System.Text;
using System.Text.RegularExpressions;
using Holdfast.Casework.Journal;

namespace Holdfast.Docs.Tests;

/// <summary>Makes docs/events.md from the events' own summaries, the samples kept of them, and the one place that names occurrences.</summary>
internal static partial class EventsPage
{
    private const string Samples = "tests/Holdfast.Casework.Tests/Stored";

    public static string Make()
    {
        var told = Summaries();
        var given = Occurrences();
        var page = new StringBuilder(
            """
            # What a journal can say

            Made from the code by `./test --write-docs`; do not edit. Every entry of a journal is one of these. The name and version are how it is stored,
            for ever; a change of shape is a new version, a way to read the old one, and a new sample. The examples are the samples the tests read.

            *Gives rules* lists what practice rules may speak of, and the facets they may ask for. Every occurrence may also have `on-plan` (the child was
            on a plan that day) and `imported` (read from another system's file). Rule files write all these names as they stand here. Of a child on a
            plan, the first entry in the last 12 months before the 18th birthday gives **adulthood-near** too.


            """.ReplaceLineEndings("\n"));
        foreach (var (kind, type) in StoredKinds.All.Kinds)
        {
            var (summary, parameters) = told[type.Name];
            page.Append($"## {kind.Name}\n\nVersion {kind.Version}. {summary}\n\n");
            foreach (var (name, means) in parameters)
            {
                page.Append($"- `{name}`: {means}\n");
            }

            page.Append(parameters.Count > 0 ? "\n" : "");
            page.Append($"Gives rules: {(given.TryGetValue(type.Name, out var occurrences) ? string.Join("; ", occurrences) : "nothing")}.\n\n");
            page.Append($"```json\n{Repository.Read($"{Samples}/{kind.Name}.v{kind.Version}.json").TrimEnd()}\n```\n\n");
        }

        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>What stands above each stored event in the source.</summary>
    private static Dictionary<string, (string Summary, List<(string Name, string Means)> Parameters)> Summaries()
    {
        var all = new Dictionary<string, (string, List<(string, string)>)>();
        foreach (var source in Repository.Files("src/Holdfast.Casework", ".cs").Select(Repository.Read))
        {
            foreach (Match match in StoredEvent().Matches(source))
            {
                var words = Plain(string.Join(' ', match.Groups["docs"].Value.Split('\n').Select(l => l.Trim().TrimStart('/').Trim())));
                var parameters = Parameter().Matches(words).Select(p => (CamelCase(p.Groups["name"].Value), p.Groups["means"].Value.Trim())).ToList();
                all.Add(match.Groups["type"].Value, (Summary().Match(words).Groups["text"].Value.Trim(), parameters));
            }
        }

        return all;
    }

    /// <summary>For each event, the occurrences its arm makes and the facets named there or in the method it asks.</summary>
    private static Dictionary<string, List<string>> Occurrences()
    {
        var source = Repository.Read("src/Holdfast.Casework/OccurrencesOf.cs");
        var beside = Repository.Files("src/Holdfast.Casework", ".cs").Where(f => Path.GetFileName(f).StartsWith("OccurrencesOf", StringComparison.Ordinal) && !f.EndsWith("/OccurrencesOf.cs", StringComparison.Ordinal)).Select(Repository.Read);
        var asked = Method().Matches(source).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["body"].Value);
        return Arm().Matches(source).Concat(beside.SelectMany(b => Line().Matches(b))).GroupBy(m => m.Groups["type"].Value)
            .ToDictionary(g => g.Key, g => g.SelectMany(m => Named(m.Groups["body"].Value, asked)).Distinct().ToList());
    }

    private static IEnumerable<string> Named(string arm, Dictionary<string, string> asked)
    {
        foreach (var (method, body) in asked)
        {
            arm = Regex.Replace(arm, $@"\b{method}\(", $"{body.Replace("$", "$$", StringComparison.Ordinal)} (");
        }

        return Made().Split(arm).Skip(1).Chunk(2).GroupBy(made => made[0], made => Facet().Matches(made[1]).Select(f => f.Groups["name"].Value))
            .Select(made => (Kind: made.Key, Facets: made.SelectMany(f => f).Where(f => f != "None").Distinct().Select(f => $"`{Kebab(f)}`").ToList()))
            .Select(made => $"**{Kebab(made.Kind)}**{(made.Facets.Count > 0 ? " with " + string.Join(", ", made.Facets) : "")}");
    }

    internal static string Kebab(string name) => Hump().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Plain(string documentation) => See().Replace(documentation, "${name}");

    [GeneratedRegex("""(?<docs>(?:^[ ]*///[^\n]*\n)+)\[StoredAs\("[^"]+", \d+\)\]\npublic sealed record (?<type>\w+)""", RegexOptions.Multiline)]
    private static partial Regex StoredEvent();

    [GeneratedRegex("<summary>(?<text>.*?)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex("""<param name="(?<name>\w+)">(?<means>.*?)</param>""")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<see cref="(?:\w+\.)*(?<name>\w+)" ?/>""")]
    private static partial Regex See();

    [GeneratedRegex(@"case (?<type>\w+)(?: \{[^}]*\})?(?: \w+)?(?: when [^:]+)?:(?<body>.*?)^ {16}break;", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Arm();

    /// <summary>An event of the files beside it, with the occurrences it makes in one line.</summary>
    [GeneratedRegex(@"^ {4}(?:    (?<type>\w+)(?: \{[^}]*\})? e =>|private static .* Settled\((?<type>\w+) e\) =>\n)(?<body>.*OccurrenceKind\.[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    /// <summary>The private methods an arm may ask; not the ones every arm uses.</summary>
    [GeneratedRegex(@"^ {4}(?:    )?(?:(?:private static )?Facets|void) (?<name>At|AtKind|AtConference|Stage|Problem|Visit|Letters|Absence|OfLetter|ParentAsked)\((?<body>.*?)^ {4}(?:    )?\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Method();

    [GeneratedRegex(@"OccurrenceKind\.(\w+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"Facets\.(?<name>\w+)")]
    private static partial Regex Facet();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump();
}
