namespace Holdfast.Casework.Tests;

/// <summary>The plan on the parents' own records, and its changes before the chair.</summary>
public class PlansElsewhere
{
    private static readonly DateOnly On = new(2026, 4, 8);
    private static readonly NetworkPersonRecorded Mother = new(new NetworkPerson(Id(60), "Ana Ashdown", NetworkRole.Family, "mother", true, true, null, null, null), On);
    private static readonly AskParentsServices Asked = new(Id(700), Plan, Id(60), On, ParentsServices.Health, "The duty desk", "Rae Quillan");
    private static readonly SendPlanNotice Sending = new(Id(701), Plan, Id(60), On, "Rae Quillan", SendingHow.HandedOver, null, 1, "application/pdf", "00", "Mina Fell");

    [Fact, Trait("requirement", "M29")]
    public void A_parents_own_record_is_asked_about_sent_the_plan_and_chased_until_somebody_says_it_is_there()
    {
        var sent = Given(OnAPlan, Mother).When(Asked).After.When(Sending).After;
        var chased = sent.When(new FollowPlanNotice(Id(702), Plan, Id(701), On.AddDays(5), false, "Rae Quillan", "She looks today")).After;
        ParentsRecord.Of(chased.Child, Plan).ShouldHaveSingleItem().IsAcknowledged.ShouldBeFalse();
        var there = chased.When(new FollowPlanNotice(Id(703), Plan, Id(701), On.AddDays(6), true, "Rae Quillan", "It is there")).After;

        ParentsRecord.Of(there.Child, Plan).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.IsAcknowledged.ShouldBeTrue(), p => p.Since.Count.ShouldBe(2));
        there.Child.Occurrences.Select(o => o.Kind).ShouldContain(OccurrenceKind.PlanNoticeAcknowledged);
        there.Child.Occurrences.Count(o => o.Kind == OccurrenceKind.PlanNoticeAcknowledged).ShouldBe(1, "chasing is no answer");
    }

    [Fact, Trait("requirement", "M29")]
    public void Nothing_is_sent_for_a_parent_nobody_is_known_to_hold_a_record_of()
    {
        Given(OnAPlan, Mother).When(Sending).ThenRefused("PersonId", "Nobody has found that Ana Ashdown is known to adult social care or health. Record that first");
        Given(OnAPlan, Mother).When(Asked with { Services = ParentsServices.NotAnswered }).After.When(Sending).Decision.IsRefused.ShouldBeTrue();
        Given(OnAPlan, Mother).When(Asked with { Services = null, AskedOf = " ", PersonId = Id(61) }).ThenRefused(
            ("PersonId", "Select a parent, or somebody with parental responsibility"), ("Services", "Select whether they are known to a service"), ("AskedOf", "Enter who was asked"));
        Given(OnAPlan, Mother).When(Asked with { Holder = null }).ThenRefused("Holder", "Enter who holds the parent’s own record");
        Given(OnAPlan, Mother).When(Asked with { Services = ParentsServices.NotAnswered }).After.Child.Occurrences.ShouldNotContain(o => o.Is(Facets.NoneLeft) && o.Kind == OccurrenceKind.ParentsServicesAsked);
    }

    [Fact, Trait("requirement", "B16"), Trait("requirement", "B25")]
    public void The_chair_is_told_of_each_change_once_and_of_those_after_it_anew()
    {
        var review = Id(710);
        var asked = Given(OnAPlan, new ConferenceRequested(review, ConferenceKind.Review, On, null, null, "The review is due", null), Change(720, PlanPart.ReasonAndRisk, "No breakfast on Fridays"));
        ChangesForReview.NotTold(asked.Child, review, Today).Count.ShouldBe(1);

        var told = asked.When(new TellChairOfChanges(review, Id(730), On, "Pat Rowe", "Fridays are in it now", "Mina Fell")).After;
        told.Events[^1].ShouldBeOfType<PlanChangesTold>().Changes.ShouldBe([Id(720)]);
        ChangesForReview.NotTold(told.Child, review, Today).ShouldBeEmpty();

        var more = GivenOnly([.. told.Events, Change(721, PlanPart.Contingency, "Gran takes her")]);
        ChangesForReview.NotTold(more.Child, review, Today).ShouldHaveSingleItem().Change.EntryId.ShouldBe(Id(721));
        asked.When(new TellChairOfChanges(review, Id(730), Today.AddDays(1), "", " ", "Mina Fell")).ThenRefused(
            ("On", "Date must be today or in the past"), ("To", "Enter the chair who was told"), ("Words", "Enter what the changes come to, or that nothing changed"));
    }

    private static PlanPartWritten Change(int id, PlanPart part, string words) => new(new PlanChange(Id(id), Plan, On, null, "The school said so", []), part, words, null);
}
