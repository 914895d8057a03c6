namespace Holdfast.Casework.Tests;

public class FamilyVisits
{
    private static readonly DateOnly On = new(2026, 4, 9);

    private static readonly ChildFacets Whole = SeenAlone with
    {
        HowCommunicated = "Drawing", Tool = "Three houses", OwnWords = "Dad shouts less now", DailyLife = "Up at seven, breakfast with Mum",
        Observed = "Leaned on her mother", Analysis = "Safer than in March, for her age", PlanEffect = "She says home is calmer", SaferNow = "Yes, while Gran stays",
        ToldWhyWorried = true, BedroomSeen = true, PlanExplained = new PlanExplained("With a picture", "She nodded", true, null),
        DirectWork = "Safety circle", DirectWorkServes = "Trusted adults",
    };

    private static RecordVisit Visiting(ChildFacets facets, VisitPlace place = VisitPlace.Home) =>
        new(Id(400), On, new TimeOnly(16, 10), place, null, false, Worker, "Mina Fell", true, [new ChildAtVisit(Id(1), facets, [])]);

    private static Occurrence Happened(RecordVisit visit) =>
        Given(OnAPlan).When(visit).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.VisitMade);

    [Fact, Trait("requirement", "W01"), Trait("requirement", "W06"), Trait("requirement", "W07")]
    public void A_visit_keeps_everything_the_child_said_showed_and_was_told()
    {
        Given(OnAPlan).When(Visiting(Whole)).Then(new VisitMade(Id(400), On, new TimeOnly(16, 10), VisitPlace.Home, null, false, Worker, "Mina Fell", true, Whole, []));

        var read = Read(Given(OnAPlan).When(Visiting(Whole)).After.Child.Visits.Single());
        read.Child.ShouldBe(Whole);
    }

    [Fact]
    public void Sent_twice_it_is_one_visit() => Given(OnAPlan).When(Visiting(Whole)).ThenOnce();

    [Fact, Trait("requirement", "B23")]
    public void A_late_visit_is_recorded_never_refused() =>
        Given(OnAPlan with { BeganOn = new DateOnly(2025, 1, 6), VisitsEvery = new Interval(5, TimeUnit.WorkingDays) }).When(Visiting(Whole)).ThenOnce();

    [Fact]
    public void A_visit_needs_no_plan() => Given().When(Visiting(Whole)).ThenOnce();

    [Fact]
    public void A_visit_cannot_be_in_the_future() =>
        Given().When(Visiting(Whole) with { VisitedOn = Today.AddDays(1) }).ThenRefused("VisitedOn", "Date of the visit must be today or in the past");

    [Fact]
    public void A_child_cannot_be_seen_before_birth() =>
        GivenOnly(Registered with { BornOn = On.AddDays(1) }).When(Visiting(Whole with { Awake = true }))
            .ThenRefused("VisitedOn", "Date of the visit must be on or after 10 April 2026, when Rowan was born");

    [Fact, Trait("requirement", "W06")]
    public void A_child_seen_was_heard_or_observed_and_the_worker_says_what_it_means() =>
        Given().When(Visiting(ChildFacets.Blank with { Seen = true })).ThenRefused(
            ("Children[0].Alone", "Select whether Rowan was seen alone"),
            ("Children[0].OwnWords", "Enter what Rowan said or showed, or what you observed"),
            ("Children[0].Analysis", "Enter what this visit means for Rowan"));

    [Fact]
    public void A_child_not_seen_has_a_reason() =>
        Given().When(Visiting(ChildFacets.Blank)).ThenRefused("Children[0].NotSeenReason", "Enter why Rowan was not seen");

    [Fact, Trait("requirement", "W08")]
    public void A_child_not_seen_alone_has_who_was_there_and_why() =>
        Given().When(Visiting(SeenAlone with { Alone = Aloneness.SomeoneWasThere })).ThenRefused(
            ("Children[0].WhoWasThere", "Enter who was with Rowan"),
            ("Children[0].NotAloneReason", "Enter why Rowan was not seen alone"));

    [Fact, Trait("requirement", "M35"), Trait("requirement", "W08")]
    public void Seen_is_not_seen_alone()
    {
        Happened(Visiting(SeenAlone)).Is(Facets.Seen | Facets.Alone).ShouldBeTrue();
        Happened(Visiting(SeenAlone with { Alone = Aloneness.SomeoneWasThere, WhoWasThere = "Her mother", NotAloneReason = "She asked her to stay" })).Facets
            .ShouldBe(Facets.OnPlan | Facets.Seen | Facets.AtHome | Facets.ByLead | Facets.OwnWords | Facets.SeenAsNeeded);
        Happened(Visiting(NotSeen with { Alone = Aloneness.Alone })).Is(Facets.Alone).ShouldBeFalse();
    }

    [Fact, Trait("requirement", "M37"), Trait("requirement", "W03")]
    public void The_bedroom_and_the_home_are_facts_of_their_own()
    {
        Happened(Visiting(Whole)).Is(Facets.BedroomSeen | Facets.AtHome).ShouldBeTrue();
        var school = Happened(Visiting(SeenAlone, VisitPlace.School));
        school.Is(Facets.BedroomSeen).ShouldBeFalse();
        school.Is(Facets.AtHome).ShouldBeFalse();
    }

    [Theory, Trait("requirement", "M34"), Trait("requirement", "P04")]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_baby_counts_as_seen_only_when_awake(bool awake, bool counts)
    {
        var baby = GivenOnly(Registered with { BornOn = new DateOnly(2025, 2, 1) }, OnAPlan);

        var seen = baby.When(Visiting(SeenAlone with { Awake = awake })).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.VisitMade);
        seen.Is(Facets.Baby | Facets.Seen).ShouldBeTrue();
        seen.Is(Facets.SeenAsNeeded).ShouldBe(counts);
    }

    [Fact, Trait("requirement", "M34"), Trait("requirement", "P04")]
    public void Of_a_baby_it_is_asked_whether_the_baby_was_awake_until_the_second_birthday()
    {
        GivenOnly(Registered with { BornOn = On.AddYears(-2).AddDays(1) }).When(Visiting(SeenAlone)).ThenRefused("Children[0].Awake", "Select whether Rowan was awake");
        GivenOnly(Registered with { BornOn = On.AddYears(-2) }).When(Visiting(SeenAlone)).ThenOnce();
    }

    [Fact, Trait("requirement", "M36"), Trait("requirement", "M33")]
    public void The_plan_explained_to_the_child_says_how_and_the_childs_answer()
    {
        Happened(Visiting(Whole)).Is(Facets.PlanExplained).ShouldBeTrue();
        Happened(Visiting(SeenAlone)).Is(Facets.PlanExplained).ShouldBeFalse();
        Given().When(Visiting(Whole with { PlanExplained = new PlanExplained("", null, false, " ") })).ThenRefused(
            ("Children[0].PlanExplained.How", "Enter how the plan was explained to Rowan"),
            ("Children[0].PlanExplained.WhyNotAgreed", "Enter why Rowan does not agree with the plan"));
    }

    [Fact, Trait("requirement", "M33")]
    public void The_child_is_told_anew_when_the_plan_changes_and_both_stand_with_their_days()
    {
        var changed = new PlanFrequencyAgreed(Plan, new Interval(5, TimeUnit.WorkingDays), null, new DateOnly(2026, 4, 13), "More worry");
        var child = Given(OnAPlan, Visit(401, On, Whole), changed, Visit(402, new DateOnly(2026, 4, 15), Whole with { PlanExplained = new PlanExplained("Told her about the extra visits", "OK", null, null) })).Child;

        child.Occurrences.Where(o => o.Kind is OccurrenceKind.PlanFrequencyAgreed || (o.Kind is OccurrenceKind.VisitMade && o.Is(Facets.PlanExplained)))
            .Select(o => (o.Kind, o.On)).ShouldBe([(OccurrenceKind.VisitMade, On), (OccurrenceKind.PlanFrequencyAgreed, changed.AgreedOn), (OccurrenceKind.VisitMade, new DateOnly(2026, 4, 15))]);
    }

    [Fact, Trait("requirement", "M38")]
    public void Direct_work_is_kept_with_what_in_the_plan_it_serves()
    {
        var visit = Read(Given(OnAPlan).When(Visiting(Whole)).After.Child.Visits.Single());

        (visit.Child.DirectWork, visit.Child.DirectWorkServes).ShouldBe(("Safety circle", "Trusted adults"));
    }

    [Fact, Trait("requirement", "W14")]
    public void Being_met_at_a_core_group_is_never_a_visit()
    {
        var child = Given(OnAPlan).When(Visiting(Whole, VisitPlace.CoreGroupMeeting)).After.Child;

        child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.SeenAtCoreGroup);
        child.Occurrences.ShouldNotContain(o => o.Kind == OccurrenceKind.VisitMade || o.Kind == OccurrenceKind.ViewGiven);
        VisitsAgainstPlan.Of(child).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_child_said_is_a_view_given() =>
        Given(OnAPlan).When(Visiting(Whole)).After.Child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.ViewGiven && o.Subject == Id(400));

    [Fact]
    public void A_visit_is_put_only_to_children_it_names() =>
        Should.Throw<InvalidOperationException>(() => Visiting(Whole).Decide(Child.From(Id(2), Entries([Registered])), Area, Today));

    private static VisitMade Read(VisitMade visit) => (VisitMade)StoredKinds.All.Read("visit-made", 1, StoredKinds.All.Write(visit));
}

public class VisitsToSiblings
{
    private static readonly Guid Rowan = Id(1);
    private static readonly Guid Wren = Id(2);
    private static readonly ImmutableList<Attachment> Drawing = [new Attachment(Id(500), "house.png", "image/png", 2048, "ab12", "Her house")];

    private static readonly RecordVisit Visit = new(
        Id(400), new DateOnly(2026, 4, 9), null, VisitPlace.Home, null, true, Worker, "Mina Fell", true,
        [new ChildAtVisit(Rowan, SeenAlone, Drawing), new ChildAtVisit(Wren, NotSeen, [])]);

    private static Child Of(Guid id, string name) => Child.From(id, Entries([Registered with { Name = new PersonName(name, "Ashdown") }]));

    [Fact, Trait("requirement", "X02"), Trait("requirement", "W01"), Trait("requirement", "W08")]
    public void One_visit_is_recorded_once_and_each_child_has_only_their_own_part()
    {
        var rowan = (VisitMade)Visit.Decide(Of(Rowan, "Rowan"), Area, Today).Events.Single();
        var wren = (VisitMade)Visit.Decide(Of(Wren, "Wren"), Area, Today).Events.Single();

        rowan.VisitId.ShouldBe(wren.VisitId);
        (rowan.Child, rowan.Attachments).ShouldBe((SeenAlone, Drawing));
        (wren.Child, wren.Attachments.Count).ShouldBe((NotSeen, 0));
    }

    [Fact, Trait("requirement", "X02")]
    public void What_is_wrong_is_said_of_the_child_it_is_wrong_for()
    {
        var visit = Visit with { Children = Visit.Children.SetItem(1, new ChildAtVisit(Wren, ChildFacets.Blank, [])) };

        visit.Decide(Of(Rowan, "Rowan"), Area, Today).IsRefused.ShouldBeFalse();
        visit.Decide(Of(Wren, "Wren"), Area, Today).Refusals.ShouldBe([new Refusal("Children[1].NotSeenReason", "Enter why Wren was not seen")]);
    }
}

public class VisitsHeldAgainstThePlan
{
    [Fact, Trait("requirement", "P11"), Trait("requirement", "M34")]
    public void Each_visit_shows_the_days_since_the_child_was_seen_and_what_the_plan_says()
    {
        var oftener = new PlanFrequencyAgreed(Plan, new Interval(5, TimeUnit.WorkingDays), null, new DateOnly(2026, 4, 13), "More worry");
        var child = Given(
            OnAPlan, Visit(401, new DateOnly(2026, 4, 7), SeenAlone), Visit(402, new DateOnly(2026, 4, 10), NotSeen), oftener,
            Visit(403, new DateOnly(2026, 4, 17), SeenAlone, VisitPlace.School), Visit(404, new DateOnly(2026, 4, 18), SeenAlone, VisitPlace.CoreGroupMeeting)).Child;

        VisitsAgainstPlan.Of(child).Select(v => (v.Visit.VisitId, v.Since, v.Days, v.PlanSays, v.Counts)).ShouldBe(
        [
            (Id(401), OnAPlan.BeganOn, 11, EveryTenWorkingDays, true),
            (Id(402), new DateOnly(2026, 4, 7), 3, EveryTenWorkingDays, false),
            (Id(403), new DateOnly(2026, 4, 7), 10, oftener.VisitsEvery, true),
        ]);
    }

    [Fact, Trait("requirement", "P11")]
    public void Visits_before_the_plan_are_not_held_against_it_and_a_plan_that_does_not_say_shows_so()
    {
        var child = Given(OnAPlan with { VisitsEvery = null }, Visit(400, new DateOnly(2026, 3, 20), SeenAlone), Visit(401, new DateOnly(2026, 4, 7), SeenAlone)).Child;

        var only = VisitsAgainstPlan.Of(child).ShouldHaveSingleItem();
        (only.Since, only.PlanSays).ShouldBe((OnAPlan.BeganOn, null));
    }
}
