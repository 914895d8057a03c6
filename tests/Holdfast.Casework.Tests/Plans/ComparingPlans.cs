using FsCheck;
using FsCheck.Fluent;

namespace Holdfast.Casework.Tests;

public class ComparingPlans
{
    private static readonly string[] Vocabulary = ["Gran ", "stays ", "every ", "Friday", "\n", "  ", "not ", "calm", "the ", ". "];

    private static Arbitrary<(string, string)> Texts
    {
        get
        {
            var text = Gen.Elements(Vocabulary).ArrayOf(24).Select(string.Concat);
            return text.SelectMany(a => text.Select(b => (a, b))).ToArbitrary();
        }
    }

    [Fact]
    public void What_stayed_and_went_is_the_first_text_and_what_stayed_and_came_the_second() =>
        Prop.ForAll(Texts, texts =>
        {
            var pieces = WordDifference.Of(texts.Item1, texts.Item2);

            string.Concat(pieces.Where(p => p.Became != Became.Added).Select(p => p.Text)).ShouldBe(texts.Item1);
            string.Concat(pieces.Where(p => p.Became != Became.Removed).Select(p => p.Text)).ShouldBe(texts.Item2);
            pieces.Zip(pieces.Skip(1)).ShouldAllBe(p => p.First.Became != p.Second.Became, "neighbours are put together");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_the_same_as_itself() =>
        Prop.ForAll(Texts, texts => WordDifference.Of(texts.Item1, texts.Item1).ShouldAllBe(p => p.Became == Became.Same)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_word_put_in_is_all_that_shows() =>
        WordDifference.Of("Gran stays on Fridays", "Gran stays over on Fridays").ShouldBe([new(Became.Same, "Gran stays "), new(Became.Added, "over "), new(Became.Same, "on Fridays")]);

    [Fact]
    public void Nothing_and_something_and_very_long_texts_are_compared_too()
    {
        WordDifference.Of(null, null).ShouldBeEmpty();
        WordDifference.Of(null, "New").ShouldBe([new(Became.Added, "New")]);
        WordDifference.Of("Old", "").ShouldBe([new(Became.Removed, "Old")]);
        var (old, now) = (string.Concat(Enumerable.Range(0, 4000).Select(i => $"a{i} ")), string.Concat(Enumerable.Range(0, 4000).Select(i => $"b{i} ")));
        WordDifference.Of(old, now).ShouldBe([new(Became.Removed, old), new(Became.Added, now)]);
    }

    [Fact, Trait("requirement", "B15")]
    public void Two_versions_show_what_came_what_went_and_what_changed()
    {
        var on = new DateOnly(2026, 4, 8);
        PlanChange Change(int id, params Guid[] replaces) => new(Id(id), Plan, on, null, "So", [.. replaces]);
        var first = Given(OnAPlan).When(new AgreePlanOutcome(Change(500), Id(501), null, "She eats", "A term", null)).After;
        var second = first
            .When(new AgreePlanOutcome(Change(502, Id(500)), Id(501), null, "She eats well", "A term", null)).After
            .When(new AgreePlanAction(Change(503), Id(504), Id(501), "Breakfast club", null, null, "Jo", null, null)).After
            .When(new WritePlanPart(Change(505), PlanPart.WhomToAsk, "Mina", null)).After
            .When(new AgreeMemberFrequency(Change(506), Id(507), "Jo", EveryTenWorkingDays, "School")).After;
        var beside = PlanComparison.Of(DetailedPlan.Find(first.Child, Today)!, DetailedPlan.Find(second.Child, Today)!);

        beside.Select(b => (b.Thing, b.IsNew, b.IsGone)).ShouldBe([(PlanThing.Part, true, false), (PlanThing.Outcome, false, false), (PlanThing.Action, true, false), (PlanThing.Frequency, true, false)]);
        beside[1].Lines.Where(l => l.Changed).ShouldHaveSingleItem().Words.ShouldBe([new(Became.Same, "She "), new(Became.Removed, "eats"), new(Became.Added, "eats well")]);
        PlanComparison.Of(DetailedPlan.Find(second.Child, Today)!, DetailedPlan.Find(first.Child, Today)!).Count(b => b.IsGone).ShouldBe(3);
        PlanComparison.Of(DetailedPlan.Find(first.Child, Today)!, DetailedPlan.Find(first.Child, Today)!).ShouldAllBe(b => !b.Changed);
    }
}
