using static Holdfast.Returns.Tests.ChildrenInNeedCensus.Census;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>What the collection would question can still be imported: the record shows it as something to complete.</summary>
public sealed class ReturnRulesAndImport
{
    [Theory]
    [InlineData("<Sex>X</Sex>", "sex: “X” is not one of the census's codes, and is kept as it is. Write one of M, F, U.")]
    [InlineData("", "sex: not in the file. Enter it as Sex.")]
    public void A_code_the_census_does_not_have_is_kept_and_shown(string who, string warning)
    {
        var file = File(Child(who: who + "<PersonBirthDate>2019-02-03</PersonBirthDate>"));

        ProblemsOf(file).ShouldBeEmpty();
        WarningsOf(file).ShouldBe([$"Line 5, child A1, {warning}"]);
    }

    [Fact]
    public void A_code_that_is_kept_stands_as_it_was_written() =>
        ChildrenOf(File(Child(referrals: Referral.Replace(">6<", ">6B<", StringComparison.Ordinal)))).Single().Episodes.Single().Source.ShouldBe("6B");

    [Fact]
    public void Codes_withdrawn_from_the_census_are_still_known() =>
        WarningsOf(File(Child(referrals: ReferralWith("<Assessments><AssessmentActualStartDate>2025-05-16</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>18A</AssessmentFactors><AssessmentFactors>19A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>"))))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("a plan that ends before it began", "<CPPendDate>2025-06-01</CPPendDate>")]
    [InlineData("a review before the plan began", "<Reviews><CPPreviewDate>2025-06-01</CPPreviewDate></Reviews>")]
    [InlineData("two reviews on one day", "<Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate>2025-09-01</CPPreviewDate></Reviews>")]
    [InlineData("a plan that ends after the census year", "<CPPendDate>2026-04-02</CPPendDate>")]
    public void Dates_out_of_order_are_not_errors_of_the_file(string what, string parts) =>
        ProblemsOf(File(Child(referrals: PlanWith(parts)))).ShouldBeEmpty(what);

    [Theory]
    [InlineData("both birth dates", "<PersonBirthDate>2026-02-03</PersonBirthDate><ExpectedPersonBirthDate>2026-02-10</ExpectedPersonBirthDate><Sex>F</Sex>")]
    [InlineData("neither birth date", "<Sex>F</Sex>")]
    [InlineData("a unique pupil number that cannot be right", "<UPN>1</UPN><Sex>F</Sex>")]
    [InlineData("an unborn child with a sex", "<ExpectedPersonBirthDate>2026-06-10</ExpectedPersonBirthDate><Sex>F</Sex>")]
    public void What_is_said_of_the_child_may_be_incomplete(string what, string who) =>
        ProblemsOf(File(Child(who: who))).ShouldBeEmpty(what);

    [Fact]
    public void A_child_without_a_referral_can_be_imported()
    {
        var file = File(Child(referrals: ""));

        ProblemsOf(file).ShouldBeEmpty();
        WarningsOf(file).ShouldBe(["Line 5, child A1, referral: not in the file. Enter it as CINdetails."]);
    }

    [Fact]
    public void A_reference_date_that_is_not_the_end_of_the_year_can_be_imported() =>
        ProblemsOf(File(Child()).Replace("<ReferenceDate>2026-03-31", "<ReferenceDate>2026-03-30", StringComparison.Ordinal)).ShouldBeEmpty();
}
