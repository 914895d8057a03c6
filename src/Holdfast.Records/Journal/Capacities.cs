using System.Collections.Frozen;
using Holdfast.Casework.Journal;

namespace Holdfast.Records.Journal;

/// <summary>The fixed words the capacities are stored under. Renaming the C# member must not change them.</summary>
internal static class Capacities
{
    private static readonly FrozenDictionary<Capacity, string> Words = new Dictionary<Capacity, string>
    {
        [Capacity.LeadSocialWorker] = "lead-social-worker",
        [Capacity.SocialWorker] = "social-worker",
        [Capacity.TeamManager] = "team-manager",
        [Capacity.ConferenceChair] = "conference-chair",
        [Capacity.CoreGroupProfessional] = "core-group-professional",
        [Capacity.HeadOfService] = "head-of-service",
        [Capacity.Auditor] = "auditor",
        [Capacity.Administrator] = "administrator",
        [Capacity.Import] = "import",
        [Capacity.Operator] = "operator",
        [Capacity.PersonalLink] = "personal-link",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Capacity> ByWord = Words.ToFrozenDictionary(w => w.Value, w => w.Key, StringComparer.Ordinal);

    public static string Write(Capacity capacity) => Words[capacity];

    public static Capacity Read(string word) => ByWord[word];

    public static bool IsOne(string word) => ByWord.ContainsKey(word);
}
