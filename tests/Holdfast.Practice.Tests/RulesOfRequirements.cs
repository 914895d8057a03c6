using Holdfast.Practice.Examples;

namespace Holdfast.Practice.Tests;

/// <summary>Requirements that a rule of a pack fulfils: the rule says so, and its examples, worked through by the engine, show it.</summary>
public sealed class RulesOfRequirements
{
    [Fact, Trait("requirement", "H20")]
    public void A_child_who_changes_school_has_a_core_group_at_the_new_one() => Fulfils("hillingdon", "core-group-at-new-school", "H20");

    [Fact, Trait("requirement", "H42")]
    public void Hillingdon_sends_notes_to_all_in_the_plan() => Fulfils("hillingdon", "core-group-notes", "H42");

    [Fact, Trait("requirement", "M26")]
    public void Members_on_the_Isle_of_Man_have_the_notes_within_days() => Fulfils("isle-of-man", "core-group-notes", "M26");

    [Fact, Trait("requirement", "M09")]
    public void Obstacles_that_stay_convene_an_early_review() => Fulfils("isle-of-man", "obstacles-review", "M09");

    [Fact, Trait("requirement", "P01")]
    public void Reports_are_in_the_familys_hands_before_the_conference()
    {
        Fulfils("england", "share-reports-before-initial", "P01");
        Fulfils("england", "share-reports-before-review", "P01");
    }

    [Theory, Trait("requirement", "H08a")]
    [InlineData("england")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void An_end_rests_on_evidence_and_everybody_is_told(string pack)
    {
        Fulfils(pack, "evidence-of-ending", "H08a");
        Fulfils(pack, "tell-of-ending", "H08a");
    }

    [Fact, Trait("requirement", "B12")]
    public void Birmingham_puts_a_child_in_need_plan_in_place() => Fulfils("birmingham", "step-down", "B12");

    [Fact, Trait("requirement", "B18")]
    public void Birmingham_oversees_an_end_without_one() => Fulfils("birmingham", "oversee-step-down", "B18");

    [Theory, Trait("requirement", "M22a")]
    [InlineData("england")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void Whoever_appeals_is_answered_by_the_areas_clocks(string pack)
    {
        Fulfils(pack, "acknowledge-complaint", "M22a");
        Fulfils(pack, "chair-meets-complainant", "M22a");
    }

    [Fact, Trait("requirement", "M55")]
    public void A_difficulty_is_known_to_the_lead_at_once_and_every_way_forward_is_weighed()
    {
        foreach (var pack in new[] { "england", "isle-of-man", "wales" })
        {
            Fulfils(pack, "difficulty-known", "M55");
        }

        Fulfils("england", "difficulty-weigh", "M55");
    }

    [Fact, Trait("requirement", "P12a")]
    public void Lead_and_manager_each_do_their_part_in_deciding()
    {
        foreach (var pack in new[] { "england", "isle-of-man", "wales" })
        {
            Fulfils(pack, "decide-course", "P12a");
            Fulfils(pack, "agree-course", "P12a");
        }
    }

    [Fact, Trait("requirement", "H31"), Trait("requirement", "H33")]
    public void Hillingdon_asks_the_adviser_the_law_and_the_chair()
    {
        Fulfils("hillingdon", "adviser-on-not-cooperating", "H31");
        Fulfils("hillingdon", "weigh-legal-advice", "H31");
        Fulfils("hillingdon", "chairs-advice", "H33");
    }

    [Fact, Trait("requirement", "H46"), Trait("requirement", "H47"), Trait("requirement", "H48"), Trait("requirement", "H49"), Trait("requirement", "H51"), Trait("requirement", "H52"), Trait("requirement", "M57")]
    public void A_disagreement_has_a_time_at_each_stage_and_its_outcome_is_told()
    {
        foreach (var pack in new[] { "england", "isle-of-man", "wales" })
        {
            Fulfils(pack, "settle-disagreement", "H46");
            Fulfils(pack, "settle-disagreement", "M57");
            Fulfils(pack, "settle-disagreement-managers", "H47");
            Fulfils(pack, "take-up-disagreement", "H48");
            Fulfils(pack, "take-up-disagreement", "H49");
            Fulfils(pack, "tell-disagreement-outcome", "H52");
            Fulfils(pack, "tell-board-of-policy-issue", "H51");
        }
    }

    [Fact, Trait("requirement", "M29")]
    public void The_plan_goes_on_the_own_record_of_a_parent_whom_adult_services_know()
    {
        Fulfils("isle-of-man", "adult-services-asked", "M29");
        Fulfils("isle-of-man", "adult-services-notice", "M29");
        Fulfils("isle-of-man", "adult-services-acknowledged", "M29");
    }

    [Fact, Trait("requirement", "B16"), Trait("requirement", "B25")]
    public void The_chair_is_told_of_every_change_of_the_plan_before_a_review() => Fulfils("birmingham", "plan-changes-told", "B16");

    private static void Fulfils(string pack, string rule, string requirement)
    {
        var examples = PracticeLibrary.Default.Examples().Where(e => e.Pack == pack && e.Rule.Id == rule).ToList();

        examples.Count.ShouldBeGreaterThan(1, "one shows when it is owed, another when it is not");
        examples.ShouldAllBe(e => e.Rule.Requirements.Contains(requirement));
        examples.SelectMany(e => ExampleCheck.Run(PracticeLibrary.Default, e.Pack, e.Rule, e.Example)).ShouldBeEmpty();
    }
}
