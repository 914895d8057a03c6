using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class ReasonsOfDuties
{
    [Fact, Trait("requirement", "X01")]
    public void A_reason_says_what_started_it_how_it_was_counted_and_rule_version_and_source() =>
        OnAPlan("wales", "2026-11-09").Visit("2026-11-18", Alone).Open("see-alone", "2026-11-20").Because.ShouldBe(
            "The co-ordinator last saw Sam alone on 18 November 2026. The co-ordinator must see Sam alone every 10 working days, counted on England and Wales working days, "
            + "so by Wednesday 2 December 2026. Rule see-alone, version in force from 11 November 2019; source: Wales guidance on seeing the child, and Wales Safeguarding Procedures, "
            + "seeing the child; chapter 4, page 3, checked 31 August 2026.");

    [Fact, Trait("requirement", "X01")]
    public void A_reason_names_the_last_working_day_when_the_last_day_is_not_one() =>
        OnAPlan("england", "2026-11-30").Open("first-review", "2026-12-01").Because.ShouldContain("within 3 months, so by Sunday 28 February 2027. The last working day by then is Friday 26 February 2027.");

    [Fact, Trait("requirement", "X01")]
    public void A_reason_says_when_a_date_is_provisional_and_why() =>
        OnAPlan("isle-of-man", "2026-11-30").CoreGroup("2026-12-18").Open("core-group", "2026-12-19").Because
            .ShouldContain("The date is provisional, because the bank holidays of a year it was counted through are not settled.");

    [Fact, Trait("requirement", "X01")]
    public void A_reason_says_who_set_the_time()
    {
        OnAPlan("hillingdon", "2026-11-09").CoreGroup("2026-11-20").Open("core-group-notes", "2026-11-21").Because.ShouldContain("within 7 calendar days, as Hillingdon has set, so by Friday 27 November 2026");
        new ChildCase("hillingdon").Registered("2026-11-02").PlanBegan("2026-11-09", new Interval(5, TimeUnit.WorkingDays)).Open("visit", "2026-11-10").Because
            .ShouldContain("every 5 working days, as the plan says, counted on England and Wales working days");
    }

    [Fact, Trait("requirement", "X01")]
    public void A_reason_says_that_it_was_done_late_or_fell_away_or_was_excused()
    {
        var child = OnAPlan("england", "2026-11-09");
        child.CoreGroup("2026-11-25").Duties("first-core-group", "2026-11-25").ShouldHaveSingleItem().Because.ShouldContain("It was done on 25 November 2026, after that day.");
        child.Add(new PlanEnded(Plan, D("2026-12-01"), "moved-permanently", null)).Duties("core-group", "2026-12-02").ShouldHaveSingleItem().Because
            .ShouldContain("It fell away on 1 December 2026, when the child protection plan ended.");
    }

    [Fact, Trait("requirement", "X01")]
    public void Every_duty_of_a_busy_life_has_a_reason_with_its_rule_and_no_gap()
    {
        foreach (var area in PracticeLibrary.Default.DemonstrationAreas)
        {
            foreach (var duty in Lives.Busy(area.Code).Duties("2027-03-31"))
            {
                duty.Because.ShouldContain($"Rule {duty.Rule}, version in force from");
                (duty.Because + duty.Title).ShouldNotContain("{", customMessage: duty.Rule);
                duty.Because.ShouldNotContain("  ", customMessage: duty.Rule);
            }
        }
    }
}
