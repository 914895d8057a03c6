using System.Text.RegularExpressions;
using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

public sealed partial class WordsOfAreas
{
    [Theory, Trait("requirement", "W13"), Trait("requirement", "H53")]
    [InlineData("england", "plan", "child protection plan")]
    [InlineData("wales", "plan", "care and support protection plan")]
    [InlineData("isle-of-man", "plan", "Child Protection Risk Action Plan")]
    [InlineData("hillingdon", "lead-social-worker", "Lead Social Worker")]
    [InlineData("birmingham", "lead-social-worker", "lead social worker")]
    [InlineData("wales", "lead-social-worker", "co-ordinator")]
    [InlineData("england", "enquiry", "section 47 enquiry")]
    [InlineData("isle-of-man", "enquiry", "section 46 enquiry")]
    [InlineData("isle-of-man", "assessment", "Narrates assessment")]
    [InlineData("england", "register", "list of children with a child protection plan")]
    [InlineData("wales", "register", "child protection register")]
    public void Each_area_keeps_its_own(string area, string key, string word) => RulesOf(area).Term(key, D("2026-11-09")).ShouldBe(word);

    [Theory, Trait("requirement", "W13"), Trait("requirement", "H53")]
    [InlineData("wales", "plan", "2019-11-10", "child protection plan")]
    [InlineData("wales", "plan", "2019-11-11", "care and support protection plan")]
    [InlineData("hillingdon", "lead-social-worker", "2013-04-14", "keyworker")]
    [InlineData("hillingdon", "lead-social-worker", "2013-04-15", "Lead Social Worker")]
    [InlineData("england", "assessment", "1995-01-01", "core assessment")]
    public void An_older_record_reads_in_the_words_of_its_day(string area, string key, string on, string word) => RulesOf(area).Term(key, D(on)).ShouldBe(word);

    [Fact, Trait("requirement", "W13")]
    public void A_duty_is_told_in_the_words_of_the_day_it_opened()
    {
        var child = new ChildCase("wales").Registered("2026-11-02").PlanBegan("2026-11-09");

        child.Open("name-lead", "2026-11-10").Title.ShouldBe("Name Sam’s co-ordinator");
        child.Open("see-alone", "2026-11-10").Because.ShouldContain("The co-ordinator must see Sam alone");
    }

    [Fact]
    public void A_rule_has_a_title_for_any_child_in_the_areas_words()
    {
        string Title(string area, string rule) => RulesOf(area).TitleOf(RulesOf(area).Rules.Single(r => r.Id == rule), D("2026-11-09"));

        Title("wales", "name-lead").ShouldBe("Name the child’s co-ordinator");
        Title("hillingdon", "first-core-group").ShouldBe("Hold the first Core Group for the child");
        foreach (var (area, rule) in PracticeLibrary.Default.DemonstrationAreas.SelectMany(a => RulesOf(a.Code).Rules.Select(r => (a.Code, r.Id))))
        {
            Title(area, rule).ShouldNotContain("{", customMessage: $"{rule} in {area}");
        }
    }

    [Fact]
    public void Every_apostrophe_people_read_is_the_curly_one_of_the_screens()
    {
        // The packs' own grammar, "within the area's second-attempt-within", is not shown and is typed on any keyboard.
        var packs = Path.Combine(AppContext.BaseDirectory, "practice");
        var read = Directory.EnumerateFiles(packs, "*.yaml", SearchOption.AllDirectories).Where(f => !f.Contains("calendars", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Where(l => l.TrimStart() is not ['#', ..]).Select(l => (File: Path.GetRelativePath(packs, f), Line: OfGrammar().Replace(l, ""))))
            .ToList();

        read.Count.ShouldBeGreaterThan(1000);
        read.Where(l => l.Line.Contains('\'', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hillingdon", "core-group-notes", "within 7 calendar days, as Hillingdon has set")]
    [InlineData("hillingdon", "core-group", "every 42 calendar days or as often as the Core Group has decided, the soonest counts")]
    [InlineData("wales", "see-alone", "every 10 working days")]
    [InlineData("wales", "access-tell", "at once")]
    [InlineData("isle-of-man", "second-attempt", "within 2 working days, as Isle of Man has set, or the planned date if sooner")]
    [InlineData("isle-of-man", "see-alone", "by when this is done: See the child")]
    [InlineData("isle-of-man", "visit", "as often as the Child Protection Risk Action Plan says")]
    public void A_rule_says_when_in_words(string area, string rule, string when)
    {
        var rules = RulesOf(area);
        var on = D("2026-11-09");

        rules.TimingOf(rules.Rules.Single(r => r.Id == rule).VersionOn(on)!, on).ShouldBe(when);
    }

    [Fact]
    public void Section_46_is_never_a_section_without_its_Act()
    {
        var on = D("2026-11-09");

        RulesOf("isle-of-man").Lists(on).EnquiryGrounds.ShouldBe([new LegalBasis("Children and Young Persons Act 2001", "46")]);
        RulesOf("england").Lists(on).ProtectiveGrounds.ShouldContain(new LegalBasis("Children Act 1989", "46"));
        RulesOf("england").Lists(on).EnquiryGrounds.ShouldBe([new LegalBasis("Children Act 1989", "47")]);
        RulesOf("isle-of-man").Lists(on).ProtectiveGrounds.ShouldNotContain(g => g.Section == "46");
    }

    [Theory]
    [InlineData("england", "neglect physical sexual emotional multiple")]
    [InlineData("wales", "neglect physical sexual emotional financial")]
    [InlineData("isle-of-man", "neglect physical sexual emotional")]
    public void Categories_are_each_nations_own(string area, string codes) => string.Join(' ', RulesOf(area).Lists(D("2026-11-09")).Categories.Select(c => c.Code)).ShouldBe(codes);

    [Theory]
    [InlineData("england")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public void A_plan_ends_on_one_of_a_closed_list(string area) =>
        RulesOf(area).Lists(D("2026-11-09")).PlanEndings.Select(c => c.Code).ShouldBe(["no-longer-at-risk", "moved-permanently", "reached-18", "died", "left-uk", "became-looked-after"]);

    [GeneratedRegex("the area's [a-z]+(-[a-z]+)*")]
    private static partial Regex OfGrammar();
}
