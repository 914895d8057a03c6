using System.Buffers.Binary;
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

    private static readonly ReadModelTable Relationship = new("relationship", "user_id, child, capacity", "", "since, until_on");
    private static readonly ReadModelTable PersonChild = new("person_child", "person, child", "", "name, role, relationship");
    private static readonly ReadModelTable ChildWord = new("child_word", "word, child, part", "sound", "area");
    private static readonly ReadModelTable ConferenceAttendance = new("conference_attendance", "child, attendance", "area, grouping_code", "conference, held_on, name, role, how");
    private static readonly ReadModelTable ConferenceReport = new("conference_report", "child, report", "area, agency", "conference, asked_of, asked_on, needed_by, received_on");
    private static readonly ReadModelTable CoreGroupAttendance = new("core_group_attendance", "child, attendance", "area, agency", "meeting, held_on, name, role, how");
    /// <summary>So many of <see cref="AllTables"/>, the first ones, read visits.</summary>
    private const int TablesOfVisits = 2;

    private readonly Child child;
    private readonly NamedChair? chairing;
    private readonly DutyRows duties;
    private readonly MatterRows matters;

    /// <summary>What is still to be written of a record that was brought in.</summary>
    private readonly (bool Name, bool Lead, bool Ending) missing;

    private ChildRows(Child child, AreaRules rules, NamedChair? named, DateOnly today, ChildRows? before)
    {
        (this.child, Rules, Named, Day) = (child, rules, named, today);
        var visitedOnly = before is not null && before.Named == named && child.OnlyVisitedSince(before.child) ? before : null;
        chairing = visitedOnly is not null ? visitedOnly.chairing : ChairOf(child, named);
        missing = visitedOnly?.missing ?? MissingOf(child);
        duties = DutyRows.Of(child, rules, chairing?.UserId, today, before?.duties);
        matters = MatterRows.Of(child, visitedOnly?.matters);
        CardTold = Tell(child, chairing?.UserId, missing);
        CardFoundBy = visitedOnly?.CardFoundBy ?? FindBy(child, missing);
        Tables = [new TableRows(DutyRows.Table, duties.Rows), TableRows.Of(MatterRows.Table, matters.Rows), .. visitedOnly?.Tables.Skip(TablesOfVisits) ?? TablesBesideVisits()];
        Digest = new byte[(Tables.Count + 1) * FingerprintBytes];
        for (var i = 0; i < Tables.Count; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(Digest.AsSpan(i * FingerprintBytes), Tables[i].Fingerprint);
        }

        BinaryPrimitives.WriteUInt64BigEndian(Digest.AsSpan(Tables.Count * FingerprintBytes), CardFoundBy.Fingerprint);
    }

    public Guid ChildId => child.Id;

    /// <summary>The rules they were made by.</summary>
    public AreaRules Rules { get; }

    /// <summary>Who was named to chair apart from the journal when they were made.</summary>
    public NamedChair? Named { get; }

    /// <summary>The day they were made for.</summary>
    public DateOnly Day { get; }

    /// <summary>What the card tells, in the order of <see cref="ToldColumns"/>.</summary>
    public IReadOnlyList<object?> CardTold { get; }

    /// <summary>What the card is found by, in the order of <see cref="FoundByColumns"/>.</summary>
    public KeptRow CardFoundBy { get; }

    /// <summary>The other tables, in the order of <see cref="AllTables"/>.</summary>
    public IReadOnlyList<TableRows> Tables { get; }

    /// <summary>A short fingerprint of each of <see cref="Tables"/> and of what the card is found by, so that what would come out the same is not written again.</summary>
    public byte[] Digest { get; }

    public static IReadOnlyList<string> ToldColumns { get; } = Told.Split(',', StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> FoundByColumns { get; } = FoundBy.Split(',', StringSplitOptions.TrimEntries);

    public const int FingerprintBytes = sizeof(ulong);

    /// <summary>The tables of rows about children, beside the card.</summary>
    public static IReadOnlyList<ReadModelTable> AllTables { get; } =
        [DutyRows.Table, MatterRows.Table, Relationship, PersonChild, ChildWord, ConferenceAttendance, ConferenceReport, CoreGroupAttendance];

    /// <param name="before">What was made of the same child earlier, if that is at hand: what must come out the same is taken from it.</param>
    public static ChildRows Of(Child child, AreaRules rules, NamedChair? named, DateOnly today, ChildRows? before = null) =>
        new(child, rules, named, today, before?.Rules == rules ? before : null);

    private TableRows[] TablesBesideVisits() =>
    [
        TableRows.Of(Relationship, RelationshipsOf(child, chairing)),
        TableRows.Of(PersonChild, child.Network.Values.OrderBy(p => p.PersonId).Select(p => new object?[] { p.PersonId, child.Id, p.Name, Codes.Of(p.Role), p.Relationship })),
        TableRows.Of(ChildWord, WordsOf(child)),
        TableRows.Of(ConferenceAttendance, AgencyRows.Attendances(child)),
        TableRows.Of(ConferenceReport, AgencyRows.Reports(child)),
        TableRows.Of(CoreGroupAttendance, AgencyRows.CoreGroups(child)),
    ];

    private static (bool Name, bool Lead, bool Ending) MissingOf(Child child)
    {
        var imported = child.Facts.Any(f => f.What.Imported is not null);
        return (imported && Text.Missing(child.Name?.Given) && !child.IsUnborn, imported && child.Plans is [.., { EndedOn: null }] && child.LeadSocialWorker is null, child.Plans.Any(p => p is { EndRecorded: true, Ground: null }));
    }

    private static object?[] Tell(Child child, Guid? chair, (bool Name, bool Lead, bool Ending) missing)
    {
        var plan = child.Plans.Count > 0 ? child.Plans[^1] : null;
        var onPlan = plan is { EndedOn: null };
        var seen = child.Occurrences.LastOrDefault(o => o.Kind == OccurrenceKind.VisitMade && o.Is(Facets.SeenAsNeeded));
        var seenAlone = child.Occurrences.LastOrDefault(o => o.Kind == OccurrenceKind.VisitMade && o.Is(Facets.SeenAsNeeded | Facets.Alone));
        return
        [
            child.Version, child.FullName, child.ShortName, child.ExpectedOn, child.DiedOn, Codes.Of(child.Sex), child.FamilyName, child.Allocation?.WorkerName,
            child.LeadSocialWorker?.UserId, child.LeadSocialWorker?.Name, chair, onPlan, plan?.PlanId, plan?.BeganOn, plan?.EndedOn, plan?.LatestCategory,
            seen?.On, seenAlone?.On, missing.Name, missing.Lead, missing.Ending,
        ];
    }

    private static KeptRow FindBy(Child child, (bool Name, bool Lead, bool Ending) missing) => KeptRow.Of(
    [
        child.Area, child.AreaChildId, child.BornOn, child.FamilyId, child.Allocation?.TeamId, child.Allocation?.WorkerId, missing.Name || missing.Lead || missing.Ending,
        $"{Names.Plain(child.Name?.Family)} {Names.Plain(child.Name?.Given)}".Trim() is { Length: > 0 } name ? name : Names.Plain(child.FullName),
    ]);

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
}
