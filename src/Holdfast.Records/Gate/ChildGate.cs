using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Gate;

/// <summary>Leave to look at one child, already written down.</summary>
/// <param name="Capacity">The standing in which the person looks, and writes if they write.</param>
public sealed record Look(Guid UserId, Guid ChildId, Capacity Capacity)
{
    public Author Author => new(UserId, Capacity);
}

/// <summary>
/// The one gate before everything about a child. Nobody passes by default: a person must stand to this child as lead or social worker, chair or member of the core group,
/// or manage the team responsible, or head its service. Auditors and administrators see no child.
/// </summary>
public sealed class ChildGate(IDatabase database, WhoLooked log, TimeProvider clock)
{
    private const string Standings = """
        SELECT r.child, r.capacity FROM relationship r
        JOIN person_account p ON p.user_id = r.user_id AND p.active = 1
        WHERE r.user_id = @user AND r.child IN ({0}) AND r.since <= @today AND (r.until_on IS NULL OR r.until_on >= @today)
        UNION
        SELECT c.child, t.capacity FROM child_card c
        JOIN team_person t ON t.team = c.team AND t.user_id = @user AND t.capacity IN ('team-manager', 'head-of-service')
        JOIN person_account p ON p.user_id = t.user_id AND p.active = 1
        WHERE c.child IN ({0})
        """;

    // The standing closest to the child's daily care comes first; it is the one an entry is signed in.
    private static readonly Capacity[] Closest =
    [
        Capacity.LeadSocialWorker, Capacity.SocialWorker, Capacity.TeamManager, Capacity.ConferenceChair, Capacity.CoreGroupProfessional, Capacity.HeadOfService,
    ];

    /// <summary>Lets the person look, and writes down that they looked before it answers; or nothing when they may not.</summary>
    /// <param name="what">The page or document, and why when a reason was asked for: "timeline", "print: plan".</param>
    public async Task<Look?> MayLook(Guid userId, Guid childId, string what, CancellationToken cancel = default) =>
        (await MayLook(userId, [childId], what, cancel)).TryGetValue(childId, out var look) ? look : null;

    /// <summary>The same for several children on one page; those the person may not see are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Look>> MayLook(Guid userId, IReadOnlyCollection<Guid> children, string what, CancellationToken cancel = default)
    {
        var looks = await Standing(userId, children, cancel);
        await log.Log(looks.Values, what, cancel);
        return looks;
    }

    /// <summary>In what capacity the person may act for the child, without writing a look down: for deciding which links to show.</summary>
    public async Task<Capacity?> CapacityFor(Guid userId, Guid childId, CancellationToken cancel = default) =>
        (await Standing(userId, [childId], cancel)).TryGetValue(childId, out var look) ? look.Capacity : null;

    private async Task<Dictionary<Guid, Look>> Standing(Guid userId, IReadOnlyCollection<Guid> children, CancellationToken cancel)
    {
        if (children.Count == 0)
        {
            return [];
        }

        var values = new List<(string Name, object? Value)> { ("user", userId), ("today", clock.Today()) };
        var list = values.In("c", children);
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(Standings.Replace("{0}", list, StringComparison.Ordinal), Row, cancel, [.. values]);
        return rows.GroupBy(r => r.Child)
            .Select(g => new Look(userId, g.Key, g.MinBy(r => Array.IndexOf(Closest, r.Capacity)).Capacity))
            .Where(l => Closest.Contains(l.Capacity))
            .ToDictionary(l => l.ChildId);
    }

    private static (Guid Child, Capacity Capacity) Row(DbDataReader row) => (row.Id(0), Capacities.Read(row.GetString(1)));
}
