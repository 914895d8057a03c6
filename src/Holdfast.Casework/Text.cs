namespace Holdfast.Casework;

/// <summary>What people typed, without the blank edges; nothing typed is nothing.</summary>
public static class Text
{
    /// <summary>Names in a row as a person would say them: "Ada", "Ada and Tobi", "Ada, Tobi and Sam".</summary>
    public static string And(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Words as they begin a line or a label: the first letter large, the rest as it is.</summary>
    public static string Capital(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A label as it reads inside a sentence: its first letter small, unless it begins with an abbreviation or "I".</summary>
    public static string InSentence(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length > 1 && char.IsUpper(label[0]) && (char.IsLower(label[1]) || label.StartsWith("A ", StringComparison.Ordinal)) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
    }

    /// <summary>What somebody typed, with a full stop when it ends without one, so that more can follow it on the line.</summary>
    public static string Sentence(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = typed.TrimEnd();
        return words.Length == 0 || words[^1] is '.' or '!' or '?' or '…' or '”' or '"' ? words : words + ".";
    }

    public static bool Missing(string? typed) => string.IsNullOrWhiteSpace(typed);
}
