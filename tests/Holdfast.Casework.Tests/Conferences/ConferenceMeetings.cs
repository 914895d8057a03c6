namespace Holdfast.Casework.Tests;

public class QuorumOfAConference
{
    private static readonly QuorumRule TwoBesideSocialCare = new(2, 2, true, false);
    private static readonly QuorumRule Wales = new(3, 2, false, false);

    [Fact, Trait("requirement", "B08")]
    public void It_is_worked_out_from_groupings_there_and_not_from_people()
    {
        Of(TwoBesideSocialCare, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School), Came(AgencyGrouping.School)).ShouldBe((QuorumStanding.NotQuorate, 1));
        Of(TwoBesideSocialCare, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School), Came(AgencyGrouping.Police)).ShouldBe((QuorumStanding.Quorate, 0));
    }

    [Fact, Trait("requirement", "B08")]
    public void Social_care_must_be_there_where_the_others_are_counted_beside_it() =>
        Of(TwoBesideSocialCare, Came(AgencyGrouping.School), Came(AgencyGrouping.Police), Came(AgencyGrouping.Housing)).Standing.ShouldBe(QuorumStanding.NotQuorate);

    [Fact, Trait("requirement", "B08")]
    public void A_report_alone_and_the_family_do_not_count() =>
        Of(TwoBesideSocialCare, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School), Came(AgencyGrouping.Parent), Came(AgencyGrouping.Child), Came(AgencyGrouping.FamilyNetwork),
            Came(AgencyGrouping.Police) with { How = AttendanceHow.ReportOnly }, Came(AgencyGrouping.Housing) with { How = AttendanceHow.NeitherCameNorReported }).ShouldBe((QuorumStanding.NotQuorate, 1));

    [Fact, Trait("requirement", "B08")]
    public void Somebody_on_the_telephone_is_there() =>
        Of(TwoBesideSocialCare, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School), Came(AgencyGrouping.Police) with { How = AttendanceHow.ByPhoneOrVideo }).Standing.ShouldBe(QuorumStanding.Quorate);

    [Fact, Trait("requirement", "B08")]
    public void Wales_wants_three_and_two_at_the_chairs_discretion()
    {
        Of(Wales, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School), Came(AgencyGrouping.HealthVisiting)).Standing.ShouldBe(QuorumStanding.Quorate);
        Of(Wales, Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.School)).Standing.ShouldBe(QuorumStanding.AtChairsDiscretion);
        Of(Wales, Came(AgencyGrouping.SocialCare)).Standing.ShouldBe(QuorumStanding.NotQuorate);
    }

    [Fact, Trait("requirement", "B08")]
    public void Health_counts_each_or_once_as_the_area_says()
    {
        ConferenceAttended[] health = [Came(AgencyGrouping.SocialCare), Came(AgencyGrouping.HealthVisiting), Came(AgencyGrouping.SchoolNursing)];

        Of(TwoBesideSocialCare, health).Standing.ShouldBe(QuorumStanding.Quorate);
        Of(TwoBesideSocialCare with { HealthCountsOnce = true }, health).ShouldBe((QuorumStanding.NotQuorate, 1));
    }

    [Theory, Trait("requirement", "B08")]
    [InlineData("2", "2", "beside", "each", true)]
    [InlineData("2", "3", "beside", "each", false)]
    [InlineData("two", "2", "beside", "each", false)]
    [InlineData("2", "2", "perhaps", "each", false)]
    [InlineData("2", "2", "counted", "never", false)]
    public void A_rule_reads_whole_or_not_at_all(string needed, string fewest, string socialCare, string health, bool reads) =>
        (QuorumRule.Read([new("needed", needed), new("at-discretion", fewest), new("social-care", socialCare), new("health", health)]) is not null).ShouldBe(reads);

    private static (QuorumStanding Standing, int Missing) Of(QuorumRule rule, params ConferenceAttended[] attendance) => Quorum.Of(attendance, rule) is var quorum ? (quorum.Standing, quorum.Missing) : default;

    private static ConferenceAttended Came(AgencyGrouping grouping) => new(Id(1), Id(600), Today, null, "A", "B", grouping, AttendanceHow.InPerson, null, null, null);
}

public class ConferenceMeetings
{
    private static readonly DateOnly On = new(2026, 4, 16);
    private static readonly ConferenceMeetingBegan Began = new(Id(600), ConferenceKind.Initial, On, "Pat Rowe");
    private static readonly ConferenceScale Scale = new(10, true, "Not safe", "Safe");
    private static readonly RecordConferenceView View = new(Id(700), Id(600), "Jo", AgencyGrouping.School, PlanView.Yes, "neglect", "Two Mondays hungry", true, null, null, null, null);

    [Fact]
    public void It_begins_once_for_each_child()
    {
        Given().When(new BeginConferenceMeeting(Id(600), ConferenceKind.Initial, On, " Pat Rowe ")).Then(Began);
        Given(Began).When(new BeginConferenceMeeting(Id(600), ConferenceKind.Initial, On, "Pat Rowe")).ThenNothing();
    }

    [Fact]
    public void A_review_needs_a_plan_and_one_before_birth_an_unborn_child()
    {
        Given().When(new BeginConferenceMeeting(Id(600), ConferenceKind.Review, On, "P")).ThenRefused("Kind", "The child was not on a plan that day, so there is nothing to review");
        Given().When(new BeginConferenceMeeting(Id(600), ConferenceKind.PreBirth, Today.AddDays(1), " ")).ThenRefused(
            ("HeldOn", "Date of the conference must be today or in the past"), ("Chair", "Enter who chairs the conference"),
            ("Kind", "The child was born by that day, so this is not a conference before the birth"));
    }

    [Fact]
    public void Nothing_is_written_into_a_conference_that_has_not_begun_for_the_child() =>
        Given().When(View).ThenRefused("ConferenceId", "The conference has not begun for Rowan");

    [Fact]
    public void What_was_last_said_of_somebodys_attendance_counts()
    {
        var came = new RecordAttendance(Id(701), Id(600), null, "Jo", "teacher", AgencyGrouping.School, AttendanceHow.InPerson, null, null, null);
        var child = Given(Began).When(came).After.When(came with { AttendanceId = Id(702), Name = "jo ", Part = "until 11" }).After.Child;

        ConferenceMeeting.Find(child, Id(600))!.Attendance.ShouldHaveSingleItem().Part.ShouldBe("until 11");
    }

    [Fact]
    public void Keeping_somebody_out_needs_the_reason_and_who_decided()
    {
        var kept = new RecordAttendance(Id(701), Id(600), null, "Marcus", "father", AgencyGrouping.Parent, AttendanceHow.InPerson, null, "Bail", null);
        Given(Began).When(kept).ThenRefused("ExcludedBy", "Enter who decided to keep the person out");
        Given(Began).When(kept with { ExcludedBecause = null, ExcludedBy = "Pat" }).ThenRefused("ExcludedBecause", "Enter why the person was kept out");
    }

    [Fact, Trait("requirement", "B08")]
    public void Going_on_without_a_quorum_needs_reasons_and_how_the_child_is_safe()
    {
        Given(Began).When(new DecideQuorum(Id(703), Id(600), true, " ", "", "Pat", null)).ThenRefused(
            ("Reasons", "Enter the chair’s reasons"), ("SafeMeanwhile", "Enter how the child is safe meanwhile"));
        Given(Began).When(new DecideQuorum(Id(703), Id(600), true, "Delay harms", "Gran stays", "Pat", null)).ThenOnce();
    }

    [Fact, Trait("requirement", "B08")]
    public void Stopping_without_a_quorum_makes_a_new_date_on_a_weekday()
    {
        var stop = new DecideQuorum(Id(703), Id(600), false, "Nobody came", "Gran stays", "Pat", null);
        Given(Began).When(stop).ThenRefused("MeetsAgainOn", "Enter the date the conference meets again");
        Given(Began).When(stop with { MeetsAgainOn = On }).ThenRefused("MeetsAgainOn", "The new date must be after 16 April 2026, when the conference stopped");
        Given(Began).When(stop with { MeetsAgainOn = new DateOnly(2026, 4, 25) }).ThenRefused("MeetsAgainOn", "The new date must be a Monday to Friday");
    }

    [Fact, Trait("requirement", "M04"), Trait("requirement", "M64")]
    public void A_professional_does_not_speak_in_the_familys_words() =>
        Given(Began).When(new AddBoardPoint(Id(704), Id(600), BoardColumn.FamilyWords, "Tea", "Jo", Voice.Professional))
            .ThenRefused("Voice", "The family’s words must be the child’s, a parent’s or those of the family’s network");

    [Fact, Trait("requirement", "M08"), Trait("requirement", "B06")]
    public void A_danger_has_its_goal_with_a_measure_and_a_duration() =>
        Given(Began).When(new MakeDangerStatement(Id(705), Id(600), "He goes hungry", " ", "", "", null)).ThenRefused(
            ("SafetyGoal", "Enter what will be happening when the child is safe"), ("Measure", "Enter how anybody can see that it is so"), ("Duration", "Enter for how long it must be so"));

    [Fact, Trait("requirement", "M19"), Trait("requirement", "M20")]
    public void Somebody_who_does_not_agree_says_why() =>
        Given(Began).When(View with { AgreesWithActions = false }).ThenRefused("WhyAgreesOrNot", "Enter why they do not agree, in their own words");

    [Fact, Trait("requirement", "M21"), Trait("requirement", "M64")]
    public void The_childs_view_is_in_the_childs_words_with_how_and_by_whom_it_was_gathered() =>
        Given(Began).When(View with { Grouping = AgencyGrouping.Child, OwnWords = null }).ThenRefused(
            ("OwnWords", "Enter what the child said or showed, in the child’s own words"), ("HowGathered", "Enter how the child’s view was gathered"), ("GatheredBy", "Enter who gathered the child’s view"));

    [Fact, Trait("requirement", "M20")]
    public void The_tally_counts_the_last_view_of_each_and_agencies_apart_from_family()
    {
        var child = Given(Began).When(View).After.When(View with { ViewId = Id(706), Plan = PlanView.NotSure }).After.When(View with { ViewId = Id(707), Name = "Officer" }).After
            .When(View with { ViewId = Id(708), Name = "Ana", Grouping = AgencyGrouping.Parent, Plan = PlanView.No }).After.Child;

        ConferenceMeeting.Find(child, Id(600))!.Tally.ShouldBe(new Tally(new Count(1, 0, 1), new Count(0, 1, 0)));
    }

    [Fact, Trait("requirement", "H15")]
    public void A_decision_that_is_not_the_majoritys_needs_the_chair_to_say_why()
    {
        var reasons = new GiveConferenceReasons(Id(709), Id(600), "Newest facts", null, "Mei", "Today");
        var held = Given(Began).When(View).After.When(new RecordInitialConference(Id(600), On, ConferenceDecision.NoPlan, null, null, null, null, Id(710), null, null)).After;

        held.When(reasons).ThenRefused("WhyNotTheMajority", "Enter why the decision is not what most agencies thought");
        held.When(reasons with { WhyNotTheMajority = "Police came last" }).ThenOnce();
        Given(Began).When(View).After.When(reasons).ThenOnce();
    }

    [Theory, Trait("requirement", "B10"), Trait("requirement", "B11")]
    [InlineData("0 0 7", ScorePrompt.MostAtZero)]
    [InlineData("0 7", null)]
    [InlineData("6 6 5", ScorePrompt.MajorityHigh)]
    [InlineData("6 5", null)]
    [InlineData("5 5 5", null)]
    [InlineData("", null)]
    public void Scores_prompt_a_discussion_only_past_half(string scores, ScorePrompt? prompt) =>
        new ScoreThresholds(5, true).Asked(scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => Score(int.Parse(s, null), AgencyGrouping.Police)))
            .ShouldBe(prompt is { } asked ? [asked] : []);

    [Fact, Trait("requirement", "B10")]
    public void Whether_the_family_is_counted_is_the_areas_to_say()
    {
        ConferenceScoreGiven[] scores = [Score(0, AgencyGrouping.Parent), Score(0, AgencyGrouping.Child), Score(3, AgencyGrouping.Police)];

        new ScoreThresholds(5, true).Asked(scores).ShouldBe([ScorePrompt.MostAtZero]);
        new ScoreThresholds(5, false).Asked(scores).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "B10")]
    public void A_score_stands_on_its_scale_and_keeps_it()
    {
        var score = new GiveConferenceScore(Id(711), Id(600), "Jo", AgencyGrouping.School, 11, "Tired", Scale);
        Given(Began).When(score).ThenRefused("Score", "Score must be a whole number from 0 to 10");
        Given(Began).When(score with { Score = 4 }).Then(new ConferenceScoreGiven(Id(711), Id(600), On, "Jo", AgencyGrouping.School, 4, "Tired", Scale));
    }

    [Fact, Trait("requirement", "B10"), Trait("requirement", "B11")]
    public void A_prompt_is_answered_and_then_gone_and_decides_nothing()
    {
        var child = Given(Began, Score(0, AgencyGrouping.Police));
        ConferenceMeeting.Find(child.Child, Id(600))!.Prompts(new ScoreThresholds(5, true)).ShouldBe([ScorePrompt.MostAtZero]);
        child.When(new AnswerScorePrompt(Id(712), Id(600), ScorePrompt.MostAtZero, "Fridays", null, null)).ThenRefused(
            ("ExistingSafety", "Enter what the safety plan and existing safety come to"), ("EscalatedTo", "Enter the manager who oversees the decision and the immediate steps"));

        var after = ConferenceMeeting.Find(child.When(new AnswerScorePrompt(Id(712), Id(600), ScorePrompt.MostAtZero, "Fridays", "Gran", "Olive")).After.Child, Id(600))!;

        after.Prompts(new ScoreThresholds(5, true)).ShouldBeEmpty();
        after.IsDecided.ShouldBeFalse();
    }

    [Fact, Trait("requirement", "M22"), Trait("requirement", "H15")]
    public void Every_parent_hears_how_to_complain_and_appeal_also_one_who_agrees()
    {
        var ana = new NetworkPerson(Id(60), "Ana", NetworkRole.Family, "mother", true, true, null, null, null);
        var rights = new ExplainParentRights(Id(713), Id(600), Id(60), "Ana", true, true, false, null, "Pat");
        var given = Given(new NetworkPersonRecorded(ana, On), Began).When(rights).After;
        ConferenceMeeting.Find(given.Child, Id(600))!.RightsNotExplained.ShouldBe([ana]);

        ConferenceMeeting.Find(given.When(rights with { ExplainedId = Id(714), Appeal = true }).After.Child, Id(600))!.RightsNotExplained.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "M64"), Trait("requirement", "B08")]
    public void What_is_missing_before_the_decision_is_worked_out()
    {
        var child = Given(Began, new ConferenceAttended(Id(715), Id(600), On, null, "Jo", "teacher", AgencyGrouping.School, AttendanceHow.InPerson, null, null, null)).Child;

        ConferenceMeeting.Find(child, Id(600))!.Missing(new QuorumRule(2, 2, true, false), null)
            .ShouldBe([StillMissing.Quorum, StillMissing.ChildsView, StillMissing.AgencysView, StillMissing.DangerStatement]);
    }

    private static ConferenceScoreGiven Score(int score, AgencyGrouping grouping) => new(Id(800 + score), Id(600), On, $"{grouping} {score}", grouping, score, "Because", Scale);
}
