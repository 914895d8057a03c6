using static Holdfast.Returns.Tests.ChildrenInNeedCensus.Census;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

public sealed class BadCensusFiles
{
    [Theory]
    [InlineData("2026-02-30", "“2026-02-30” is not a real day. Write a day that is in the calendar, as year-month-day.")]
    [InlineData("15/05/2025", "“15/05/2025” is not written as year-month-day. Write 2025-05-15.")]
    [InlineData("2025-05-15T00:00:00", "“2025-05-15T00:00:00” is not written as year-month-day. Write 2025-05-15.")]
    [InlineData("last May", "“last May” is not a date. Write the date as year-month-day, for example 2026-03-31.")]
    [InlineData("1825-05-15", "“1825-05-15” has a year that cannot be right. Write a date from 1900 to 2027.")]
    [InlineData("2205-05-15", "“2205-05-15” has a year that cannot be right. Write a date from 1900 to 2027.")]
    public void An_impossible_date_is_named_with_its_line_child_and_field(string date, string message) =>
        ProblemsOf(File(Child(referrals: $"<CINdetails>\n<CINreferralDate>{date}</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails>")))
            .ShouldBe([$"Line 8, child A1, date of referral: {message}"]);

    [Theory]
    [InlineData("<Assessments><AssessmentActualStartDate>2025-06-31</AssessmentActualStartDate></Assessments>", "date the assessment started")]
    [InlineData("<CINPlanDates><CINPlanStartDate>2025-06-31</CINPlanStartDate></CINPlanDates>", "date the child in need plan started")]
    [InlineData("<PreProceedingsandFGDM><PPStartDate>2025-06-31</PPStartDate></PreProceedingsandFGDM>", "date pre-proceedings started")]
    public void A_date_is_checked_also_in_what_is_only_kept(string kept, string field) =>
        ProblemsOf(File(Child(referrals: ReferralWith(kept))))
            .ShouldBe([$"Line 7, child A1, {field}: “2025-06-31” is not a real day. Write a day that is in the calendar, as year-month-day."]);

    [Fact]
    public void Every_problem_is_reported_not_only_the_first()
    {
        var file = File(
            Child("A1", "<PersonBirthDate>2019-13-01</PersonBirthDate><Sex>F</Sex>", referrals: ReferralWith("<Section47><S47ActualStartDate>2025-02-29</S47ActualStartDate><ICPCnotRequired>perhaps</ICPCnotRequired></Section47>")),
            Child("A2", referrals: ReferralWith("<Visits/>")),
            Child("A1"));

        ProblemsOf(file).ShouldBe(
        [
            "Line 5, child A1, date of birth: “2019-13-01” is not a real day. Write a day that is in the calendar, as year-month-day.",
            "Line 7, child A1, date the enquiry started: “2025-02-29” is not a real day. Write a day that is in the calendar, as year-month-day.",
            "Line 7, child A1, initial conference not required: “perhaps” is neither yes nor no. Write true or false.",
            "Line 11, child A2, referral: “Visits” is not an element of the census here. Remove it, or write one of CINreferralDate, ReferralSource, PrimaryNeedCode, CINclosureDate, ReasonForClosure, DateOfInitialCPC, Assessments, CINPlanDates, Section47, ReferralNFA, ChildProtectionPlans, PreProceedingsandFGDM.",
            "Line 13, child A1, the area's child id: the same child is in the file twice; the first begins on line 5. Put all of one child's referrals in one Child, or enter the right id.",
        ]);
    }

    [Theory]
    [InlineData("<CPPreviews><CPPreviewDate>2025-09-01</CPPreviewDate></CPPreviews>", "child protection plan: “CPPreviews” is not an element of the census here. Write Reviews.")]
    [InlineData("<CPPEndDate>2025-09-01</CPPEndDate>", "child protection plan: “CPPEndDate” is not an element of the census here. Write CPPendDate.")]
    public void An_unknown_element_that_is_a_known_slip_is_answered_with_the_right_name(string part, string message) =>
        ProblemsOf(File(Child(referrals: PlanWith(part)))).ShouldBe([$"Line 7, child A1, {message}"]);

    [Fact]
    public void An_unknown_element_beside_the_children_is_reported() =>
        ProblemsOf(File(Child(), "<Staff><Name>B</Name></Staff>"))
            .ShouldBe(["Line 9, file: “Staff” is not an element of the census here. Remove it."]);

    [Fact]
    public void An_unknown_attribute_is_reported() =>
        ProblemsOf(File(Child().Replace("<Sex>", "<Sex since=\"2020\">", StringComparison.Ordinal)))
            .ShouldBe(["Line 5, child A1, sex: Sex carries “since”, which the census does not have. Remove it."]);

    [Fact]
    public void An_element_where_a_value_belongs_is_reported() =>
        ProblemsOf(File(Child(who: "<Sex><b>F</b></Sex>")))
            .ShouldBe(["Line 5, child A1, sex: holds the element “b” where a value belongs. Write the value alone."]);

    [Fact]
    public void Text_outside_a_field_is_reported() =>
        ProblemsOf(File(Child(characteristics: Characteristics + "see notes")))
            .ShouldBe(["Line 5, child A1, child: text stands inside Child outside any field. Remove it."]);

    [Fact]
    public void A_field_written_twice_is_reported_on_the_second_line() =>
        ProblemsOf(File(Child(who: "<Sex>F</Sex>\n<Sex>M</Sex>")))
            .ShouldBe(["Line 6, child A1, sex: written twice; the first is on line 5. Keep the one that is right."]);

    [Theory]
    [InlineData("<CINdetails><ReferralSource>6</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails>", "date of referral: not in the file. Enter it as CINreferralDate.")]
    [InlineData("<CINdetails><CINreferralDate/><ReferralSource>6</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails>", "date of referral: not in the file. Enter it as CINreferralDate.")]
    public void What_a_fact_cannot_do_without_must_be_there(string referral, string message) =>
        ProblemsOf(File(Child(referrals: referral))).ShouldBe([$"Line 7, child A1, {message}"]);

    [Fact]
    public void The_start_of_an_enquiry_and_of_a_plan_must_be_there() =>
        ProblemsOf(File(Child(referrals: ReferralWith("<Section47><ICPCnotRequired>true</ICPCnotRequired></Section47><ChildProtectionPlans><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>"))))
            .ShouldBe(
            [
                "Line 7, child A1, date the enquiry started: not in the file. Enter it as S47ActualStartDate.",
                "Line 7, child A1, date the plan began: not in the file. Enter it as CPPstartDate.",
            ]);

    [Fact]
    public void A_child_without_an_id_is_reported_by_line() =>
        ProblemsOf(File(Child(id: "")))
            .ShouldBe(["Line 5, the area's child id: not in the file. Enter it as LAchildID."]);

    [Fact]
    public void A_count_must_be_a_whole_number() =>
        ProblemsOf(File(Child(referrals: PlanWith("").Replace("<NumberOfPreviousCPP>0", "<NumberOfPreviousCPP>a few", StringComparison.Ordinal))))
            .ShouldBe(["Line 7, child A1, number of previous plans: “a few” is not a whole number. Write a whole number, 0 if there were none."]);

    [Fact]
    public void A_namespace_is_reported_once_and_reading_goes_on() =>
        ProblemsOf(File(Child(), Child("A2", "<Sex>F</Sex><PersonDeathDate>soon</PersonDeathDate>")).Replace("<Message>", "<Message xmlns=\"http://example.org/cin\">", StringComparison.Ordinal))
            .ShouldBe(
            [
                "Line 2, file: the elements belong to the namespace “http://example.org/cin”, and the census has none. Remove the xmlns declaration and any prefix before the names of elements.",
                "Line 9, child A2, date of death: “soon” is not a date. Write the date as year-month-day, for example 2026-03-31.",
            ]);

    [Fact]
    public void A_text_longer_than_any_field_is_refused_without_being_kept() =>
        ProblemsOf(File(Child(who: $"<UPN>{new string('A', 900_000)}</UPN><Sex>F</Sex>")))
            .ShouldBe(["Line 5, child A1, unique pupil number: the text is longer than any field of the census. Write the value alone."]);

    [Fact]
    public void A_run_too_long_to_hold_stops_the_reading() =>
        ProblemsOf(File(Child(), Child("A2", $"<Sex note=\"{new string('A', 3_000_000)}\">F</Sex>")))
            .ShouldHaveSingleItem().ShouldEndWith("more than a megabyte stands here without a new element. Reading stopped here, after 1 child. Choose the census file itself.");

    [Fact]
    public void Nesting_without_end_stops_the_reading() =>
        ProblemsOf(File(string.Concat(Enumerable.Repeat("<Child>", 100_000))))
            .ShouldBe(["Line 5, file: elements stand inside one another deeper than a census goes. Reading stopped here, after 0 children. Choose the census file itself."]);

    [Fact]
    public void One_child_with_elements_without_end_stops_the_reading() =>
        ProblemsOf(File(Child(referrals: [.. Enumerable.Repeat("<CINdetails/>", 20_001)])))
            .ShouldHaveSingleItem().ShouldEndWith("child A1, file: more than 20000 elements stand inside one child. Reading stopped here, after 0 children. Check that every Child ends before the next begins.");
}
