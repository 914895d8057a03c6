using Holdfast.Casework.Assessments;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.FamilyHistory;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>Assessments, what others were asked for, and family history; every date counted by hand on a calendar.</summary>
public sealed class DutiesOfAssessments
{
    /// <summary>
    /// Thursday 12 November is not counted. To Christmas there are 30 working days; 25 and 28 December and 1 January are holidays, so 31 December is the 33rd and 8 January the 38th: the 42nd is Thursday 14 January and
    /// the 45th Tuesday 19 January. Forty-two calendar days end on Christmas Eve.
    /// </summary>
    [Theory, Trait("requirement", "M32"), Trait("requirement", "M44")]
    [InlineData("england", "2027-01-19")]
    [InlineData("birmingham", "2027-01-19")]
    [InlineData("wales", "2027-01-14")]
    [InlineData("hillingdon", "2026-12-24")]
    public void An_assessment_over_Christmas_ends_on_each_areas_own_day(string area, string due) =>
        new ChildCase(area).Registered("2026-11-02").Add(Begun("2026-11-12")).Open("complete-assessment", "2026-11-13").Due.ShouldBe(D(due));

    /// <summary>From Thursday 28 May: the Isle of Man has holidays on 5 June and 6 July, so its 45th day is Monday 3 August; in England it is Thursday 30 July.</summary>
    [Theory, Trait("requirement", "M32")]
    [InlineData("isle-of-man", "2026-08-03")]
    [InlineData("england", "2026-07-30")]
    public void The_Isle_of_Mans_own_holidays_are_no_working_days_there(string area, string due) =>
        new ChildCase(area).Registered("2026-05-01").Add(Begun("2026-05-28")).Open("complete-assessment", "2026-05-29").Due.ShouldBe(D(due));

    [Fact, Trait("requirement", "H40")]
    public void It_is_complete_when_it_is_counter_signed_and_not_when_it_is_put_forward_or_given_back()
    {
        var child = new ChildCase("england").Registered("2026-11-02").Add(Begun("2026-11-12")).Add(Put(802, "2026-12-22")).Add(Returned(803, 802, "2026-12-30"));
        child.Open("complete-assessment", "2026-12-31").Due.ShouldBe(D("2027-01-19"));

        child.Add(Put(804, "2027-01-11")).Add(Signed(805, 804, "2027-01-20"));
        var late = child.Duties("complete-assessment", "2027-01-21").ShouldHaveSingleItem();
        (late.State, late.MetOn).ShouldBe((DutyState.Met, D("2027-01-20")));
    }

    /// <summary>Five working days from Tuesday 22 December: 23, 24, 29, 30 and 31. From Wednesday 24 March 2027: 25 March, then after Good Friday and Easter Monday 30 and 31 March, 1 and 2 April.</summary>
    [Theory, Trait("requirement", "P12"), Trait("requirement", "P19")]
    [InlineData("england", "2026-12-22", "2026-12-31")]
    [InlineData("hillingdon", "2027-03-24", "2027-04-02")]
    [InlineData("wales", "2027-03-24", "2027-04-02")]
    [InlineData("isle-of-man", "2026-12-22", "2026-12-31")]
    public void What_was_put_forward_is_counter_signed_or_given_back_in_the_areas_time(string area, string put, string due)
    {
        var child = new ChildCase(area).Registered("2026-11-02").Add(Begun("2026-11-12")).Add(Put(802, put));
        child.Open("countersign-assessment", put).Due.ShouldBe(D(due));
        child.Add(Returned(803, 802, due)).Duties("countersign-assessment", due).ShouldHaveSingleItem().MetOn.ShouldBe(D(due));
    }

    [Fact, Trait("requirement", "P19")]
    public void Each_time_it_is_put_forward_somebody_owes_an_answer_anew()
    {
        var child = new ChildCase("england").Registered("2026-11-02").Add(Begun("2026-11-12")).Add(Put(802, "2026-12-22")).Add(Returned(803, 802, "2026-12-23")).Add(Put(804, "2027-01-04"));
        child.Duties("countersign-assessment", "2027-01-05").Select(d => (d.Due, d.MetOn)).ShouldBe([(D("2026-12-31"), D("2026-12-23")), (D("2027-01-11"), null)]);
    }

    [Theory, Trait("requirement", "H66"), Trait("requirement", "H67")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void What_a_member_was_asked_for_is_due_on_the_day_they_were_given_also_a_Saturday(string area)
    {
        var child = new ChildCase(area).Registered("2026-11-02").Add(Begun("2026-11-12"))
            .Add(Asked(810, "School", "2026-12-05")).Add(Asked(811, "Health", "2026-12-07"));
        child.Duties("assessment-contribution", "2026-11-21").Select(d => d.Due).ShouldBe([D("2026-12-05"), D("2026-12-07")], ignoreOrder: true);

        child.Add(new AssessmentContributionGiven(Id(812), Id(801), Id(810), D("2026-12-04"), "Jo", "By link", "Well", null, null));
        child.Open("assessment-contribution", "2026-12-05").Due.ShouldBe(D("2026-12-07"));
        child.Add(Put(802, "2026-12-08")).Add(Signed(805, 802, "2026-12-09"));
        child.Duties("assessment-contribution", "2026-12-10").Select(d => d.State).ShouldBe([DutyState.Met, DutyState.FellAway], ignoreOrder: true);
    }

    [Theory, Trait("requirement", "H09")]
    [InlineData("england")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void A_specialists_assessment_and_one_left_unfinished_at_a_conference_keep_the_day_they_were_given(string area)
    {
        var child = OnAPlan(area, "2026-11-20")
            .Add(new SpecialistAssessmentCommissioned(Id(820), Id(300), D("2026-11-20"), "Drinking", "The Willow service", "Mina", D("2027-02-28"), "Their list is long"))
            .Add(new AssessmentConsidered(Id(821), Id(300), D("2026-11-20"), false, D("2026-12-28"), null, "Pat", "Half done"));
        child.Open("specialist-assessment", "2026-11-21").Due.ShouldBe(D("2027-02-28"));
        child.Open("finish-assessment", "2026-11-21").Due.ShouldBe(D("2026-12-28"));

        child.Add(new SpecialistAssessmentReceived(Id(300), Id(820), D("2027-03-01"), "What it says"));
        child.Duties("specialist-assessment", "2027-03-02").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-03-01"));
    }

    [Theory, Trait("requirement", "M43")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void Earlier_files_are_read_by_the_conference_and_the_day_moves_with_it(string area)
    {
        var child = new ChildCase(area).Registered("2026-11-02")
            .Add(new ConferenceRequested(Id(300), ConferenceKind.Initial, D("2026-11-12"), null, null, "Why", null)).Add(Arranged("2026-11-13", "2026-12-03"));
        child.Open("family-history-before-conference", "2026-11-14").Due.ShouldBe(D("2026-12-03"));

        child.Add(Arranged("2026-11-30", "2026-12-10"));
        child.Open("family-history-before-conference", "2026-12-01").Due.ShouldBe(D("2026-12-10"));
        child.Add(Considered(830, "2026-12-09", HistoryReadFor.InitialConference)).Duties("family-history-before-conference", "2026-12-10").Single(d => d.State == DutyState.Met).MetOn.ShouldBe(D("2026-12-09"));
    }

    /// <summary>Three months from 30 November end on the last day of February, a Sunday; the day stands, and the month before it begins on 28 January.</summary>
    [Theory, Trait("requirement", "M43")]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void Earlier_files_are_read_by_the_first_review_three_months_on_also_at_the_end_of_February(string area)
    {
        var child = OnAPlan(area, "2026-11-30");
        var owed = child.Open("family-history-before-review", "2026-12-01");
        (owed.Due, owed.ShownFrom).ShouldBe((D("2027-02-28"), D("2027-01-28")));

        child.Add(new PlanEnded(Plan, D("2027-01-15"), PlanEndings.DecidedAtReview, "Calm")).Duties("family-history-before-review", "2027-01-16").ShouldHaveSingleItem().State.ShouldBe(DutyState.FellAway);
        OnAPlan(area, "2026-11-30").Add(Considered(831, "2027-03-01", HistoryReadFor.FirstReview)).Duties("family-history-before-review", "2027-03-02").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-03-01"));
    }

    [Fact, Trait("requirement", "M43")]
    public void What_an_agency_was_asked_of_before_is_owed_until_it_is_had()
    {
        var child = new ChildCase("hillingdon").Registered("2026-11-02").Add(new FamilyHistoryAsked(Id(840), D("2026-11-12"), "Kent", "Files of the older brother", D("2026-11-26")));
        child.Open("family-history-asked", "2027-01-05").Due.ShouldBe(D("2026-11-26"));
        child.Add(new FamilyHistoryObtained(Id(841), Id(840), D("2027-01-06"), "Three files", "It began before")).Duties("family-history-asked", "2027-01-07").ShouldHaveSingleItem().MetOn.ShouldBe(D("2027-01-06"));
    }

    private static AssessmentBegun Begun(string on) => new(Id(801), D(on), "Why");

    private static AssessmentContributionAsked Asked(int id, string agency, string by) => new(Id(id), Id(801), D("2026-11-20"), null, "Jo", "Role", agency, "What", D(by));

    private static AssessmentPutForSignature Put(int id, string on) => new(Id(id), Id(801), D(on), "Mina", null);

    private static AssessmentReturned Returned(int id, int put, string on) => new(Id(id), Id(801), Id(put), D(on), "Olive", "The father is left out");

    private static AssessmentSigned Signed(int id, int put, string on) => new(Id(id), Id(801), Id(put), D(on), "Olive", null, null);

    private static ConferenceArranged Arranged(string on, string meets) => new(Id(300), D(meets), new TimeOnly(10, 0), null, "Town hall", null, "Pat", null, null, null, D(on));

    private static FamilyHistoryConsidered Considered(int id, string on, HistoryReadFor why) => new(Id(id), D(on), why, "It is the third time", null, "Mina");
}
