using System.Globalization;

namespace Holdfast.Practice.Tests;

/// <summary>One child's journal, written line by line, and what is then due in a demonstration area.</summary>
internal sealed class ChildCase(string area)
{
    public static readonly Guid Plan = Id(100);
    private static readonly Author Writer = new(Id(901), Capacity.LeadSocialWorker);
    private static readonly Dictionary<string, AreaRules> Areas = PracticeLibrary.Default.DemonstrationAreas.ToDictionary(a => a.Code, PracticeLibrary.Default.RulesOf);
    private readonly List<Entry> entries = [];

    public static ChildFacets NotSeen { get; } = ChildFacets.Blank;

    public static ChildFacets Seen { get; } = ChildFacets.Blank with { Seen = true, Alone = Aloneness.SomeoneWasThere };

    public static ChildFacets Alone { get; } = ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone };

    public IReadOnlyList<Entry> Entries => entries;

    public AreaRules Rules { get; init; } = Areas.GetValueOrDefault(area)!;

    public static AreaRules RulesOf(string area) => Areas[area];

    public static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    /// <summary>A school-age child, on a plan from that day by decision of a conference that settled everything.</summary>
    public static ChildCase OnAPlan(string area, string from, string born = "2018-03-02") => new ChildCase(area).Registered(from, born).Conference(from).PlanBegan(from);

    public ChildCase Registered(string on, string? born = "2018-03-02", string? expected = null) => Add(new ChildRegistered(
        area, "1", new PersonName(born is null ? "" : "Sam", "Ashdown"), born is null ? null : D(born), expected is null ? null : D(expected), Sex.Unknown, null, D(on)));

    public ChildCase Conference(string on) => Add(new InitialConferenceHeld(Id(300), D(on), ConferenceDecision.Plan, "neglect", null, "Mina Fell", D(on).AddDays(7)))
        .Add(new LeadSocialWorkerNamed(null, "Mina Fell", D(on)));

    public ChildCase PlanBegan(string on, Interval? visits = null, Interval? coreGroups = null) => Add(new PlanBegan(Plan, D(on), "neglect", null, visits, coreGroups));

    public ChildCase Visit(string on, ChildFacets facets, VisitPlace place = VisitPlace.Home, bool byLead = true) =>
        Add(new VisitMade(Next(), D(on), null, place, null, true, Writer.UserId, "Mina Fell", byLead, facets, []));

    public ChildCase CoreGroup(string on, bool childCame = false) => Add(new CoreGroupHeld(Next(), D(on), [], childCame, false, null, null, null));

    public ChildCase Review(string on) => Add(new ReviewConferenceHeld(Next(), D(on), ReviewDecision.Continue, null));

    public ChildCase NoAccess(string on, AccessProblem problem, bool home = true) =>
        Add(new AccessNotGained(Next(), D(on), null, problem, home, true, "Father", "Refused at the door", "Mina Fell", "Seen at school today", null, false));

    public ChildCase Told(string on, string recipient) => Add(new NoticeGiven(entries[^1].What.About ?? Plan, recipient, "Pat Rowe", "By telephone", D(on)));

    /// <param name="recorded">The day it was written; the day it happened when not said.</param>
    public ChildCase Add(ChildEvent what, string? recorded = null)
    {
        var at = (recorded is null ? what.HappenedOn : D(recorded)).ToDateTime(new TimeOnly(12, 0));
        entries.Add(new Entry(entries.Count + 1, entries.Count + 1, Id(10_000 + entries.Count), new DateTimeOffset(at, TimeSpan.Zero), Writer, what));
        return this;
    }

    public Child Child => Casework.Child.From(Id(1), entries);

    /// <summary>The id of the last thing recorded.</summary>
    public Guid Last => entries[^1].What.About!.Value;

    public int Version => entries.Count;

    public IReadOnlyList<Duty> Duties(string asAt) => DutyEngine.Duties(Child, Rules, D(asAt));

    /// <summary>Duties of one rule, in order of opening.</summary>
    public IReadOnlyList<Duty> Duties(string rule, string asAt) => [.. Duties(asAt).Where(d => d.Rule == rule).OrderBy(d => d.OpenedOn)];

    /// <summary>The one duty of a rule that is open.</summary>
    public Duty Open(string rule, string asAt) => Duties(rule, asAt).Where(d => d.State == DutyState.Open).ShouldHaveSingleItem();

    private Guid Next() => Id(400 + entries.Count);
}
