using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>Whole lives, for what must hold of any.</summary>
internal static class Lives
{
    /// <summary>A little of everything.</summary>
    public static ChildCase Busy(string area)
    {
        var child = new ChildCase(area).Registered("2026-09-01").Add(new StrategyDiscussionHeld(Id(600), D("2026-09-07"), null, null, new LegalBasis("An Act", "1")))
            .Conference("2026-09-21").PlanBegan("2026-09-21", new Interval(10, TimeUnit.WorkingDays)).CoreGroup("2026-09-29");
        child.Visit("2026-10-01", Seen).Visit("2026-10-08", Alone with { OwnWords = "Words", BedroomSeen = true }).Visit("2026-10-20", Seen)
            .NoAccess("2026-10-26", AccessProblem.Denial).NoAccess("2026-10-27", AccessProblem.Obstruction).Visit("2026-10-28", NotSeen);
        return child.CoreGroup("2026-11-02").Add(new SchoolRecorded("Elm Infants", null, D("2026-09-01"))).Add(new SchoolRecorded("Oak Primary", null, D("2026-11-10")))
            .Add(new LeadSocialWorkerNamed(null, "Jo Reed", D("2026-11-16"))).Review("2026-12-14").CoreGroup("2027-01-11");
    }

    /// <summary>One act for each number, on days of one year: visits of every kind, meetings, trouble, agreements.</summary>
    public static IEnumerable<ChildEvent> Acts(IReadOnlyList<(int Day, int What)> drawn) => drawn.Select((act, i) => Act(Id(1000 + i), D("2026-02-02").AddDays(act.Day), act.What));

    /// <summary>A child on a plan from 2 February 2026, and then these acts in this order of writing.</summary>
    public static ChildCase Lived(string area, IEnumerable<ChildEvent> acts)
    {
        var child = OnAPlan(area, "2026-02-02");
        foreach (var act in acts)
        {
            child.Add(act);
        }

        return child;
    }

    private static ChildEvent Act(Guid id, DateOnly on, int what)
    {
        return (what % 16) switch
        {
            0 or 1 => Visit(Alone),
            2 => Visit(Seen),
            3 => Visit(Seen with { BedroomSeen = true }),
            4 => Visit(NotSeen),
            5 => Visit(Alone with { OwnWords = "Words" }),
            6 => Visit(Alone, VisitPlace.School),
            7 => Visit(Alone, byLead: false),
            8 => Visit(Alone, VisitPlace.CoreGroupMeeting),
            9 or 10 => new CoreGroupHeld(id, on, [], true, false, null, what % 2 == 0 ? "Often enough" : null, on.AddDays(20)),
            11 => new ReviewConferenceHeld(id, on, ReviewDecision.Continue, null),
            12 => new AccessNotGained(id, on, null, AccessProblem.Denial, true, false, "Father", "What", "Who", "Safe", null, false),
            13 => new PlanFrequencyAgreed(Plan, new Interval(3 + (what % 7), TimeUnit.WorkingDays), new Interval(14, TimeUnit.CalendarDays), on, "Why"),
            14 => new SchoolRecorded($"School {on.DayNumber % 3}", null, on),
            _ => new AdvocacyConsidered(id, AdvocacyStage.CoreGroup, null, on, AdvocacyAnswer.Declined, "Who", "How", null, null),
        };

        VisitMade Visit(ChildFacets facets, VisitPlace place = VisitPlace.Home, bool byLead = true) => new(id, on, null, place, null, true, Id(901), "Mina Fell", byLead, facets, []);
    }
}
