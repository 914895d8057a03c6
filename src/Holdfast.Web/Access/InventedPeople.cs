using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Access;

/// <summary>Somebody a newcomer to the demonstration can sign in as.</summary>
public sealed record InventedPerson(string Area, string Email, string As);

/// <summary>
/// Whom a newcomer to the demonstration can sign in as: of each area a few, and only those whose address can be nobody's, should the demonstration be switched on over real accounts.
/// </summary>
public sealed class InventedPeople(DemonstrationMark mark, AreaStore areas, UserProfiles people, UserManager<HoldfastUser> users)
{
    private const string Nobodys = ".example";
    private static readonly Capacity[] Shown = [Capacity.LeadSocialWorker, Capacity.TeamManager, Capacity.ConferenceChair];

    public async Task<IReadOnlyList<InventedPerson>> ToTry(CancellationToken cancel)
    {
        var found = new List<InventedPerson>();
        foreach (var area in mark.IsDemonstration ? await areas.All(cancel) : [])
        {
            foreach (var capacity in Shown)
            {
                if (await people.InArea(area.Code, capacity, cancel) is [var first, ..] && await users.FindByIdAsync(first.UserId.ToString()) is { Email: { } email } && email.EndsWith(Nobodys, StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(new InventedPerson(area.Name, email, Names.InWords(capacity)));
                }
            }
        }

        return found;
    }
}
