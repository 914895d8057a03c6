using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Practice;

namespace Holdfast.Bench;

/// <summary>
/// The rules of the England pack as somebody would write them in C# once and for all: no files, no words of an area's own, nothing imported and nothing excused.
/// It gives the same duties as the engine; what it can not do is change without a programmer.
/// </summary>
internal sealed partial class EnglandByHand
{
    private static readonly DateOnly InForce = new(2013, 4, 15);
    private static readonly Interval HalfAYear = new(6, TimeUnit.Months);
    private static readonly Interval AMonth = new(1, TimeUnit.Months);
    private static readonly Interval TwoMonths = new(2, TimeUnit.Months);
    private static readonly Interval ThreeMonths = new(3, TimeUnit.Months);
    private static readonly Interval TenWorkingDays = new(10, TimeUnit.WorkingDays);
    private static readonly Interval FifteenWorkingDays = new(15, TimeUnit.WorkingDays);

    private readonly WorkingCalendar calendar;
    private readonly ConferenceLimits conferences;
    private readonly ComplaintLimits complaints;
    private readonly Interval visitEvery;
    private readonly Interval supervisionEvery;
    private readonly Interval coreGroupEvery;
    private readonly Interval meetingAfterBirth;
    private readonly Interval disagreementStage;
    private readonly Interval countersign;
    private readonly Interval endingTold;
    private readonly Interval moveTold;

    public EnglandByHand(AreaRules area)
    {
        calendar = area.Calendar;
        conferences = new ConferenceLimits(area);
        complaints = new ComplaintLimits(area);
        visitEvery = Length(area, "visit-every");
        supervisionEvery = Length(area, "supervision-every");
        coreGroupEvery = Length(area, "core-group-every");
        meetingAfterBirth = Length(area, "meeting-after-birth-within");
        disagreementStage = Length(area, "disagreement-stage-within");
        countersign = Length(area, "countersign-within");
        endingTold = Length(area, "ending-told-within");
        moveTold = Length(area, "move-told-within");
    }

    public List<Duty> Duties(Child child, DateOnly asAt)
    {
        var facts = new Known(child, asAt);
        var name = child.ShortName;
        var duties = new List<Duty>(64);
        foreach (var held in facts.InitialConferences)
        {
            if (!held.Is(Facets.Plan))
            {
                continue;
            }

            Once("first-core-group-date", $"Fix the date of the first core group for {name}", "conference-chair", "record-conference", held, null,
                held.Is(Facets.FirstCoreGroupDateSet) ? held : Known.Next(facts.CoreGroups, held.On), facts.PlanOrLifeEnded(held.On));
            Once("name-core-group", $"Name the members of {name}’s core group", "conference-chair", "name-core-group", held, null,
                Known.Next(facts.MembersNamed, held.On), facts.PlanOrLifeEnded(held.On));
            Once("first-core-group", $"Hold the first core group for {name}", "lead-social-worker", "record-core-group", held, TenWorkingDays,
                Known.Next(facts.CoreGroups, held.On), facts.PlanOrLifeEnded(held.On));
            Once("first-review", $"Hold the first review child protection conference about {name}", "conference-chair", "record-review", held, ThreeMonths,
                Known.Next(facts.Reviews, held.On), facts.PlanOrLifeEnded(held.On), AMonth);
        }

        foreach (var born in facts.Births)
        {
            if (born.Is(Facets.PreBirth))
            {
                Once("meeting-after-birth", $"Hold a review or core group after {name}’s birth", "conference-chair", "record-core-group", born, meetingAfterBirth,
                    Known.Sooner(Known.Next(facts.Reviews, born.On), Known.Next(facts.CoreGroups, born.On)), facts.PlanOrLifeEnded(born.On));
            }
        }

        foreach (var discussion in facts.Discussions)
        {
            if (discussion.Is(Facets.StartedEnquiry))
            {
                Once("initial-conference", $"Hold the initial child protection conference about {name}", "conference-chair", "prepare-conference", discussion, FifteenWorkingDays,
                    Known.Sooner(Known.Next(facts.InitialConferences, discussion.On), Known.Next(facts.Reviews, discussion.On)),
                    Known.Sooner(Known.Next(facts.EnquiryEnds, discussion.On, e => e.Is(Facets.NoConferenceNeeded) && e.Subject == discussion.Subject), Known.Next(facts.Deaths, discussion.On)));
            }
        }

        foreach (var began in facts.PlanBeginnings)
        {
            if (!began.Is(Facets.VisitFrequencySet))
            {
                Once("agree-visit-frequency", $"Agree how often {name} is seen", "lead-social-worker", "agree-frequency", began, null,
                    Known.Next(facts.Agreements, began.On, a => a.Is(Facets.VisitFrequencySet) && a.Subject == facts.SubjectOf(began)), facts.PlanOrLifeEnded(began.On));
            }

            if (facts.LeadsNamed.Count == 0 || facts.LeadsNamed[0].On > began.On)
            {
                Once("name-lead", $"Name {name}’s lead social worker", "conference-chair", "name-lead", began, null, Known.Next(facts.LeadsNamed, began.On), facts.PlanOrLifeEnded(began.On));
            }
        }

        foreach (var plan in facts.Plans)
        {
            Again(plan, "visit", $"See {name}", "lead-social-worker", "record-visit", facts.FirstToBeSeen(plan), facts.Visits, visitEvery, child.VisitsEvery, null);
            Again(plan, "core-group", $"Hold the next core group for {name}", "lead-social-worker", "record-core-group", Known.Within(facts.CoreGroups, plan), facts.CoreGroups, coreGroupEvery, child.CoreGroupsEvery, null);
            Again(plan, "supervision", $"Hold supervision about {name}", "team-manager", "record-supervision", facts.PlanBeginnings.Find(b => b.Subject == plan.PlanId), facts.Of(OccurrenceKind.SupervisionHeld), supervisionEvery, null, TenWorkingDays);
            Again(plan, "next-review", $"Hold the next review child protection conference about {name}", "conference-chair", "record-review", Known.Within(facts.Reviews, plan), facts.Reviews, HalfAYear, null, TwoMonths);
        }

        ConferencesByHand(facts, name, Owed);
        DifficultiesByHand(facts, name, Owed);
        AssessmentsByHand(facts, name, Owed);
        SupervisionByHand(facts, name, Owed);
        EndingsByHand(facts, name, Owed);
        MovesByHand(facts, name, Owed);
        ComplaintsByHand(facts, name, Owed);
        return duties;

        void Owed(string rule, string title, string owner, string action, Occurrence opener, DueDate? due, Occurrence? act, Occurrence? end, string? key = null, Interval? shown = null)
        {
            if (opener.On >= InForce)
            {
                var over = end is not null && (act is null || end.On < act.On);
                Add(rule, title, owner, action, opener, opener.On, due, over ? null : act, over, shown, key);
            }
        }

        void Once(string rule, string title, string owner, string action, Occurrence opener, Interval? within, Occurrence? act, Occurrence? end, Interval? shown = null) =>
            Owed(rule, title, owner, action, opener, within is { } length ? calendar.After(opener.On, length) : AtOnce(opener), act, end, null, shown);

        void Again(PlanPeriod plan, string rule, string title, string owner, string action, Occurrence? opener, List<Occurrence> acts, Interval every, Func<DateOnly, Interval?>? planSays, Interval? shown)
        {
            var isAct = opener is not null && acts.Contains(opener);
            while (opener is not null && !(opener.On >= plan.EndedOn))
            {
                var act = Known.Next(acts, isAct ? opener.On.AddDays(1) : opener.On);
                act = act?.On > plan.EndedOn ? null : act;
                if (opener.On >= InForce)
                {
                    Add(rule, title, owner, action, opener, opener.On, Rhythm(opener.On, act?.On, every, planSays), act, act is null && plan.EndedOn is not null, shown);
                }

                (opener, isAct) = (act, true);
            }
        }

        // What the area sets or what the plan says, whichever is sooner; and the plan may say otherwise while the duty is open.
        DueDate Rhythm(DateOnly from, DateOnly? until, Interval every, Func<DateOnly, Interval?>? planSays)
        {
            var areas = calendar.After(from, every);
            if (planSays is null)
            {
                return areas;
            }

            var due = planSays(from) is { } said && calendar.After(from, said) is var plans && plans.Day < areas.Day ? plans : areas;
            foreach (var agreed in facts.Agreements)
            {
                if (agreed.On <= from)
                {
                    continue;
                }

                if (agreed.On >= until || due.Day < agreed.On)
                {
                    break;
                }

                if (planSays(agreed.On) is { } length)
                {
                    var fromLast = calendar.After(from, length);
                    var anew = fromLast.Day >= agreed.On ? fromLast : DueDate.Sooner(calendar.After(agreed.On, length), due);
                    due = anew.Day < areas.Day ? anew : areas;
                }
            }

            return due;
        }

        // What has no day fixed for it is owed without a date.
        void Add(string rule, string title, string owner, string action, Occurrence opener, DateOnly opened, DueDate? due, Occurrence? act, bool over, Interval? shownBefore, string? key = null)
        {
            var day = due?.Day;
            var shown = day is { } last && shownBefore is { } before ? calendar.Before(last, before).Day : opened;
            duties.Add(new Duty(
                rule, InForce, title, owner, opener.Version, opened, facts.SubjectOf(opener), day, null, day is { } end ? calendar.LastWorkingDayOnOrBefore(end) : null, shown < opened ? opened : shown,
                act is not null ? DutyState.Met : over ? DutyState.FellAway : DutyState.Open, act?.Version, act?.On, due is { Provisional: true }, "", action, key));
        }
    }

    private static Interval Length(AreaRules area, string setting)
    {
        var words = area.Setting(setting, new DateOnly(2026, 1, 1))!.Split(' ');
        return new Interval(int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), words[1] == "working" ? TimeUnit.WorkingDays : words[1] == "calendar" ? TimeUnit.CalendarDays : TimeUnit.Months);
    }

    /// <summary>What the rules speak of, by kind, as at a day.</summary>
    private sealed class Known
    {
        private static readonly List<Occurrence> None = [];

        public Known(Child child, DateOnly asAt)
        {
            foreach (var what in child.Occurrences)
            {
                if (what.On > asAt)
                {
                    continue;
                }

                switch (what.Kind)
                {
                    case OccurrenceKind.InitialConferenceHeld: InitialConferences.Add(what); break;
                    case OccurrenceKind.ReviewConferenceHeld: Reviews.Add(what); break;
                    case OccurrenceKind.CoreGroupHeld: CoreGroups.Add(what); break;
                    case OccurrenceKind.StrategyDiscussionHeld: Discussions.Add(what); break;
                    case OccurrenceKind.EnquiryEnded: EnquiryEnds.Add(what); break;
                    case OccurrenceKind.PlanBegan: PlanBeginnings.Add(what); break;
                    case OccurrenceKind.PlanEnded: PlanEnds.Add(what); break;
                    case OccurrenceKind.PlanFrequencyAgreed: Agreements.Add(what); break;
                    case OccurrenceKind.LeadSocialWorkerNamed: LeadsNamed.Add(what); break;
                    case OccurrenceKind.CoreGroupMembersNamed: MembersNamed.Add(what); break;
                    case OccurrenceKind.ChildBorn: Births.Add(what); break;
                    case OccurrenceKind.ChildDied: Deaths.Add(what); break;
                    case OccurrenceKind.VisitMade when what.Is(Facets.SeenAsNeeded | Facets.ByLead): Visits.Add(what); break;
                    default: (Others[(int)what.Kind] ??= []).Add(what); break;
                }
            }

            foreach (var plan in child.Plans)
            {
                if (plan.BeganOn <= asAt)
                {
                    var ended = plan.EndedOn > asAt ? null : plan.EndedOn;
                    Plans.Add(plan with { EndedOn = child.DiedOn <= asAt && !(ended < child.DiedOn) ? child.DiedOn : ended });
                }
            }
        }

        public List<Occurrence> InitialConferences { get; } = [];

        public List<Occurrence> Reviews { get; } = [];

        public List<Occurrence> CoreGroups { get; } = [];

        public List<Occurrence> Discussions { get; } = [];

        public List<Occurrence> EnquiryEnds { get; } = [];

        public List<Occurrence> PlanBeginnings { get; } = [];

        public List<Occurrence> PlanEnds { get; } = [];

        public List<Occurrence> Agreements { get; } = [];

        public List<Occurrence> LeadsNamed { get; } = [];

        public List<Occurrence> MembersNamed { get; } = [];

        public List<Occurrence> Births { get; } = [];

        public List<Occurrence> Deaths { get; } = [];

        public List<Occurrence> Visits { get; } = [];

        public List<PlanPeriod> Plans { get; } = [];

        private List<Occurrence>?[] Others { get; } = new List<Occurrence>?[Enum.GetValues<OccurrenceKind>().Length];

        public List<Occurrence> Of(OccurrenceKind kind) => Others[(int)kind] ?? None;

        public static Occurrence? Sooner(Occurrence? a, Occurrence? b) => a is null || (b is not null && (b.On, b.Position).CompareTo((a.On, a.Position)) < 0) ? b : a;

        public static Occurrence? Next(List<Occurrence> all, DateOnly from, Func<Occurrence, bool>? which = null)
        {
            int low = 0, high = all.Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = all[middle].On < from ? (middle + 1, high) : (low, middle);
            }

            while (low < all.Count && which is not null && !which(all[low]))
            {
                low++;
            }

            return low < all.Count ? all[low] : null;
        }

        public Occurrence? PlanOrLifeEnded(DateOnly from) => Sooner(Next(PlanEnds, from), Next(Deaths, from));

        public static Occurrence? Within(List<Occurrence> all, PlanPeriod plan) => Next(all, plan.BeganOn) is { } first && !(first.On > plan.EndedOn) ? first : null;

        /// <summary>The child is to be seen from the day the plan began, or from the birth when it began before.</summary>
        public Occurrence? FirstToBeSeen(PlanPeriod plan)
        {
            var began = PlanBeginnings.Find(p => p.Subject == plan.PlanId && !p.Is(Facets.PreBirth));
            var born = Births.Find(b => b.On >= plan.BeganOn && !(b.On > plan.EndedOn) && b.Is(Facets.PreBirth));
            return began is null || born?.On < began.On ? born : began;
        }

        public Guid SubjectOf(Occurrence what)
        {
            if (what.Subject != Guid.Empty)
            {
                return what.Subject;
            }

            for (var i = Plans.Count - 1; i >= 0; i--)
            {
                if (Plans[i].Covers(what.On))
                {
                    return Plans[i].PlanId;
                }
            }

            return Guid.Empty;
        }
    }
}
