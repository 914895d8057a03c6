using System.Data.Common;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>What lists know of a child.</summary>
/// <param name="PlanBegan">The day the plan the child is on, or was last on, began.</param>
/// <param name="PlanEnded">The day it ended.</param>
/// <param name="LastSeen">The last visit at which the child was seen as a visit needs.</param>
/// <param name="NotNamed">The source of the record had no name.</param>
/// <param name="LeadNotInSource">The child is on a plan, and the source had no lead social worker.</param>
/// <param name="EndingNotInSource">A plan ended, and the source did not say on what ground.</param>
public sealed record ChildCard(
    Guid ChildId, string Area, string? AreaChildId, string FullName, string ShortName, DateOnly? BornOn, DateOnly? ExpectedOn, DateOnly? DiedOn,
    Guid FamilyId, string FamilyName, Guid? TeamId, string? TeamName, Guid? Worker, string? WorkerName, Guid? Lead, string? LeadName, Guid? Chair,
    bool OnPlan, DateOnly? PlanBegan, DateOnly? PlanEnded, string? Category, DateOnly? LastSeen, DateOnly? LastSeenAlone,
    bool NotNamed, bool LeadNotInSource, bool EndingNotInSource)
{
    public bool IsUnborn => BornOn is null && ExpectedOn is not null;

    public string AgeOn(DateOnly today) => Age.Words(BornOn, ExpectedOn, today);
}

/// <summary>A child found. Who does not stand to the child learns only that there is one, and whom to call.</summary>
/// <param name="Card">Everything lists know, for who may open the record; nothing for anybody else.</param>
/// <param name="WhomToCall">The worker and team to call.</param>
public sealed record SearchHit(Guid ChildId, string FullName, DateOnly? BornOn, DateOnly? ExpectedOn, string WhomToCall, ChildCard? Card)
{
    public bool MayOpen => Card is not null;
}

/// <summary>What a search found.</summary>
/// <param name="More">There are more than are shown; the words must say more.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, bool More)
{
    public static SearchResult Nothing { get; } = new([], false);
}

/// <summary>Somebody who may be the child about to be registered.</summary>
/// <param name="Why">What is alike, in words.</param>
public sealed record PossibleDuplicate(SearchHit Hit, string Why, int Likeness);

/// <summary>One page of children.</summary>
public sealed record ChildrenPage(IReadOnlyList<ChildCard> Children, int Page, int Pages, int Total);

/// <summary>Finds children and lists them, from the read models.</summary>
public sealed class ChildQueries(IDatabase database, TimeProvider clock)
{
    public const int PageSize = 50;
    public const int MostHits = 25;

    private const string Columns = """
        c.child, c.area, c.area_child_id, c.full_name, c.short_name, c.born_on, c.expected_on, c.died_on, c.family_id, c.family_name, c.team, t.name, c.worker, c.worker_name,
        c.lead, c.lead_name, c.chair, c.on_plan, c.plan_began, c.plan_ended, c.category, c.last_seen, c.last_seen_alone, c.not_named, c.lead_not_in_source, c.ending_not_in_source
        """;

    private const string From = "FROM child_card c LEFT JOIN team t ON t.id = c.team";

    // By the whole key, whose subject is the child: by kind and day SQLite would go through every child ever brought in, for each one asked about.
    private const string BroughtInAfter = "EXISTS (SELECT 1 FROM matter m WHERE m.child = c.child AND m.kind = 'brought-in' AND m.subject = c.child AND m.since > @since)";

    private const string MayOpen = """
        SELECT r.child FROM relationship r WHERE r.user_id = @user AND r.since <= @today AND (r.until_on IS NULL OR r.until_on >= @today) AND r.child IN ({0})
        UNION
        SELECT c.child FROM child_card c JOIN team_person p ON p.team = c.team AND p.user_id = @user AND p.capacity IN ('team-manager', 'head-of-service') WHERE c.child IN ({0})
        """;

    /// <summary>Finds children by names, area number or date of birth (day month year). Every word must match the beginning of one of theirs.</summary>
    /// <param name="areas">The areas to look in.</param>
    /// <param name="elsewhere">Show also children the person does not stand to: name, birth and whom to call.</param>
    public async Task<SearchResult> Search(string text, Guid userId, IReadOnlyCollection<string> areas, bool elsewhere, CancellationToken cancel = default)
    {
        var words = Searched(text);
        if (words.Count == 0 || areas.Count == 0)
        {
            return SearchResult.Nothing;
        }

        await using var reader = await database.OpenReader(cancel);
        var found = await Matching(reader, words, areas, sounds: false, elsewhere ? null : userId, cancel);
        if (found.Count == 0)
        {
            found = await Matching(reader, words, areas, sounds: true, elsewhere ? null : userId, cancel);
        }

        var more = found.Count > MostHits;
        return new SearchResult(await Hits(reader, [.. found.Take(MostHits)], userId, cancel), more);
    }

    /// <summary>Children who may be the one about to be registered: alike in sound of both names, or in one name and the birth; likest first.</summary>
    public async Task<IReadOnlyList<PossibleDuplicate>> PossibleDuplicates(
        string? given, string? family, DateOnly? bornOn, DateOnly? expectedOn, Guid userId, IReadOnlyCollection<string> areas, CancellationToken cancel = default)
    {
        if (areas.Count == 0)
        {
            return [];
        }

        var values = new List<(string Name, object? Value)>();
        var (givenWords, familyWords) = (Names.Words(given), Names.Words(family));
        var givenSounds = values.In("g", givenWords.Select(Names.Sound).Distinct());
        var familySounds = values.In("f", familyWords.Select(Names.Sound).Distinct());
        var near = values.In("d", Likely(bornOn ?? expectedOn));
        var inAreas = values.In("a", areas);
        var sql = $"""
            SELECT f.child FROM child_word f JOIN child_word g ON g.child = f.child AND g.part = 'given' AND g.sound IN ({givenSounds})
            WHERE f.sound IN ({familySounds}) AND f.part = 'family' AND f.area IN ({inAreas})
            UNION
            SELECT c.child FROM child_card c JOIN child_word w ON w.child = c.child AND ((w.part = 'family' AND w.sound IN ({familySounds})) OR (w.part = 'given' AND w.sound IN ({givenSounds})))
            WHERE c.born_on IN ({near}) AND c.area IN ({inAreas})
            UNION
            SELECT c.child FROM child_word f JOIN child_card c ON c.child = f.child
            WHERE f.sound IN ({familySounds}) AND f.part = 'family' AND f.area IN ({inAreas}) AND (c.expected_on IS NOT NULL OR c.not_named = 1)
            LIMIT 200
            """;
        await using var reader = await database.OpenReader(cancel);
        var children = await reader.Read(sql, r => r.Id(0), cancel, [.. values]);
        var hits = await Hits(reader, children, userId, cancel);
        var names = await NamesOf(reader, children, cancel);
        return [.. hits.Select(h => Alike(h, names[h.ChildId].ToList(), givenWords, familyWords, bornOn, expectedOn)).OrderByDescending(d => d.Likeness).Take(MostHits)];
    }

    /// <summary>The child's card, or nothing when there is no such child.</summary>
    public async Task<ChildCard?> Card(Guid childId, CancellationToken cancel = default) => (await Cards([childId], cancel)) is [var card] ? card : null;

    /// <summary>The cards of these children, by name.</summary>
    public async Task<IReadOnlyList<ChildCard>> Cards(IReadOnlyCollection<Guid> children, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await Cards(reader, children, cancel);
    }

    /// <summary>Everyone standing together as this family, oldest name first in the alphabet.</summary>
    public async Task<IReadOnlyList<ChildCard>> FamilyMembers(Guid familyId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read($"SELECT {Columns} {From} WHERE c.family_id = @family ORDER BY c.sort_name, c.child", Card, cancel, ("family", familyId));
    }

    /// <summary>The children this person put on the record by an act. They stand in a family of the act's own number, or in one of which the person stands to a child.</summary>
    public async Task<IReadOnlyList<Guid>> RegisteredBy(Guid act, Guid userId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("""
            SELECT c.child FROM child_card c
            WHERE (c.family_id = @act OR c.family_id IN (
                SELECT f.family_id FROM relationship r JOIN child_card f ON f.child = r.child WHERE r.user_id = @user AND r.since <= @today AND (r.until_on IS NULL OR r.until_on >= @today)
                UNION
                SELECT f.family_id FROM team_person p JOIN child_card f ON f.team = p.team WHERE p.user_id = @user AND p.capacity IN ('team-manager', 'head-of-service')))
            AND EXISTS (SELECT 1 FROM entry e WHERE e.stream = c.child AND e.command = @act AND e.recorded_by = @user AND e.kind = 'child-registered')
            ORDER BY c.sort_name, c.child
            """, r => r.Id(0), cancel, ("act", act), ("user", userId), ("today", clock.Today()));
    }

    /// <summary>The other children of whose networks these people are part: the same adult in several children's lives.</summary>
    public async Task<IReadOnlyList<Guid>> ChildrenOfPerson(Guid personId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read("SELECT child FROM person_child WHERE person = @person ORDER BY child", r => r.Id(0), cancel, ("person", personId));
    }

    /// <summary>Children whose record came from a file and lacks a name, a lead social worker or the ground on which a plan ended.</summary>
    public Task<ChildrenPage> ToComplete(IReadOnlyCollection<Guid> teams, int page = 1, CancellationToken cancel = default) => List(teams, "c.to_complete = 1", page, cancel);

    /// <summary>The teams' children.</summary>
    public Task<ChildrenPage> ListForTeam(IReadOnlyCollection<Guid> teams, int page = 1, CancellationToken cancel = default) => List(teams, "1 = 1", page, cancel);

    /// <summary>The teams' children who have no worker yet.</summary>
    public Task<ChildrenPage> UnallocatedForTeam(IReadOnlyCollection<Guid> teams, int page = 1, CancellationToken cancel = default) => List(teams, "c.worker IS NULL", page, cancel);

    /// <summary>The teams' children on a plan of whom it is known that they have not been seen alone since a day, or never.</summary>
    public Task<ChildrenPage> NotSeenAlone(IReadOnlyCollection<Guid> teams, DateOnly since, int page = 1, CancellationToken cancel = default) =>
        List(teams, $"c.on_plan = 1 AND c.born_on IS NOT NULL AND (c.last_seen_alone < @since OR (c.last_seen_alone IS NULL AND NOT {BroughtInAfter}))", page, cancel, ("since", since));

    /// <summary>The teams' children on a plan whose record was brought in after that day from a file that has no visits, and whom nobody has seen alone since.</summary>
    public Task<ChildrenPage> AloneNotInSource(IReadOnlyCollection<Guid> teams, DateOnly since, int page = 1, CancellationToken cancel = default) =>
        List(teams, $"c.on_plan = 1 AND c.born_on IS NOT NULL AND c.last_seen_alone IS NULL AND {BroughtInAfter}", page, cancel, ("since", since));

    /// <summary>The teams' children whose plan began on or before a day and goes on.</summary>
    public Task<ChildrenPage> LongOnPlan(IReadOnlyCollection<Guid> teams, DateOnly since, int page = 1, CancellationToken cancel = default) =>
        List(teams, "c.on_plan = 1 AND c.plan_began <= @since", page, cancel, ("since", since));

    /// <summary>The teams' children on a plan of whom no supervision is on the record.</summary>
    public Task<ChildrenPage> NeverSupervised(IReadOnlyCollection<Guid> teams, int page = 1, CancellationToken cancel = default) =>
        List(teams, "c.on_plan = 1 AND NOT EXISTS (SELECT 1 FROM matter m WHERE m.child = c.child AND m.kind = 'supervised')", page, cancel);

    /// <summary>Every child of the teams on a plan, for a draw at random.</summary>
    public async Task<IReadOnlyList<Guid>> OnPlan(IReadOnlyCollection<Guid> teams, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)>();
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read($"SELECT child FROM child_card WHERE on_plan = 1 AND team IN ({values.In("team", teams)}) ORDER BY child", r => r.Id(0), cancel, [.. values]);
    }

    /// <summary>The children the person leads, works with, chairs or stands in the core group of.</summary>
    public async Task<IReadOnlyList<ChildCard>> OfUser(Guid userId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        return await reader.Read($"""
            SELECT {Columns} {From}
            WHERE c.child IN (SELECT r.child FROM relationship r WHERE r.user_id = @user AND r.since <= @today AND (r.until_on IS NULL OR r.until_on >= @today))
            ORDER BY c.family_name, c.sort_name, c.child
            """, Card, cancel, ("user", userId), ("today", clock.Today()));
    }

    /// <summary>What was typed, in words to look up; a date in any usual British way is one word.</summary>
    internal static IReadOnlyList<string> Searched(string? text)
    {
        foreach (var shape in new[] { "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd" })
        {
            if (DateOnly.TryParseExact(text?.Trim(), shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return [UkDate.Iso(day)];
            }
        }

        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (part.Any(char.IsAsciiDigit) && DateOnly.TryParseExact(part, ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                words.Add(UkDate.Iso(day));
            }
            else
            {
                words.AddRange(Names.Words(part));
            }
        }

        // One letter on its own would find a twentieth of everybody.
        return words.Any(w => w.Length > 1) ? words : [];
    }

    private async Task<ChildrenPage> List(IReadOnlyCollection<Guid> teams, string which, int page, CancellationToken cancel, params (string Name, object? Value)[] given)
    {
        List<(string Name, object? Value)> values = [.. given];
        var where = $"WHERE c.team IN ({values.In("team", teams)}) AND {which}";
        await using var reader = await database.OpenReader(cancel);
        var total = (await reader.Read($"SELECT COUNT(*) FROM child_card c {where}", r => r.Number(0), cancel, [.. values]))[0];
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var children = await reader.Read($"SELECT {Columns} {From} {where} ORDER BY c.sort_name, c.child LIMIT @size OFFSET @from", Card, cancel,
            [.. values, ("size", PageSize), ("from", (page - 1) * PageSize)]);
        return new ChildrenPage(children, page, pages, total);
    }

    /// <summary>Children with a word beginning as each word searched, best word first: the longest leads, the others are looked up for each child it finds.</summary>
    private async Task<List<Guid>> Matching(
        DbConnection reader, IReadOnlyList<string> words, IReadOnlyCollection<string> areas, bool sounds, Guid? onlyOf, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var byLength = words.OrderByDescending(w => w.Length).ToList();
        var tests = byLength.Select((word, i) => Test(word, string.Create(CultureInfo.InvariantCulture, $"w{i}"))).ToList();
        var sql = $"SELECT w.child FROM child_word w WHERE {string.Format(CultureInfo.InvariantCulture, tests[0], "w")} AND w.area IN ({values.In("area", areas)})";
        foreach (var test in tests.Skip(1))
        {
            sql += $" AND EXISTS (SELECT 1 FROM child_word o WHERE o.child = w.child AND {string.Format(CultureInfo.InvariantCulture, test, "o")})";
        }

        if (onlyOf is { } user)
        {
            values.AddRange([("user", user), ("today", clock.Today())]);
            sql += $" AND w.child IN ({MayOpen.Replace("{0}", "w.child", StringComparison.Ordinal)})";
        }

        // In the order of the index, so that reading stops after enough; a child with two such words comes twice.
        sql += $" ORDER BY w.{(sounds ? "sound" : "word")}, w.child LIMIT {4 * MostHits}";
        var found = await reader.Read(sql, r => r.Id(0), cancel, [.. values]);
        return [.. found.Distinct()];

        string Test(string word, string name)
        {
            if (sounds)
            {
                values.Add((name, Names.Sound(word)));
                return $"{{0}}.sound = @{name} AND {{0}}.part IN ('given', 'family')";
            }

            values.AddRange([(name, word), (name + "to", word + "\uffff")]);
            return $"{{0}}.word >= @{name} AND {{0}}.word < @{name}to";
        }
    }

    private async Task<IReadOnlyList<SearchHit>> Hits(DbConnection reader, IReadOnlyCollection<Guid> children, Guid userId, CancellationToken cancel)
    {
        var cards = await Cards(reader, children, cancel);
        var values = new List<(string Name, object? Value)> { ("user", userId), ("today", clock.Today()) };
        var may = await reader.Read(MayOpen.Replace("{0}", values.In("c", children), StringComparison.Ordinal), r => r.Id(0), cancel, [.. values]);
        return [.. cards.Select(c => new SearchHit(c.ChildId, c.FullName, c.BornOn, c.ExpectedOn, WhomToCall(c), may.Contains(c.ChildId) ? c : null))];
    }

    private static string WhomToCall(ChildCard card) => (card.LeadName ?? card.WorkerName, card.TeamName) switch
    {
        ({ } worker, { } team) => $"{worker}, {team}",
        (null, { } team) => team,
        ({ } worker, null) => worker,
        _ => "The children's services of the area",
    };

    private static async Task<List<ChildCard>> Cards(DbConnection reader, IReadOnlyCollection<Guid> children, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        return await reader.Read($"SELECT {Columns} {From} WHERE c.child IN ({values.In("c", children)}) ORDER BY c.sort_name, c.child", Card, cancel, [.. values]);
    }

    private static async Task<ILookup<Guid, (string Part, string Word)>> NamesOf(DbConnection reader, IReadOnlyCollection<Guid> children, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var rows = await reader.Read($"SELECT child, part, word FROM child_word WHERE child IN ({values.In("c", children)}) AND part IN ('given', 'family')",
            r => (Child: r.Id(0), Part: r.GetString(1), Word: r.GetString(2)), cancel, [.. values]);
        return rows.ToLookup(r => r.Child, r => (r.Part, r.Word));
    }

    private static PossibleDuplicate Alike(
        SearchHit hit, List<(string Part, string Word)> theirs, IReadOnlyList<string> given, IReadOnlyList<string> family, DateOnly? bornOn, DateOnly? expectedOn)
    {
        var why = new List<string>();
        var likeness = Name("given", given, "first name") + Name("family", family, "last name");
        if (bornOn is { } born && hit.BornOn is { } theirBirth)
        {
            if (born == theirBirth)
            {
                why.Add("same date of birth");
                likeness += 4;
            }
            else if (Likely(born).Contains(theirBirth))
            {
                why.Add("similar date of birth");
                likeness += 2;
            }
        }
        else if ((bornOn ?? expectedOn) is { } one && (hit.BornOn ?? hit.ExpectedOn) is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= 92)
        {
            why.Add("born or expected about the same time");
            likeness += 2;
        }

        return new PossibleDuplicate(hit, string.Join(", ", why), likeness);

        int Name(string part, IReadOnlyList<string> words, string called)
        {
            var own = theirs.Where(t => t.Part == part).Select(t => t.Word).ToList();
            if (words.Intersect(own).Any())
            {
                why.Add($"same {called}");
                return 4;
            }

            if (words.Select(Names.Sound).Intersect(own.Select(Names.Sound)).Any())
            {
                why.Add($"similar {called}");
                return 2;
            }

            return 0;
        }
    }

    /// <summary>The day, and the days people write for it by mistake: one off, day and month changed over, a year off.</summary>
    private static IReadOnlyList<DateOnly> Likely(DateOnly? day)
    {
        if (day is not { } said)
        {
            return [];
        }

        var likely = new List<DateOnly> { said, said.AddDays(1), said.AddDays(-1), said.AddYears(1), said.AddYears(-1), said.AddMonths(1), said.AddMonths(-1) };
        if (said.Day <= 12)
        {
            likely.Add(new DateOnly(said.Year, said.Day, said.Month));
        }

        return [.. likely.Distinct()];
    }

    private static ChildCard Card(DbDataReader r) => new(
        r.Id(0), r.GetString(1), r.TextOrNull(2), r.GetString(3), r.GetString(4), r.DayOrNull(5), r.DayOrNull(6), r.DayOrNull(7), r.Id(8), r.GetString(9),
        r.IdOrNull(10), r.TextOrNull(11), r.IdOrNull(12), r.TextOrNull(13), r.IdOrNull(14), r.TextOrNull(15), r.IdOrNull(16),
        r.Yes(17), r.DayOrNull(18), r.DayOrNull(19), r.TextOrNull(20), r.DayOrNull(21), r.DayOrNull(22), r.Yes(23), r.Yes(24), r.Yes(25));
}
