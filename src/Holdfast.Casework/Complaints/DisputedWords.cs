using System.Collections.Immutable;
using System.Text.Json;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Complaints;

/// <summary>
/// Finds words of the record that somebody does not agree with wherever they are written again: in a letter, in a copy of the plan, on a page. Words are found by what they say, not by where they came from:
/// a sentence of the disputed entry that stands in a text is the disputed sentence, whoever put it there.
/// </summary>
public sealed class DisputedWords
{
    /// <summary>Of fewer words a sentence is no longer only the entry's: "not at home" stands in every record.</summary>
    private const int LeastWords = 4;
    private const int LeastLetters = 14;

    /// <summary>What an entry says of who and where is nobody's statement.</summary>
    private static readonly string[] NotSaid = ["name", "who", "whom", "whose", "role", "agency", "where", "place", "address", "contact", "source", "kind", "author", "chair", "to", "person", "relationship", "scale"];

    private readonly ImmutableArray<Disputed> disputed;

    private DisputedWords(ImmutableArray<Disputed> disputed) => this.disputed = disputed;

    /// <summary>Nobody disputes anything.</summary>
    public bool IsEmpty => disputed.IsEmpty;

    public static DisputedWords None { get; } = new([]);

    public static DisputedWords Of(IEnumerable<Child> children) => new([.. children.SelectMany(c => Of(c).disputed)]);

    public static DisputedWords Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new DisputedWords([
            .. child.All<DisagreementStated>()
                .Select(s => (Statement: s, Fact: child.AllFacts.FirstOrDefault(f => f.Version == s.Version && !f.OnWrongChild)))
                .Where(s => s.Fact is not null)
                .Select(s => new Disputed(s.Statement, Said(s.Fact!.What).Concat(Said(s.Fact.Original.What)).ToImmutableArray())),
        ]);
    }

    /// <summary>What people say against words that stand in this text, oldest first.</summary>
    /// <param name="text">One piece of text: a paragraph, a line, a cell of a table.</param>
    /// <param name="except">An entry whose statements are shown already, by its place in the journal.</param>
    public IReadOnlyList<DisagreementStated> In(string? text, int? except = null)
    {
        if (disputed.IsEmpty || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var bare = Bare(text);
        return bare.Length == 0 ? [] : [.. disputed.Where(d => d.Statement.Version != except && d.Words.Any(w => w.Whole ? bare == w.Bare : bare.Contains(w.Bare, StringComparison.Ordinal))).Select(d => d.Statement)];
    }

    /// <summary>The same, with what is said as it may be shown.</summary>
    public DisputedWords Shown(Func<string, string> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return new DisputedWords([.. disputed.Select(d => d with { Statement = d.Statement with { Words = shown(d.Statement.Words) } })]);
    }

    /// <summary>Whether a text holds what somebody says.</summary>
    public static bool Holds(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        return Bare(text).Contains(Bare(words), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Bare, bool Whole)> Said(ChildEvent what)
    {
        using var read = JsonDocument.Parse(StoredKinds.All.Write(what is EntryCorrected corrected ? corrected.Now : what));
        return [.. Strings(read.RootElement).SelectMany(Looked).Distinct()];
    }

    /// <summary>The sentences of what was typed; something shorter counts only where it stands by itself.</summary>
    private static IEnumerable<(string Bare, bool Whole)> Looked(string typed)
    {
        var sentences = typed.Split(['.', '!', '?', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(s => Words(s) >= LeastWords && Bare(s).Length >= LeastLetters).Select(s => (Bare(s), Whole: false)).ToList();
        return sentences.Count > 0 ? sentences : Words(typed) > 1 ? [(Bare(typed), Whole: true)] : [];
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => IsSaid(p.Name)).SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static bool IsSaid(string property) =>
        !NotSaid.Contains(property, StringComparer.OrdinalIgnoreCase) && !property.EndsWith("By", StringComparison.Ordinal) && !property.EndsWith("Name", StringComparison.Ordinal) && !property.EndsWith("Agency", StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private sealed record Disputed(DisagreementStated Statement, ImmutableArray<(string Bare, bool Whole)> Words);
}
