using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Accounts;

/// <summary>A capacity a person holds in an area; a conference chair, a professional of another agency, an auditor, an administrator.</summary>
public sealed record AreaCapacity(string Area, Capacity Capacity);

/// <summary>A capacity a person holds in a team.</summary>
public sealed record TeamCapacity(Guid TeamId, string TeamName, string Area, Capacity Capacity);

/// <summary>Who somebody is to the system.</summary>
/// <param name="Agency">The agency of a professional from outside children's services.</param>
public sealed record UserProfile(
    Guid UserId, string DisplayName, string? Agency, bool Active, IReadOnlyList<AreaCapacity> AreaCapacities, IReadOnlyList<TeamCapacity> Teams)
{
    public IEnumerable<Capacity> Capacities => AreaCapacities.Select(c => c.Capacity).Concat(Teams.Select(t => t.Capacity)).Distinct().Order();

    public IEnumerable<string> Areas => AreaCapacities.Select(c => c.Area).Concat(Teams.Select(t => t.Area)).Distinct().Order(StringComparer.Ordinal);

    public bool Is(Capacity capacity) => Capacities.Contains(capacity);

    /// <summary>The teams whose work this person answers for.</summary>
    public IReadOnlyList<Guid> Manages => [.. Teams.Where(t => t.Capacity is Capacity.TeamManager or Capacity.HeadOfService).Select(t => t.TeamId).Distinct()];

    /// <summary>Works for children's services, and so may find a child of the area they do not yet know.</summary>
    public bool MayFindAnyChild => Capacities.Any(c => c is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager or Capacity.ConferenceChair or Capacity.HeadOfService);
}

/// <summary>Somebody a list can offer: a worker of a team, a chair of an area.</summary>
public sealed record PersonChoice(Guid UserId, string DisplayName, Capacity Capacity);

/// <summary>Display names, areas, teams and capacities of people. How they sign in is kept apart.</summary>
public sealed class UserProfiles(IDatabase database, TimeProvider clock)
{
    /// <summary>The person, or nothing when there is no such account.</summary>
    public async Task<UserProfile?> Of(Guid userId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var account = await reader.Read("SELECT display_name, agency, active FROM person_account WHERE user_id = @user",
            r => (r.GetString(0), r.TextOrNull(1), r.Yes(2)), cancel, ("user", userId));
        if (account is not [var (name, agency, active)])
        {
            return null;
        }

        var areas = await reader.Read("SELECT area, capacity FROM person_capacity WHERE user_id = @user ORDER BY area, capacity",
            r => new AreaCapacity(r.GetString(0), Capacities.Read(r.GetString(1))), cancel, ("user", userId));
        var teams = await reader.Read(
            "SELECT t.id, t.name, t.area, p.capacity FROM team_person p JOIN team t ON t.id = p.team WHERE p.user_id = @user ORDER BY t.area, t.name, p.capacity",
            r => new TeamCapacity(r.Id(0), r.GetString(1), r.GetString(2), Capacities.Read(r.GetString(3))), cancel, ("user", userId));
        return new UserProfile(userId, name, agency, active, areas, teams);
    }

    /// <summary>What to call these people on a page; also those who wrote by a personal link, under the link's id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IEnumerable<Guid> userIds, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)>();
        var list = values.In("u", userIds.Distinct());
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(
            $"SELECT user_id, display_name FROM person_account WHERE user_id IN ({list}) UNION ALL SELECT id, name || ', ' || role FROM personal_link WHERE id IN ({list})",
            r => (r.Id(0), r.GetString(1)), cancel, [.. values]);
        return rows.ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>The people of a team who can be given a child, by name.</summary>
    public async Task<IReadOnlyList<PersonChoice>> WorkersOf(Guid teamId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("""
            SELECT p.user_id, p.display_name, t.capacity FROM team_person t JOIN person_account p ON p.user_id = t.user_id
            WHERE t.team = @team AND t.capacity IN ('lead-social-worker', 'social-worker') AND p.active = 1 ORDER BY p.display_name, t.capacity
            """, Choice, cancel, ("team", teamId));
    }

    /// <summary>The people holding a capacity in an area, by name.</summary>
    public async Task<IReadOnlyList<PersonChoice>> InArea(string area, Capacity capacity, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("""
            SELECT p.user_id, p.display_name, c.capacity FROM person_capacity c JOIN person_account p ON p.user_id = c.user_id
            WHERE c.area = @area AND c.capacity = @capacity AND p.active = 1
            UNION
            SELECT p.user_id, p.display_name, t.capacity FROM team_person t JOIN team m ON m.id = t.team JOIN person_account p ON p.user_id = t.user_id
            WHERE m.area = @area AND t.capacity = @capacity AND p.active = 1
            ORDER BY 2
            """, Choice, cancel, ("area", area), ("capacity", Capacities.Write(capacity)));
    }

    /// <summary>Writes the account's name and takes the capacities given in place of those held before.</summary>
    public Task Write(Guid userId, string displayName, string? agency, IReadOnlyCollection<AreaCapacity> areas, IReadOnlyCollection<(Guid TeamId, Capacity Capacity)> teams, CancellationToken cancel = default) =>
        database.Write(async (tx, _) =>
        {
            await tx.Execute("""
                INSERT INTO person_account (user_id, display_name, agency, active) VALUES (@user, @name, @agency, 1)
                ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name, agency = excluded.agency
                """, ("user", userId), ("name", displayName), ("agency", agency));
            await tx.Execute("DELETE FROM person_capacity WHERE user_id = @user", ("user", userId));
            await tx.Execute("DELETE FROM team_person WHERE user_id = @user", ("user", userId));
            foreach (var (area, capacity) in areas.Distinct())
            {
                await tx.Execute("INSERT INTO person_capacity (user_id, area, capacity) VALUES (@user, @area, @capacity)",
                    ("user", userId), ("area", area), ("capacity", Capacities.Write(capacity)));
            }

            foreach (var (team, capacity) in teams.Distinct())
            {
                await tx.Execute("INSERT INTO team_person (team, user_id, capacity) VALUES (@team, @user, @capacity)",
                    ("team", team), ("user", userId), ("capacity", Capacities.Write(capacity)));
            }

            return true;
        }, cancel);

    /// <summary>Closes or opens the account. A closed account passes no gate from this moment, and is signed out everywhere: opened again, no old cookie opens with it.</summary>
    public Task SetActive(Guid userId, bool active, CancellationToken cancel = default) =>
        database.Write(async (tx, _) =>
        {
            await tx.Execute("UPDATE person_account SET active = @active WHERE user_id = @user", ("active", active), ("user", userId));
            return active ? 0 : await tx.Execute("DELETE FROM sign_in WHERE user_id = @user", ("user", userId));
        }, cancel);

    /// <summary>Names who chairs the child's conferences from now on. They may look at the child at once; the duties of the chair are theirs.</summary>
    public Task NameChair(Guid childId, Guid chair, Guid namedBy, CancellationToken cancel = default) =>
        database.Write(async (tx, _) =>
        {
            // Whoever appends has looked who is named to chair, and writes what comes of it: on PostgreSQL that must not be between the two.
            await JournalStore.HoldAppends(tx);
            var now = clock.GetUtcNow();
            await tx.Execute("""
                INSERT INTO chair_named (child, written, user_id, named_by, recorded_at)
                SELECT @child, COALESCE(MAX(written), 0) + 1, @chair, @by, @at FROM chair_named WHERE child = @child
                """, ("child", childId), ("chair", chair), ("by", namedBy), ("at", now));
            await ReadModelWriter.TakeChair(tx, childId, chair, UkClock.DayOf(now));
            return true;
        }, cancel);

    private static PersonChoice Choice(DbDataReader row) => new(row.Id(0), row.GetString(1), Capacities.Read(row.GetString(2)));
}
