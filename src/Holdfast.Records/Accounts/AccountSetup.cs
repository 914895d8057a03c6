using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Microsoft.AspNetCore.Identity;

namespace Holdfast.Records.Accounts;

/// <summary>Makes accounts: the sign-in, and the person's name, capacities and teams.</summary>
public sealed class AccountSetup(UserManager<HoldfastUser> users, UserProfiles profiles)
{
    /// <summary>Makes the account, or brings the capacities of the one with that address up to what is given.</summary>
    /// <param name="areas">Capacities held for a whole area: chair, professional of another agency, auditor, administrator.</param>
    /// <param name="teams">Capacities held in a team: social worker, lead social worker, team manager, head of service.</param>
    /// <param name="id">The account's id, where a journal written beforehand names it.</param>
    /// <exception cref="AccountRefusedException">The address or the password was turned down.</exception>
    public async Task<Guid> CreateUser(
        string email, string displayName, string password, IReadOnlyCollection<AreaCapacity> areas, IReadOnlyCollection<(Guid TeamId, Capacity Capacity)> teams,
        string? agency = null, Guid? id = null, CancellationToken cancel = default)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            user = new HoldfastUser
            {
                Id = id ?? NewId.Next(),
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                DisplayName = displayName,
                Agency = agency,
            };
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded)
            {
                throw new AccountRefusedException(email, [.. made.Errors.Select(e => e.Description)]);
            }
        }

        await profiles.Write(user.Id, displayName, agency, areas, teams, cancel);
        return user.Id;
    }
}

/// <summary>An account could not be made.</summary>
public sealed class AccountRefusedException(string email, IReadOnlyList<string> reasons) : Exception($"The account {email} could not be made: {string.Join(" ", reasons)}")
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
