using System.Data.Common;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>What is due, for a person or for teams. Late or not is worked out here, from the stored date and today.</summary>
public sealed class WorkQueries(IDatabase database)
{
    public const int FamiliesOnPage = 20;

    // Each arm goes in by an index of its own, so the cost is that of the person's own children however many the database holds.
    private const string OfUser = """
        WITH scope AS (
          SELECT child, n, MAX(mine) AS mine FROM (
            SELECT d.child, d.n, CASE WHEN d.owner = r.capacity THEN 1 ELSE 0 END AS mine
            FROM relationship r JOIN duty d ON d.child = r.child
            WHERE r.user_id = @user AND r.since <= @today AND (r.until_on IS NULL OR r.until_on >= @today)
            UNION ALL
            SELECT d.child, d.n, 1 FROM duty d WHERE d.owner_user = @user
            UNION ALL
            SELECT d.child, d.n, 1 FROM team_person t JOIN duty d ON d.team = t.team AND d.owner = t.capacity
            WHERE t.user_id = @user AND t.capacity IN ('team-manager', 'head-of-service')
          ) arms GROUP BY child, n)
        """;

    private const string OfTeams = """
        WITH scope AS (
          SELECT d.child, d.n, CASE WHEN d.owner_user = @user OR t.capacity IS NOT NULL THEN 1 ELSE 0 END AS mine
          FROM duty d LEFT JOIN team_person t ON t.team = d.team AND t.user_id = @user AND t.capacity = d.owner
          WHERE d.team IN ({teams}))
        """;

    private const string Shown = " FROM scope s JOIN duty d ON d.child = s.child AND d.n = s.n JOIN child_card c ON c.child = d.child WHERE d.shown_from <= @today";

    private const string Late = "d.state = 'open' AND d.due < @today";

    /// <summary>Everything the person must do, and everything owed about the children they lead, work with, chair or stand in the core group of.</summary>
    /// <param name="page">1, 2, 3…</param>
    public Task<WorkPage> ForUser(Guid userId, WorkFilter filter, int page, DateOnly today, CancellationToken cancel = default) =>
        Page(OfUser, [("user", userId), ("today", today)], filter, page, today, cancel);

    /// <summary>Everything owed about the children of these teams.</summary>
    /// <param name="userId">Who asks: their own duties are marked.</param>
    /// <param name="page">1, 2, 3…</param>
    public Task<WorkPage> ForTeam(IReadOnlyCollection<Guid> teams, Guid userId, WorkFilter filter, int page, DateOnly today, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)> { ("user", userId), ("today", today) };
        return Page(OfTeams.Replace("{teams}", values.In("team", teams), StringComparison.Ordinal), values, filter, page, today, cancel);
    }

    /// <summary>How the teams' children and lateness are shared among workers, most overdue first.</summary>
    public async Task<IReadOnlyList<WorkerLoad>> Loads(IReadOnlyCollection<Guid> teams, DateOnly today, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)> { ("today", today), ("sunday", Sunday(today)) };
        var sql = $"""
            SELECT c.worker, MAX(c.worker_name), COUNT(*), COUNT(*) FILTER (WHERE c.on_plan = 1), COALESCE(SUM(d.late), 0), COALESCE(SUM(d.week), 0)
            FROM child_card c LEFT JOIN (
              SELECT d.child, COUNT(*) FILTER (WHERE {Late}) AS late, COUNT(*) FILTER (WHERE d.state = 'open' AND d.due >= @today AND d.due <= @sunday) AS week
              FROM duty d WHERE d.team IN ({values.In("team", teams)}) AND d.shown_from <= @today GROUP BY d.child) d ON d.child = c.child
            WHERE c.team IN ({values.In("of", teams)})
            GROUP BY c.worker ORDER BY 5 DESC, 2
            """;
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read(sql, r => new WorkerLoad(
            r.IdOrNull(0), r.TextOrNull(1) ?? "Nobody yet", r.Number(2), r.Number(3), r.Number(4), r.Number(5)), cancel, [.. values]);
    }

    private async Task<WorkPage> Page(string scope, List<(string Name, object? Value)> values, WorkFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        values.AddRange([("tomorrow", today.AddDays(1)), ("sunday", Sunday(today))]);
        await using var reader = await database.OpenReader(cancel);
        var own = filter.MineOnly ? " AND s.mine = 1" : "";
        var counts = (await reader.Read($"""
            {scope} SELECT COUNT(*) FILTER (WHERE {Late}{own}), COUNT(*) FILTER (WHERE {Where(WorkWhen.DueToday)}{own}), COUNT(*) FILTER (WHERE {Where(WorkWhen.DueTomorrow)}{own}),
            COUNT(*) FILTER (WHERE {Where(WorkWhen.DueThisWeek)}{own}), COUNT(*), COUNT(*) FILTER (WHERE {Where(WorkWhen.WaitingForSomeoneElse)}),
            COUNT(*) FILTER (WHERE {Where(WorkWhen.NotSetByArea)}), COUNT(*) FILTER (WHERE {Where(WorkWhen.NotKnownBeforeImport)}){Shown}
            """, r => new WorkCounts(r.Number(0), r.Number(1), r.Number(2), r.Number(3), r.Number(4), r.Number(5), r.Number(6), r.Number(7)), cancel, [.. values]))[0];

        var where = $"{Shown} AND {Where(filter.When)}{Narrowed(filter, values)}{own}";
        var total = (await reader.Read($"{scope} SELECT COUNT(DISTINCT d.family_id){where}", r => r.Number(0), cancel, [.. values]))[0];
        var pages = Math.Max(1, (total + FamiliesOnPage - 1) / FamiliesOnPage);
        page = Math.Clamp(page, 1, pages);
        values.AddRange([("size", FamiliesOnPage), ("from", (page - 1) * FamiliesOnPage)]);
        var sql = $"""
            {scope}, families AS (
              SELECT d.family_id, MIN(CASE WHEN d.state = 'open' THEN d.due END) AS soonest, MIN(c.family_name) AS name{where}
              GROUP BY d.family_id ORDER BY soonest NULLS LAST, name, d.family_id LIMIT @size OFFSET @from)
            SELECT d.family_id, c.family_name, d.child, c.short_name, c.born_on, c.expected_on, c.on_plan, d.rule, d.rule_version, d.key, d.subject, d.title, d.owner,
              COALESCE(p.display_name, CASE WHEN d.owner = 'lead-social-worker' THEN COALESCE(c.lead_name, c.worker_name) END), s.mine,
              d.opened_by, d.opened_on, d.due, d.aim, d.last_working_day, d.state, d.provisional, d.because, d.action
            FROM families f JOIN duty d ON d.family_id = f.family_id JOIN scope s ON s.child = d.child AND s.n = d.n JOIN child_card c ON c.child = d.child
            LEFT JOIN person_account p ON p.user_id = d.owner_user
            {where[where.IndexOf("WHERE", StringComparison.Ordinal)..]}
            ORDER BY f.soonest NULLS LAST, f.name, d.family_id, d.due NULLS LAST, c.sort_name, d.n
            """;
        var rows = await reader.Read(sql, r => Row(r, today), cancel, [.. values]);
        return new WorkPage(counts,
            Families(rows, i => i.Standing == DutyStanding.Overdue),
            Families(rows, i => i.Standing == DutyStanding.Coming),
            Families(rows, i => i.Standing is DutyStanding.NotSetByArea or DutyStanding.NotKnownBeforeImport),
            page, pages, total);
    }

    private static string Where(WorkWhen when) => when switch
    {
        WorkWhen.All => "1 = 1",
        WorkWhen.Overdue => Late,
        WorkWhen.DueToday => "d.state = 'open' AND d.due = @today",
        WorkWhen.DueTomorrow => "d.state = 'open' AND d.due = @tomorrow",
        WorkWhen.DueThisWeek => "d.state = 'open' AND d.due >= @today AND d.due <= @sunday",
        WorkWhen.WaitingForSomeoneElse => "d.state = 'open' AND s.mine = 0",
        WorkWhen.NotSetByArea => "d.state = 'not-set-by-area'",
        WorkWhen.NotKnownBeforeImport => "d.state = 'not-known-before-import'",
        _ => throw new ArgumentOutOfRangeException(nameof(when)),
    };

    private static string Narrowed(WorkFilter filter, List<(string Name, object? Value)> values)
    {
        var more = "";
        foreach (var (column, name, value) in new (string, string, object?)[] { ("d.child", "child", filter.Child), ("d.action", "action", filter.Action), ("d.owner", "owner", filter.Owner), ("c.worker", "worker", filter.Worker) })
        {
            if (value is not null)
            {
                values.Add((name, value));
                more += $" AND {column} = @{name}";
            }
        }

        return more;
    }

    private static IReadOnlyList<FamilyWork> Families(List<FamilyRow> rows, Func<WorkItem, bool> which) =>
        [.. rows.Where(r => which(r.Item))
            .GroupBy(r => r.FamilyId)
            .Select(g => new FamilyWork(g.Key, g.First().FamilyName, [.. g.Select(r => r.Child).Distinct()], [.. g.Select(r => r.Item)]))
            .OrderBy(f => f.Items[0].Due ?? DateOnly.MaxValue)];

    private static FamilyRow Row(DbDataReader r, DateOnly today)
    {
        var age = Age.Words(r.DayOrNull(4), r.DayOrNull(5), today);
        var due = r.DayOrNull(17);
        var standing = r.GetString(20) switch
        {
            "not-set-by-area" => DutyStanding.NotSetByArea,
            "not-known-before-import" => DutyStanding.NotKnownBeforeImport,
            _ => due < today ? DutyStanding.Overdue : DutyStanding.Coming,
        };
        return new FamilyRow(r.Id(0), r.GetString(1), new ChildOnList(r.Id(2), r.GetString(3), age, r.Yes(6)), new WorkItem(
            r.Id(2), r.GetString(3), age, r.GetString(7), r.Day(8), r.TextOrNull(9), r.Id(10), r.GetString(11), r.GetString(12), r.TextOrNull(13), r.Yes(14),
            r.Number(15), r.Day(16), due, r.DayOrNull(18), r.DayOrNull(19), standing, r.Yes(21), r.GetString(22), r.GetString(23)));
    }

    private static DateOnly Sunday(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);

    private sealed record FamilyRow(Guid FamilyId, string FamilyName, ChildOnList Child, WorkItem Item);
}
