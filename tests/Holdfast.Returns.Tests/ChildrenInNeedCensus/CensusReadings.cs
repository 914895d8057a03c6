using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Holdfast.Returns.ChildrenInNeedCensus;
using static Holdfast.Returns.Tests.ChildrenInNeedCensus.Census;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

public sealed class CensusReadings
{
    private static readonly JsonSerializerOptions ApartFromLines = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutLines } },
    };

    [Fact]
    public void Any_child_written_then_read_is_the_same() =>
        Prop.ForAll<int>(seed =>
        {
            var written = new SyntheticCensus(seed).Children(3).ToList();

            var file = CensusWriter.ToText(written);

            ProblemsOf(file).ShouldBeEmpty();
            JsonSerializer.Serialize(ChildrenOf(file), ApartFromLines).ShouldBe(JsonSerializer.Serialize<IReadOnlyList<CensusChild>>(written, ApartFromLines));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_header_says_whose_census_it_is_and_for_which_year()
    {
        var header = Check(File(Child())).Header.ShouldNotBeNull();

        header.ShouldBe(new CensusHeader("201", 2026, new DateOnly(2026, 3, 31), "Made up", null, "001", "2026-05-01T09:00:00"));
    }

    [Fact]
    public void What_the_file_holds_is_counted()
    {
        var check = Check(File(
            Child("A1", referrals: ReferralWith(
                "<CINclosureDate>2026-01-05</CINclosureDate><Assessments><AssessmentActualStartDate>2025-05-16</AssessmentActualStartDate></Assessments>"
                + "<Section47><S47ActualStartDate>2025-05-19</S47ActualStartDate><DateOfInitialCPC>2025-06-10</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>")),
            Child("A2", referrals: [Referral, PlanWith("<CPPendDate>2026-01-05</CPPendDate><Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate>2026-01-05</CPPreviewDate></Reviews>")])));

        check.Counts.ShouldBe(new CensusCounts(Children: 2, Referrals: 3, Closures: 1, Enquiries: 1, Conferences: 1, Plans: 1, Reviews: 2, Endings: 1, Kept: 1));
        check.IsSound.ShouldBeTrue();
    }

    [Fact]
    public void Each_fact_has_a_key_of_its_own_that_counts_those_starting_the_same_day()
    {
        var enquiry = "<Section47><S47ActualStartDate>2025-05-19</S47ActualStartDate><DateOfInitialCPC>2025-06-10</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>";

        var child = ChildrenOf(File(Child(referrals: [ReferralWith(enquiry + enquiry), PlanWith("<CPPendDate>2026-01-05</CPPendDate><Reviews><CPPreviewDate>2025-09-01</CPPreviewDate></Reviews>")]))).Single();

        child.Key.ToString().ShouldBe("201/A1/Child/-/1");
        child.Episodes.Select(episode => episode.Key.ToString()).ShouldBe(["201/A1/CINdetails/2025-05-15/1", "201/A1/CINdetails/2025-05-15/2"]);
        child.Episodes[0].Enquiries.Select(each => each.Key.ToString()).ShouldBe(["201/A1/Section47/2025-05-19/1", "201/A1/Section47/2025-05-19/2"]);
        child.Episodes[0].Enquiries.Select(each => each.Conference?.Key.ToString())
            .ShouldBe(["201/A1/Section47.DateOfInitialCPC/2025-05-19/1", "201/A1/Section47.DateOfInitialCPC/2025-05-19/2"]);
        var plan = child.Episodes[1].Plans.Single();
        plan.Key.ToString().ShouldBe("201/A1/ChildProtectionPlans/2025-06-10/1");
        plan.End?.Key.ToString().ShouldBe("201/A1/CPPendDate/2025-06-10/1");
        plan.Reviews.Single().Key.ToString().ShouldBe("201/A1/CPPreviewDate/2025-09-01/1");
    }

    [Fact]
    public void Elements_not_modelled_yet_are_kept_as_they_were_written()
    {
        var child = ChildrenOf(File(Child(referrals: ReferralWith(
            "<Assessments>\n  <AssessmentActualStartDate>2025-05-16</AssessmentActualStartDate> <AssessmentInternalReviewDate/>\n</Assessments>"
            + "<PreProceedingsandFGDM><PPStartDate>2025-07-01</PPStartDate><FGDMMeetingOffer>yes &amp; taken up</FGDMMeetingOffer><PPOutcome>B</PPOutcome></PreProceedingsandFGDM>")))).Single();

        child.Episodes[0].Kept.Select(kept => (kept.Key.ToString(), kept.Xml)).ShouldBe(
        [
            ("201/A1/Assessments/2025-05-16/1", "<Assessments><AssessmentActualStartDate>2025-05-16</AssessmentActualStartDate></Assessments>"),
            ("201/A1/PreProceedingsandFGDM/2025-07-01/1", "<PreProceedingsandFGDM><PPStartDate>2025-07-01</PPStartDate><FGDMMeetingOffer>yes &amp; taken up</FGDMMeetingOffer><PPOutcome>B</PPOutcome></PreProceedingsandFGDM>"),
        ]);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    public void Yes_and_no_are_read_in_every_form_systems_write(string written, bool read) =>
        ChildrenOf(File(Child(referrals: Referral.Replace(">false<", $">{written}<", StringComparison.Ordinal)))).Single().Episodes.Single().NoFurtherAction.ShouldBe(read);

    [Fact]
    public void The_order_of_fields_is_not_held_against_a_file()
    {
        var child = ChildrenOf(File("<Child><CINdetails><ReferralNFA>1</ReferralNFA><CINreferralDate>2025-05-15</CINreferralDate></CINdetails><ChildIdentifiers><Sex>F</Sex><LAchildID>A1</LAchildID></ChildIdentifiers></Child>")).Single();

        child.LaChildId.ShouldBe("A1");
        child.Episodes.Single().ReferredOn.ShouldBe(new DateOnly(2025, 5, 15));
    }

    [Fact]
    public void An_empty_element_is_the_same_as_none()
    {
        var child = ChildrenOf(File(Child(who: "<PersonBirthDate/><Sex>F</Sex><PersonDeathDate> </PersonDeathDate>", referrals: ReferralWith("<CINclosureDate/><Section47/>")))).Single();

        child.BornOn.ShouldBeNull();
        child.DiedOn.ShouldBeNull();
        child.Episodes.Single().Closure.ShouldBeNull();
        child.Episodes.Single().Enquiries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Both_ways_of_writing_Unicode_are_read(string encoding)
    {
        var how = Encoding.GetEncoding(encoding);
        var file = File(Child("Zoë")).Replace("utf-8", encoding == "utf-8" ? encoding : "utf-16", StringComparison.Ordinal);

        Check([.. how.GetPreamble(), .. how.GetBytes(file)]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_declarations_of_schema_that_programs_add_are_harmless() =>
        ProblemsOf(File(Child()).Replace("<Message>", "<Message xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"cin.xsd\">", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_file_changed_after_it_was_checked_stops_the_reading()
    {
        using var saved = new SavedFile(File(Child(), Child("A2", "<Sex>F</Sex><PersonDeathDate>soon</PersonDeathDate>")));
        using var reading = CensusFile.Read(saved.Path);
        using var children = reading.Children().GetEnumerator();

        children.MoveNext().ShouldBeTrue();
        Should.Throw<InvalidDataException>(() => children.MoveNext()).Message
            .ShouldBe("The file is not as it was when it was checked. Line 9, child A2, date of death: “soon” is not a date. Write the date as year-month-day, for example 2026-03-31.");
    }

    [Fact]
    public void A_census_of_twenty_children_is_read_whole()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "ChildrenInNeedCensus", "twenty-children.xml");

        var check = CensusFile.Check(path);

        check.Problems.ShouldBeEmpty();
        check.Warnings.ShouldBeEmpty();
        check.Counts.ShouldBe(new CensusCounts(Children: 20, Referrals: 20, Closures: 7, Enquiries: 14, Conferences: 12, Plans: 12, Reviews: 19, Endings: 4, Kept: 22));
        using var reading = CensusFile.Read(path);
        reading.Children().Count().ShouldBe(20);
    }

    private static void LeaveOutLines(JsonTypeInfo type)
    {
        foreach (var line in type.Properties.Where(property => property.Name == "Line"))
        {
            line.ShouldSerialize = (_, _) => false;
        }
    }
}
