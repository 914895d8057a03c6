using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Web.Access;

/// <summary>People of one standing in one area a newcomer to the demonstration can sign in as.</summary>
public sealed record InventedPerson(string Area, string As, IReadOnlyList<string> Emails);

/// <summary>
/// Whom a newcomer to the demonstration can sign in as: of each area a few, and only those whose address can be nobody's, should the demonstration be switched on over real accounts.
/// </summary>
public sealed class InventedPeople(DemonstrationMark mark, PracticeLibrary library, AreaStore areas, UserProfiles people, UserManager<HoldfastUser> users)
{
    private const int Most = 4;
    private const string Nobodys = ".example";
    private const string OfNoArea = "holdfast";
    private static readonly Capacity[] Shown = [Capacity.LeadSocialWorker, Capacity.TeamManager, Capacity.ConferenceChair];

    /// <summary>Whether the demonstration was filled with this account, so that everybody who tries it signs in with one password. An account made beside them is its owner's.</summary>
    public bool Share(string email) =>
        mark.IsDemonstration && library.DemonstrationAreas.Select(a => a.Code).Append(OfNoArea).Any(at => email.EndsWith($"@{at}{Nobodys}", StringComparison.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<InventedPerson>> ToTry(CancellationToken cancel)
    {
        var found = new List<InventedPerson>();
        foreach (var area in mark.IsDemonstration ? await areas.All(cancel) : [])
        {
            foreach (var capacity in Shown)
            {
                var emails = new List<string>();
                foreach (var person in (await people.InArea(area.Code, capacity, cancel)).Take(Most))
                {
                    if (await users.FindByIdAsync(person.UserId.ToString()) is { Email: { } email } && email.EndsWith(Nobodys, StringComparison.OrdinalIgnoreCase))
                    {
                        emails.Add(email);
                    }
                }

                if (emails.Count > 0)
                {
                    found.Add(new InventedPerson(area.Name, Names.InWords(capacity), emails));
                }
            }
        }

        return found;
    }
}
