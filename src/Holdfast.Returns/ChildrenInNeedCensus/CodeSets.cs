using System.Collections.Frozen;
using System.Text.Json;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>The codes a census may use and what they mean, from <c>code-sets.json</c>.</summary>
public static class CodeSets
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Sets = Load();

    /// <summary>The meaning of each code of a set, for example of <c>category-of-abuse</c>.</summary>
    public static IReadOnlyDictionary<string, string> Of(string set) => Sets[set];

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        using var file = typeof(CodeSets).Assembly.GetManifestResourceStream("children-in-need-code-sets.json")
            ?? throw new InvalidOperationException("The census code sets are not in the assembly: code-sets.json must be an embedded resource.");
        var sets = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)
            ?? throw new InvalidOperationException("code-sets.json is empty.");
        return sets.ToFrozenDictionary(set => set.Key, set => set.Value.ToFrozenDictionary());
    }
}
