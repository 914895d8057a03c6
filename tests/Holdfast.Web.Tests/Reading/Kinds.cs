using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Holdfast.Casework.Journal;

namespace Holdfast.Web.Tests.Reading;

/// <summary>One entry of every kind there is, from the files of entries as they were really written.</summary>
public static partial class Kinds
{
    /// <summary>Facts that are words of a list and not somebody's own.</summary>
    private static readonly HashSet<string> OfAList = new(StringComparer.Ordinal)
    {
        "area", "category", "ground", "recipient", "choice", "rule", "act", "section", "sha256", "contentType", "part", "source", "factKey", "kind", "sex", "unit", "stage", "receiptSha256",
    };

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stored"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>Every kind that stands in a child's journal.</summary>
    public static IEnumerable<string> OfChildren => Files.Where(f => Read(f) is ChildEvent);

    public static JournalEvent Read(string file) => Read(file, Text(file));

    /// <summary>The same entry with other ids, and every word somebody could have typed replaced.</summary>
    /// <param name="ids">Eight hexadecimal digits that all ids begin with instead.</param>
    /// <param name="word">The word for a fact, by its name.</param>
    public static ChildEvent Worded(string file, string ids, Func<string, string> word)
    {
        var body = JsonNode.Parse(Text(file).Replace("0f2a6c1e", ids, StringComparison.Ordinal))!.AsObject();
        foreach (var leaf in Typable(file, body))
        {
            leaf.ReplaceWith(JsonValue.Create(word(Name(leaf))));
        }

        return (ChildEvent)Read(file, body.ToJsonString());
    }

    /// <summary>What somebody typed into the entry, by the fact's name.</summary>
    public static IEnumerable<(string Fact, string Said)> Typed(string file)
    {
        var body = JsonNode.Parse(Text(file))!.AsObject();
        return [.. Typable(file, body).Select(l => (Name(l), l.GetValue<string>()))];
    }

    /// <summary>The facts that may be any words: not ids, moments or words of a closed list, which the entry could not be read with.</summary>
    private static List<JsonValue> Typable(string file, JsonObject body)
    {
        var typable = new List<JsonValue>();
        foreach (var leaf in Leaves(body).Where(l => !OfAList.Contains(Name(l)) && !Guid.TryParse(l.GetValue<string>(), out _) && !Moment().IsMatch(l.GetValue<string>())).ToList())
        {
            var (before, tried) = (leaf.GetValue<string>(), JsonValue.Create("anything"));
            leaf.ReplaceWith(tried);
            var reads = Reads(file, body);
            var back = JsonValue.Create(before);
            tried.ReplaceWith(back);
            if (reads)
            {
                typable.Add(back);
            }
        }

        return typable;
    }

    private static bool Reads(string file, JsonObject body)
    {
        try
        {
            Read(file, body.ToJsonString());
            return true;
        }
        catch (UnknownKindException)
        {
            return false;
        }
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stored", file + ".json"));

    private static JournalEvent Read(string file, string body)
    {
        var parts = file.Split(".v");
        return StoredKinds.All.Read(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(body));
    }

    private static string Name(JsonValue leaf) => leaf.Parent is JsonArray list ? list.GetPropertyName() : leaf.GetPropertyName();

    private static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject all => all.Select(p => p.Value).OfType<JsonNode>().SelectMany(Leaves),
        JsonArray all => all.OfType<JsonNode>().SelectMany(Leaves),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$|^\d\d:\d\d:\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
