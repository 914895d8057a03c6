using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Access;

/// <summary>Names of those who wrote, each asked for once in a request.</summary>
public sealed class Names(UserProfiles profiles)
{
    private readonly Dictionary<Guid, string?> known = [];

    /// <summary>"Priya Nair, lead social worker", in the area's words of the day of writing or looking.</summary>
    public async Task<string> Of(Author author, AreaWords words, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(words);
        if (!known.TryGetValue(author.UserId, out var name))
        {
            name = (await profiles.NamesOf([author.UserId])).GetValueOrDefault(author.UserId);
            known[author.UserId] = name;
        }

        return name is null ? words.Of(author.Capacity, on) : $"{name}, {words.Of(author.Capacity, on)}";
    }

    /// <summary>A capacity as people say it where no one area is spoken of; an area's own word is in <see cref="AreaWords"/>.</summary>
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
