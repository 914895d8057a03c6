using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;

namespace Holdfast.Web.Access;

/// <summary>Names of those who wrote, each asked for once in a request.</summary>
public sealed class Names(UserProfiles profiles)
{
    private readonly Dictionary<Guid, string?> known = [];

    /// <summary>"Priya Nair, lead social worker".</summary>
    public async Task<string> Of(Author author)
    {
        ArgumentNullException.ThrowIfNull(author);
        if (!known.TryGetValue(author.UserId, out var name))
        {
            name = (await profiles.NamesOf([author.UserId])).GetValueOrDefault(author.UserId);
            known[author.UserId] = name;
        }

        return name is null ? InWords(author.Capacity) : $"{name}, {InWords(author.Capacity)}";
    }

    /// <summary>A capacity as people say it.</summary>
    public static string InWords(Capacity capacity) => capacity switch
    {
        Capacity.LeadSocialWorker => "lead social worker",
        Capacity.SocialWorker => "social worker",
        Capacity.TeamManager => "team manager",
        Capacity.ConferenceChair => "conference chair",
        Capacity.CoreGroupProfessional => "core group professional",
        Capacity.HeadOfService => "head of service",
        Capacity.Auditor => "auditor",
        Capacity.Administrator => "administrator",
        Capacity.Import => "imported",
        Capacity.PersonalLink => "by personal link",
        _ => "operator",
    };
}
