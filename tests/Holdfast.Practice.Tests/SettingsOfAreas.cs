using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class SettingsOfAreas
{
    private static readonly AreaDefinition Nothing = new("lea-201", "Anyborough", "england", []);

    [Fact]
    public void Where_practice_differs_there_is_no_date_until_the_area_sets_one()
    {
        var child = new ChildCase("lea-201") { Rules = PracticeLibrary.Default.RulesOf(Nothing) }.Registered("2026-11-02").PlanBegan("2026-11-09").CoreGroup("2026-11-20");

        var visit = child.Duties("visit", "2026-11-21").ShouldHaveSingleItem();
        (visit.State, visit.Due, visit.LastWorkingDay).ShouldBe((DutyState.NotSetByArea, null, null));
        visit.Because.ShouldContain("there is no date, because Anyborough has not settled this: How often the lead social worker sees the child, at most, whatever the plan says.");
        child.Duties("core-group", "2026-11-21").ShouldHaveSingleItem().State.ShouldBe(DutyState.NotSetByArea);
    }

    [Fact]
    public void What_the_plan_says_gives_a_date_also_where_the_area_has_set_none() =>
        new ChildCase("lea-201") { Rules = PracticeLibrary.Default.RulesOf(Nothing) }.Registered("2026-11-02").PlanBegan("2026-11-09", new Interval(5, TimeUnit.WorkingDays))
            .Open("visit", "2026-11-10").Due.ShouldBe(D("2026-11-16"));

    [Fact]
    public void Each_setting_nobody_has_settled_is_named_with_what_it_asks_and_its_source()
    {
        var unset = PracticeLibrary.Default.RulesOf(Nothing).UnsetSettings(D("2026-11-09"));

        unset.Select(s => s.Key).ShouldBe(["complaint-acknowledged-within", "complaint-chair-meets-within", "complaint-outcome-within", "conference-again-within", "conference-quorum", "core-group-every", "correction-answer-within", "countersign-within", "disagreement-stage-within", "dissent-answer-within", "ending-told-within", "full-record-within", "letter-complaints", "meeting-after-birth-within", "move-told-within", "plan-proposal-answer-within", "reports-shared-before-initial", "school-holidays", "supervision-every", "tell-child-within", "visit-every"]);
        unset.Single(s => s.Key == "core-group-every").Asks.ShouldBe("How often the core group meets after the first, at most");
        unset.ShouldAllBe(s => s.Source.LeavesItToTheArea);
    }

    [Fact]
    public void The_demonstration_areas_have_settled_everything()
    {
        foreach (var area in PracticeLibrary.Default.DemonstrationAreas)
        {
            RulesOf(area.Code).UnsetSettings(D("2026-11-09")).ShouldBeEmpty(area.Name);
        }
    }

    [Fact]
    public void Hillingdon_says_how_often_core_groups_meet_so_its_base_is_not_asked() =>
        PracticeLibrary.Default.RulesOf(Nothing with { Pack = "hillingdon" }).UnsetSettings(D("2026-11-09")).Select(s => s.Key)
            .ShouldBe(["assessment-within", "complaint-acknowledged-within", "complaint-chair-meets-within", "complaint-outcome-within", "conference-again-within", "conference-quorum", "core-group-change-answer-within", "core-group-notes-within", "correction-answer-within", "countersign-within", "dissent-answer-within", "ending-told-within", "full-record-within", "letter-complaints", "meeting-after-birth-within", "move-told-within", "plan-proposal-answer-within", "reports-shared-before-initial", "school-holidays", "supervision-every", "tell-child-within", "visit-every"]);

    [Fact, Trait("requirement", "H21")]
    public void School_holidays_are_the_areas_own_and_those_with_a_day_in_the_period_are_named_in_order()
    {
        PracticeLibrary.Default.RulesOf(Nothing).SchoolHolidays(D("2026-12-01"), D("2027-01-31"), D("2026-12-01")).ShouldBeNull();
        var rules = PracticeLibrary.Default.RulesOf(Nothing with
        {
            Settings = [new("school-holidays", D("2026-01-01"), "easter = Easter, 29 March 2027 to 9 April 2027; christmas = Christmas holidays, 21 December 2026 to 1 January 2027")],
        });
        rules.SchoolHolidays(D("2027-01-01"), D("2027-03-29"), D("2026-12-01"))!.ShouldBe([new("Christmas holidays", D("2026-12-21"), D("2027-01-01")), new("Easter", D("2027-03-29"), D("2027-04-09"))]);
        rules.SchoolHolidays(D("2027-01-02"), D("2027-03-28"), D("2026-12-01"))!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Christmas")]
    [InlineData("Christmas, 21.12.2026 to 1.1.2027")]
    [InlineData("Christmas, 1 January 2027 to 21 December 2026")]
    public void A_school_holiday_that_can_not_be_read_as_days_is_refused(string words) =>
        Should.Throw<PackException>(() => PracticeLibrary.Default.RulesOf(Nothing with { Settings = [new("school-holidays", D("2026-01-01"), $"christmas = {words}")] }))
            .Message.ShouldContain($"Write '{words}' as 'Christmas holidays, 21 December 2026 to 1 January 2027'");

    [Fact]
    public void A_new_value_counts_for_duties_that_open_from_its_day_on()
    {
        var rules = PracticeLibrary.Default.RulesOf(Nothing with
        {
            Settings = [new("visit-every", D("2026-11-20"), "5 working days"), new("visit-every", D("2020-01-01"), "10 working days"), new("core-group-every", D("2027-01-01"), "1 month")],
        });
        var child = new ChildCase("lea-201") { Rules = rules }.Registered("2026-11-02").PlanBegan("2026-11-09").Visit("2026-11-19", Seen).Visit("2026-11-20", Seen);

        child.Duties("visit", "2026-11-21").Select(d => d.Due).ShouldBe([D("2026-11-23"), D("2026-12-03"), D("2026-11-27")]);
        rules.UnsetSettings(D("2026-12-31")).ShouldContain(s => s.Key == "core-group-every");
        rules.UnsetSettings(D("2027-01-01")).ShouldNotContain(s => s.Key == "core-group-every");
    }

    [Fact]
    public void An_area_can_not_set_what_its_pack_has_settled() =>
        Should.Throw<PackException>(() => PracticeLibrary.Default.RulesOf(Nothing with { Pack = "wales", Settings = [new("core-group-convened-by", D("2020-01-01"), "Anybody")] }))
            .Problems.ShouldHaveSingleItem().Message.ShouldContain("is set by the pack of Wales, so an area can not set it");

    [Fact]
    public void An_area_of_a_pack_that_is_not_there_is_told_which_are() =>
        Should.Throw<PackException>(() => PracticeLibrary.Default.RulesOf(Nothing with { Pack = "englnd" })).Problems.ShouldHaveSingleItem().Message.ShouldBe("There is no pack 'englnd'. Write 'england'.");

    [Fact]
    public void Categories_of_the_Isle_of_Man_are_the_areas_own_from_the_day_it_set_them()
    {
        var bare = PracticeLibrary.Default.RulesOf(new AreaDefinition("iom", "Isle of Man", "isle-of-man", []));

        bare.Lists(D("2026-11-09")).Categories.ShouldBeEmpty();
        bare.UnsetSettings(D("2026-11-09")).Select(s => s.Key).ShouldBe(["adult-services-answer-within", "adult-services-asked-within", "adult-services-notice-within", "assessment-counted-from", "assessment-within", "categories", "complaint-acknowledged-within", "complaint-chair-meets-within", "complaint-outcome-within", "conference-quorum", "correction-answer-within", "countersign-within", "decision-letter-within", "disagreement-stage-within", "dissent-answer-within", "ending-told-within", "full-record-within", "letter-complaints", "move-told-within", "plan-proposal-answer-within", "report-gives-view", "school-holidays", "second-attempt-within", "supervision-every", "tell-child-within", "transfer-in-within"]);
        RulesOf("isle-of-man").Lists(D("2014-12-31")).Categories.ShouldBeEmpty();
        RulesOf("isle-of-man").Lists(D("2015-01-01")).Categories.Length.ShouldBe(4);
    }

    [Theory, Trait("requirement", "B24"), Trait("requirement", "M50"), Trait("requirement", "M39")]
    [InlineData("hillingdon", "first-core-group-chaired-by")]
    [InlineData("isle-of-man", "first-core-group-chaired-by")]
    [InlineData("isle-of-man", "later-core-groups-chaired-by")]
    [InlineData("isle-of-man", "core-groups-chaired-otherwise")]
    [InlineData("isle-of-man", "core-group-members")]
    [InlineData("birmingham", "core-group-convened-by")]
    [InlineData("wales", "core-group-convened-by")]
    public void Values_practice_needs_that_are_not_rules_stand_in_the_pack(string area, string key) => RulesOf(area).Setting(key, D("2026-11-09")).ShouldNotBeNullOrWhiteSpace();

    [Theory, Trait("requirement", "H04a"), Trait("requirement", "H05"), Trait("requirement", "M50")]
    [InlineData("hillingdon", "others with parental responsibility")]
    [InlineData("hillingdon", "foster carers")]
    [InlineData("isle-of-man", "team manager")]
    public void Who_belongs_to_the_core_group_is_the_areas_to_say(string area, string who) =>
        RulesOf(area).Setting("core-group-members", D("2026-11-09"))!.ShouldContain(who, Case.Insensitive);

    [Fact, Trait("requirement", "H54")]
    public void Hillingdons_core_groups_look_at_needs_capacity_and_strengths_each_time() =>
        RulesOf("hillingdon").ListSetting("core-group-agenda", D("2026-11-09")).Select(c => c.Code).ShouldBe(["needs-at-risk", "capacity", "strengths", "exclusion", "racism"]);

    [Theory, Trait("requirement", "B08"), Trait("requirement", "B10"), Trait("requirement", "B11")]
    [InlineData("conference-scale", "top = 10; top = 9; safe-end = top; zero = No; highest = Yes", "The code 'top' stands twice. Each line needs a code of its own")]
    [InlineData("conference-scale", "top = ten; safe-end = top; zero = No; highest = Yes", "This list is read word by word. Write it like this")]
    [InlineData("conference-quorum", "needed = many", "This list is read word by word. Write it like this")]
    [InlineData("conference-score-prompts", "above = 5; family", "Write 'family' as a code, an equals sign and its words")]
    [InlineData("conference-score-prompts", "above = 5; The family = counted", "The code 'The family' must have small letters, digits and hyphens only")]
    public void A_list_the_program_reads_word_by_word_is_refused_when_it_can_not_be_read(string key, string value, string wrong)
    {
        var birmingham = PracticeLibrary.Default.DemonstrationAreas.Single(a => a.Code == "birmingham");
        Should.Throw<PackException>(() => PracticeLibrary.Default.Settling(birmingham, new AreaSetting(key, D("2026-11-09"), value))).Problems.ShouldContain(p => p.Message.StartsWith(wrong, StringComparison.Ordinal));
        PracticeLibrary.Default.Settling(birmingham, new AreaSetting(key, D("2026-11-09"), birmingham.Settings.Last(s => s.Key == key).Value)).ShouldNotBeNull();
    }

    [Fact]
    public void Lists_stored_before_anything_was_asked_of_them_are_read_without_breaking_a_page()
    {
        var twice = new[] { new Choice("top", "10"), new Choice("top", "9"), new Choice("safe-end", "top"), new Choice("zero", "No"), new Choice("highest", "Yes") };
        Holdfast.Casework.Conferences.Meeting.ConferenceScale.Read(twice)!.Top.ShouldBe(9);
    }

    [Fact]
    public void Every_pack_names_the_guidance_it_is_read_with()
    {
        var named = PracticeLibrary.Default.DemonstrationAreas.Select(a => RulesOf(a.Code).Setting("companion-guidance", D("2026-11-09"))).ToList();

        named.ShouldAllBe(n => !string.IsNullOrWhiteSpace(n));
        named.Distinct().Count().ShouldBe(named.Count, "an overlay names its own");
    }
}
