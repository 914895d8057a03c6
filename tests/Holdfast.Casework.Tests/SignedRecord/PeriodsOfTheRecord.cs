namespace Holdfast.Casework.Tests;

public class PeriodsOfTheRecord
{
    private static readonly LeadSocialWorkerNamed Lead = new(Worker, "Mina Fell", new DateOnly(2026, 3, 27));
    private static readonly SignPeriod Sign = new(Id(800), new DateOnly(2026, 3, 27), new DateOnly(2026, 4, 5), Today, "Mina Fell", Worker, null);

    [Fact, Trait("requirement", "M46")]
    public void The_lead_social_worker_signs_a_period()
    {
        Given(OnAPlan, Lead).When(Sign).ThenOnce();
        Given(OnAPlan, Lead).When(Sign with { ById = Id(902) }).ThenRefused("From", "Mina Fell leads the work with Rowan and signs the record");
        Given(OnAPlan).When(Sign).ThenRefused("From", "Nobody leads the work with Rowan yet. Name who does first");
        Given(OnAPlan, Lead).When(Sign with { To = Today.AddDays(1) }).ThenRefused("To", "The last day must be today or in the past");
        Given(OnAPlan, Lead).When(Sign with { From = new DateOnly(2026, 4, 6) }).ThenRefused("From", "The first day must be on or before the last");
        Given(OnAPlan, Lead).When(Sign).After.When(Sign with { SigningId = Id(801) }).ThenRefused("From", "Mina Fell signed these days on 20 April 2026, and nothing was written about them since");
    }

    [Fact, Trait("requirement", "M46")]
    public void Days_nobody_signed_stay_open()
    {
        var child = Given(OnAPlan, Lead).When(Sign with { From = new DateOnly(2026, 3, 30) }).After.Child;

        SignedPeriods.Of(child, Today).Unsigned.ShouldBe([new Days(new DateOnly(2026, 3, 27), new DateOnly(2026, 3, 29)), new Days(new DateOnly(2026, 4, 6), Today.AddDays(-1))]);
    }

    [Fact, Trait("requirement", "M46")]
    public void Weeks_of_which_nothing_is_recorded_are_put_together()
    {
        var child = Given(OnAPlan, Lead, Visit(810, new DateOnly(2026, 4, 16), SeenAlone)).Child;

        SignedPeriods.Of(child, Today).Empty.ShouldBe([new Days(new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 12))]);
    }

    [Fact, Trait("requirement", "M46")]
    public void What_was_written_more_than_a_week_later_is_named()
    {
        // Everything in these journals was written on 20 April.
        var late = SignedPeriods.Of(Given(OnAPlan, Visit(810, new DateOnly(2026, 4, 12), SeenAlone), Visit(811, new DateOnly(2026, 4, 13), SeenAlone)).Child, Today).Late;

        late.Select(l => (l.HappenedOn, l.DaysLate)).ShouldBe([(new DateOnly(2026, 3, 27), 24), (new DateOnly(2026, 4, 12), 8)]);
    }

    [Fact, Trait("requirement", "M46")]
    public void What_was_written_after_the_signing_is_not_signed()
    {
        var signed = new RecordPeriodSigned(Id(800), new DateOnly(2026, 3, 27), new DateOnly(2026, 4, 5), new DateOnly(2026, 4, 6), "Mina Fell", null);
        var child = Given(OnAPlan, Lead, signed, Visit(810, new DateOnly(2026, 4, 2), SeenAlone)).Child;

        SignedPeriods.Of(child, Today).Signed.ShouldHaveSingleItem().WrittenSince.ShouldBe(3, "the plan, the naming and the visit were all written on 20 April");
    }
}
