namespace Holdfast.Casework.Tests;

public class ComplaintsAndStatements
{
    private static readonly InitialConferenceHeld Conference = new(Id(90), new DateOnly(2026, 3, 27), ConferenceDecision.Plan, "neglect", null, null, null);

    private static readonly ReceiveComplaint Appeal = new(Id(400), Today, ComplaintRoute.Conference, ComplaintKind.Appeal, "Chioma Ashdown", null, "Nobody heard me", null, null, Id(90), "Mina Fell");

    private static readonly DecideComplaint Decide = new(Id(401), Id(400), Today, ComplaintResult.Upheld, "The report came late", "Another conference", "The panel", null, null);

    private static GivenJournal Appealed => Given(Conference, OnAPlan).When(Appeal).After;

    [Fact, Trait("requirement", "M22a")]
    public void The_plan_stands_while_an_appeal_is_open_and_when_it_is_upheld()
    {
        Appealed.Child.PlanOn(Today).ShouldNotBeNull();
        var upheld = Appealed.When(Decide).After;

        upheld.Child.PlanOn(Today).ShouldNotBeNull();
        Complaint.Of(upheld.Child).Single().IsOpen.ShouldBeTrue("nobody told them yet");
    }

    [Fact, Trait("requirement", "M22a")]
    public void Each_goes_the_way_it_belongs()
    {
        Given(OnAPlan).When(Appeal).ThenRefused("ConferenceId", "Select which conference it is about");
        Given(OnAPlan).When(Appeal with { Route = ComplaintRoute.Agency, Kind = ComplaintKind.Complaint }).ThenRefused("Agency", "Enter which agency it is about. It goes to that agency");
        Given(Conference, OnAPlan).When(Appeal with { Route = ComplaintRoute.Accuracy }).ThenRefused("Kind", "An appeal is against what a conference decided. Select that route, or record a complaint");
        Given(Conference, OnAPlan).When(Appeal with { Route = null, Kind = null, Who = "", What = "" }).ThenRefused(
            ("Route", "Select what it is about"), ("Kind", "Select what they ask for"), ("Who", "Enter who complains"), ("What", "Enter what it is about, in their words"));
        Given(Conference, OnAPlan).When(Appeal).ThenOnce();
    }

    [Fact, Trait("requirement", "H44")]
    public void A_complaint_about_an_agency_has_no_outcome_before_that_agency_has_it()
    {
        var about = Given(OnAPlan).When(Appeal with { Route = ComplaintRoute.Agency, Kind = ComplaintKind.Complaint, Agency = "Northside Police" }).After;

        about.When(Decide).ThenRefused("Result", "Hand it to Northside Police first. The outcome is that agency’s");
        about.When(new TakeComplaintStep(Id(402), Id(400), Today, ComplaintStepKind.PassedOn, "By mail", "Mina")).After.When(Decide).ThenOnce();
        Appealed.When(new TakeComplaintStep(Id(402), Id(400), Today, ComplaintStepKind.PassedOn, "By mail", "Mina")).ThenRefused("Kind", "Only a complaint about an agency is handed on to it");
    }

    [Fact, Trait("requirement", "M22a")]
    public void An_outcome_is_told_once_and_not_before_it_is_there()
    {
        var told = new TellComplaintOutcome(Id(403), Id(400), Today, "By letter", "Mina");

        Appealed.When(told).ThenRefused("On", "There is no outcome to tell yet");
        var after = Appealed.When(Decide).After.When(told).After;
        Complaint.Of(after.Child).Single().IsOpen.ShouldBeFalse();
        after.When(told with { ToldId = Id(404) }).ThenRefused("On", "They were told on 20 April 2026");
        Appealed.When(Decide).After.When(Decide with { OutcomeId = Id(405) }).ThenRefused("Result", "The outcome was recorded on 20 April 2026. Correct that entry if it is wrong");
        Appealed.When(Decide with { ToldOn = Today.AddDays(-1) }).ThenRefused("ToldOn", "They cannot have been told before it was decided");
    }

    [Fact, Trait("requirement", "M22a")]
    public void A_statement_stands_beside_the_entry_it_disputes_through_corrections()
    {
        var state = new StateDisagreement(Id(406), 2, Today, "Chioma Ashdown", null, "I was there", null, "Mina");
        var stated = Given(Conference, OnAPlan).When(state).After;

        Complaint.Beside(stated.Child, 2).Single().Words.ShouldBe("I was there");
        Complaint.Beside(stated.Child, 3).ShouldBeEmpty();
        stated.When(state with { StatementId = Id(407), Version = 4 }).ThenRefused("Version", "Select the entry whose words are disputed");
        stated.When(state with { StatementId = Id(407), Who = "", Words = "" }).ThenRefused(("Who", "Enter who does not agree"), ("Words", "Enter what they say, in their words"));
    }
}
