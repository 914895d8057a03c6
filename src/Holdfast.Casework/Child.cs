using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework;

/// <summary>A time the child could not be seen.</summary>
/// <param name="Id">The difficulty, or the visit.</param>
public sealed record WithoutAccess(Guid Id, DateOnly On, bool AtHome);

/// <summary>A meeting about the child that can take up what the child said.</summary>
public sealed record Meeting(Guid MeetingId, MeetingKind Kind, DateOnly HeldOn);

/// <summary>
/// What the journal says about one child. Made only by folding entries: in order of when things happened, each replaced by its
/// latest correction or left out when withdrawn. Nothing changes it afterwards: what is written later makes another, which goes on from this one.
/// </summary>
public sealed partial class Child
{
    private List<RecordedFact> facts = [];
    private List<RecordedFact> counted = [];
    private Dictionary<Guid, NetworkPerson> network = [];
    private List<ContactProtected> protectedContacts = [];
    private List<CommunicationNeedsRecorded> needs = [];
    private List<SchoolRecorded> schools = [];
    private List<StrategyDiscussionHeld> discussions = [];
    private List<InitialConferenceHeld> initialConferences = [];
    private List<ReviewConferenceHeld> reviews = [];
    private List<PlanPeriod> plans = [];
    private List<PlanFrequency> frequencies = [];
    private Dictionary<Guid, PlanEnded> endings = [];
    private List<CoreGroupHeld> coreGroups = [];
    private List<CoreGroupNotesSent> notes = [];
    private List<VisitMade> visits = [];
    private List<ViewConsidered> views = [];
    private List<AdvocacyConsidered> advocacy = [];
    private List<AccessNotGained> difficulties = [];
    private List<NoticeGiven> notices = [];
    private List<AccessChoiceDecided> choices = [];
    private List<ProtectiveActionTaken> protectiveActions = [];
    private List<DutyExcused> excusals = [];
    private HashSet<Guid> ids = [];
    private FactsByKind byKind = new();
    private OccurrencesMade? occurrences;
    private IReadOnlyList<Meeting>? meetings;
    private bool isAsAtADay;

    private Child(Guid id) => Id = id;

    public Guid Id { get; }

    /// <summary>How many entries the journal held when it was read; the next one is this plus one.</summary>
    public int Version { get; private set; }

    public bool IsRegistered { get; private set; }

    /// <summary>Code of the area responsible for the child.</summary>
    public string Area { get; private set; } = "";

    public string? AreaChildId { get; private set; }

    public PersonName? Name { get; private set; }

    public DateOnly? BornOn { get; private set; }

    public DateOnly? ExpectedOn { get; private set; }

    public DateOnly? DiedOn { get; private set; }

    public Sex Sex { get; private set; }

    public string? Ethnicity { get; private set; }

    public Guid FamilyId { get; private set; }

    public string FamilyName { get; private set; } = "Family not named";

    public ChildAllocated? Allocation { get; private set; }

    public LeadSocialWorkerNamed? LeadSocialWorker { get; private set; }

    public GpRecorded? Gp { get; private set; }

    public AddressRecorded? Address { get; private set; }

    public IReadOnlyList<CoreGroupMember> CoreGroup { get; private set; } = [];

    public IReadOnlyDictionary<Guid, NetworkPerson> Network => network;

    public IReadOnlyList<ContactProtected> ProtectedContacts => protectedContacts;

    public IReadOnlyList<CommunicationNeedsRecorded> CommunicationNeeds => needs;

    public IReadOnlyList<SchoolRecorded> Schools => schools;

    public SchoolRecorded? School => schools.Count > 0 ? schools[^1] : null;

    public IReadOnlyList<StrategyDiscussionHeld> StrategyDiscussions => discussions;

    public IReadOnlyList<InitialConferenceHeld> InitialConferences => initialConferences;

    public IReadOnlyList<ReviewConferenceHeld> Reviews => reviews;

    public IReadOnlyList<PlanPeriod> Plans => plans;

    public IReadOnlyList<CoreGroupHeld> CoreGroupsHeld => coreGroups;

    public IReadOnlyList<CoreGroupNotesSent> NotesSent => notes;

    /// <summary>Visits, earliest first.</summary>
    public IReadOnlyList<VisitMade> Visits => visits;

    public IReadOnlyList<ViewConsidered> ViewsConsidered => views;

    public IReadOnlyList<AdvocacyConsidered> Advocacy => advocacy;

    public IReadOnlyList<AccessNotGained> AccessDifficulties => difficulties;

    /// <summary>Every time access to the child was not gained, however it was recorded: said so, or a home visit at which the child was not seen.</summary>
    public IEnumerable<WithoutAccess> WithoutAccess =>
        difficulties.Select(d => new WithoutAccess(d.DifficultyId, d.On, d.HomeVisit))
            .Concat(visits.Where(v => v.Place == VisitPlace.Home && !v.Child.Seen && !UnbornOn(v.VisitedOn)).Select(v => new WithoutAccess(v.VisitId, v.VisitedOn, true)))
            .OrderBy(w => w.On);

    public IReadOnlyList<NoticeGiven> Notices => notices;

    public IReadOnlyList<AccessChoiceDecided> AccessChoices => choices;

    public IReadOnlyList<ProtectiveActionTaken> ProtectiveActions => protectiveActions;

    public IReadOnlyList<DutyExcused> Excusals => excusals;

    /// <summary>What counts, in order of when it happened.</summary>
    public IReadOnlyList<RecordedFact> Facts => counted;

    /// <summary>Every entry known, also corrected and withdrawn ones, in order of writing.</summary>
    public IEnumerable<RecordedFact> AllFacts => facts;

    /// <summary>What practice rules see of the record, in order of when it happened.</summary>
    public IReadOnlyList<Occurrence> Occurrences => (occurrences ??= OccurrencesOf.Record(this)).All;

    public bool IsUnborn => BornOn is null && ExpectedOn is not null;

    /// <summary>The child's full name, or how the child is known until named.</summary>
    public string FullName => Name switch
    {
        { Given.Length: > 0 } name => name.Full,
        { } name => IsUnborn ? $"Unborn child {name.Family}" : name.Family,
        null => $"Child {AreaChildId}",
    };

    /// <summary>The name to use when speaking of the child.</summary>
    public string ShortName => Name is { Given.Length: > 0 } name ? name.Short : FullName;

    /// <summary>The child an empty journal tells of.</summary>
    public static Child Unknown(Guid id) => new(id);

    /// <summary>The entry with that place in the journal, as it stands now.</summary>
    public RecordedFact? Find(int version) => PlaceOf(version) is >= 0 and var at ? facts[at] : null;

    /// <summary>Whether an act with this id (visit, meeting, difficulty…) is on the record.</summary>
    public bool Has(Guid id) => ids.Contains(id);

    /// <summary>The last thing of that kind on the record that fits, if any; in order of when things happened.</summary>
    public T? Latest<T>(Func<T, bool> fits)
        where T : ChildEvent => All<T>().LastOrDefault(fits);

    /// <summary>Everything of that kind on the record, in order of when it happened.</summary>
    public IReadOnlyList<T> All<T>()
        where T : class => byKind.Of<T>(counted);

    /// <summary>Whether the record says exactly this already.</summary>
    public bool Says(ChildEvent what) => counted.Exists(f => f.What == what);

    /// <summary>The plan the child was on that day, if any.</summary>
    public PlanPeriod? PlanOn(DateOnly day)
    {
        for (var i = plans.Count - 1; i >= 0; i--)
        {
            if (plans[i].Covers(day))
            {
                return plans[i];
            }
        }

        return null;
    }

    /// <summary>How often the plan said the child was to be seen on that day, if it said.</summary>
    public Interval? VisitsEvery(DateOnly day) => LatestFrequency(day, f => f.VisitsEvery);

    /// <summary>How often it was decided that the core group meets, on that day, if it was decided.</summary>
    public Interval? CoreGroupsEvery(DateOnly day) => LatestFrequency(day, f => f.CoreGroupsEvery);

    /// <summary>The core group, review or initial conference with this id.</summary>
    public Meeting? MeetingWith(Guid id) => Meetings.FirstOrDefault(m => m.MeetingId == id);

    /// <summary>Every meeting that can consider what the child said, also a core group that has begun; in order.</summary>
    public IReadOnlyList<Meeting> Meetings => meetings ??=
    [
        .. coreGroups.Select(m => new Meeting(m.MeetingId, MeetingKind.CoreGroup, m.HeldOn))
            .Concat(All<CoreGroupBegan>().Where(b => !Has(b.MeetingId)).Select(b => new Meeting(b.MeetingId, MeetingKind.CoreGroup, b.HeldOn)))
            .Concat(reviews.Select(m => new Meeting(m.ConferenceId, MeetingKind.Review, m.HeldOn)))
            .Concat(initialConferences.Select(m => new Meeting(m.ConferenceId, MeetingKind.InitialConference, m.HeldOn)))
            .OrderBy(m => m.HeldOn),
    ];

    /// <summary>Nothing in the case can have happened before this day, 10 months before the child was born or is expected; nothing when neither is known.</summary>
    public DateOnly? EarliestOn => (BornOn ?? ExpectedOn)?.AddMonths(-10);

    /// <summary>Whether the child was not born yet on that day. A child whose dates are not known counts as born.</summary>
    public bool UnbornOn(DateOnly day) => BornOn is { } born ? day < born : IsUnborn;

    /// <summary>Whole months since birth; nothing when the birth date is not known or later.</summary>
    public int? MonthsOldOn(DateOnly day)
    {
        if (BornOn is not { } born || born > day)
        {
            return null;
        }

        var months = ((day.Year - born.Year) * 12) + day.Month - born.Month;
        return born.AddMonths(months) > day ? months - 1 : months;
    }

    private Interval? LatestFrequency(DateOnly day, Func<PlanFrequency, Interval?> which)
    {
        if (PlanOn(day) is not { } plan)
        {
            return null;
        }

        Interval? latest = null;
        foreach (var frequency in frequencies)
        {
            if (frequency.PlanId == plan.PlanId && frequency.From <= day && which(frequency) is { } said)
            {
                latest = said;
            }
        }

        return latest;
    }

    private sealed record PlanFrequency(Guid PlanId, DateOnly From, Interval? VisitsEvery, Interval? CoreGroupsEvery);
}
