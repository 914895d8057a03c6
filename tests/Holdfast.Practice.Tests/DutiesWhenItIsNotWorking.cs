using Holdfast.Casework.Disagreements;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>What is due when a plan does not work, counted by hand.</summary>
public sealed class DutiesWhenItIsNotWorking
{
    [Fact, Trait("requirement", "H46"), Trait("requirement", "H47")]
    public void A_working_week_at_each_of_the_first_two_stages_over_Christmas()
    {
        // 24 December is the first, then 29, 30 and 31; 25 and 28 December and 1 January are holidays; 4 January is the fifth.
        var child = new ChildCase("hillingdon").Registered("2026-12-01").Add(Raised("2026-12-23", null));
        child.Open("settle-disagreement", "2026-12-24").Due.ShouldBe(D("2027-01-04"));

        child.Add(Climbed("2026-12-30", "first-line-managers", null));
        child.Duties("settle-disagreement", "2026-12-31").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-12-30"));
        child.Open("settle-disagreement-managers", "2026-12-31").Due.ShouldBe(D("2027-01-07"));
    }

    [Fact, Trait("requirement", "H46")]
    public void The_day_the_child_needs_it_by_when_that_is_sooner_and_never_when_it_is_later()
    {
        new ChildCase("hillingdon").Registered("2026-12-01").Add(Raised("2026-12-23", "2026-12-24")).Open("settle-disagreement", "2026-12-23").Due.ShouldBe(D("2026-12-24"));
        new ChildCase("hillingdon").Registered("2026-12-01").Add(Raised("2026-12-23", "2027-01-29")).Open("settle-disagreement", "2026-12-23").Due.ShouldBe(D("2027-01-04"));
    }

    [Fact, Trait("requirement", "H46")]
    public void Where_no_time_is_set_the_day_the_child_needs_it_by_counts_all_the_same()
    {
        var rules = PracticeLibrary.Default.RulesOf(new AreaDefinition("lea-202", "Nowhere", "england", []));
        new ChildCase("lea-202") { Rules = rules }.Registered("2026-11-02").Add(Raised("2026-11-09", null)).Duties("settle-disagreement", "2026-11-10").ShouldHaveSingleItem().State.ShouldBe(DutyState.NotSetByArea);
        new ChildCase("lea-202") { Rules = rules }.Registered("2026-11-02").Add(Raised("2026-11-09", "2026-11-12")).Open("settle-disagreement", "2026-11-10").Due.ShouldBe(D("2026-11-12"));
    }

    [Fact, Trait("requirement", "H48"), Trait("requirement", "H49")]
    public void What_managers_could_not_settle_is_taken_up_the_same_day()
    {
        var child = new ChildCase("hillingdon").Registered("2026-11-02").Add(Raised("2026-11-09", null)).Add(Climbed("2026-11-16", "heads-of-service", null));
        child.Open("take-up-disagreement", "2026-11-17").Due.ShouldBe(D("2026-11-16"));
        child.Add(new DisagreementDiscussed(Id(703), Id(700), DisagreementBetween.Agencies, Id(701), D("2026-11-18"), "Both", "Said", "Agreed", "Safe", "Who"));
        child.Duties("take-up-disagreement", "2026-11-19").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-18"));
    }

    [Theory, Trait("requirement", "M55")]
    [InlineData("isle-of-man", 7)]
    [InlineData("wales", 4)]
    [InlineData("hillingdon", 5)]
    [InlineData("birmingham", 5)]
    public void Each_area_weighs_its_own_ways_forward_the_day_a_difficulty_is_raised(string area, int ways)
    {
        var child = OnAPlan(area, "2026-11-09").Add(Difficulty("2026-11-18", DifficultyKind.PlanNotCarriedOut));
        child.Duties("difficulty-weigh", "2026-11-19").Count.ShouldBe(ways);
        child.Duties("difficulty-weigh", "2026-11-19").ShouldAllBe(d => d.Due == D("2026-11-18") && d.State == DutyState.Open);
        child.Open("difficulty-known", "2026-11-19").Due.ShouldBe(D("2026-11-18"));
    }

    [Fact, Trait("requirement", "H31")]
    public void Hillingdon_asks_an_adviser_the_day_a_family_only_seems_to_work_with_the_plan()
    {
        var child = OnAPlan("hillingdon", "2026-11-09").Add(Difficulty("2026-11-18", DifficultyKind.SuperficialCompliance));
        child.Open("adviser-on-not-cooperating", "2026-11-19").Due.ShouldBe(D("2026-11-18"));
        child.Add(new AdviceTaken(Id(710), Id(705), AdviceFrom.Adviser, "Ivo", "Count what changed", "We do", D("2026-11-20"), "Mina"));
        child.Duties("adviser-on-not-cooperating", "2026-11-21").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-20"));
        OnAPlan("birmingham", "2026-11-09").Add(Difficulty("2026-11-18", DifficultyKind.SuperficialCompliance)).Duties("adviser-on-not-cooperating", "2026-11-19").ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "P12a")]
    public void A_proposal_the_other_did_not_take_leaves_the_first_to_decide_again()
    {
        var child = new ChildCase("birmingham").Registered("2026-11-02").Add(new UnexpectedEventReported(Id(720), D("2026-11-18"), "What", "Safe", "Who"))
            .Add(new CourseProposed(Id(721), Id(720), D("2026-11-18"), DecidingSide.LeadSocialWorker, "This", "Why", "Mina"));
        child.Duties("decide-course", "2026-11-19").ShouldHaveSingleItem().State.ShouldBe(DutyState.Met);
        child.Add(new CourseProposed(Id(722), Id(720), D("2026-11-19"), DecidingSide.TeamManager, "That", "Why", "Olive"));
        child.Open("decide-course", "2026-11-20").Due.ShouldBe(D("2026-11-18"));
        child.Duties("agree-course", "2026-11-20").ShouldHaveSingleItem().State.ShouldBe(DutyState.Met);
    }

    [Fact, Trait("requirement", "H31")]
    public void Advice_counts_for_the_visit_that_fails_later_the_same_day_also_when_going_on_from_what_was_known()
    {
        var child = OnAPlan("hillingdon", "2026-11-09").NoAccess("2026-11-18", AccessProblem.Difficulty);
        child.Add(new AdviceTaken(Id(710), child.Last, AdviceFrom.Adviser, "Ivo", "Go again today", "We do", D("2026-11-19"), "Mina"));
        var before = child.Child;
        before.Occurrences.ShouldNotBeEmpty();

        var after = before.After([child.Visit("2026-11-19", NotSeen).Entries[^1]]);

        after.Occurrences.ShouldBe(child.Child.Occurrences);
        DutyEngine.Duties(after, child.Rules, D("2026-11-20")).Where(d => d.Rule == "adviser-on-not-cooperating").ShouldHaveSingleItem().MetOn.ShouldBe(D("2026-11-19"));
    }

    [Fact, Trait("requirement", "M56")]
    public void A_visit_written_late_changes_which_attempt_was_the_second_running_whatever_the_rule_looks_for()
    {
        using var packs = new PackFolderCopy("isle-of-man");
        packs.Change("isle-of-man/duties/second-attempt.yaml", "  - visit-made where at-home\n", "").Change("isle-of-man/duties/second-attempt.yaml", "      - due: 2026-11-23\n        met: 2026-11-20\n", "      - due: 2026-11-23\n");
        var rules = PracticeLibrary.Load(packs.Folder).RulesOf(new AreaDefinition("isle-of-man", "Isle of Man", "isle-of-man", []));
        var child = new ChildCase("isle-of-man") { Rules = rules }.Registered("2026-11-02").Conference("2026-11-09").PlanBegan("2026-11-09").NoAccess("2026-11-18", AccessProblem.Difficulty);
        var before = DutyEngine.Owed(child.Child, rules, D("2026-11-20"), null);
        before.All.Count(d => d.Rule == "second-attempt").ShouldBe(1);

        child.Visit("2026-11-16", NotSeen);

        DutyEngine.Owed(child.Child, rules, D("2026-11-20"), before).All.ShouldBe(child.Duties("2026-11-20"));
    }

    private static DifficultyRaised Difficulty(string on, DifficultyKind kind) => new(Id(705), D(on), kind, "What", "Pattern", "Evidence", "Safe", "Who", null, false);

    private static DisagreementRaised Raised(string on, string? protective) => new(
        Id(700), DisagreementBetween.Agencies, D(on), DisagreementMatter.Referral, "What", "Wants", "Who", "School", "With", "practitioners", "Both", "Safe", protective is null ? null : D(protective), null);

    private static DisagreementClimbed Climbed(string on, string stage, string? protective) => new(
        Id(701), Id(700), DisagreementBetween.Agencies, Id(700), D(on), stage, "Managers", "Why", null, "Safe", protective is null ? null : D(protective), "Who");
}
