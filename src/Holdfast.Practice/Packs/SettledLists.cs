using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Practice.Packs;

/// <summary>
/// What is asked of a list when an area settles it. It is asked then and not when stored values are read: a list that was taken in once must not keep a whole area from its work.
/// </summary>
internal static partial class SettledLists
{
    /// <summary>Lists the program reads word by word: whether it can, and how one is written.</summary>
    private static readonly Dictionary<string, (Func<IEnumerable<Choice>, bool> Reads, string Written)> Shapes = new(StringComparer.Ordinal)
    {
        ["conference-quorum"] = (list => QuorumRule.Read(list) is not null, "needed = 2; at-discretion = 2; social-care = beside (or counted); health = each (or once)"),
        ["conference-scale"] = (list => ConferenceScale.Read(list) is not null, "top = 10; safe-end = top (or zero); zero = what 0 means; highest = what the highest means"),
        ["conference-score-prompts"] = (list => ScoreThresholds.Read(list) is not null, "above = 5; family = counted (or not-counted)"),
    };

    /// <summary>What is wrong with the list, in words for whoever settles it.</summary>
    public static IEnumerable<string> Wrong(string key, string value)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [var code, { Length: > 0 }])
            {
                yield return $"Write '{line}' as a code, an equals sign and its words";
            }
            else if (!Code().IsMatch(code))
            {
                yield return $"The code '{code}' must have small letters, digits and hyphens only";
            }
            else if (!codes.Add(code))
            {
                yield return $"The code '{code}' stands twice. Each line needs a code of its own";
            }
        }

        if (codes.Count > 0 && Shapes.TryGetValue(key, out var shape) && !shape.Reads(AreaSettings.Items(value).Select(i => new Choice(i.Code, i.Words))))
        {
            yield return $"This list is read word by word. Write it like this, one on each line: {shape.Written}";
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Code();
}
