using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed class ExcusedDuties
{
    [Fact, Trait("requirement", "B23")]
    public void A_manager_may_excuse_a_duty_and_the_reason_stands_with_it()
    {
        var child = OnAPlan("england", "2026-11-09");
        var duty = child.Open("first-core-group", "2026-11-20");

        var excused = child.Add(new DutyExcused(duty.Rule, duty.OpenedBy, "Family abroad until May", "Pat Rowe", D("2026-11-20"))).Duties("first-core-group", "2026-11-21").ShouldHaveSingleItem();

        excused.State.ShouldBe(DutyState.Excused);
        excused.Because.ShouldContain("Pat Rowe excused it on 20 November 2026: Family abroad until May.");
        (excused with { State = duty.State }).ShouldBe(duty, "nothing else of it changes");
    }

    [Fact]
    public void After_a_visit_is_excused_the_count_begins_again_where_it_would_have_ended()
    {
        var child = OnAPlan("wales", "2026-11-09");
        var duty = child.Open("see-alone", "2026-11-20");

        var duties = child.Add(new DutyExcused("see-alone", duty.OpenedBy, "In hospital", "Pat Rowe", D("2026-11-20"))).Duties("see-alone", "2026-11-24");

        duties.Select(d => (d.OpenedOn, d.Due, d.State)).ShouldBe([(D("2026-11-09"), D("2026-11-23"), DutyState.Excused), (D("2026-11-23"), D("2026-12-07"), DutyState.Open)]);
        duties[1].Because.ShouldStartWith("The one before was excused, so the counting starts again on 23 November 2026.");
    }

    [Fact]
    public void An_excuse_given_late_does_not_make_the_next_one_late_at_once()
    {
        var child = OnAPlan("wales", "2026-11-09");
        var duty = child.Open("see-alone", "2026-12-20");

        child.Add(new DutyExcused("see-alone", duty.OpenedBy, "In hospital", "Pat Rowe", D("2026-12-18"))).Open("see-alone", "2026-12-20").Due.ShouldBe(D("2027-01-06"));
    }

    [Fact]
    public void An_excuse_is_not_seen_before_the_day_it_was_given()
    {
        var child = OnAPlan("england", "2026-11-09");
        child.Add(new DutyExcused("first-core-group", child.Open("first-core-group", "2026-11-10").OpenedBy, "Why", "Pat Rowe", D("2026-11-20")));

        child.Duties("first-core-group", "2026-11-19").ShouldHaveSingleItem().State.ShouldBe(DutyState.Open);
    }

    [Fact]
    public void What_was_done_all_the_same_counts_as_done()
    {
        var child = OnAPlan("england", "2026-11-09");
        child.Add(new DutyExcused("first-core-group", child.Open("first-core-group", "2026-11-10").OpenedBy, "Why", "Pat Rowe", D("2026-11-12"))).CoreGroup("2026-11-18");

        child.Duties("first-core-group", "2026-11-19").ShouldHaveSingleItem().State.ShouldBe(DutyState.Met);
    }
}

public sealed class ImportedDuties
{
    [Fact]
    public void What_the_source_can_not_show_is_not_known_and_never_overdue()
    {
        var duties = Imported("wales").Duties("2026-06-02");

        duties.Where(d => d.State == DutyState.Open && d.Due < D("2026-06-01")).Select(d => d.Rule).Distinct().ShouldBe(["first-review"], "reviews are in a return, and this one shows none");
        duties.Single(d => d.Rule == "first-core-group").State.ShouldBe(DutyState.NotKnownBeforeImport);
        duties.Single(d => d.Rule == "first-core-group").Because.ShouldContain("Whether it was done is not known: the record was brought in on 1 June 2026, and the file does not show it.");
    }

    [Fact]
    public void The_count_begins_afresh_on_the_day_of_the_import()
    {
        var child = Imported("wales");

        child.Open("see-alone", "2026-06-02").Due.ShouldBe(D("2026-06-15"));
        child.Open("core-group", "2026-06-02").Due.ShouldBe(D("2026-07-13"));
        child.Visit("2026-06-04", Alone).Open("see-alone", "2026-06-04").Due.ShouldBe(D("2026-06-18"));
    }

    [Fact]
    public void A_duty_that_falls_due_after_the_import_is_owed_as_any_other() =>
        Imported("england", "2026-05-25").Open("first-core-group", "2026-06-02").Due.ShouldBe(D("2026-06-08"));

    [Fact]
    public void What_somebody_writes_down_later_of_the_time_before_counts() =>
        Imported("wales").Add(new CoreGroupHeld(Id(200), D("2025-12-10"), [], false, false, null, null, null), recorded: "2026-06-03").Duties("first-core-group", "2026-06-04")
            .ShouldHaveSingleItem().MetOn.ShouldBe(D("2025-12-10"));

    [Theory]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void No_area_meets_an_import_with_a_wall_of_overdue_duties(string area) =>
        Imported(area).Duties("2026-06-01").Where(d => d.State == DutyState.Open && d.Due < D("2026-06-01")).Select(d => d.Rule).ShouldBe(["first-review"]);

    private static ChildCase Imported(string area, string planBegan = "2025-12-01")
    {
        var from = new ImportedFrom("cin-census", "lea-201/1", D("2026-03-31"));
        return new ChildCase(area)
            .Add(new ChildRegistered(area, "1", null, D("2018-03-02"), null, Sex.Unknown, null, D("2025-10-01")) { Imported = from }, recorded: "2026-06-01")
            .Add(new InitialConferenceHeld(Id(300), D(planBegan), ConferenceDecision.NotInTheSource, null, null, null, null) { Imported = from }, recorded: "2026-06-01")
            .Add(new PlanBegan(Plan, D(planBegan), "neglect", null, null, null) { Imported = from }, recorded: "2026-06-01");
    }
}
