using System.Globalization;
using Holdfast.Casework;

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
        ["OneChild/Visits/VisitSeen"] = "Record a visit: who was seen",
        ["OneChild/Visits/VisitDrawings"] = "Record a visit: drawings",
        ["OneChild/Visits/VisitCheck"] = "Record a visit: check",
        ["OneChild/Visits/RecordAVisit"] = "Record a visit",
        ["OneChild/Difficulties/RecordNoAccess"] = "Record no access",
        ["OneChild/Difficulties/NoAccessNow"] = "Record no access: what is done now",
        ["OneChild/Difficulties/NoAccessCheck"] = "Record no access: check",
        ["OneChild/Corrections/Correct"] = "Correct an entry",
        ["OneChild/Corrections/Withdraw"] = "Withdraw an entry",
        ["OneChild/People/NetworkPerson"] = "Add or change somebody in the network",
        ["OneChild/People/NetworkRemove"] = "Take somebody out of the network",
        ["OneChild/People/ProtectedAddress"] = "Protect an address",
        ["OneChild/People/Allocate"] = "Choose the team and worker",
        ["OneChild/Add"] = "What can be added to the record",
        ["protected address"] = "Read the protected address",
    };

    /// <summary>What the pages of a folder are about; the name of a page alone, such as "Told", says too little to whoever asks who looked.</summary>
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["Assessments"] = "Assessment", ["ChildsVoice"] = "The child’s voice", ["Complaints"] = "Complaints", ["Conferences"] = "Conference", ["Conferences/Live"] = "Conference", ["Conferences/Meeting"] = "Conference meeting",
        ["Conferences/Outcome"] = "Outcome of the conference", ["Conferences/Preparation"] = "Preparing the conference", ["CoreGroups"] = "Core group", ["Corrections"] = "Corrections",
        ["Difficulties"] = "Not working", ["Disagreements"] = "Disagreements", ["Duties"] = "What is due", ["Endings"] = "How the plan ends", ["Enquiries"] = "Enquiry", ["Evidence"] = "Evidence",
        ["FamilyHistory"] = "Family history", ["Letters"] = "Letters", ["Moves"] = "Move to another authority", ["People"] = "The child and the network", ["Plans"] = "The plan", ["Plans/Detail"] = "The plan",
        ["SignedRecord"] = "Signing the record", ["SteppingDown"] = "After the plan", ["Supervision"] = "Supervision", ["Visits"] = "Visits",
    };

    public static string Of(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        var comma = what.IndexOf(',', StringComparison.Ordinal);
        var (page, rest) = comma < 0 ? (what, "") : (what[..comma], what[comma..]);
        return (Pages.TryGetValue(page, out var words) || Pages.TryGetValue(page.Split(' ')[0], out words) ? words : Spaced(page)) + Day(rest);
    }

    /// <summary>", as known on 2026-10-01" is read with the day as people write it.</summary>
    private static string Day(string rest) =>
        rest.Split(' ') is [.., var last] && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? rest[..^last.Length] + UkDate.Long(day) : rest;

    /// <summary>"OneChild/Moves/OtherAuthority" is read as "Move to another authority: other authority".</summary>
    private static string Spaced(string page)
    {
        var parts = page.Split('/');
        var words = string.Concat(parts[^1].Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return parts.Length > 2 && Folders.TryGetValue(string.Join('/', parts[1..^1]), out var about)
            ? string.Equals(about, words, StringComparison.OrdinalIgnoreCase) ? about : $"{about}: {char.ToLowerInvariant(words[0])}{words[1..]}" : words;
    }
}
