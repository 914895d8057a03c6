namespace Holdfast.GovUk.Tests.Journeys;

public class Journeys
{
    private static readonly Journey<Draft> Record = new("check",
        new Question<Draft>("date", d => d.HeldOn is not null),
        new Question<Draft>("plan-changed", d => d.PlanChanged is not null),
        new Question<Draft>("change", d => d.Change is not null, Asked: d => d.PlanChanged == true));

    private static readonly Draft Nothing = new();
    private static readonly Draft NoChange = new(new DateOnly(2026, 4, 10), PlanChanged: false);

    [Fact]
    public void Starts_with_the_first_question() => Record.Next(Nothing).ShouldBe("date");

    [Fact]
    public void Leads_to_the_first_question_not_answered() => Record.Next(Nothing with { PlanChanged = true }).ShouldBe("date");

    [Fact]
    public void Skips_a_question_that_is_not_asked() => Record.Next(NoChange).ShouldBe("check");

    [Fact]
    public void A_changed_answer_can_raise_a_new_question() => Record.Next(NoChange with { PlanChanged = true }).ShouldBe("change");

    [Fact]
    public void A_later_page_can_not_be_opened_early()
    {
        Record.CanOpen("plan-changed", Nothing).ShouldBeFalse();
        Record.CanOpen("check", Nothing).ShouldBeFalse();
    }

    [Fact]
    public void An_answered_page_can_be_opened_again() => Record.CanOpen("date", NoChange).ShouldBeTrue();

    [Fact]
    public void The_check_page_opens_when_all_is_answered() => Record.CanOpen("check", NoChange).ShouldBeTrue();

    [Fact]
    public void A_question_that_is_not_asked_can_not_be_opened() => Record.CanOpen("change", NoChange).ShouldBeFalse();

    [Fact]
    public void A_page_of_another_journey_can_not_be_opened() => Record.CanOpen("elsewhere", NoChange).ShouldBeFalse();

    [Fact]
    public void Back_from_a_changed_answer_is_the_check_page() => Record.Back("date", NoChange).ShouldBe("check");

    [Fact]
    public void Back_from_the_check_page_is_the_last_question_asked() => Record.Back("check", NoChange).ShouldBe("plan-changed");

    [Fact]
    public void Back_is_the_question_before() => Record.Back("plan-changed", Nothing with { HeldOn = NoChange.HeldOn }).ShouldBe("date");

    [Fact]
    public void The_first_page_has_no_way_back() => Record.Back("date", Nothing).ShouldBeNull();

    private sealed record Draft(DateOnly? HeldOn = null, bool? PlanChanged = null, string? Change = null);
}
