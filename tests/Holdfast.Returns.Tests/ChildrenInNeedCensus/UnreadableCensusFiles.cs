using System.Text;
using Holdfast.Returns.ChildrenInNeedCensus;
using static Holdfast.Returns.Tests.ChildrenInNeedCensus.Census;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

public sealed class UnreadableCensusFiles
{
    [Fact]
    public void An_empty_file_says_so() =>
        ProblemsOf("").ShouldBe(["Line 1, file: the file is empty. Choose the census file your system made."]);

    [Theory]
    [InlineData("PK\u0003\u0004 a spreadsheet")]
    [InlineData("LAchildID,Sex\nA1,F\n")]
    public void A_file_that_is_not_XML_says_so(string file) =>
        ProblemsOf(file).ShouldBe(["Line 1, file: this is not an XML file. Choose the census file your system made, whose name usually ends in .xml."]);

    [Fact]
    public void XML_that_is_something_else_says_what_it_begins_with() =>
        ProblemsOf("<SSDA903><Header/></SSDA903>")
            .ShouldBe(["Line 1, file: the file begins with “SSDA903”, so it is not a Children in Need census. Choose a file that begins with Message."]);

    [Fact]
    public void Another_collection_is_refused() =>
        ProblemsOf(File(Child()).Replace("<Collection>CIN", "<Collection>SCH", StringComparison.Ordinal))
            .ShouldBe(["Line 3, collection: “SCH” is another collection than the Children in Need census. Choose a file whose collection is CIN."]);

    [Fact]
    public void A_file_cut_short_says_where_and_what_was_read() =>
        ProblemsOf(File(Child(), Child("A2"))[..^60])
            .ShouldBe(["Line 11, child A2, file: the file ends before its last element does, as if it had been cut short. Reading stopped here, after 1 child. Make the file again and copy the whole of it."]);

    [Fact]
    public void A_wrong_closing_name_is_reported_with_both_names() =>
        ProblemsOf(File(Child(), Child("A2").Replace("</CINdetails>", "</CINdetail>", StringComparison.Ordinal)))
            .ShouldBe(["Line 11, child A2, file: CINdetails, opened on line 11, is ended as CINdetail. Reading stopped here, after 1 child. End each element with its own name."]);

    [Theory]
    [InlineData("A & B", "there is a character here that XML does not allow in this place")]
    [InlineData("A\u0001", "there is a character here that XML does not allow in this place")]
    [InlineData("A&nbsp;B", "the file uses &nbsp; without saying what it stands for")]
    public void A_character_that_XML_does_not_allow_is_reported(string text, string what) =>
        ProblemsOf(File(Child(), Child(text))).ShouldHaveSingleItem().ShouldStartWith($"Line 9, file: {what}. Reading stopped here, after 1 child.");

    [Fact]
    public void What_was_wrong_before_the_file_broke_is_reported_too() =>
        ProblemsOf(File(Child(who: "<Sex>F</Sex><PersonDeathDate>soon</PersonDeathDate>"), "<Child>")).Length.ShouldBe(2);

    [Fact]
    public void Expanding_entities_are_refused_before_they_expand()
    {
        var bomb = "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

        ProblemsOf(File(Child("&c;")).Replace("<Message>", bomb + "<Message>", StringComparison.Ordinal))
            .ShouldBe(["Line 2, file: the file carries a document type (DOCTYPE), which could reach outside the file or grow without end. Remove the DOCTYPE and any entities it names."]);
    }

    [Fact]
    public void An_external_entity_is_never_opened()
    {
        using var secret = new SavedFile("not to be read");
        var reach = $"<!DOCTYPE Message [<!ENTITY reach SYSTEM \"{new Uri(secret.Path)}\">]>";

        var problems = ProblemsOf(File(Child("&reach;")).Replace("<Message>", reach + "<Message>", StringComparison.Ordinal));

        problems.ShouldHaveSingleItem().ShouldContain("DOCTYPE");
        problems[0].ShouldNotContain("not to be read");
    }

    [Fact]
    public void Letters_in_another_encoding_than_the_file_names_are_reported() =>
        Check([.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message>\n"), 0xE9, 0x28, 0xFF, .. Encoding.UTF8.GetBytes("</Message>")])
            .Problems.ShouldHaveSingleItem().What.ShouldStartWith("the letters are not in the encoding the file names, or in one that can be read");

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_and_not_a_crash()
    {
        using var saved = new SavedFile("");
        var missing = saved.Path + "x";

        CensusFile.Check(missing).Problems.ShouldHaveSingleItem().Sentence
            .ShouldBe($"File: there is no file of this name. Check the name and that you may read it: {missing}.");
    }

    [Fact]
    public void A_file_without_a_header_does_not_say_whose_it_is() =>
        ProblemsOf(File(Child()).Replace(Header, "", StringComparison.Ordinal))
            .ShouldBe(["Line 1, file: there is no header, so the file does not say whose census it is. Enter a Header with the authority (LEA) and the year (Year)."]);

    [Theory]
    [InlineData("<LEA>201</LEA>", "", "Line 3, local authority number: not in the file. Enter it as LEA.")]
    [InlineData("<LEA>201</LEA>", "<LEA>Sutton</LEA>", "Line 3, local authority number: “Sutton” is not a local authority number. Write the authority's number, three digits.")]
    [InlineData("<Year>2026</Year>", "", "Line 3, census year: not in the file. Enter it as Year.")]
    [InlineData("<Year>2026</Year>", "<Year>26</Year>", "Line 3, census year: “26” is not a year of the census. Write the year in which the census year ends, for example 2026.")]
    public void A_header_must_name_the_authority_and_the_year(string was, string isNow, string message) =>
        ProblemsOf(File(Child()).Replace(was, isNow, StringComparison.Ordinal)).ShouldBe([message]);

    [Fact]
    public void A_header_after_the_children_is_refused()
    {
        var file = File(Child()).Replace(Header + "\n", "", StringComparison.Ordinal).Replace("</Children>", "</Children>\n" + Header, StringComparison.Ordinal);

        ProblemsOf(file).ShouldBe(["Line 9, file: the header stands after the children. Move Header before Children."]);
    }

    [Fact]
    public void Two_headers_or_two_lists_of_children_are_refused()
    {
        var file = File(Child()).Replace("</Message>", Header + "\n<Children/>\n</Message>", StringComparison.Ordinal);

        ProblemsOf(file).ShouldBe(
        [
            "Line 10, file: Header is in the file twice; the first is on line 3. Keep one.",
            "Line 11, file: Children is in the file twice; the first is on line 4. Keep one.",
        ]);
    }

    [Fact]
    public void A_file_without_children_is_refused() =>
        ProblemsOf(File()).ShouldBe(["Line 4, file: there are no children in the file. Choose a file with at least one Child inside Children."]);
}
