using System.Diagnostics;
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

/// <summary>A meeting about the child that can take up what the child said.</summary>
public sealed record Meeting(Guid MeetingId, MeetingKind Kind, DateOnly HeldOn);

/// <summary>
/// What the journal says about one child. Made only by folding entries: in order of when things happened, each replaced by its
/// latest correction or left out when withdrawn. Nothing changes it afterwards.
/// </summary>
public sealed class Child
{
    private readonly Dictionary<int, RecordedFact> facts = [];
    private readonly List<RecordedFact> counted = [];
    private readonly Dictionary<Guid, NetworkPerson> network = [];
    private readonly List<ContactProtected> protectedContacts = [];
    private readonly List<CommunicationNeedsRecorded> needs = [];
    private readonly List<SchoolRecorded> schools = [];
    private readonly List<StrategyDiscussionHeld> discussions = [];
    private readonly List<InitialConferenceHeld> initialConferences = [];
    private readonly List<ReviewConferenceHeld> reviews = [];
    private readonly List<PlanPeriod> plans = [];
    private readonly List<PlanFrequency> frequencies = [];
    private readonly List<CoreGroupHeld> coreGroups = [];
    private readonly List<CoreGroupNotesSent> notes = [];
    private readonly List<VisitMade> visits = [];
    private readonly List<ViewConsidered> views = [];
    private readonly List<AdvocacyConsidered> advocacy = [];
    private readonly List<AccessNotGained> difficulties = [];
    private readonly List<NoticeGiven> notices = [];
    private readonly List<AccessChoiceDecided> choices = [];
    private readonly List<ProtectiveActionTaken> protectiveActions = [];
    private readonly List<DutyExcused> excusals = [];
    private readonly HashSet<Guid> ids = [];
    private IReadOnlyList<Occurrence>? occurrences;

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

    public IReadOnlyList<NoticeGiven> Notices => notices;

    public IReadOnlyList<AccessChoiceDecided> AccessChoices => choices;

    public IReadOnlyList<ProtectiveActionTaken> ProtectiveActions => protectiveActions;

    public IReadOnlyList<DutyExcused> Excusals => excusals;

    /// <summary>What counts, in order of when it happened.</summary>
    public IReadOnlyList<RecordedFact> Facts => counted;

    /// <summary>Every entry known, also corrected and withdrawn ones, in order of writing.</summary>
    public IEnumerable<RecordedFact> AllFacts => facts.Values.OrderBy(f => f.Version);

    /// <summary>What practice rules see of the record, in order of when it happened.</summary>
    public IReadOnlyList<Occurrence> Occurrences => occurrences ??= OccurrencesOf.Record(this);

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

    /// <summary>Folds a journal.</summary>
    /// <param name="id">The child.</param>
    /// <param name="journal">The child's entries in order of writing; those not known by then already left out.</param>
    /// <param name="asAt">Leave out what happened after this day.</param>
    public static Child From(Guid id, IEnumerable<Entry> journal, DateOnly? asAt = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var child = new Child(id);
        foreach (var entry in journal)
        {
            child.Version = entry.Version;
            child.Take(entry);
        }

        foreach (var fact in child.facts.Values)
        {
            if (!fact.Withdrawn && fact.What is not (EntryCorrected or EntryWithdrawn) && (asAt is null || fact.What.HappenedOn <= asAt || fact.What is ChildRegistered))
            {
                child.counted.Add(fact);
            }
        }

        child.counted.Sort(static (a, b) => Order(a).CompareTo(Order(b)));
        foreach (var fact in child.counted)
        {
            child.Evolve(fact);
        }

        return child;
    }

    /// <summary>The entry with that place in the journal, as it stands now.</summary>
    public RecordedFact? Find(int version) => facts.GetValueOrDefault(version);

    /// <summary>Whether an act with this id (visit, meeting, difficulty…) is on the record.</summary>
    public bool Has(Guid id) => ids.Contains(id);

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

    /// <summary>Every meeting that can consider what the child said.</summary>
    public IEnumerable<Meeting> Meetings =>
        coreGroups.Select(m => new Meeting(m.MeetingId, MeetingKind.CoreGroup, m.HeldOn))
            .Concat(reviews.Select(m => new Meeting(m.ConferenceId, MeetingKind.Review, m.HeldOn)))
            .Concat(initialConferences.Select(m => new Meeting(m.ConferenceId, MeetingKind.InitialConference, m.HeldOn)))
            .OrderBy(m => m.HeldOn);

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

    private static (int Day, long Position) Order(RecordedFact fact) =>
        (fact.What is ChildRegistered ? 0 : fact.What.HappenedOn.DayNumber, fact.Original.Position);

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

    private void Take(Entry entry)
    {
        facts[entry.Version] = new RecordedFact(entry, entry.What, false, []);
        switch (entry.What)
        {
            case EntryCorrected corrected when facts.TryGetValue(corrected.Version, out var fact):
                facts[corrected.Version] = fact with { What = corrected.Now, Amendments = fact.Amendments.Add(entry) };
                break;
            case EntryWithdrawn withdrawn when facts.TryGetValue(withdrawn.Version, out var fact):
                facts[withdrawn.Version] = fact with { Withdrawn = true, Amendments = fact.Amendments.Add(entry) };
                break;
            default:
                break;
        }
    }

    /// <summary>One fact taken into the whole. An event without an arm here is a mistake in this file, never passed over.</summary>
    private void Evolve(RecordedFact fact)
    {
        switch (fact.What)
        {
            case ChildRegistered e:
                (IsRegistered, Area, AreaChildId, Name, BornOn, ExpectedOn, Sex, Ethnicity) =
                    (true, e.Area, e.AreaChildId, e.Name, e.BornOn, e.BornOn is null ? e.ExpectedOn : null, e.Sex, e.Ethnicity);
                break;
            case ChildBorn e:
                (BornOn, ExpectedOn, Sex, Name) = (e.BornOn, null, e.Sex, e.Name ?? Name);
                break;
            case ChildNamed e:
                Name = e.Name;
                break;
            case ChildDied e:
                DiedOn = e.DiedOn;
                break;
            case FamilyJoined e:
                (FamilyId, FamilyName) = (e.FamilyId, e.FamilyName);
                break;
            case ChildAllocated e:
                Allocation = e;
                break;
            case NetworkPersonRecorded e:
                network[e.Person.PersonId] = e.Person;
                break;
            case NetworkPersonLeft e:
                network.Remove(e.PersonId);
                break;
            case SchoolRecorded e:
                schools.Add(e);
                break;
            case GpRecorded e:
                Gp = e;
                break;
            case AddressRecorded e:
                Address = e;
                break;
            case ContactProtected e:
                protectedContacts.Add(e);
                break;
            case CommunicationNeedsRecorded e:
                needs.RemoveAll(n => n.PersonId == e.PersonId);
                needs.Add(e);
                break;
            case ReferralReceived e:
                ids.Add(e.ReferralId);
                break;
            case StrategyDiscussionHeld e:
                ids.Add(e.DiscussionId);
                discussions.Add(e);
                break;
            case InitialConferenceHeld e:
                ids.Add(e.ConferenceId);
                initialConferences.Add(e);
                break;
            case ReviewConferenceHeld e:
                ids.Add(e.ConferenceId);
                reviews.Add(e);
                Recategorise(e);
                break;
            case PlanBegan e:
                ids.Add(e.PlanId);
                plans.Add(new PlanPeriod(e.PlanId, e.BeganOn, null, e.Category, e.Category, null, false, fact.Version));
                frequencies.Add(new PlanFrequency(e.PlanId, e.BeganOn, e.VisitsEvery, e.CoreGroupsEvery));
                break;
            case PlanFrequencyAgreed e:
                frequencies.Add(new PlanFrequency(e.PlanId, e.AgreedOn, e.VisitsEvery, e.CoreGroupsEvery));
                break;
            case PlanEnded e:
                EndPlan(e);
                break;
            case LeadSocialWorkerNamed e:
                LeadSocialWorker = e;
                break;
            case CoreGroupMembersNamed e:
                CoreGroup = e.Members;
                break;
            case CoreGroupHeld e:
                ids.Add(e.MeetingId);
                coreGroups.Add(e);
                break;
            case CoreGroupNotesSent e:
                notes.Add(e);
                break;
            case VisitMade e:
                ids.Add(e.VisitId);
                visits.Add(e);
                break;
            case ViewConsidered e:
                views.Add(e);
                break;
            case AdvocacyConsidered e:
                ids.Add(e.AdvocacyId);
                advocacy.Add(e);
                break;
            case AccessNotGained e:
                ids.Add(e.DifficultyId);
                difficulties.Add(e);
                break;
            case NoticeGiven e:
                notices.Add(e);
                break;
            case AccessChoiceDecided e:
                choices.Add(e);
                break;
            case ProtectiveActionTaken e:
                ids.Add(e.ActionId);
                protectiveActions.Add(e);
                break;
            case DutyExcused e:
                excusals.Add(e);
                break;
            case ReferralClosed or EnquiryEnded or SourceElementKept or AdvocateAttended:
                // Read in the timeline only; no decision asks about them.
                break;
            default:
                throw new UnreachableException($"{fact.What.GetType().Name} has no arm in Child.Evolve.");
        }
    }

    private void Recategorise(ReviewConferenceHeld review)
    {
        var at = plans.FindLastIndex(p => p.Covers(review.HeldOn));
        if (at >= 0 && review.Category is { } category)
        {
            plans[at] = plans[at] with { LatestCategory = category };
        }
    }

    private void EndPlan(PlanEnded ended)
    {
        var at = plans.FindLastIndex(p => p.PlanId == ended.PlanId);
        if (at >= 0)
        {
            plans[at] = plans[at] with { EndedOn = ended.EndedOn, Ground = ended.Ground, EndRecorded = true };
        }
    }

    private sealed record PlanFrequency(Guid PlanId, DateOnly From, Interval? VisitsEvery, Interval? CoreGroupsEvery);
}
