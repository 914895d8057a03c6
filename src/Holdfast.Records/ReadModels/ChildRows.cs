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
internal sealed record TableRows(ReadModelTable Table, IReadOnlyList<KeptRow> Rows)
{
    /// <param name="values">Each row's values in the order of the columns.</param>
    public static TableRows Of(ReadModelTable table, IEnumerable<object?[]> values) => new(table, [.. values.Select(KeptRow.Of)]);
}

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

    private static readonly ReadModelTable Duty = new("duty", "child, n", "family_id, team, owner, owner_user", """
        area, rule, rule_version, key, subject, title, opened_by, opened_on, due, aim, last_working_day, shown_from, state, provisional, because, action
        """);

    private static readonly ReadModelTable Relationship = new("relationship", "user_id, child, capacity", "", "since, until_on");
    private static readonly ReadModelTable PersonChild = new("person_child", "person, child", "", "name, role, relationship");
    private static readonly ReadModelTable ChildWord = new("child_word", "word, child, part", "sound", "area");
    private static readonly ReadModelTable ConferenceAttendance = new("conference_attendance", "child, attendance", "area, grouping_code", "conference, held_on, name, role, how");
    private static readonly ReadModelTable ConferenceReport = new("conference_report", "child, report", "area, agency", "conference, asked_of, asked_on, needed_by, received_on");
    private static readonly ReadModelTable CoreGroupAttendance = new("core_group_attendance", "child, attendance", "area, agency", "meeting, held_on, name, role, how");
    private static readonly ReadModelTable Matter = new("matter", "child, kind, subject", "since", "due, who");

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    private ChildRows(Guid childId, object?[] told, object?[] foundBy, IReadOnlyList<TableRows> tables)
    {
        (ChildId, CardTold, CardFoundBy, Tables) = (childId, told, foundBy, tables);
        Digest = new byte[(tables.Count + 1) * FingerprintBytes];
        for (var i = 0; i < tables.Count; i++)
        {
            Fingerprint(tables[i].Rows, Digest.AsSpan(i * FingerprintBytes, FingerprintBytes));
        }

        Fingerprint([KeptRow.Of(foundBy)], Digest.AsSpan(tables.Count * FingerprintBytes));
    }

    public Guid ChildId { get; }

    /// <summary>What the card tells, in the order of <see cref="ToldColumns"/>.</summary>
    public IReadOnlyList<object?> CardTold { get; }

    /// <summary>What the card is found by, in the order of <see cref="FoundByColumns"/>.</summary>
    public IReadOnlyList<object?> CardFoundBy { get; }

    /// <summary>The other tables, in the order of <see cref="AllTables"/>.</summary>
    public IReadOnlyList<TableRows> Tables { get; }

    /// <summary>A short fingerprint of each of <see cref="Tables"/> and of what the card is found by, so that what would come out the same is not written again.</summary>
    public byte[] Digest { get; }

    public static IReadOnlyList<string> ToldColumns { get; } = Told.Split(',', StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> FoundByColumns { get; } = FoundBy.Split(',', StringSplitOptions.TrimEntries);

    public const int FingerprintBytes = 8;

    /// <summary>The tables of rows about children, beside the card.</summary>
    public static IReadOnlyList<ReadModelTable> AllTables { get; } = [Duty, Relationship, PersonChild, ChildWord, ConferenceAttendance, ConferenceReport, CoreGroupAttendance, Matter];

    public static ChildRows Of(Child child, AreaRules rules, NamedChair? named, DateOnly today)
    {
        var chairing = ChairOf(child, named);
        var chair = chairing?.UserId;
        var (told, foundBy) = CardOf(child, chair);
        return new ChildRows(child.Id, told, foundBy,
        [
            TableRows.Of(Duty, DutiesOf(child, rules, chair, today)),
            TableRows.Of(Relationship, RelationshipsOf(child, chairing)),
            TableRows.Of(PersonChild, child.Network.Values.OrderBy(p => p.PersonId).Select(p => new object?[] { p.PersonId, child.Id, p.Name, Code(p.Role), p.Relationship })),
            TableRows.Of(ChildWord, WordsOf(child)),
            TableRows.Of(ConferenceAttendance, AgencyRows.Attendances(child)),
            TableRows.Of(ConferenceReport, AgencyRows.Reports(child)),
            TableRows.Of(CoreGroupAttendance, AgencyRows.CoreGroups(child)),
            TableRows.Of(Matter, MatterRows.Of(child)),
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
                child.Id, rows.Count + 1, child.FamilyId, child.Allocation?.TeamId, duty.Owner, OwnerOf(child, duty.Owner, chair), child.Area, duty.Rule, duty.RuleVersion, duty.Key, duty.Subject,
                duty.Title, duty.OpenedBy, duty.OpenedOn, duty.Due, duty.Aim, duty.LastWorkingDay, duty.ShownFrom ?? duty.OpenedOn, Code(duty.State), duty.Provisional, duty.Because, duty.Action,
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

    private static void Fingerprint(IReadOnlyList<KeptRow> rows, Span<byte> into)
    {
        var all = buffer ??= new ArrayBufferWriter<byte>(32 * 1024);
        all.ResetWrittenCount();
        foreach (var value in rows.SelectMany(r => r.Values))
        {
            switch (value)
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
                default:
                    throw new UnreachableException($"A row holds {value.GetType().Name}, which has no fingerprint.");
            }

            all.Write("\u001f"u8);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all.WrittenSpan, hash);
        hash[..FingerprintBytes].CopyTo(into);
    }
}
