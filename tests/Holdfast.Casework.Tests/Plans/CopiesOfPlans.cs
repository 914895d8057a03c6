namespace Holdfast.Casework.Tests;

public class CopiesOfPlans
{
    private static readonly DateOnly On = new(2026, 4, 8);
    private static readonly CopyWords Words = new("No breakfast some days", null, "Breakfast every day", "Get up with her", "A place at the club", "Mina, every 10 working days", null, null, "A court may be asked", "Mina", "Tell Mina");
    private static readonly WritePlanCopy Mothers = new(Id(500), Plan, LetterReader.Parent, Id(60), "Ana Ashdown", On, 1, 1, Words, true, true, "application/pdf", "00", "Mina Fell");

    [Fact, Trait("requirement", "H14"), Trait("requirement", "M14"), Trait("requirement", "P17")]
    public void A_parents_copy_says_all_a_parent_must_know_and_a_childs_what_a_child_must()
    {
        Given(OnAPlan).When(Mothers).ThenOnce();
        Given(OnAPlan).When(Mothers with { Words = new(null, null, null, null, null, null, null, null, null, null, null) }).Decision.Refusals.Select(r => r.About)
            .ShouldBe(["Worries", "OurPart", "MustChange", "YourPart", "IfNothingChanges", "WhoSees", "WhomToAsk", "HowToDisagree"]);
        var childs = Mothers with { Reader = LetterReader.Child, PersonId = Id(1), To = "Rowan", Words = Words with { MustChange = null, YourPart = null, IfNothingChanges = " " } };
        var written = Given(OnAPlan).When(childs).After.Events[^1].ShouldBeOfType<PlanCopyWritten>();
        (written.Pictures, written.Words.IfNothingChanges).ShouldBe((true, null));
        Given(OnAPlan).When(Mothers).After.Events[^1].ShouldBeOfType<PlanCopyWritten>().Pictures.ShouldBeFalse("pictures are for a young child");
    }

    [Fact, Trait("requirement", "H14")]
    public void Each_copy_is_kept_and_shows_how_it_was_given()
    {
        var first = Given(OnAPlan).When(Mothers).After;
        var sending = new SendPlanCopy(Id(510), Plan, Id(500), SendingHow.HandedOver, "At home", "Mina Fell", On);

        first.When(Mothers with { CopyId = Id(501) }).ThenRefused("PersonId", "Somebody else wrote this copy meanwhile. Read that one first");
        var both = first.When(Mothers with { CopyId = Id(501), CopyVersion = 2 }).After.When(sending).After;
        PlanCopy.Of(both.Child, Plan).Select(c => (c.Written.CopyVersion, c.Sendings.Count)).ShouldBe([(2, 0), (1, 1)]);
        both.When(sending).ThenNothing();
        first.When(sending with { How = null, SentBy = "", On = On.AddDays(-1) }).ThenRefused(
            ("On", "The date must be on or after 8 April 2026, when it was written"), ("How", "Select how it was given"), ("SentBy", "Enter who gave it"));
        first.When(sending with { CopyId = Id(9) }).ThenRefused("CopyId", "Select the copy that is sent");
    }
}
