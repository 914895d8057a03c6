namespace Holdfast.Casework.Tests;

public class AssessmentsOfAChild
{
    private static readonly Guid Manager = Id(902);
    private static readonly AssessmentBegun Begun = new(Id(500), new DateOnly(2026, 3, 30), "The conference asked for it");
    private static readonly AssessmentContributionAsked Nurse = new(Id(501), Id(500), new DateOnly(2026, 3, 31), Id(301), "Jo Whitfield", "health visitor", "NHS", "Growth and sleep", new DateOnly(2026, 4, 13));
    private static readonly AssessmentContributionGiven FromNurse = new(Id(502), Id(500), Id(501), new DateOnly(2026, 4, 10), "Jo Whitfield", "By personal link", "Comes to clinic", null, null);
    private static readonly WriteAnalysis Write = new(Id(503), Id(500), new DateOnly(2026, 4, 14), "Sleep", "Mornings work", "Two rooms", "Shouted at on the stairs", "Hungry at weekends", "Mina Fell", Worker, null);
    private static readonly AssessmentAnalysisWritten Analysis = new(Id(503), Id(500), Write.WrittenOn, "Sleep", "Mornings work", "Two rooms", "Shouted at on the stairs", "Hungry at weekends", "Mina Fell", null);
    private static readonly AssessmentPutForSignature Put = new(Id(504), Id(500), new DateOnly(2026, 4, 15), "Mina Fell", null);
    private static readonly CounterSign Sign = new(Id(505), Id(500), new DateOnly(2026, 4, 17), "Ivo Larkspur", Manager, true, true, null);

    private static readonly LeadSocialWorkerNamed Lead = new(Worker, "Mina Fell", new DateOnly(2026, 3, 27));

    private static GivenJournal Waiting => Given(OnAPlan, Lead, Begun, Nurse, FromNurse, Analysis, Put);

    [Fact, Trait("requirement", "M32"), Trait("requirement", "M44")]
    public void From_what_was_asked_to_the_signature()
    {
        var signed = Waiting.When(Sign);

        signed.Then(new AssessmentSigned(Id(505), Id(500), Id(504), Sign.On, "Ivo Larkspur", null, null));
        signed.ThenOnce();
        Assessment.Find(signed.After.Child, Id(500))!.Standing.ShouldBe(AssessmentStanding.Signed);
        Assessment.Current(signed.After.Child).ShouldBeNull();
    }

    [Fact, Trait("requirement", "P12")]
    public void Nobody_counter_signs_what_they_wrote_whatever_they_are_by_then() =>
        Waiting.When(Sign with { ById = Worker }).ThenRefused("Sign", "You wrote this assessment or put it forward, so another manager must counter-sign it. Ask one to cover");

    [Fact, Trait("requirement", "P12")]
    public void Who_corrected_the_analysis_wrote_it_too()
    {
        var journal = Entries([Registered, OnAPlan, Lead, Begun, Analysis, Put]);
        var corrected = new Entry(7, 7, Id(20_000), journal[^1].RecordedAt, new Author(Manager, Capacity.TeamManager), new EntryCorrected(5, Analysis with { Needs = "Sleep and meals" }, "A word", Today));
        var child = Child.From(Id(1), [.. journal, corrected]);

        Assessment.Find(child, Id(500))!.IsBy(Manager).ShouldBeTrue();
        Sign.Decide(child, Area, Today).Refusals.ShouldHaveSingleItem().About.ShouldBe("Sign");
    }

    [Fact, Trait("requirement", "P12")]
    public void Only_a_manager_counter_signs() => Waiting.When(Sign with { Manages = false }).ThenRefused("Sign", "A manager of the team counter-signs, or one who covers for them");

    [Fact]
    public void A_signature_is_not_of_tomorrow_nor_before_it_was_put_forward()
    {
        Waiting.When(Sign with { On = Today.AddDays(1) }).ThenRefused("On", "Date must be today or in the past");
        Waiting.When(Sign with { On = new DateOnly(2026, 4, 14) }).ThenRefused("On", "Date must be on or after 15 April 2026, when it was put forward");
        Given(OnAPlan, Begun, Analysis).When(Sign).ThenRefused("AssessmentId", "The assessment of Rowan does not wait for a signature");
    }

    [Fact]
    public void Given_back_it_says_what_is_still_to_do_and_can_be_put_forward_again()
    {
        Waiting.When(Sign with { Sign = false }).ThenRefused("Words", "Enter what is still to do");
        var back = Waiting.When(Sign with { Sign = false, Words = "Say what the father brings" }).After;
        Assessment.Find(back.Child, Id(500))!.Standing.ShouldBe(AssessmentStanding.GivenBack);

        var again = back.When(new PutForSignature(Id(506), Id(500), new DateOnly(2026, 4, 18), "Mina Fell", null)).After;
        Assessment.Find(again.Child, Id(500))!.Standing.ShouldBe(AssessmentStanding.WaitsForSignature);
    }

    [Fact, Trait("requirement", "M44")]
    public void An_answer_is_given_once()
    {
        var give = new GiveContribution(Id(510), Id(501), new DateOnly(2026, 4, 10), "Jo Whitfield", "By personal link", "Comes to clinic", " ", null);
        var asked = Given(OnAPlan, Begun, Nurse);

        asked.When(give).ThenOnce();
        asked.When(give).After.When(give with { GivenId = Id(511) }).ThenRefused("ContributionId", "Jo Whitfield answered on 10 April 2026. Correct that entry, or ask once more");
        asked.When(give with { GoingWell = null }).ThenRefused("GoingWell", "Enter what is going well, what the worries are, or what the child needs");
        asked.When(give with { GivenOn = Today.AddDays(1) }).ThenRefused("GivenOn", "Date must be today or in the past");
        asked.When(give with { ContributionId = Id(999) }).ThenRefused("ContributionId", "Select somebody who was asked");
    }

    [Fact, Trait("requirement", "M45")]
    public void What_others_were_asked_for_waits_on_the_leads_list_until_it_has_come()
    {
        (bool? Done, int Count) Listed(params ChildEvent[] more) => LeadTasks.Of(Given([OnAPlan, Lead, Begun, .. more]).Child, Today, new HashSet<string>(), []).Single(l => l.Task == LeadTask.Contributions) is var line ? (line.Done, line.Count) : default;

        Listed().ShouldBe((null, 0), "nobody was asked");
        Listed(Nurse).ShouldBe((false, 1));
        Listed(Nurse, FromNurse).ShouldBe((true, 0));
    }

    [Fact, Trait("requirement", "P19")]
    public void Somebody_is_not_asked_twice_while_they_have_not_answered() =>
        Given(OnAPlan, Begun, Nurse).When(new AskForContribution(Id(512), Id(500), Today, Id(301), "Jo Whitfield", "health visitor", "NHS", "Sleep", Today))
            .ThenRefused("Name", "Jo Whitfield was asked on 31 March 2026 and has not answered yet");

    [Fact, Trait("requirement", "M44")]
    public void What_has_not_come_is_named_when_the_assessment_does_not_wait_for_it()
    {
        var put = new PutForSignature(Id(504), Id(500), new DateOnly(2026, 4, 15), "Mina Fell", null);
        var without = Given(OnAPlan, Begun, Nurse, Analysis);

        without.When(put).ThenRefused("Without", "Nothing has come from Jo Whitfield. Enter why the assessment does not wait for it");
        without.When(put with { Without = "She is ill" }).ThenOnce();
        Given(OnAPlan, Begun).When(put).ThenRefused("AssessmentId", "Write the analysis of Rowan first");
    }

    [Fact, Trait("requirement", "H66"), Trait("requirement", "H11")]
    public void The_analysis_speaks_of_needs_parents_surroundings_and_racism()
    {
        Given(OnAPlan, Lead, Begun).When(Write).ThenOnce();
        Given(OnAPlan, Lead, Begun).When(Write with { Needs = "", Parents = " ", Environment = "", Racism = "", Means = "" }).Decision.Refusals.Select(r => r.About)
            .ShouldBe(["Needs", "Parents", "Environment", "Racism", "Means"]);
    }

    [Fact, Trait("requirement", "H03")]
    public void Somebody_else_than_the_lead_says_why_they_write_the_analysis()
    {
        var other = Write with { ById = Manager, By = "Ivo Larkspur" };

        Given(OnAPlan, Lead, Begun).When(other).ThenRefused("WhyNotLead", "Mina Fell leads the work with Rowan. Enter why you write it instead");
        Given(OnAPlan, Lead, Begun).When(other with { WhyNotLead = "Mina is ill" }).ThenOnce();
    }

    [Fact]
    public void A_new_one_begins_only_when_the_last_is_signed()
    {
        var begin = new BeginAssessment(Id(520), Today, "A new baby");

        Given(OnAPlan, Begun).When(begin).ThenRefused("BegunOn", "The assessment of Rowan that began on 30 March 2026 is not signed yet. Go on with that one");
        Waiting.When(Sign).After.When(begin).ThenOnce();
        Given(OnAPlan).When(begin with { BegunOn = Today.AddDays(1), Why = "" }).ThenRefused(("BegunOn", "Date must be today or in the past"), ("Why", "Enter why it is made"));
    }

    [Fact, Trait("requirement", "P12")]
    public void Another_manager_covers_until_a_day_and_it_is_recorded_for_whom()
    {
        var cover = new CoverSignOff(Id(530), Id(500), Today, Manager, "Olive Emberstone", "Ivo Larkspur", Today.AddDays(7), "On leave", "Ivo Larkspur");

        Waiting.When(cover with { ManagerId = Worker, Manager = "Mina Fell" }).ThenRefused("ManagerId", "Mina Fell wrote this assessment or put it forward. Select another manager");
        Waiting.When(cover with { Until = Today.AddDays(29) }).ThenRefused("Until", "The last day must be on or before 18 May 2026");
        var covered = Waiting.When(cover).After;
        covered.When(Sign with { By = "Olive Emberstone", On = Today }).After.Events[^1].ShouldBeOfType<AssessmentSigned>().CoversFor.ShouldBe("Ivo Larkspur");
    }
}
