namespace Holdfast.Casework.Tests;

/// <summary>A conference while it meets: who comes and goes, what is kept off the wall, stopping and meeting again, scores shown together.</summary>
public class LiveMeetings
{
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Initial, On, "Pat Rowe");
    private static readonly ConferenceScale Scale = new(10, true, "Not safe", "Safe");
    private static readonly QuorumRule Rule = new(2, 2, true, false);
    private static readonly RecordAttendance Jo = new(Id(701), Id(600), null, "Jo", "teacher", AgencyGrouping.School, AttendanceHow.InPerson, null, null, null);
    private static readonly NetworkPersonRecorded Mother = new(new NetworkPerson(Id(60), "Ana Brook", NetworkRole.Family, "mother", true, true, null, null, null), On);
    private static readonly NetworkPersonRecorded Nurse = new(new NetworkPerson(Id(61), "Sam Reed", NetworkRole.Professional, "school nurse", null, null, "NHS", null, null), On);

    [Fact, Trait("requirement", "B08")]
    public void Quorum_counts_who_is_here_and_no_longer_who_has_gone()
    {
        var here = Given(Began).When(Jo with { CameAt = new TimeOnly(9, 45) }).After.When(Jo with { AttendanceId = Id(702), Name = "PC Hale", Grouping = AgencyGrouping.Police }).After
            .When(Jo with { AttendanceId = Id(703), Name = "Mei", Grouping = AgencyGrouping.SocialCare }).After;
        Standing(here).ShouldBe(QuorumStanding.Quorate);

        var gone = here.When(Jo with { AttendanceId = Id(704), LeftAt = new TimeOnly(10, 40), Again = Id(701) }).After;
        Standing(gone).ShouldBe(QuorumStanding.NotQuorate);
        Standing(gone.When(Jo with { AttendanceId = Id(705), Again = Id(704) }).After).ShouldBe(QuorumStanding.Quorate, "Jo came back");
    }

    [Fact, Trait("requirement", "B08")]
    public void People_going_home_after_the_decision_take_no_quorum_away()
    {
        var decided = Given(Began).When(Jo).After.When(Jo with { AttendanceId = Id(702), Name = "PC Hale", Grouping = AgencyGrouping.Police }).After
            .When(Jo with { AttendanceId = Id(703), Name = "Mei", Grouping = AgencyGrouping.SocialCare }).After
            .And(new InitialConferenceHeld(Id(600), On, ConferenceDecision.NoPlan, null, null, null, null));

        Standing(decided.When(Jo with { AttendanceId = Id(704), LeftAt = new TimeOnly(12, 0) }).After).ShouldBe(QuorumStanding.Quorate);
    }

    [Fact]
    public void Somebody_goes_after_they_came_and_who_did_not_come_has_no_times()
    {
        Given(Began).When(Jo with { CameAt = new TimeOnly(10, 0), LeftAt = new TimeOnly(9, 0) }).ThenRefused("LeftAt", "The time of going must be after the time of coming");
        Given(Began).When(Jo with { How = AttendanceHow.ReportOnly, CameAt = new TimeOnly(10, 0), LeftAt = new TimeOnly(11, 0) }).ThenRefused(
            ("CameAt", "Somebody who did not come has no time of coming. Change how they took part, or clear the time"),
            ("LeftAt", "Somebody who did not come has no time of going. Change how they took part, or clear the time"));
    }

    [Fact, Trait("requirement", "M64")]
    public void One_person_is_never_on_both_sides()
    {
        var given = Given(Mother, Nurse, Began);
        given.When(Jo with { PersonId = Id(60), Name = "Ana Brook" }).ThenRefused(
            "Grouping", "Ana Brook is family: mother of Rowan. One person can not be on both sides, so somebody else must come for the agency");
        given.When(Jo with { Name = "ana brook" }).Decision.Refusals.ShouldHaveSingleItem().About.ShouldBe("Grouping", "known by her name too");
        given.When(Jo with { PersonId = Id(61), Name = "Sam Reed", Grouping = AgencyGrouping.FamilyNetwork }).ThenRefused(
            "Grouping", "Sam Reed stands in Rowan’s network as a professional: school nurse. One person can not be on both sides");
    }

    [Fact, Trait("requirement", "M64")]
    public void Nor_by_two_lines_of_the_same_meeting_though_a_wrong_line_can_be_put_right()
    {
        var given = Given(Began).When(Jo).After;
        var parent = Jo with { AttendanceId = Id(702), Role = "step-mother", Grouping = AgencyGrouping.Parent };

        given.When(parent).ThenRefused("Grouping", "Jo is written down as a professional already: teacher. One person can not be on both sides. Change that line if it is wrong");
        given.When(parent with { Again = Id(701) }).ThenOnce();
    }

    [Fact, Trait("requirement", "M04"), Trait("requirement", "X04")]
    public void What_is_said_while_somebody_is_kept_out_says_without_whom()
    {
        var point = new AddBoardPoint(Id(710), Id(600), BoardColumn.Risk, "Where she lives", "Police", Voice.Professional) { SaidWithout = " Marcus " };

        Given(Began).When(point).Then(new BoardPointAdded(Id(710), Id(600), On, BoardColumn.Risk, "Where she lives", "Police", Voice.Professional) { SaidWithout = "Marcus" });
    }

    [Fact, Trait("requirement", "B08")]
    public void A_conference_that_is_stopped_is_arranged_for_the_new_date()
    {
        var arranged = new ConferenceArranged(Id(600), On, new TimeOnly(10, 0), null, "Market Street", null, "Pat Rowe", null, null, null, On.AddDays(-6));
        var asked = new ConferenceRequested(Id(600), ConferenceKind.TransferIn, On.AddDays(-9), null, null, "Moved here", null);
        var stopped = Given(asked, arranged, Began).When(new DecideQuorum(Id(703), Id(600), false, "Nobody came", "Gran stays", "Pat", new DateOnly(2026, 4, 27))).After;

        var now = stopped.Child.ConferenceWith(Id(600))!.Arranged!;
        now.ShouldBe(arranged with { On = new DateOnly(2026, 4, 27), DelayReason = "Nobody came", DelayAgreedBy = "Pat", InterimPlan = "Gran stays", ArrangedOn = On });
        ConferenceMeeting.Find(stopped.Child, Id(600))!.IsStopped.ShouldBeTrue();
    }

    [Fact, Trait("requirement", "B08")]
    public void It_meets_again_asks_anew_who_is_there_and_keeps_what_was_said()
    {
        var stopped = Given(Began).When(Jo).After.When(new AddBoardPoint(Id(710), Id(600), BoardColumn.Risk, "Fridays", "Jo", Voice.Professional)).After
            .When(new DecideQuorum(Id(703), Id(600), false, "Nobody came", "Gran stays", "Pat", new DateOnly(2026, 4, 20))).After;
        var again = stopped.When(new BeginConferenceMeeting(Id(600), ConferenceKind.Initial, Today, "Pat Rowe")).After;

        var meeting = ConferenceMeeting.Find(again.Child, Id(600))!;
        (meeting.HeldOn, meeting.Attendance.Length, meeting.Points.Length, meeting.IsStopped).ShouldBe((Today, 0, 1, false));
        again.When(new BeginConferenceMeeting(Id(600), ConferenceKind.Initial, Today, "Pat Rowe")).ThenNothing();
    }

    [Fact]
    public void On_another_day_than_arranged_it_says_why()
    {
        var arranged = new ConferenceArranged(Id(600), On.AddDays(1), new TimeOnly(10, 0), null, "Market Street", null, "Pat Rowe", null, null, null, On.AddDays(-6));
        var given = Given(new ConferenceRequested(Id(600), ConferenceKind.TransferIn, On.AddDays(-9), null, null, "Moved here", null), arranged);
        var begin = new BeginConferenceMeeting(Id(600), ConferenceKind.Initial, On, "Pat Rowe");

        given.When(begin).ThenRefused("WhyAnotherDay", "It was arranged for Friday 17 April 2026. Enter why it met on another day");
        given.When(begin with { WhyAnotherDay = "The mother was in hospital" }).Then(Began with { WhyAnotherDay = "The mother was in hospital" });
        given.When(begin with { HeldOn = On.AddDays(1), WhyAnotherDay = "Left over" }).Then(Began with { HeldOn = On.AddDays(1) });
    }

    [Fact, Trait("requirement", "B10")]
    public void Scores_are_shown_together_in_one_act_and_once()
    {
        var shown = new ShowConferenceScores(Id(600), new[] { Score(720, "Jo", 4), Score(721, "Mei", 7) }.ToLookup(_ => Id(1)));

        Given(Began).When(shown).Then(
            new ConferenceScoreGiven(Id(720), Id(600), On, "Jo", AgencyGrouping.School, 4, "Because", Scale), new ConferenceScoreGiven(Id(721), Id(600), On, "Mei", AgencyGrouping.School, 7, "Because", Scale));
        Given(Began).When(shown).ThenOnce();
        Given(Began).When(new ShowConferenceScores(Id(600), Array.Empty<GiveConferenceScore>().ToLookup(_ => Id(1)))).ThenRefused("Given", "Nobody has given a score for Rowan yet");
    }

    [Fact, Trait("requirement", "T04")]
    public void A_delay_or_a_conference_can_be_declined_with_why_and_what_instead()
    {
        var asked = new ConferenceRequested(Id(600), ConferenceKind.TransferIn, On.AddDays(-9), null, null, "Moved here", null);
        var decline = new DeclineConference(Id(600), Id(730), NotAgreedTo.TheDelay, On, "Olive Emberstone", "Too long for a baby", "Held without the father");

        Given(asked).When(decline).ThenOnce();
        Given(asked).When(decline).After.Child.ConferenceWith(Id(600))!.NotAgreed.ShouldHaveSingleItem().Why.ShouldBe("Too long for a baby");
        Given(asked).When(decline with { What = null, By = "", Why = " ", Instead = "" }).ThenRefused(
            ("What", "Select what was not agreed to"), ("By", "Enter who did not agree"), ("Why", "Enter why not"), ("Instead", "Enter what is done instead, and how the child is kept safe"));
        Given(asked, new ConferenceAgreed(Id(600), On.AddDays(-8), "Olive Emberstone", null)).When(decline with { What = NotAgreedTo.TheConference })
            .ThenRefused("What", "Olive Emberstone agreed to the conference on 8 April 2026");
    }

    [Fact, Trait("requirement", "B02"), Trait("requirement", "B03"), Trait("requirement", "B04")]
    public void A_matter_is_ready_when_every_part_of_it_is()
    {
        var asked = new ConferenceRequested(Id(600), ConferenceKind.Initial, On.AddDays(-9), null, null, "Moved here", null);
        var parts = PreparationParts.ChairIsTold.Parts;
        var told = parts.Select(p => (ChildEvent)new PreparationDone(Id(600), p, true, On, "Told", "Mei")).ToArray();

        Last(Given([asked, .. told.SkipLast(1)])).Is(Facets.NoneLeft).ShouldBeFalse();
        Last(Given([asked, .. told])).ShouldSatisfyAllConditions(o => o.Is(Facets.NoneLeft | Facets.AtInitialConference).ShouldBeTrue(), o => o.Key.ShouldBe("chair-is-told"));
        PreparationParts.All.SelectMany(m => m.Parts).ShouldBe(Enum.GetValues<PreparationPart>(), ignoreOrder: true);
    }

    private static Occurrence Last(GivenJournal given) => given.Child.Occurrences.Last(o => o.Kind == OccurrenceKind.ConferencePrepared);

    private static QuorumStanding Standing(GivenJournal given) => Quorum.Of(ConferenceMeeting.Find(given.Child, Id(600))!.AttendanceThen, Rule).Standing;

    private static GiveConferenceScore Score(int id, string name, int score) => new(Id(id), Id(600), name, AgencyGrouping.School, score, "Because", Scale);
}
