namespace Holdfast.Casework.Tests;

public class AdvocatesForTheChild
{
    private static readonly RecordAdvocacy Offer = new(
        Id(630), AdvocacyStage.CoreGroup, Id(200), new DateOnly(2026, 4, 10), AdvocacyAnswer.Accepted, " Mina Fell ", " In person, with a leaflet ", null, "Tess Hale");

    [Fact, Trait("requirement", "W05"), Trait("requirement", "W04")]
    public void An_offer_keeps_the_stage_who_made_it_how_and_the_answer() =>
        Given().When(Offer).Then(new AdvocacyConsidered(Id(630), AdvocacyStage.CoreGroup, Id(200), Offer.ConsideredOn, AdvocacyAnswer.Accepted, "Mina Fell", "In person, with a leaflet", null, "Tess Hale"));

    [Fact]
    public void Sent_twice_it_is_one_offer() => Given().When(Offer).ThenOnce();

    [Theory, Trait("requirement", "W05")]
    [InlineData(AdvocacyAnswer.Accepted)]
    [InlineData(AdvocacyAnswer.Declined)]
    [InlineData(AdvocacyAnswer.NotYetDecided)]
    public void Whatever_the_answer_it_was_an_offer(AdvocacyAnswer answer)
    {
        var child = Given().When(Offer with { Answer = answer }).After.Child;

        child.Advocacy.Single().Answer.ShouldBe(answer);
        child.Occurrences.Single(o => o.Kind == OccurrenceKind.AdvocacyConsidered).Is(Facets.Offered | Facets.AtCoreGroup).ShouldBeTrue();
    }

    [Fact, Trait("requirement", "W05")]
    public void Declined_is_never_final()
    {
        var declined = Given().When(Offer with { Answer = AdvocacyAnswer.Declined }).After;
        var again = declined.When(Offer with { AdvocacyId = Id(631), Stage = AdvocacyStage.Review, MeetingId = null, ConsideredOn = Today });

        again.ThenOnce();
        again.After.Child.Advocacy.Select(a => a.Answer).ShouldBe([AdvocacyAnswer.Declined, AdvocacyAnswer.Accepted]);
    }

    [Theory, Trait("requirement", "W04")]
    [InlineData(AdvocacyStage.Enquiry, Facets.AtEnquiry)]
    [InlineData(AdvocacyStage.InitialConference, Facets.AtInitialConference)]
    [InlineData(AdvocacyStage.CoreGroup, Facets.AtCoreGroup)]
    [InlineData(AdvocacyStage.Review, Facets.AtReview)]
    [InlineData(AdvocacyStage.BecameLookedAfter, Facets.AtBecomingLookedAfter)]
    [InlineData(AdvocacyStage.AnotherTime, Facets.None)]
    public void Rules_see_the_stage_it_was_offered_at(AdvocacyStage stage, Facets at) =>
        Given().When(Offer with { Stage = stage }).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.AdvocacyConsidered).Facets.ShouldBe(at | Facets.Offered);

    [Fact, Trait("requirement", "W04")]
    public void Not_offering_has_a_reason_and_does_not_count_as_an_offer()
    {
        var not = Offer with { Answer = AdvocacyAnswer.NotOffered, OfferedBy = null, How = null };

        Given().When(not).ThenRefused("WhyNotOffered", "Enter why no advocate was offered");
        Given().When(not with { WhyNotOffered = "Too young to be asked" }).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.AdvocacyConsidered).Is(Facets.Offered).ShouldBeFalse();
    }

    [Fact, Trait("requirement", "W05")]
    public void An_offer_was_made_by_somebody_somehow_by_today() =>
        Given().When(Offer with { ConsideredOn = Today.AddDays(1), OfferedBy = "", How = " " }).ThenRefused(
            ("ConsideredOn", "Date must be today or in the past"), ("OfferedBy", "Enter who offered an advocate"), ("How", "Enter how the offer was made"));

    [Fact]
    public void An_advocate_who_came_is_recorded_once()
    {
        var came = new RecordAdvocateAttended(Id(200), " Tess Hale ", new DateOnly(2026, 4, 10), " Spoke for Rowan ");

        Given().When(came).Then(new AdvocateAttended(Id(200), "Tess Hale", came.AttendedOn, "Spoke for Rowan"));
        Given().When(came).ThenOnce();
        Given().When(came with { Advocate = "", AttendedOn = Today.AddDays(1) }).ThenRefused(
            ("Advocate", "Enter the advocate's name"), ("AttendedOn", "Date must be today or in the past"));
    }
}

public class WhatTheChildSaidTakenUp
{
    private static readonly VisitMade Said = Visit(400, new DateOnly(2026, 4, 9), SeenAlone);
    private static readonly CoreGroupHeld Group = new(Id(200), new DateOnly(2026, 4, 10), [new Attendee(Id(301), "Dr Lee")], false, false, null, null, null);
    private static readonly ReviewConferenceHeld Review = new(Id(620), new DateOnly(2026, 4, 16), ReviewDecision.Continue, "neglect");
    private static readonly RecordViewConsidered AtGroup = new(Said.VisitId, Group.MeetingId, " Gran comes twice a week ");
    private static readonly GivenJournal Journal = Given(OnAPlan, Said, Group, Review);

    [Fact, Trait("requirement", "W07")]
    public void A_view_is_traced_to_the_core_group_and_to_the_review_with_what_came_of_each()
    {
        Journal.When(AtGroup).Then(new ViewConsidered(Said.VisitId, Group.MeetingId, MeetingKind.CoreGroup, Group.HeldOn, "Gran comes twice a week"));

        var both = Journal.When(AtGroup).After.When(new RecordViewConsidered(Said.VisitId, Review.ConferenceId, "In the plan now")).After.Child;
        both.ViewsConsidered.Select(v => (v.VisitId, v.Meeting, v.WhatCameOfIt))
            .ShouldBe([(Said.VisitId, MeetingKind.CoreGroup, "Gran comes twice a week"), (Said.VisitId, MeetingKind.Review, "In the plan now")]);
        both.Occurrences.Where(o => o.Kind == OccurrenceKind.ViewConsidered).Select(o => (o.Subject, o.Facets))
            .ShouldBe([(Said.VisitId, Facets.OnPlan | Facets.AtCoreGroup), (Said.VisitId, Facets.OnPlan | Facets.AtReview)]);
    }

    [Fact, Trait("requirement", "W07")]
    public void A_view_taken_up_at_an_initial_conference_is_not_one_taken_up_at_a_core_group()
    {
        var conference = new InitialConferenceHeld(Id(610), new DateOnly(2026, 4, 11), ConferenceDecision.NoPlan, null, null, null, null);

        Given(Said, conference).When(new RecordViewConsidered(Said.VisitId, Id(610), "Heard")).After.Child.Occurrences
            .Single(o => o.Kind == OccurrenceKind.ViewConsidered).Facets.ShouldBe(Facets.AtInitialConference);
    }

    [Fact]
    public void Sent_twice_it_is_linked_once() => Journal.When(AtGroup).ThenOnce();

    [Fact]
    public void The_child_said_something_and_the_meeting_came_after()
    {
        Journal.When(new RecordViewConsidered(Id(999), Id(998), "")).ThenRefused(
            ("VisitId", "Select a visit at which the child said or showed something"),
            ("MeetingId", "Select the core group or review that considered it"),
            ("WhatCameOfIt", "Enter what came of it, also when nothing changed and why"));
        Given(OnAPlan, Visit(400, new DateOnly(2026, 4, 11), SeenAlone), Group).When(AtGroup).ThenRefused("MeetingId", "The meeting must be on or after the day the child said it");
        Given(OnAPlan, Visit(400, new DateOnly(2026, 4, 9), NotSeen), Group).When(AtGroup).ThenRefused("VisitId", "Select a visit at which the child said or showed something");
    }

    [Fact, Trait("requirement", "W07")]
    public void A_view_is_no_longer_taken_up_when_the_meeting_is_withdrawn()
    {
        var withdrawn = Journal.When(AtGroup).After.When(new WithdrawEntry(4, "It never met", false)).After.Child;

        withdrawn.Occurrences.ShouldNotContain(o => o.Kind == OccurrenceKind.ViewConsidered);
    }
}
