namespace Holdfast.Casework.Tests;

public class ExcusedDuties
{
    private static readonly ExcuseDuty Excuse = new("first-core-group", 2, " Family abroad until May ", " Pat Rowe ");

    [Fact, Trait("requirement", "B23")]
    public void A_manager_may_excuse_a_duty_with_a_reason() =>
        Given(OnAPlan).When(Excuse).Then(new DutyExcused("first-core-group", 2, "Family abroad until May", "Pat Rowe", Today));

    [Fact]
    public void Sent_twice_it_is_excused_once() => Given(OnAPlan).When(Excuse).ThenOnce();

    [Fact]
    public void Of_those_a_rule_names_each_is_excused_alone() =>
        Given(OnAPlan).When(Excuse with { Key = "police" }).After.When(Excuse with { Key = "family" })
            .Then(new DutyExcused("first-core-group", 2, "Family abroad until May", "Pat Rowe", Today, "family"));

    [Fact]
    public void It_is_of_an_entry_on_the_record_with_a_reason_and_a_manager() =>
        Given(OnAPlan).When(new ExcuseDuty("first-core-group", 9, "", " ")).ThenRefused(
            ("OpenedBy", "This duty is not in the child's record"), ("Reason", "Enter why the duty is excused"), ("Manager", "Enter the name of the manager who excuses it"));
}
