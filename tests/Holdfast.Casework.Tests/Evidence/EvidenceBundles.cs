namespace Holdfast.Casework.Tests;

public class EvidenceBundles
{
    private static readonly MakeEvidenceBundle Asked = new(Id(600), new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1), " The family court ", "Care proceedings", "ab12", "Mina Fell");

    [Fact, Trait("requirement", "M10")]
    public void Making_one_is_an_entry_that_says_who_made_it_for_whom_why_and_of_what_period()
    {
        var made = Given(OnAPlan).When(Asked).After;

        made.Events[^1].ShouldBe(new EvidenceBundleMade(Id(600), Asked.From, Asked.To, "The family court", "Care proceedings", "ab12", "Mina Fell", Today));
        made.When(Asked).ThenNothing();
    }

    [Fact, Trait("requirement", "M10")]
    public void A_period_that_has_not_ended_or_ends_before_it_begins_is_refused_and_so_is_one_for_nobody()
    {
        Given(OnAPlan).When(Asked with { To = Today.AddDays(1), ForWhom = " ", Why = "", MadeBy = "" }).ThenRefused(
            ("To", "The last day must be today or in the past"), ("ForWhom", "Enter who it is for, such as a court"), ("Why", "Enter why it is made"), ("MadeBy", "Enter who makes it"));
        Given(OnAPlan).When(Asked with { To = Asked.From.AddDays(-1) }).ThenRefused("To", "The last day must be on or after 1 March 2026, the first day");
        Given(OnAPlan).When(Asked with { From = Today.AddDays(2), To = Today }).ThenRefused(
            ("From", "The first day must be today or in the past"), ("To", $"The last day must be on or after {UkDate.Long(Today.AddDays(2))}, the first day"));
    }
}
