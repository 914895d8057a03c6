namespace Holdfast.Web.Reading;

/// <summary>The page somebody looked at, as the log keeps it, in words.</summary>
public static class LookWords
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["OneChild/Summary"] = "Summary",
        ["OneChild/Duties"] = "What is due",
        ["OneChild/Visits"] = "Visits",
        ["OneChild/Voice"] = "The child’s voice",
        ["OneChild/Network"] = "Network",
        ["OneChild/Record"] = "Full record",
        ["OneChild/WhoHasLooked"] = "Who has looked",
        ["OneChild/Plans/Detail/Plan"] = "The plan",
        ["OneChild/Plans/Detail/Versions"] = "Versions of the plan",
        ["OneChild/Plans/Detail/Compare"] = "Two versions of the plan",
        ["OneChild/Plans/Detail/Drift"] = "Where the plan is going",
        ["OneChild/Plans/Detail/CopyFile"] = "The document of a copy of the plan",
        ["OneChild/Evidence/Evidence"] = "Evidence bundles",
        ["OneChild/Evidence/BundleFile"] = "Took out an evidence bundle",
        ["OneChild/Letters/Letters"] = "Letters",
        ["OneChild/Letters/OneLetter"] = "One letter",
        ["OneChild/Letters/LetterFile"] = "The document of a letter",
        ["OneChild/Conferences/Meeting/Board"] = "Conference board",
        ["OneChild/Conferences/Meeting/Meeting"] = "Conference meeting",
        ["OneChild/Conferences/Outcome/Outcome"] = "Outcome of the conference",
        ["OneChild/Conferences/Live/Live"] = "Followed a conference as it changed",
        ["protected address"] = "Read the protected address",
    };

    public static string Of(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        var comma = what.IndexOf(',', StringComparison.Ordinal);
        var (page, rest) = comma < 0 ? (what, "") : (what[..comma], what[comma..]);
        return (Pages.TryGetValue(page, out var words) || Pages.TryGetValue(page.Split(' ')[0], out words) ? words : Spaced(page)) + rest;
    }

    /// <summary>"OneChild/Visits/RecordAVisit" is read as "Record a visit".</summary>
    private static string Spaced(string page)
    {
        var name = page[(page.LastIndexOf('/') + 1)..];
        var words = string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return words;
    }
}
