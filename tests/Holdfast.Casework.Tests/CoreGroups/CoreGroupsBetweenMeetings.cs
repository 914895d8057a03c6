namespace Holdfast.Casework.Tests.CoreGroups;

public class CoreGroupsBetweenMeetings
{
    private static readonly Guid Meeting = Id(700);
    private static readonly DateOnly NextMonday = new(2026, 4, 27);
    private static readonly CoreGroupMember Mother = new(Id(60), "Ana Ashdown", "mother", null, null);
    private static readonly CoreGroupMember Nurse = new(Id(61), "Jo Whitfield", "health visitor", "Community health", Id(40));
    private static readonly CoreGroupMember Teacher = new(Id(62), "Sam Ogle", "teacher", "Hillside Primary", null);
    private static readonly CoreGroupMembersNamed Members = new([Mother, Nurse], new DateOnly(2026, 3, 27));
    private static readonly CoreGroupPlanned Planned = new(Meeting, NextMonday, null, "Hillside Primary", null, null, Today);
    private static readonly PlanCoreGroups PlanIt = new([new MeetingDay(Meeting, NextMonday, new DateOnly(2026, 5, 1))], null, "Hillside Primary", null);
    private static readonly MoveCoreGroup Move = new(Meeting, new DateOnly(2026, 4, 29), null, "Hillside Primary", "The nurse is away", null, null, [Id(61)], []);

    private static GivenJournal OnPlan => Given(OnAPlan, Members);

    [Fact, Trait("requirement", "M54"), Trait("requirement", "H17"), Trait("requirement", "H23")]
    public void Dates_to_come_are_fixed_together_in_order_and_once()
    {
        var two = PlanIt with { Days = [.. PlanIt.Days, new MeetingDay(Id(701), new DateOnly(2026, 5, 25), null)] };
        var after = OnPlan.When(two).After;
        after.Child.CoreGroupsToCome.Select(p => p.On).ShouldBe([NextMonday, new DateOnly(2026, 5, 25)]);
        after.When(two).ThenNothing();
    }

    [Fact, Trait("requirement", "H19"), Trait("requirement", "M52a"), Trait("requirement", "M52")]
    public void A_date_later_than_the_area_allows_needs_a_reason()
    {
        var late = PlanIt with { Days = [new MeetingDay(Meeting, NextMonday, new DateOnly(2026, 4, 24))] };
        OnPlan.When(late).ThenRefused("WhyLate", "27 April 2026 is later than the area allows: the last day is 24 April 2026. Enter an earlier date, or why it cannot be earlier");
        OnPlan.When(late with { WhyLate = "The school is closed" }).Then(Planned with { WhyLate = "The school is closed" });
    }

    [Fact]
    public void A_date_that_can_not_be_is_refused_at_its_place()
    {
        OnPlan.When(PlanIt with { Days = [new MeetingDay(Meeting, new DateOnly(2026, 4, 25), null), new MeetingDay(Id(701), NextMonday, null), new MeetingDay(Id(702), NextMonday, null), new MeetingDay(Id(703), new DateOnly(2026, 4, 1), null)] })
            .ThenRefused(
                ("Days[0]", "Saturday 25 April 2026 is at a weekend. Enter a working day"), ("Days[2]", "27 April 2026 is entered twice"), ("Days[3]", "Date of the meeting must be today or in the future"));
        Given(OnAPlan, new PlanEnded(Plan, new DateOnly(2026, 4, 2), "reached-18", null)).When(PlanIt).ThenRefused("Days[0]", "Rowan is not on a plan then, so there is no core group");
        OnPlan.When(PlanIt with { Days = [] }).ThenRefused("Days", "Enter at least one date");
    }

    [Fact, Trait("requirement", "M54")]
    public void A_moved_meeting_is_confirmed_in_writing_to_all()
    {
        var planned = OnPlan.And(Planned);
        var moved = planned.When(Move).After;

        moved.Child.CoreGroupsToCome.ShouldHaveSingleItem().On.ShouldBe(new DateOnly(2026, 4, 29));
        StillToTell(moved).ShouldBe(["Ana Ashdown"], "a mail to the nurse tells her mother nothing");
        StillToTell(planned.When(Move with { Mailed = [Id(60), Id(61)] }).After).ShouldBeEmpty();
        StillToTell(planned.When(Move with { Know = [Id(60)] }).After).ShouldBeEmpty();
        var untold = planned.When(Move with { Mailed = [] }).After;
        StillToTell(untold).ShouldBe(["Ana Ashdown", "Jo Whitfield"]);
        var tells = new ConfirmMovedCoreGroup(Meeting, Today, [Id(60)], null, "By letter");
        untold.When(tells).ThenOnce();
        untold.When(tells with { Told = [] }).ThenRefused("Told", "Select who was told");
        StillToTell(untold.When(tells with { Told = [Id(60), Id(61)] }).After).ShouldBeEmpty();
        var all = untold.When(tells).After.When(tells with { Told = [Id(61)], Others = "Gran" }).After;
        StillToTell(all).ShouldBeEmpty();
        all.Child.MoveIsConfirmed(all.Child.CoreGroupPlan(Meeting)!).ShouldBeTrue();
        StillToTell(all.When(Move with { Place = "The library", Mailed = [] }).After).Count.ShouldBe(2, "the day is the same and the place is not");
        planned.When(Move with { WhyMoved = "" }).ThenRefused("WhyMoved", "Enter why it is moved");
        planned.When(Move with { On = NextMonday }).ThenRefused("On", "This is the day, time and place it has. Change one of them");
    }

    [Fact, Trait("requirement", "M54"), Trait("requirement", "H26")]
    public void Whoever_is_kept_out_of_the_meeting_is_not_told_where_it_is()
    {
        var kept = OnPlan.And(Planned, new CoreGroupExclusionDecided(Id(770), Today, Mother.PersonId, Mother.Name, "Nobody could speak", "Olive Ember", null, "By letter"));
        StillToTell(kept.When(Move).After).ShouldBeEmpty();
    }

    private static List<string> StillToTell(GivenJournal journal) => [.. journal.Child.ToTellOfMove(journal.Child.CoreGroupPlan(Meeting)!).Select(m => m.Name)];

    [Fact]
    public void A_meeting_that_has_met_is_not_moved() =>
        OnPlan.And(Planned, new CoreGroupBegan(Meeting, Today, "P", CoreGroupChair.TeamManager, null, null, false, null)).When(Move).ThenRefused("MeetingId", "This core group has met already, so it cannot be moved");

    [Fact]
    public void A_meeting_on_another_day_than_planned_says_why() =>
        OnPlan.And(Planned).When(new BeginCoreGroup(Meeting, Today, "Olive Ember", CoreGroupChair.TeamManager, null, null, false, null, null))
            .ThenRefused("WhyAnotherDay", "It was planned for Monday 27 April 2026. Enter why it met on another day");

    [Fact, Trait("requirement", "W09"), Trait("requirement", "W10"), Trait("requirement", "W11"), Trait("requirement", "H32"), Trait("requirement", "H55")]
    public void The_childs_part_is_decided_beforehand_beginning_with_age_and_wish()
    {
        var decide = new DecideChildsPart(Id(750), Meeting, Today, "Eight, and follows it", ChildsWish.Come, "I want to say it", "She speaks well", "None", true, "She asks for it", "After school, with toys", "x", "x", "x", "x");
        OnPlan.And(Planned).When(decide).Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<CoreGroupChildsPartDecided>().Situation.ShouldBeNull();
        OnPlan.And(Planned).When(decide with { Comes = false, Suits = "x" }).Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<CoreGroupChildsPartDecided>().LifeImproved.ShouldBe("x");
        OnPlan.And(Planned).When(decide with { Suits = "", WishWords = "" }).ThenRefused(("WishWords", "Enter what the child said about it"), ("Suits", "Enter how place, time and meeting are made to suit the child"));
        OnPlan.And(Planned with { On = new DateOnly(2026, 4, 17) }).When(decide).ThenRefused("DecidedOn", "It is decided beforehand, so the date must be on or before 17 April 2026, the day of the meeting");
        OnPlan.When(decide).ThenRefused("MeetingId", "Select a core group that is planned or has begun");
    }

    [Fact, Trait("requirement", "H29"), Trait("requirement", "H63")]
    public void An_interpreter_is_a_must_where_the_record_says_one_is_needed()
    {
        var needs = OnPlan.And(
            Planned, new NetworkPersonRecorded(new NetworkPerson(Mother.PersonId, Mother.Name, NetworkRole.Family, "mother", true, true, null, null, null), Today), new CommunicationNeedsRecorded(Mother.PersonId, "Polish", true, null, null, "Booked", Today));
        needs.When(new ArrangeHelp(Id(751), Meeting, Today, FamilyHelp.Interpreter, "ana ashdown", false, "She understands"))
            .ThenRefused("Needed", "The record says that Ana Ashdown needs an interpreter, so one must be invited. Correct that entry if it is wrong");
        needs.When(new ArrangeHelp(Id(751), Meeting, Today, FamilyHelp.Interpreter, "Ana Ashdown", true, "Booked")).ThenOnce();
    }

    [Fact, Trait("requirement", "H34")]
    public void A_young_parent_brings_their_own_social_worker() =>
        OnPlan.And(Planned).When(new ArrangeHelp(Id(752), Meeting, Today, FamilyHelp.OwnSocialWorker, "Ana Ashdown", true, "Wren Calloway comes with her")).ThenOnce();

    [Fact, Trait("requirement", "H06")]
    public void Members_change_only_when_the_chair_has_agreed()
    {
        var asked = OnPlan.When(new AskForMembershipChange(Id(760), Today, MembershipChange.Join, Teacher, "Sees Rowan every day", "Mina Fell")).After;
        asked.Child.CoreGroup.Count.ShouldBe(2);
        asked.When(new AnswerMembershipChange(Id(761), Id(760), Today, false, "Not needed", "Pat Rowe")).After.Child.CoreGroup.Count.ShouldBe(2);
        var agreed = asked.When(new AnswerMembershipChange(Id(761), Id(760), Today, true, "Needed", "Pat Rowe")).After;
        agreed.Child.CoreGroup.Select(m => m.Name).ShouldBe(["Ana Ashdown", "Jo Whitfield", "Sam Ogle"]);
        agreed.When(new AnswerMembershipChange(Id(762), Id(760), Today, false, "No", "Pat Rowe")).ThenRefused("ChangeId", "Pat Rowe answered this on 20 April 2026");

        var leaves = agreed.When(new AskForMembershipChange(Id(763), Today, MembershipChange.Leave, Nurse, "Moves away", "Mina Fell")).After.When(new AnswerMembershipChange(Id(764), Id(763), Today, true, "Yes", "Pat Rowe")).After;
        leaves.Child.CoreGroup.Select(m => m.Name).ShouldBe(["Ana Ashdown", "Sam Ogle"]);
    }

    [Fact, Trait("requirement", "H06")]
    public void Only_a_member_leaves_and_only_somebody_else_joins()
    {
        OnPlan.When(new AskForMembershipChange(Id(760), Today, MembershipChange.Leave, Teacher, "So", "Mina")).ThenRefused("Member", "Sam Ogle is not a member of the core group");
        OnPlan.When(new AskForMembershipChange(Id(760), Today, MembershipChange.Join, Nurse, "So", "Mina")).ThenRefused("Member", "Jo Whitfield is a member of the core group already");
    }

    [Fact, Trait("requirement", "H08"), Trait("requirement", "P13")]
    public void An_early_review_is_asked_for_with_pointers_and_advice_and_answered_once()
    {
        var ask = new AskForEarlyReview(Id(770), null, Today, [EarlyReviewPointer.NewIncident], "He came back", "Mina Fell", "Olive Ember", "", "");
        OnPlan.When(ask).ThenRefused(("ManagersAdvice", "Enter what the manager advised"), ("AdvisersAdvice", "Enter what the adviser advised, or why no adviser was asked"));
        OnPlan.When(ask with { Pointers = [], ManagersAdvice = "Ask", AdvisersAdvice = "Agrees" }).ThenRefused("Pointers", "Select at least one thing that points to a review before its day");
        var asked = OnPlan.When(ask with { ManagersAdvice = "Ask", AdvisersAdvice = "Agrees" }).After;
        asked.Child.Reviews.ShouldBeEmpty("asking decides nothing");
        asked.When(new AnswerEarlyReview(Id(771), Id(770), Today, true, null, "So", "Pat")).ThenRefused("ReviewOn", "Enter the day of the early review");
        var answered = asked.When(new AnswerEarlyReview(Id(771), Id(770), Today, true, NextMonday, "It cannot wait", "Pat Rowe")).After;
        answered.When(new AnswerEarlyReview(Id(772), Id(770), Today, false, null, "No", "Pat")).ThenRefused("RequestId", "Pat Rowe answered this on 20 April 2026");
    }

    [Fact, Trait("requirement", "H08")]
    public void No_command_of_the_core_group_begins_ends_or_recategorises_a_plan()
    {
        var events = typeof(CoreGroupEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CoreGroupEvent)));
        events.SelectMany(t => t.GetProperties()).ShouldNotContain(p => p.Name == "Category" || p.Name == "Ground");
        CoreGroupParts.All.ShouldNotContain(p => p.Contains("end") || p.Contains("category"));
    }

    [Theory, Trait("requirement", "H22"), Trait("requirement", "H35"), Trait("requirement", "H36"), Trait("requirement", "H37"), Trait("requirement", "H38"), Trait("requirement", "H43"), Trait("requirement", "H60"), Trait("requirement", "H62"), Trait("requirement", "M59")]
    [InlineData(CoreGroupNewsKind.ExclusionRisk)]
    [InlineData(CoreGroupNewsKind.ProgrammeMoves)]
    [InlineData(CoreGroupNewsKind.ProgrammeEnds)]
    [InlineData(CoreGroupNewsKind.ProgrammeDifficulty)]
    [InlineData(CoreGroupNewsKind.ProgrammeLooksAgain)]
    [InlineData(CoreGroupNewsKind.OtherMeeting)]
    public void What_the_group_is_told_stands_on_the_next_agenda_until_it_is_considered(CoreGroupNewsKind kind)
    {
        var told = OnPlan.When(new PassNews(Id(780), Today, kind, "What happened", "The head", true, "Ana Ashdown and Jo Whitfield")).After;
        CoreGroupAgenda.Of(told.Child, null, Today, null, null, []).ShouldContain(i => i.Kind == AgendaKind.News && i.Subject == Id(780));
        told.When(new ConsiderNews(Id(781), Id(780), null, Today, "Home alone", "A small group at school")).After.Child.NewsToConsider(Today).ShouldBeEmpty();
        told.When(new ConsiderNews(Id(781), Id(780), null, Today, "", "")).ThenRefused(("MeansForChild", "Enter what it means for the child"), ("WhatIsDone", "Enter what is done, and how the risk is managed"));
    }

    [Fact, Trait("requirement", "B20")]
    public void Trouble_with_attendance_climbs_from_worker_to_manager_to_agency_to_writing_to_settled()
    {
        var step = new StepUpAttendance(Id(790), Id(791), Today, TroubleStep.TeamManager, "Jo Whitfield", "Community health", "The weighing", "Mina Fell", "Told her");
        OnPlan.When(step with { Step = TroubleStep.InWriting }).ThenRefused("Step", "The first step is that the social worker tells the team manager");
        var told = OnPlan.When(step).After;
        var written = told.When(step with { StepId = Id(792), Step = TroubleStep.Agency, Member = "", HoldsUp = "" }).After.When(step with { StepId = Id(793), Step = TroubleStep.InWriting }).After;
        written.Child.AttendanceTroubles.ShouldHaveSingleItem().Select(s => s.Step).ShouldBe([TroubleStep.TeamManager, TroubleStep.Agency, TroubleStep.InWriting]);
        written.When(step with { StepId = Id(794), Step = TroubleStep.Agency }).ThenRefused("Step", "This step has been taken already. Select the next one");
        written.When(step with { StepId = Id(794), Step = TroubleStep.Settled }).After.When(step with { StepId = Id(795), Step = TroubleStep.Settled }).ThenRefused("Step", "This was settled. Begin again if there is trouble anew");
    }

    [Fact, Trait("requirement", "H39"), Trait("requirement", "M15a")]
    public void The_first_agenda_is_its_own()
    {
        var first = CoreGroupAgenda.Of(OnPlan.Child, null, Today, NextMonday, null, [new Choice("obstacles", "Which obstacles")]).Select(i => i.Kind).ToList();
        first.ShouldContain(AgendaKind.Chairs);
        first.ShouldContain(AgendaKind.WrittenAgreement);
        first.ShouldContain(AgendaKind.Assessment);
        first.ShouldContain(AgendaKind.OfArea);
        first.ShouldNotContain(AgendaKind.Recommendation);
        first.ShouldNotContain(AgendaKind.PlanNeedsChange);
    }

    [Fact, Trait("requirement", "H40"), Trait("requirement", "P09"), Trait("requirement", "H65"), Trait("requirement", "H21"), Trait("requirement", "B17")]
    public void A_later_agenda_asks_what_was_agreed_and_not_done_and_what_the_review_is_told()
    {
        var later = Given(
            OnAPlan, Members, new ConferenceMeetingBegan(Id(98), ConferenceKind.Initial, new DateOnly(2026, 3, 27), "P"), new OutlineOutcomeAgreed(Id(372), Id(98), new DateOnly(2026, 3, 27), null, "A sober adult every night", "Rowan says who"),
            new OutlineActionAgreed(Id(373), Id(98), new DateOnly(2026, 3, 27), Id(372), "Gran stays", "So that", "Gran", new DateOnly(2026, 4, 10)),
            new InitialConferenceHeld(Id(98), new DateOnly(2026, 3, 27), ConferenceDecision.Plan, "neglect", null, null, null), new CoreGroupHeld(Id(30), new DateOnly(2026, 4, 3), [], false, false, null, null, null),
            new AssessmentConsidered(Id(374), Id(98), new DateOnly(2026, 3, 27), false, new DateOnly(2026, 6, 1), null, "Mina", "Left"));

        var items = CoreGroupAgenda.Of(later.Child, null, Today, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 20), []);

        items.Single(i => i.Kind == AgendaKind.Outcome).Words.ShouldBe("A sober adult every night");
        items.Single(i => i.Kind == AgendaKind.Action).Words.ShouldBe("Gran stays (Gran, by 10 April)");
        items.Select(i => i.Kind).ShouldContain(AgendaKind.PlanNeedsChange);
        items.Select(i => i.Kind).ShouldContain(AgendaKind.Assessment);
        items.Select(i => i.Kind).ShouldContain(AgendaKind.School);
        items.Select(i => i.Kind).ShouldContain(AgendaKind.CoverAndHolidays);
        items.Single(i => i.Kind == AgendaKind.Recommendation).Words.ShouldBe("1 May 2026");
        CoreGroupAgenda.Of(later.Child, null, Today, new DateOnly(2026, 9, 1), new DateOnly(2026, 5, 20), []).ShouldNotContain(i => i.Kind == AgendaKind.Recommendation);
    }
}
