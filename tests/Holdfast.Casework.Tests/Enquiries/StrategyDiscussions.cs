namespace Holdfast.Casework.Tests;

public class StrategyDiscussions
{
    private static readonly RecordStrategyDiscussion Discussion = new(Id(600), new DateOnly(2026, 3, 9), " Police, health ", "An enquiry starts", Section47);

    [Fact]
    public void A_discussion_that_started_an_enquiry_carries_act_and_section()
    {
        Given().When(Discussion).Then(new StrategyDiscussionHeld(Id(600), Discussion.HeldOn, "Police, health", "An enquiry starts", Section47));

        var occurrence = Given().When(Discussion).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.StrategyDiscussionHeld);
        (occurrence.Is(Facets.StartedEnquiry), occurrence.Key).ShouldBe((true, "section 47 Children Act 1989"));
    }

    [Fact]
    public void One_that_started_none_does_not() =>
        Given().When(Discussion with { StartsEnquiry = null }).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.StrategyDiscussionHeld).Is(Facets.StartedEnquiry).ShouldBeFalse();

    [Fact]
    public void Sent_twice_it_is_one_discussion() => Given().When(Discussion).ThenOnce();

    [Fact]
    public void It_has_a_past_day_people_and_a_decision_under_a_law_of_the_area() =>
        Given().When(new RecordStrategyDiscussion(Id(600), Today.AddDays(1), "", " ", new LegalBasis("Children and Young Persons Act 2001", "46"))).ThenRefused(
            ("HeldOn", "Date of the discussion must be today or in the past"),
            ("TookPart", "Enter who took part"),
            ("WhatWasDecided", "Enter what was decided"),
            ("StartsEnquiry", "Select a law this area makes enquiries under: section 47 Children Act 1989"));
}

public class EnquiriesEnded
{
    private static readonly StrategyDiscussionHeld Started = new(Id(600), new DateOnly(2026, 3, 9), "Police", "Start", Section47);
    private static readonly RecordEnquiryEnded Ended = new(Id(600), new DateOnly(2026, 3, 20), true, " Harm likely ");

    [Theory]
    [InlineData(true, Facets.ConferenceNeeded)]
    [InlineData(false, Facets.NoConferenceNeeded)]
    public void An_enquiry_ends_saying_whether_a_conference_follows(bool needed, Facets facet)
    {
        var outcome = Given(Started).When(Ended with { ConferenceNeeded = needed });

        outcome.Then(new EnquiryEnded(Id(600), Ended.EndedOn, needed, "Harm likely"));
        outcome.After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.EnquiryEnded).Facets.ShouldBe(facet);
    }

    [Fact]
    public void Sent_twice_it_ended_once() => Given(Started).When(Ended).ThenOnce();

    [Fact]
    public void It_was_started_has_ended_and_found_something()
    {
        Given().When(Ended with { EndedOn = Today.AddDays(1), Outcome = "" }).ThenRefused(
            ("DiscussionId", "Select the strategy discussion that started the enquiry"),
            ("EndedOn", "Date must be today or in the past"),
            ("Outcome", "Enter what the enquiry found"));
        Given(Started).When(Ended with { EndedOn = new DateOnly(2026, 3, 8) })
            .ThenRefused("EndedOn", "Date must be on or after 9 March 2026, when the strategy discussion was held");
    }
}
