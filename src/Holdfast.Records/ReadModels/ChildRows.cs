using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Practice;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>The rows of one table about one child.</summary>
/// <param name="Values">Each row's values in the order of the columns.</param>
internal sealed record TableRows(string Table, IReadOnlyList<object?[]> Values);

/// <summary>Who chairs a child's conferences, when the chair was named apart from the journal.</summary>
internal sealed record NamedChair(Guid UserId, DateOnly Since);

/// <summary>Everything lists, searches, duties and the gate need of one child; made from the folded child and nothing else, and independent of the day it is read on.</summary>
internal sealed class ChildRows
{
    /// <summary>What a card is found by. They seldom change, and each is kept in an index, so they are written only when they do.</summary>
    private const string FoundBy = "area, area_child_id, born_on, family_id, team, worker, to_complete, sort_name";

    private const string Told = """
        version, full_name, short_name, expected_on, died_on, sex, family_name, worker_name, lead, lead_name, chair, on_plan, plan_id, plan_began, plan_ended, category,
        last_seen, last_seen_alone, not_named, lead_not_in_source, ending_not_in_source
        """;

    private const string DutyColumns = """
        child, n, family_id, area, team, rule, rule_version, key, subject, title, owner, owner_user, opened_by, opened_on, due, aim, last_working_day, shown_from, state, provisional,
        because, action
        """;

    /// <summary>Each table's columns, and how many of them, the first ones, are its key.</summary>
    private static readonly Dictionary<string, (string Columns, int Key)> TableColumns = new(StringComparer.Ordinal)
    {
        ["duty"] = (DutyColumns, 2),
        ["relationship"] = ("user_id, child, capacity, since, until_on", 3),
        ["person_child"] = ("person, child, name, role, relationship", 2),
        ["child_word"] = ("word, child, part, sound, area", 3),
        ["conference_attendance"] = ("child, attendance, area, conference, held_on, grouping_code, name, role, how", 2),
        ["core_group_attendance"] = ("child, attendance, area, meeting, held_on, agency, name, role, how", 2),
        ["matter"] = ("child, kind, subject, since, due, who", 3),
        ["conference_report"] = ("child, report, area, conference, agency, asked_of, asked_on, needed_by, received_on", 2),
    };

    private ChildRows(Guid childId, object?[] told, object?[] foundBy, IReadOnlyList<TableRows> tables)
    {
        (ChildId, CardTold, CardFoundBy, Tables) = (childId, told, foundBy, tables);
        Digest = [.. tables.Append(new TableRows("child_card", [foundBy])).SelectMany(Fingerprint)];
    }

    public Guid ChildId { get; }

    /// <summary>What the card tells, in the order of <see cref="ToldColumns"/>.</summary>
    public IReadOnlyList<object?> CardTold { get; }

    /// <summary>What the card is found by, in the order of <see cref="FoundByColumns"/>.</summary>
    public IReadOnlyList<object?> CardFoundBy { get; }

    /// <summary>The other tables, always in the same order.</summary>
    public IReadOnlyList<TableRows> Tables { get; }

    /// <summary>A short fingerprint of each of <see cref="Tables"/> and of what the card is found by, so that what would come out the same is not written again.</summary>
    public byte[] Digest { get; }

    public static IReadOnlyList<string> ToldColumns { get; } = Told.Split(',', StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> FoundByColumns { get; } = FoundBy.Split(',', StringSplitOptions.TrimEntries);

    public const int FingerprintBytes = 8;

    /// <summary>The columns of one of <see cref="Tables"/>, in the order of its values.</summary>
    public static string ColumnsOf(string table) => TableColumns[table].Columns;

    /// <summary>The columns that tell one row of a table from another: the first of <see cref="ColumnsOf"/>.</summary>
    public static IReadOnlyList<string> KeyOf(string table) => [.. TableColumns[table].Columns.Split(',', StringSplitOptions.TrimEntries).Take(TableColumns[table].Key)];

    public static ChildRows Of(Child child, AreaRules rules, NamedChair? named, DateOnly today)
    {
        var chairing = ChairOf(child, named);
        var chair = chairing?.UserId;
        var (told, foundBy) = CardOf(child, chair);
        return new ChildRows(child.Id, told, foundBy,
        [
            new TableRows("duty", DutiesOf(child, rules, chair, today)),
            new TableRows("relationship", RelationshipsOf(child, chairing)),
            new TableRows("person_child", [.. child.Network.Values.OrderBy(p => p.PersonId).Select(p => new object?[] { p.PersonId, child.Id, p.Name, Code(p.Role), p.Relationship })]),
            new TableRows("child_word", WordsOf(child)),
            new TableRows("conference_attendance", AgencyRows.Attendances(child)),
            new TableRows("conference_report", AgencyRows.Reports(child)),
            new TableRows("core_group_attendance", AgencyRows.CoreGroups(child)),
            new TableRows("matter", MatterRows.Of(child)),
        ]);
    }

    private static (object?[] Told, object?[] FoundBy) CardOf(Child child, Guid? chair)
    {
        var plan = child.Plans.Count > 0 ? child.Plans[^1] : null;
        var onPlan = plan is { EndedOn: null };
        var seen = child.Occurrences.LastOrDefault(o => o.Kind == OccurrenceKind.VisitMade && o.Is(Facets.SeenAsNeeded));
        var seenAlone = child.Occurrences.LastOrDefault(o => o.Kind == OccurrenceKind.VisitMade && o.Is(Facets.SeenAsNeeded | Facets.Alone));
        var imported = child.Facts.Any(f => f.What.Imported is not null);
        var notNamed = imported && Text.Missing(child.Name?.Given) && !child.IsUnborn;
        var leadNotInSource = imported && onPlan && child.LeadSocialWorker is null;
        var endingNotInSource = child.Plans.Any(p => p is { EndRecorded: true, Ground: null });
        return (
        [
            child.Version, child.FullName, child.ShortName, child.ExpectedOn, child.DiedOn, Code(child.Sex), child.FamilyName, child.Allocation?.WorkerName,
            child.LeadSocialWorker?.UserId, child.LeadSocialWorker?.Name, chair, onPlan, plan?.PlanId, plan?.BeganOn, plan?.EndedOn, plan?.LatestCategory,
            seen?.On, seenAlone?.On, notNamed, leadNotInSource, endingNotInSource,
        ],
        [
            child.Area, child.AreaChildId, child.BornOn, child.FamilyId, child.Allocation?.TeamId, child.Allocation?.WorkerId, notNamed || leadNotInSource || endingNotInSource,
            $"{Names.Plain(child.Name?.Family)} {Names.Plain(child.Name?.Given)}".Trim() is { Length: > 0 } name ? name : Names.Plain(child.FullName),
        ]);
    }

    private static List<object?[]> DutiesOf(Child child, AreaRules rules, Guid? chair, DateOnly today)
    {
        var rows = new List<object?[]>();
        foreach (var duty in DutyEngine.Duties(child, rules, today))
        {
            if (duty.State is not (DutyState.Open or DutyState.NotSetByArea or DutyState.NotKnownBeforeImport))
            {
                continue;
            }

            rows.Add(
            [
                child.Id, rows.Count + 1, child.FamilyId, child.Area, child.Allocation?.TeamId, duty.Rule, duty.RuleVersion, duty.Key, duty.Subject, duty.Title, duty.Owner,
                OwnerOf(child, duty.Owner, chair), duty.OpenedBy, duty.OpenedOn, duty.Due, duty.Aim, duty.LastWorkingDay, duty.ShownFrom ?? duty.OpenedOn, Code(duty.State),
                duty.Provisional, duty.Because, duty.Action,
            ]);
        }

        return rows;
    }

    /// <summary>The person who owes it. A team's manager and a head of service are found by the team, because they change without an entry in any journal.</summary>
    private static Guid? OwnerOf(Child child, string owner, Guid? chair) => Capacities.Read(owner) switch
    {
        Capacity.LeadSocialWorker => child.LeadSocialWorker is { } lead ? lead.UserId : child.Allocation?.WorkerId,
        Capacity.SocialWorker => child.Allocation?.WorkerId,
        Capacity.ConferenceChair => chair,
        _ => null,
    };

    private static IReadOnlyList<object?[]> RelationshipsOf(Child child, NamedChair? chair)
    {
        var rows = new List<(Guid User, Capacity Capacity, DateOnly Since, DateOnly? Until)>();
        if (child.LeadSocialWorker is { UserId: { } lead } named)
        {
            rows.Add((lead, Capacity.LeadSocialWorker, named.NamedOn, null));
        }

        if (child.Allocation is { WorkerId: { } worker } allocated)
        {
            rows.Add((worker, Capacity.SocialWorker, allocated.AllocatedOn, null));
        }

        if (chair is not null)
        {
            rows.Add((chair.UserId, Capacity.ConferenceChair, chair.Since, null));
        }

        if (Assessment.Current(child) is { Standing: AssessmentStanding.WaitsForSignature, Cover: { } cover })
        {
            // Who covers the counter-signing stands to the child as its team's manager until it is signed, and no longer.
            rows.Add((cover.ManagerId, Capacity.TeamManager, cover.On, cover.Until));
        }

        if (child.Facts.LastOrDefault(f => f.What is CoreGroupMembersNamed)?.What is CoreGroupMembersNamed group)
        {
            // The core group ends with the plan, and with it its members' reason to look.
            var until = child.Plans.Count > 0 ? child.Plans[^1].EndedOn : null;
            rows.AddRange(group.Members.Where(m => m.UserId is not null).Select(m => (m.UserId!.Value, Capacity.CoreGroupProfessional, group.NamedOn, until)));
        }

        return [.. rows.DistinctBy(r => (r.User, r.Capacity)).Select(r => new object?[] { r.User, child.Id, Capacities.Write(r.Capacity), r.Since, r.Until })];
    }

    private static IReadOnlyList<object?[]> WordsOf(Child child)
    {
        var words = Names.Words(child.Name?.Given).Concat(Names.Words(child.Name?.KnownAs)).Select(w => (Word: w, Part: "given"))
            .Concat(Names.Words(child.Name?.Family).Select(w => (Word: w, Part: "family")))
            .Concat(Names.Words(child.AreaChildId).Append(string.Concat(Names.Words(child.AreaChildId))).Where(w => w.Length > 0).Select(w => (Word: w, Part: "number")));
        if (child.BornOn is { } born)
        {
            words = words.Append((Word: UkDate.Iso(born), Part: "born"));
        }

        return [.. words.Distinct().Select(w => new object?[] { w.Word, child.Id, w.Part, w.Part is "given" or "family" ? Names.Sound(w.Word) : "", child.Area })];
    }

    /// <summary>Whoever was last given a conference to chair, or recorded one as its chair, unless somebody was named apart from the journal since.</summary>
    private static NamedChair? ChairOf(Child child, NamedChair? named)
    {
        NamedChair? last = null;
        for (var i = child.Facts.Count - 1; i >= 0 && last is null; i--)
        {
            last = Chairs(child.Facts[i]);
        }

        return last is null || named?.Since > last.Since ? named : last;
    }

    private static NamedChair? Chairs(RecordedFact fact) => fact.What switch
    {
        ConferenceArranged { ChairId: { } chair } => new NamedChair(chair, fact.What.HappenedOn),
        InitialConferenceHeld or ReviewConferenceHeld when fact.Original.RecordedBy.Capacity == Capacity.ConferenceChair => new NamedChair(fact.Original.RecordedBy.UserId, fact.What.HappenedOn),
        _ => null,
    };

    private static string Code(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static byte[] Fingerprint(TableRows rows)
    {
        var all = new ArrayBufferWriter<byte>(1024);
        foreach (var value in rows.Values.SelectMany(r => r))
        {
            switch (Sql.Stored(value))
            {
                case byte[] bytes:
                    all.Write(bytes);
                    break;
                case string text:
                    Encoding.UTF8.GetBytes(text, all);
                    break;
                case int number:
                    BinaryPrimitives.WriteInt32BigEndian(all.GetSpan(sizeof(int)), number);
                    all.Advance(sizeof(int));
                    break;
                case DBNull:
                    all.Write("\u0000"u8);
                    break;
                case var other:
                    throw new UnreachableException($"A row of {rows.Table} holds {other.GetType().Name}, which has no fingerprint.");
            }

            all.Write("\u001f"u8);
        }

        return SHA256.HashData(all.WrittenSpan)[..FingerprintBytes];
    }
}
