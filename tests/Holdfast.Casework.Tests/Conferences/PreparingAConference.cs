namespace Holdfast.Casework.Tests;

public class PreparingAConference
{
    private static readonly Guid Conference = Id(710);
    private static readonly Guid Discussion = Id(711);
    private static readonly DateOnly AskedOn = new(2026, 4, 13);
    private static readonly DateOnly Limit = new(2026, 5, 1); // a Friday

    private static readonly StrategyDiscussionHeld Discussed = new(Discussion, new DateOnly(2026, 4, 10), "Police, school", "An enquiry begins", Section47);
    private static readonly RequestConference Request = new(Conference, ConferenceKind.Initial, AskedOn, Discussion, Section47, " Left alone overnight ", null);
    private static readonly ConferenceRequested Asked = new(Conference, ConferenceKind.Initial, AskedOn, Discussion, Section47, "Left alone overnight", null);
    private static readonly ArrangeConference Arrange = new(Conference, new DateOnly(2026, 4, 30), new TimeOnly(10, 0), null, "Market Street", null, "Ivo Larkspur", null, null, null, Limit);

    private static GivenJournal Prepared => Given(Discussed, Asked);

    [Fact, Trait("requirement", "T01")]
    public void It_is_asked_for_after_a_strategy_discussion_under_a_law() => Given(Discussed).When(Request).Then(Asked);

    [Fact]
    public void Sent_twice_it_is_asked_for_once() => Given(Discussed).When(Request).ThenOnce();

    [Fact]
    public void A_request_names_its_discussion_its_law_and_why() =>
        Given(Discussed).When(Request with { AskedOn = new DateOnly(2026, 4, 9), Under = new LegalBasis("Social Services Act", "21"), Why = " " }).ThenRefused(
            ("AskedOn", "Date must be on or after 10 April 2026, when the strategy discussion was held"),
            ("Under", "Select a law this area makes enquiries under: section 47 Children Act 1989"),
            ("Why", "Enter why a conference is needed"));

    [Fact]
    public void A_transfer_in_follows_no_discussion_and_an_initial_one_does()
    {
        Given().When(Request with { Kind = ConferenceKind.TransferIn, DiscussionId = null, Under = null }).ThenOnce();
        Given().When(Request).ThenRefused("DiscussionId", "Select the strategy discussion it follows");
    }

    [Fact]
    public void Only_one_is_prepared_at_a_time_until_it_was_held()
    {
        var second = Request with { ConferenceId = Id(720), AskedOn = Today };
        Prepared.When(second).ThenRefused("Kind", "The conference asked for on 13 April 2026 has not been held yet. Prepare that one");

        var held = Prepared.And(new InitialConferenceHeld(Id(721), AskedOn.AddDays(3), ConferenceDecision.NoPlan, null, null, null, null));
        held.Child.ConferenceInPreparation.ShouldBeNull();
        held.When(second).ThenOnce();
    }

    [Fact]
    public void A_review_needs_a_plan_and_a_pre_birth_conference_an_unborn_child()
    {
        Given(Discussed).When(Request with { Kind = ConferenceKind.Review }).ThenRefused("Kind", "The child is not on a plan, so there is nothing to review");
        Given(Discussed).When(Request with { Kind = ConferenceKind.PreBirth }).ThenRefused("Kind", "The child is born. Ask for an initial conference");
    }

    [Fact]
    public void A_manager_agrees_once_by_name()
    {
        var agree = new AgreeConference(Conference, AskedOn, " Olive Emberstone ", null);
        Prepared.When(agree).Then(new ConferenceAgreed(Conference, AskedOn, "Olive Emberstone", null));
        Prepared.When(agree).ThenOnce();
        Prepared.When(agree with { AgreedOn = AskedOn.AddDays(-1) }).ThenRefused("AgreedOn", "Date must be on or after 13 April 2026, when the conference was asked for");
    }

    [Fact, Trait("requirement", "T04")]
    public void A_date_after_the_limit_needs_a_reason_somebody_who_agreed_and_an_interim_plan()
    {
        var late = Arrange with { On = Limit.AddDays(3) };
        Prepared.When(Arrange with { On = Limit }).ThenOnce();
        Prepared.When(late).ThenRefused(
            ("DelayReason", "The last day in time is 1 May 2026. Enter why the date is another"),
            ("DelayAgreedBy", "Enter who agreed to the date"),
            ("InterimPlan", "Enter how the child is kept safe until then"));
        Prepared.When(late with { DelayReason = "Father in hospital", DelayAgreedBy = "Olive Emberstone", InterimPlan = "With Gran" }).ThenOnce();
    }

    [Fact]
    public void A_move_needs_a_reason_and_replaces_what_was_arranged_and_another_room_does_not()
    {
        var arranged = Prepared.When(Arrange).After;
        arranged.When(Arrange with { On = new DateOnly(2026, 4, 29) }).Decision.Refusals.Select(r => r.About).ShouldBe(["DelayReason", "DelayAgreedBy", "InterimPlan"]);
        arranged.When(Arrange with { Place = "The school" }).After.Child.ConferenceInPreparation!.Arranged!.Place.ShouldBe("The school");

        var moved = arranged.When(Arrange with { On = new DateOnly(2026, 4, 29), DelayReason = "The chair is ill", DelayAgreedBy = "Olive Emberstone", InterimPlan = "With Gran" }).After;
        moved.Child.ConferenceInPreparation!.Arranged!.On.ShouldBe(new DateOnly(2026, 4, 29));
        moved.Child.ConferenceInPreparation!.Arrangements.Count.ShouldBe(2);
    }

    [Fact]
    public void Saying_again_what_stands_is_no_move() =>
        Prepared.When(Arrange).After.When(Arrange, Today.AddDays(2)).ThenNothing();

    [Theory]
    [InlineData("2026-04-25", "Saturday 25 April 2026 is at a weekend. Enter a working day")]
    [InlineData("2026-04-19", "Date of the conference must be today or in the future")]
    [InlineData("2036-04-25", "Date of the conference must be within a year")]
    public void A_conference_is_on_a_day_that_can_be(string on, string message) =>
        Prepared.When(Arrange with { On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Limit = null }).ThenRefused("On", message);

    [Fact, Trait("requirement", "B02"), Trait("requirement", "B03"), Trait("requirement", "B04")]
    public void Each_part_is_ready_or_not_needed_with_its_words_and_the_last_word_stands()
    {
        var part = new RecordPreparation(Conference, PreparationPart.Interpreter, true, AskedOn, "Booked", "Mina Fell");
        Prepared.Child.ConferenceInPreparation!.Part(PreparationPart.Interpreter).ShouldBeNull();
        Prepared.When(part).ThenOnce();
        Prepared.When(part with { Needed = false, Words = "" }).ThenRefused("Words", "Enter why it is not needed");
        Prepared.When(part).After.When(part with { Needed = false, Words = "They speak English" }).After
            .Child.ConferenceInPreparation!.Part(PreparationPart.Interpreter)!.Needed.ShouldBeFalse();
    }

    [Fact, Trait("requirement", "B02"), Trait("requirement", "B03")]
    public void What_one_meeting_made_ready_is_written_down_together_each_part_an_entry_of_its_own()
    {
        var parts = new RecordPreparations(Conference, [new(PreparationPart.ReasonExplained, true, "At home"), new(PreparationPart.PracticalHelp, null, " "), new(PreparationPart.WhomToInvite, false, "They named nobody")], AskedOn, "Mina Fell");
        var ready = Prepared.When(parts).After;
        ready.Child.ConferenceInPreparation!.Part(PreparationPart.ReasonExplained)!.Words.ShouldBe("At home");
        ready.Child.ConferenceInPreparation!.Part(PreparationPart.WhomToInvite)!.Needed.ShouldBeFalse();
        ready.Child.ConferenceInPreparation!.Part(PreparationPart.PracticalHelp).ShouldBeNull();
        ready.When(parts).ThenNothing();
        Prepared.When(parts with { Parts = [new(PreparationPart.ReasonExplained, null, null)], DoneBy = "" }).ThenRefused(
            ("ReasonExplained", "Say of at least one part that it is ready, or why it is not needed"), ("DoneBy", "Enter who did it"));
        Prepared.When(parts with { Parts = [new(PreparationPart.ReasonExplained, null, "At home"), new(PreparationPart.PracticalHelp, true, "")] }).ThenRefused(
            ("ReasonExplained", "Select whether it is needed"), ("PracticalHelpWords", "Enter what was done"));
    }

    [Fact, Trait("requirement", "H58"), Trait("requirement", "P16")]
    public void An_invitation_says_to_bring_a_diary_and_that_legal_advice_may_be_taken_and_is_answered()
    {
        var invite = new InviteToConference(Conference, Id(730), null, "Jo Whitfield", "School nurse", "Health", "By letter", AskedOn, true, true);
        var invited = Prepared.When(invite).After;
        var sent = invited.Child.ConferenceInPreparation!.Invited.ShouldHaveSingleItem();
        sent.Sent.AskedForDiary.ShouldBeTrue();
        sent.Sent.ToldOfLegalAdvice.ShouldBeTrue();
        sent.Answer.ShouldBeNull();
        invited.When(invite with { InvitationId = Id(731), Name = "jo whitfield" }).ThenRefused("Name", "jo whitfield was invited already");

        var answered = invited.When(new AnswerInvitation(Id(730), InvitationAnswer.NotComing, AskedOn, null)).After;
        answered.When(new AnswerInvitation(Id(730), InvitationAnswer.Coming, Today, null)).After
            .Child.ConferenceInPreparation!.Invited[0].Answer!.Answer.ShouldBe(InvitationAnswer.Coming);
    }

    [Fact, Trait("requirement", "B08a"), Trait("requirement", "T14"), Trait("requirement", "P19")]
    public void A_report_is_asked_for_comes_and_is_shared_in_that_order()
    {
        var asked = Prepared.When(new AskForReport(Conference, Id(740), "Hillside Primary", "Amara Stone", AskedOn, null)).After;
        var share = new RecordReportShared(Id(740), Today, "Both parents");
        asked.When(share).ThenRefused("ReportId", "The report has not come yet. Record that it came first");
        asked.When(new RecordReportReceived(Id(740), AskedOn.AddDays(-1), "Amara Stone")).ThenRefused("ReceivedOn", "Date must be on or after 13 April 2026, when it was asked for");

        var came = asked.When(new RecordReportReceived(Id(740), AskedOn, "Amara Stone")).After;
        came.When(share).ThenOnce();
        came.When(share).After.Child.ConferenceInPreparation!.Reports.ShouldHaveSingleItem().Shared.ShouldHaveSingleItem().With.ShouldBe("Both parents");
    }

    [Fact]
    public void Nothing_is_prepared_for_a_conference_nobody_asked_for() =>
        Given().When(new RecordPreparation(Conference, PreparationPart.Bail, true, AskedOn, "Told the chair", "Mina Fell"))
            .ThenRefused("ConferenceId", "No conference has been asked for. Ask for it first");

    [Fact, Trait("requirement", "H58"), Trait("requirement", "X04")]
    public void The_calendar_file_keeps_its_id_counts_each_move_and_tells_no_name()
    {
        var arranged = Prepared.When(Arrange with { Place = "Room 2; Market Street, the long building behind the old library and the swimming pool" }).After;
        var first = File(arranged.Child);
        var moved = File(arranged.When(Arrange with { On = new DateOnly(2026, 4, 29), DelayReason = "x", DelayAgreedBy = "y", InterimPlan = "z" }).After.Child);

        first.ShouldContain($"UID:{Conference}@holdfast\r\n");
        moved.ShouldContain($"UID:{Conference}@holdfast\r\n");
        first.ShouldContain("SEQUENCE:0\r\n");
        moved.ShouldContain("SEQUENCE:1\r\n");
        first.ShouldContain("DTSTART:20260430T090000Z\r\n", customMessage: "ten in the morning of British Summer Time");
        first.ShouldContain("SUMMARY:Conference: R.A.\r\n");
        first.ShouldNotContain("Rowan");
        first.ShouldNotContain("Ashdown");
        first.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        first.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain(@"LOCATION:Room 2\; Market Street\, the long building behind the old library and the swimming pool");
        first.ShouldNotContain("DTEND");
    }

    private static string File(Child child) => CalendarFile.Of(child.ConferenceInPreparation!, "Conference", CalendarFile.Initials(child), new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero), child.ConferenceInPreparation!.Arrangements.Count - 1);
}
