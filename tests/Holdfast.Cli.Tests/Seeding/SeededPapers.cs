using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Plans;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;

namespace Holdfast.Cli.Tests.Seeding;

/// <summary>What stories show of papers, and of what is owed because of them.</summary>
public sealed class SeededPapers
{
    private static readonly IReadOnlyList<SeededFamily> Families = Lives.Made(350, 1);

    [Fact, Trait("requirement", "M26"), Trait("requirement", "H42"), Trait("requirement", "M29")]
    public void Each_area_has_a_family_with_frozen_notes_and_with_plans_on_a_parents_record_one_acknowledged_and_one_to_chase()
    {
        foreach (var area in Demonstration.Areas)
        {
            var events = Families.Where(f => f.Area == area.Code).SelectMany(f => f.Acts).SelectMany(a => a.Children).SelectMany(c => c.Events).ToList();
            events.OfType<CoreGroupCopyFrozen>().Select(c => c.Reader).Distinct().Count().ShouldBe(3, $"{area.Code}: a child, a parent and an agency each have their own");
            var sent = events.OfType<PlanNoticeSent>().ToList();
            var answered = events.OfType<PlanNoticeFollowed>().Where(f => f.Acknowledged).Select(f => f.NoticeId).ToHashSet();
            sent.ShouldContain(n => answered.Contains(n.NoticeId), area.Code);
            sent.ShouldContain(n => !answered.Contains(n.NoticeId), area.Code);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public void Every_frozen_copy_has_its_paper_with_the_fingerprint_the_record_names()
    {
        var papers = Families.SelectMany(f => f.Acts).SelectMany(a => a.Papers).ToDictionary(p => p.PaperId);
        var named = Families.SelectMany(f => f.Acts).SelectMany(a => a.Children).SelectMany(c => c.Events)
            .Select(e => e switch { CoreGroupCopyFrozen c => (c.CopyId, c.Sha256), PlanNoticeSent n => (n.NoticeId, n.Sha256), _ => default }).Where(n => n != default).ToList();

        papers.Count.ShouldBe(named.Count);
        named.ShouldAllBe(n => n.Sha256 == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(papers[n.Item1].Page))));
        var contacts = Families.SelectMany(f => f.Acts).SelectMany(a => a.Contacts).Select(c => c.What.Address).OfType<string>().ToList();
        papers.Values.ShouldAllBe(p => contacts.All(address => !p.Page.Contains(address, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_plan_looks_as_if_two_people_had_written_it_at_once() =>
        Families.SelectMany(f => f.Children.Select(c => Child.From(c, f.JournalOf(c)))).Select(c => DetailedPlan.Find(c, Lives.Until)).OfType<DetailedPlan>().ShouldAllBe(p => !p.InConflict);

    [Fact]
    public void No_plan_of_a_child_too_young_for_school_speaks_of_lessons_or_of_words()
    {
        var young = Families.SelectMany(f => f.Children.Select(c => Child.From(c, f.JournalOf(c)))).Where(c => c.BornOn is { } born && born > Lives.Until.AddMonths(-60))
            .Select(c => DetailedPlan.Find(c, Lives.Until)).OfType<DetailedPlan>().ToList();
        var said = young.SelectMany(p => p.Outcomes.SelectMany(o => new[] { o.Says.Outcome, o.Says.Measure, o.Says.Baseline }).Concat(p.Actions.SelectMany(a => new[] { a.Says.What, a.Says.Purpose })).Concat(p.Parts.Values.Select(x => x.Now.Words))).OfType<string>().ToList();

        said.Count.ShouldBeGreaterThan(100);
        said.ShouldAllBe(words => !words.Contains("school", StringComparison.OrdinalIgnoreCase) && !words.Contains("told by", StringComparison.Ordinal) || words.Contains("told by whoever", StringComparison.Ordinal));
    }

    [Fact, Trait("requirement", "M56")]
    public void No_child_is_missed_at_home_twice_running_with_nobody_told_for_months()
    {
        var rules = AreaToSeed.All(PracticeLibrary.Default).ToDictionary(a => a.Area.Code, a => a.Rules);
        Families.SelectMany(f => f.Children.SelectMany(c => DutyEngine.Duties(Child.From(c, f.JournalOf(c)), rules[f.Area], Lives.Until)))
            .Where(d => d is { State: DutyState.Open, Rule: "access-tell" or "access-weigh" or "failed-visits-weigh" }).ShouldAllBe(d => d.Due >= Lives.Until.AddDays(-21));
    }

    [Fact, Trait("requirement", "M26"), Trait("requirement", "W07")]
    public void Nothing_is_left_owed_for_longer_than_the_six_weeks_between_two_core_groups()
    {
        var rules = AreaToSeed.All(PracticeLibrary.Default).ToDictionary(a => a.Area.Code, a => a.Rules);
        var owed = Families.SelectMany(f => f.Children.SelectMany(c => DutyEngine.Duties(Child.From(c, f.JournalOf(c)), rules[f.Area], Lives.Until))).Where(d => d is { State: DutyState.Open, Due: not null }).ToList();

        owed.Count(d => d.Due < Lives.Until).ShouldBeGreaterThan(100, "some is late, as in every team");
        owed.Where(d => d.Due < Lives.Until.AddDays(-42)).Select(d => $"{d.Rule} since {d.Due}").Distinct().ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X01")]
    public void Every_reason_says_in_its_own_words_what_began()
    {
        var rules = AreaToSeed.All(PracticeLibrary.Default).ToDictionary(a => a.Area.Code, a => a.Rules);
        Families.SelectMany(f => f.Children.SelectMany(c => DutyEngine.Duties(Child.From(c, f.JournalOf(c)), rules[f.Area], Lives.Until)))
            .Where(d => d.Because.Contains("This began on", StringComparison.Ordinal)).Select(d => d.Rule).Distinct().ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "W05")]
    public void In_Wales_no_offer_of_an_advocate_looks_forgotten_for_months()
    {
        var wales = AreaToSeed.All(PracticeLibrary.Default).Single(a => a.Area.Code == "wales").Rules;
        var owed = Families.Where(f => f.Area == "wales").SelectMany(f => f.Children.SelectMany(c => DutyEngine.Duties(Child.From(c, f.JournalOf(c)), wales, Lives.Until)))
            .Where(d => d.State == DutyState.Open && d.Action == "record-advocacy").ToList();

        owed.ShouldAllBe(d => d.Due == null || d.Due >= Lives.Until.AddDays(-21));
    }
}
