using FsCheck;
using FsCheck.Fluent;
using Interval = Holdfast.Casework.Journal.Interval;

namespace Holdfast.Casework.Tests;

public class EveryCommand
{
    private static readonly ChildEvent[] Disagreed =
    [
        new DisagreementRaised(Id(630), DisagreementBetween.Agencies, new DateOnly(2026, 3, 28), DisagreementMatter.Practice, "What", "Wants", "Who", "Agency", "With", "practitioners", "Both", "Safe", null, null),
        new DisagreementDiscussed(Id(635), Id(630), DisagreementBetween.Agencies, Id(630), new DateOnly(2026, 3, 28), "Both", "Said", "Agreed", "Safe", "Who"),
    ];

    private static readonly ImmutableArray<Choice> Ladder = [new("practitioners", "Those who do not agree"), new("managers", "Managers"), new("board", "The board")];

    /// <summary>A command of each kind, from few ids and few days, so that they meet.</summary>
    private static readonly Dictionary<Type, Func<Random, ICommand>> Made = new()
    {
        [typeof(RegisterChild)] = r => new RegisterChild("hillingdon", null, Name(r), null, new DateOnly(2026, 5, 30), Sex.Unknown, null, Family, null, Team, null, null),
        [typeof(RecordBirth)] = r => new RecordBirth(Day(r), Name(r), Sex.Female),
        [typeof(NameChild)] = r => new NameChild(Name(r)),
        [typeof(RecordEthnicity)] = r => new RecordEthnicity(Maybe(r) ? "BAFR" : Maybe(r) ? EthnicGroups.NotYetKnown : Words(r), Words(r)),
        [typeof(AllocateChild)] = r => new AllocateChild(Pick(r), Maybe(r) ? Worker : null, null),
        [typeof(JoinFamily)] = r => new JoinFamily(Pick(r), Words(r)),
        [typeof(RecordNetworkPerson)] = r => new RecordNetworkPerson(new NetworkPerson(Pick(r, 60), Words(r), NetworkRole.Family, "aunt", null, null, null, Words(r), null), Day(r)),
        [typeof(RemoveNetworkPerson)] = r => new RemoveNetworkPerson(Pick(r, 60), Day(r), Words(r)),
        [typeof(RecordSchool)] = r => new RecordSchool(Words(r), null, Day(r)),
        [typeof(RecordGp)] = r => new RecordGp(Words(r), Words(r), Day(r)),
        [typeof(RecordAddress)] = r => new RecordAddress(Words(r), Day(r)),
        [typeof(ProtectContact)] = r => new ProtectContact(Pick(r), null, [], Words(r)),
        [typeof(RecordCommunicationNeeds)] = r => new RecordCommunicationNeeds(Maybe(r) ? Pick(r, 60) : null, Words(r), false, null, null, null, Day(r)),
        [typeof(RecordStrategyDiscussion)] = r => new RecordStrategyDiscussion(Pick(r, 50), Day(r), Words(r), Words(r), Maybe(r) ? Section47 : null),
        [typeof(RecordEnquiryEnded)] = r => new RecordEnquiryEnded(Pick(r, 50), Day(r), Maybe(r), Words(r)),
        [typeof(RecordInitialConference)] = r => new RecordInitialConference(Pick(r, 80), Day(r), Maybe(r) ? ConferenceDecision.Plan : ConferenceDecision.NoPlan, "neglect", Worker, Words(r), null, Pick(r, 70), null, null),
        [typeof(RecordReviewConference)] = r => new RecordReviewConference(Pick(r, 90), Day(r), Maybe(r) ? ReviewDecision.End : ReviewDecision.Continue, "neglect", Words(r)),
        [typeof(BeginConferenceMeeting)] = r => new BeginConferenceMeeting(Pick(r, 95), Maybe(r) ? ConferenceKind.Initial : ConferenceKind.Review, Day(r), Words(r)),
        [typeof(RecordAttendance)] = r => new RecordAttendance(Pick(r, 110), Pick(r, 95), null, Words(r), Words(r), AgencyGrouping.School, AttendanceHow.InPerson, null, null, null),
        [typeof(DecideQuorum)] = r => new DecideQuorum(Pick(r, 115), Pick(r, 95), true, Words(r), Words(r), Words(r), null),
        [typeof(AddBoardPoint)] = r => new AddBoardPoint(Pick(r, 120), Pick(r, 95), BoardColumn.Risk, Words(r), Words(r), (Voice)r.Next(4)),
        [typeof(MakeDangerStatement)] = r => new MakeDangerStatement(Pick(r, 125), Pick(r, 95), Words(r), Words(r), Words(r), Words(r), null),
        [typeof(RecordConferenceView)] = r => new RecordConferenceView(Pick(r, 130), Pick(r, 95), Words(r), AgencyGrouping.Police, (PlanView)r.Next(3), "neglect", null, Maybe(r), Words(r), null, null, null),
        [typeof(GiveConferenceScore)] = r => new GiveConferenceScore(Pick(r, 135), Pick(r, 95), Words(r), AgencyGrouping.Police, r.Next(0, 13), Words(r), new ConferenceScale(10, true, "Not safe", "Safe")),
        [typeof(ShowConferenceScores)] = r => new ShowConferenceScores(Pick(r, 95), new[] { new GiveConferenceScore(Pick(r, 160), Pick(r, 95), Words(r), AgencyGrouping.School, r.Next(0, 11), Words(r), new ConferenceScale(10, true, "Not safe", "Safe")) }.ToLookup(_ => Id(1))),
        [typeof(AnswerScorePrompt)] = r => new AnswerScorePrompt(Pick(r, 140), Pick(r, 95), ScorePrompt.MajorityHigh, Words(r), null, null),
        [typeof(RecordDissent)] = r => new RecordDissent(Pick(r, 145), Pick(r, 95), Words(r), AgencyGrouping.School, Words(r), Words(r), new DateOnly(2026, 5, 1)),
        [typeof(GiveConferenceReasons)] = r => new GiveConferenceReasons(Pick(r, 150), Pick(r, 95), Words(r), null, Words(r), Words(r)),
        [typeof(ExplainParentRights)] = r => new ExplainParentRights(Pick(r, 155), Pick(r, 95), null, Words(r), true, Maybe(r), Maybe(r), null, Words(r)),
        [typeof(OfferLead)] = r => new OfferLead(Pick(r, 360), Pick(r, 95), null, Words(r) + r.Next(9), true, null, Words(r)),
        [typeof(MakeRiskStatement)] = r => new MakeRiskStatement(Pick(r, 365), Pick(r, 95), Words(r), Words(r), Words(r), Maybe(r)),
        [typeof(AgreeOutlineOutcome)] = r => new AgreeOutlineOutcome(Pick(r, 370), Pick(r, 95), null, Words(r), Words(r)),
        [typeof(AgreeOutlineAction)] = r => new AgreeOutlineAction(Pick(r, 375), Pick(r, 95), Pick(r, 370), Words(r), Words(r), Words(r), new DateOnly(2026, 6, 1)),
        [typeof(ReviewOutlineOutcome)] = r => new ReviewOutlineOutcome(Pick(r, 380), Id(99), Id(372), (OutcomeFate)r.Next(4), Words(r), null, Words(r), Words(r), Words(r), []),
        [typeof(ReadPlanThrough)] = r => new ReadPlanThrough(Pick(r, 381), Id(99), [PlanPart.FamilysPart], [], null),
        [typeof(IdentifyCoreGroup)] = r => new IdentifyCoreGroup(Pick(r, 385), Pick(r, 95), [new CoreGroupMember(Pick(r), Words(r), "Teacher", null, null)], null, Words(r), Words(r)),
        [typeof(RecordConferenceParts)] = r => new RecordConferenceParts(Pick(r, 95), [new PartSaid((ConferencePart)r.Next(3), Words(r)), new PartSaid(ConferencePart.LeadBody, Words(r))]),
        [typeof(ConsiderAssessment)] = r => new ConsiderAssessment(Pick(r, 390), Pick(r, 95), Maybe(r), new DateOnly(2026, 7, 1), null, Words(r), Words(r)),
        [typeof(CommissionSpecialist)] = r => new CommissionSpecialist(Pick(r, 395), Pick(r, 95), Words(r), Words(r), Words(r), new DateOnly(2026, 7, 1), null, null),
        [typeof(ReceiveSpecialist)] = r => new ReceiveSpecialist(Pick(r, 95), Pick(r, 395), Day(r), Words(r)),
        [typeof(HearRecommendation)] = r => new HearRecommendation(Pick(r, 400), Pick(r, 95), (Recommendation)r.Next(3), Words(r), Words(r)),
        [typeof(ReportPlanChange)] = r => new ReportPlanChange(Pick(r, 405), Pick(r, 95), Day(r), Words(r), Words(r), Words(r)),
        [typeof(DecideInitialConference)] = r => new DecideInitialConference(
            Pick(r, 95), ConferenceDecision.NoPlan, null, null, null, null, null, null, null, null, (InsteadOfPlan)r.Next(3), Words(r), Reasons(r), Pick(r, 410), new DateLimits(null, null)),
        [typeof(DecideReviewConference)] = r => new DecideReviewConference(
            Maybe(r) ? Id(99) : Pick(r, 95), Maybe(r) ? ReviewDecision.Continue : ReviewDecision.Other, "neglect", Words(r), new DateOnly(2026, 9, 1), null, null, null, null, null, Words(r), Reasons(r), new DateLimits(null, null)),
        [typeof(AnswerDissent)] = r => new AnswerDissent(Pick(r, 95), Pick(r, 145), Day(r), Words(r), Words(r), Maybe(r)),
        [typeof(TellChildOutcome)] = r => new TellChildOutcome(Pick(r, 415), Pick(r, 95), Today, Words(r), Words(r), null),
        [typeof(AgreePlanFrequency)] = r => new AgreePlanFrequency(new Interval(r.Next(1, 4), TimeUnit.WorkingDays), null, Day(r), Words(r)),
        [typeof(AgreePlanOutcome)] = r => new AgreePlanOutcome(Change(r, 485), Maybe(r) ? Id(372) : Pick(r, 425), null, Words(r), Words(r), Words(r)),
        [typeof(AgreePlanAction)] = r => new AgreePlanAction(Change(r, 430), Pick(r, 435), Maybe(r) ? Id(372) : Pick(r, 425), Words(r), Words(r), null, Words(r), Today.AddDays(r.Next(9)), null),
        [typeof(WritePlanPart)] = r => new WritePlanPart(Change(r, 440), (PlanPart)r.Next(5), Words(r), Words(r)),
        [typeof(WritePlanParts)] = r => new WritePlanParts(Change(r, 441), [new PartToWrite((PlanPart)r.Next(5), Words(r), Words(r), []), new PartToWrite((PlanPart)(5 + r.Next(5)), Words(r), null, [])]),
        [typeof(AgreeMemberFrequency)] = r => new AgreeMemberFrequency(Change(r, 445), Pick(r, 60), Words(r), Maybe(r) ? EveryTenWorkingDays : null, Words(r)),
        [typeof(AgreeMemberFrequencies)] = r => new AgreeMemberFrequencies(
            Change(r, 446), [new MemberToSee(Id(60), "Ana Ashdown", Maybe(r) ? EveryTenWorkingDays : null, Words(r), []), new MemberToSee(Id(61), "Jo Field", null, Words(r), Maybe(r) ? [Id(446)] : [])]),
        [typeof(RecordOutcomeProgress)] = r => new RecordOutcomeProgress(Pick(r, 450), Pick(r, 70), Maybe(r) ? Id(372) : Pick(r, 425), Day(r), null, (Direction)r.Next(5), Words(r), Words(r)),
        [typeof(RecordActionProgress)] = r => new RecordActionProgress(Pick(r, 455), Pick(r, 70), Pick(r, 435), Day(r), null, (ActionState)r.Next(4), Words(r), Words(r)),
        [typeof(ProposePlanChange)] = r => new ProposePlanChange(Pick(r, 460), Pick(r, 70), null, Words(r), Day(r), null, null, Words(r), null),
        [typeof(AnswerPlanProposal)] = r => new AnswerPlanProposal(Pick(r, 465), Pick(r, 70), Pick(r, 460), Day(r), null, (ProposalAnswer)r.Next(3), Words(r), Words(r)),
        [typeof(GivePlanAgreement)] = r => new GivePlanAgreement(
            Pick(r, 470), Pick(r, 70), (AskedAs)r.Next(3), null, Words(r), Words(r), Day(r), null, (Agreeing)r.Next(3), Words(r), Words(r), true, Maybe(r), Words(r), SignedHow.NotSigned, null, null),
        [typeof(WritePlanCopy)] = r => new WritePlanCopy(
            Pick(r, 490), Pick(r, 70), LetterReader.Child, Id(1), Words(r), Day(r), r.Next(1, 3), 1, new CopyWords(Words(r), null, null, null, Words(r), Words(r), null, null, null, Words(r), Words(r)), Maybe(r), Maybe(r), "application/pdf", "00", Words(r)),
        [typeof(SendPlanCopy)] = r => new SendPlanCopy(Pick(r, 495), Pick(r, 70), Pick(r, 490), (SendingHow)r.Next(3), Words(r), Words(r), Today),
        [typeof(FreezeAgencyCopies)] = r => new FreezeAgencyCopies(Id(70), Day(r), 1, [new AgencyCopy(Pick(r, 498), Pick(r), Words(r), r.Next(1, 3), "application/pdf", "00")], Words(r)),
        [typeof(AskParentsServices)] = r => new AskParentsServices(Pick(r, 750), Id(70), Id(62), Day(r), (ParentsServices)r.Next(5), Words(r), Words(r)),
        [typeof(SendPlanNotice)] = r => new SendPlanNotice(Pick(r, 755), Id(70), Id(62), Day(r), Words(r), (SendingHow)r.Next(3), Words(r), 1, "application/pdf", "00", Words(r)),
        [typeof(FollowPlanNotice)] = r => new FollowPlanNotice(Pick(r, 760), Id(70), Pick(r, 755), Today, Maybe(r), Words(r), Words(r)),
        [typeof(TellChairOfChanges)] = r => new TellChairOfChanges(Id(740), Pick(r, 765), Day(r), Words(r), Words(r), Words(r)),
        [typeof(RecordEverybodyCame)] = r => new RecordEverybodyCame(Pick(r, 445), [new CameToo(Pick(r, 780), Pick(r), Words(r), Words(r), null)]),
        [typeof(KeepOwnRecord)] = r => new KeepOwnRecord(Pick(r, 782), Id(30), Today, null, Words(r), Words(r), null),
        [typeof(TakeInCareProgramme)] = r => new TakeInCareProgramme(Pick(r, 784), Day(r), Words(r), Words(r), Words(r), Maybe(r), Words(r), Maybe(r), Words(r)),
        [typeof(ExplainPlan)] = r => new ExplainPlan(Pick(r, 786), Id(70), Day(r), Words(r), Words(r), null, null, null),
        [typeof(GiveNotes)] = r => new GiveNotes(Id(30), Today, [new NotesForReader(Pick(r, 770), Pick(r, 775), LetterReader.Parent, Id(62), Words(r), r.Next(1, 3), 1, (NotesHow)r.Next(5), Words(r), null, "application/pdf", "00")], Words(r), Words(r)),
        [typeof(NameLeadSocialWorker)] = r => new NameLeadSocialWorker(null, Words(r), Day(r)),
        [typeof(EndPlan)] = r => new EndPlan(Pick(r, 70), Day(r), "reached-18", Words(r)),
        [typeof(EvidenceEnding)] = r => new EvidenceEnding(
            Pick(r, 700), Pick(r, 70), Day(r), [new OutcomeAtEnd(null, Words(r), Maybe(r), Words(r))], Words(r), null, Words(r), Day(r), null, null, null, Words(r)),
        [typeof(EndPlanOnGround)] = r => new EndPlanOnGround(Pick(r, 705), Pick(r, 70), Day(r), "died", Words(r), Words(r), null, null, null, null, null, null, Day(r), null, [EndingNeed.Death]),
        [typeof(LinkProcess)] = r => new LinkProcess(Pick(r, 710), (OtherProcess)r.Next(2), Day(r), Words(r), Words(r), null),
        [typeof(BeginChildInNeedPlan)] = r => new BeginChildInNeedPlan(Pick(r, 715), Pick(r, 70), Day(r), [new StepItem(null, Words(r), null, null)], Words(r), new DateOnly(2026, 9, 1), Words(r), null),
        [typeof(ReviewChildInNeedPlan)] = r => new ReviewChildInNeedPlan(Pick(r, 720), Pick(r, 70), Day(r), (StepReview)r.Next(3), Words(r), new DateOnly(2026, 12, 1), Words(r), Words(r), null),
        [typeof(DoWithoutChildInNeedPlan)] = r => new DoWithoutChildInNeedPlan(Pick(r, 725), Pick(r, 70), Day(r), (NoStepReason)r.Next(3), Words(r), Words(r)),
        [typeof(OverseeStepDown)] = r => new OverseeStepDown(Pick(r, 730), Pick(r, 70), Day(r), "Olive", "Hal", Words(r), Maybe(r), Words(r), Words(r)),
        [typeof(NotifyMove)] = r => new NotifyMove(Pick(r, 735), Day(r), null, (MoveKind)r.Next(3), Words(r), Words(r)),
        [typeof(SettleMove)] = r => new SettleMove(Pick(r, 740), Pick(r, 735), Day(r), (MoveKind)r.Next(3), Words(r)),
        [typeof(TellOfMove)] = r => new TellOfMove(Pick(r, 745), Pick(r, 735), Day(r), Words(r), Words(r)),
        [typeof(MakeTransfer)] = r => new MakeTransfer(Pick(r, 750), Pick(r, 735), Day(r), r.Next(9), 0, "ab", "cd", Maybe(r), "RECEIPT", Words(r)),
        [typeof(RecordReceipt)] = r => new RecordReceipt(Pick(r, 755), Pick(r, 735), Day(r), "RECEIPT", Words(r)),
        [typeof(AcceptTransfer)] = r => new AcceptTransfer(Pick(r, 760), Pick(r, 735), Day(r), Day(r), Words(r)),
        [typeof(EndMove)] = r => new EndMove(Pick(r, 765), Pick(r, 735), Day(r), Words(r)),
        [typeof(ReceiveTransfer)] = r => new ReceiveTransfer(
            new ForeignRecordReceived(Pick(r, 770), Pick(r, 775), Words(r), Today, 3, 0, Day(r), Day(r), "ab", "cd", Maybe(r), Words(r)),
            new RegisterChild("hillingdon", null, new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Unknown, null, Family, null, Team, null, null), []),
        [typeof(ReceiveComplaint)] = r => new ReceiveComplaint(Pick(r, 780), Day(r), (ComplaintRoute)r.Next(1, 3), (ComplaintKind)r.Next(3), Words(r), null, Words(r), Words(r), Words(r), null, Words(r)),
        [typeof(TakeComplaintStep)] = r => new TakeComplaintStep(Pick(r, 785), Pick(r, 780), Day(r), (ComplaintStepKind)r.Next(4), Words(r), Words(r)),
        [typeof(DecideComplaint)] = r => new DecideComplaint(Pick(r, 790), Pick(r, 780), Day(r), (ComplaintResult)r.Next(4), Words(r), null, Words(r), null, null),
        [typeof(TellComplaintOutcome)] = r => new TellComplaintOutcome(Pick(r, 795), Pick(r, 780), Day(r), Words(r), Words(r)),
        [typeof(StateDisagreement)] = r => new StateDisagreement(Pick(r, 800), r.Next(1, 9), Day(r), Words(r), null, Words(r), null, Words(r)),
        [typeof(NameCoreGroup)] = r => new NameCoreGroup([new CoreGroupMember(Pick(r), Words(r), "Teacher", Maybe(r) ? "School" : null, null)], Day(r)),
        [typeof(RecordCoreGroup)] = r => new RecordCoreGroup(Pick(r, 30), Day(r), [new Attendee(Pick(r), "A")], Maybe(r), Maybe(r), Words(r), null, null),
        [typeof(RecordNotesSent)] = r => new RecordNotesSent(Pick(r, 30), Day(r), Words(r)),
        [typeof(PlanCoreGroups)] = r => new PlanCoreGroups([new MeetingDay(Pick(r, 440), Today.AddDays(r.Next(4)), null)], null, Words(r), Words(r)),
        [typeof(MoveCoreGroup)] = r => new MoveCoreGroup(Pick(r, 440), Today.AddDays(r.Next(4)), null, Words(r), Words(r), null, null, Maybe(r) ? [Id(60)] : [], []),
        [typeof(ConfirmMovedCoreGroup)] = r => new ConfirmMovedCoreGroup(Pick(r, 440), Today, Maybe(r) ? [Id(60)] : [], Words(r), Words(r)),
        [typeof(BeginCoreGroup)] = r => new BeginCoreGroup(Pick(r, 445), Day(r), Words(r), (CoreGroupChair)r.Next(3), Words(r), Words(r), Maybe(r), null, null),
        [typeof(AgreeChairs)] = r => new AgreeChairs(Pick(r, 450), Pick(r, 445), Words(r), CoreGroupChair.AnotherMember, null, null),
        [typeof(RecordCoreGroupAttendance)] = r => new RecordCoreGroupAttendance(Pick(r, 455), Pick(r, 445), null, Words(r), Words(r), null, (CoreGroupHow)r.Next(2), Maybe(r), null, null, null, null, Words(r)),
        [typeof(RecordCoreGroupParts)] = r => new RecordCoreGroupParts(Pick(r, 445), [new CoreGroupSays(CoreGroupParts.Discussion, Words(r)), new CoreGroupSays(CoreGroupParts.Decisions, Words(r))], []),
        [typeof(ReviewFrequency)] = r => new ReviewFrequency(Pick(r, 465), Pick(r, 445), Maybe(r), Words(r), new Interval(r.Next(1, 4), TimeUnit.WorkingDays), true, Words(r), null),
        [typeof(RecordDisagreement)] = r => new RecordDisagreement(Pick(r, 470), Pick(r, 445), Words(r), Words(r), Words(r), null),
        [typeof(TakeUpDisagreement)] = r => new TakeUpDisagreement(Pick(r, 475), Pick(r, 445), Pick(r, 470), Maybe(r), Words(r)),
        [typeof(DecideChildsPart)] = r => new DecideChildsPart(Pick(r, 480), Pick(r, 440), Day(r), Words(r), ChildsWish.Come, Words(r), Words(r), Words(r), Maybe(r), Words(r), Words(r), null, null, null, null),
        [typeof(ArrangeHelp)] = r => new ArrangeHelp(Pick(r, 485), Pick(r, 445), Day(r), (FamilyHelp)r.Next(8), Words(r), Maybe(r), Words(r)),
        [typeof(RecommendToReview)] = r => new RecommendToReview(Pick(r, 490), Pick(r, 445), (Recommendation)r.Next(3), Words(r), Words(r), Words(r)),
        [typeof(HoldCoreGroup)] = r => new HoldCoreGroup(Pick(r, 445), Words(r)),
        [typeof(ConfirmTasks)] = r => new ConfirmTasks(Pick(r, 495), Maybe(r) ? Id(30) : Pick(r, 445), Today, null, Words(r), Words(r), null),
        [typeof(AskForEarlyReview)] = r => new AskForEarlyReview(Pick(r, 1500), null, Day(r), [(EarlyReviewPointer)r.Next(12)], Words(r), Words(r), Words(r), Words(r), Words(r)),
        [typeof(AnswerEarlyReview)] = r => new AnswerEarlyReview(Pick(r, 1505), Pick(r, 1500), Day(r), Maybe(r), new DateOnly(2026, 6, 1), Words(r), Words(r)),
        [typeof(AskForMembershipChange)] = r => new AskForMembershipChange(Pick(r, 510), Day(r), (MembershipChange)r.Next(2), new CoreGroupMember(Pick(r), Words(r), "Teacher", null, null), Words(r), Words(r)),
        [typeof(AnswerMembershipChange)] = r => new AnswerMembershipChange(Pick(r, 515), Pick(r, 510), Day(r), Maybe(r), Words(r), Words(r)),
        [typeof(DecideExclusion)] = r => new DecideExclusion(Pick(r, 520), Day(r), null, Words(r), Words(r), Words(r), null, Words(r)),
        [typeof(PassNews)] = r => new PassNews(Pick(r, 525), Day(r), (CoreGroupNewsKind)r.Next(7), Words(r), Words(r), Maybe(r), Words(r)),
        [typeof(ConsiderNews)] = r => new ConsiderNews(Pick(r, 530), Pick(r, 525), null, Day(r), Words(r), Words(r)),
        [typeof(StepUpAttendance)] = r => new StepUpAttendance(Pick(r, 535), Pick(r, 540), Day(r), (TroubleStep)r.Next(4), Words(r), Words(r), Words(r), Words(r), Words(r)),
        [typeof(WeighChoices)] = r => new WeighChoices([new WeighedChoice("legal-action", [Pick(r, 600)], Maybe(r), Words(r)), new WeighedChoice("review-conference", [Pick(r, 20)], Maybe(r), Words(r))], Words(r), Day(r)),
        [typeof(RecordNotices)] = r => new RecordNotices([Pick(r), Pick(r, 600)], "senior-manager", Words(r), Words(r), Day(r)),
        [typeof(RaiseDifficulty)] = r => new RaiseDifficulty(Pick(r, 600), Day(r), (DifficultyKind)r.Next(6), Words(r), Words(r), Words(r), Words(r), Words(r), null, Maybe(r)),
        [typeof(TakeUpDifficulty)] = r => new TakeUpDifficulty(Pick(r, 605), Pick(r, 600), null, Day(r), Words(r), Words(r), Maybe(r), Words(r)),
        [typeof(TakeAdvice)] = r => new TakeAdvice(Pick(r, 610), Maybe(r) ? Pick(r, 600) : Pick(r, 630), (AdviceFrom)r.Next(3), Words(r), Words(r), Words(r), Day(r), Words(r)),
        [typeof(ReportUnexpectedEvent)] = r => new ReportUnexpectedEvent(Pick(r, 615), Day(r), Words(r), Words(r), Words(r), null, null, null, Pick(r, 620)),
        [typeof(DecideCourse)] = r => new DecideCourse(Pick(r, 625), Pick(r, 615), Day(r), (DecidingSide)r.Next(2), Maybe(r), Words(r), Words(r), Words(r)),
        [typeof(RaiseDisagreement)] = r => new RaiseDisagreement(Pick(r, 630), (DisagreementBetween)r.Next(2), Day(r), DisagreementMatter.Practice, Words(r), Words(r), Words(r), Words(r), Words(r), Words(r), Words(r), null, null, Ladder),
        [typeof(DiscussDisagreement)] = r => new DiscussDisagreement(Pick(r, 635), Pick(r, 630), Day(r), Words(r), Words(r), Words(r), Words(r), Words(r), false, Pick(r, 640)),
        [typeof(ApproveDisagreementRecord)] = r => new ApproveDisagreementRecord(Pick(r, 642), Pick(r, 635), Day(r), Words(r)),
        [typeof(ClimbDisagreement)] = r => new ClimbDisagreement(Pick(r, 645), Pick(r, 630), Day(r), Maybe(r) ? "managers" : "board", Words(r), Words(r), Words(r), Words(r), null, Words(r), Ladder),
        [typeof(ResolveDisagreement)] = r => new ResolveDisagreement(Pick(r, 650), Pick(r, 630), Day(r), Words(r), Words(r), Maybe(r) ? Words(r) : null),
        [typeof(RecordVisit)] = r => new RecordVisit(Pick(r, 20), Day(r), null, (VisitPlace)r.Next(4), null, Maybe(r), Worker, "A", Maybe(r), [new ChildAtVisit(Id(1), Maybe(r) ? SeenAlone with { Awake = Maybe(r) } : NotSeen, [])]),
        [typeof(RecordViewConsidered)] = r => new RecordViewConsidered(Pick(r, 20), Pick(r, 30), Words(r)),
        [typeof(RecordAdvocacy)] = r => new RecordAdvocacy(Pick(r), (AdvocacyStage)r.Next(6), null, Day(r), AdvocacyAnswer.Declined, Words(r), Words(r), null, null),
        [typeof(RecordAdvocateAttended)] = r => new RecordAdvocateAttended(null, Words(r), Day(r), null),
        [typeof(RecordNoAccess)] = r => new RecordNoAccess(Pick(r, 40), Day(r), null, AccessProblem.Difficulty, Maybe(r), Maybe(r), null, Words(r), Words(r), Words(r), null, false, Maybe(r) ? "Police" : null, null, Pick(r)),
        [typeof(RecordNotice)] = r => new RecordNotice(Pick(r), "senior-manager", Words(r), Words(r), Day(r)),
        [typeof(DecideAccessChoice)] = r => new DecideAccessChoice(Pick(r, 40), "legal-action", Maybe(r), Words(r), Words(r), Day(r)),
        [typeof(RecordProtectiveAction)] = r => new RecordProtectiveAction(Pick(r), Day(r), Words(r), Words(r), null, null),
        [typeof(WriteLetterWords)] = r => new WriteLetterWords(Pick(r, 180), Id(82), Words(r), Words(r), null, null, null, Words(r)),
        [typeof(WriteLetterPart)] = r => new WriteLetterPart(Pick(r, 185), Id(82), Words(r), Words(r), [Id(62)], Words(r)),
        [typeof(SignLetters)] = r => new SignLetters(Id(82), [new LetterToSign(Pick(r, 161), LetterKind.Decision, LetterReader.Parent, Id(62), Words(r), r.Next(1, 4), "application/pdf", "00")], Words(r), Words(r)),
        [typeof(WithholdLetter)] = r => new WithholdLetter(Pick(r, 165), Id(82), LetterKind.FullRecord, Id(62), Words(r), Words(r)),
        [typeof(SendLetter)] = r => new SendLetter(Pick(r, 170), Pick(r, 160), (SendingHow)r.Next(3), Words(r), Words(r), new DateOnly(2026, 4, 20)),
        [typeof(RecordLettersSentOtherwise)] = r => new RecordLettersSentOtherwise(Pick(r, 175), Id(82), LetterKind.Decision, Words(r), Words(r), new DateOnly(2026, 4, 20)),
        [typeof(AskForLetterCorrection)] = r => new AskForLetterCorrection(Pick(r, 190), Id(160), Words(r), Words(r), new DateOnly(2026, 4, 20)),
        [typeof(AnswerLetterCorrection)] = r => new AnswerLetterCorrection(Pick(r, 195), Pick(r, 190), CorrectionAnswer.Changed, Words(r), Words(r)),
        [typeof(ExcuseDuty)] = r => new ExcuseDuty(Words(r), r.Next(1, 20), Words(r), Words(r), Words(r)),
        [typeof(RequestConference)] = r => new RequestConference(Pick(r, 95), (ConferenceKind)r.Next(4), Day(r), Maybe(r) ? Pick(r, 50) : null, Maybe(r) ? Section47 : null, Words(r), null),
        [typeof(AgreeConference)] = r => new AgreeConference(Pick(r, 95), Day(r), Words(r), null),
        [typeof(DeclineConference)] = r => new DeclineConference(Pick(r, 95), Pick(r, 165), (NotAgreedTo)r.Next(2), Day(r), Words(r), Words(r), Words(r)),
        [typeof(ArrangeConference)] = r => new ArrangeConference(Pick(r, 95), Today.AddDays(r.Next(5)), new TimeOnly(10, 0), null, Words(r), null, Words(r), Words(r), Words(r), Words(r), null),
        [typeof(RecordPreparations)] = r => new RecordPreparations(Pick(r, 95), [new PartPrepared(PreparationPart.Orders, true, Words(r)), new PartPrepared(PreparationPart.Bail, null, null)], Day(r), Words(r)),
        [typeof(RecordPreparation)] = r => new RecordPreparation(Pick(r, 95), (PreparationPart)r.Next(3), Maybe(r), Day(r), Words(r), Words(r)),
        [typeof(InviteToConference)] = r => new InviteToConference(Pick(r, 95), Pick(r, 110), null, Words(r), Words(r), null, Words(r), Day(r), Maybe(r), Maybe(r)),
        [typeof(AnswerInvitation)] = r => new AnswerInvitation(Pick(r, 110), (InvitationAnswer)r.Next(5), Day(r), Words(r), Maybe(r) ? "Sam Ogle" : null),
        [typeof(MakeEvidenceBundle)] = r => new MakeEvidenceBundle(Pick(r, 600), Day(r), Day(r), Words(r), Words(r), "ab", Words(r)),
        [typeof(SendInvitation)] = r => new SendInvitation(Pick(r, 115), Pick(r, 110), (SendingHow)r.Next(3), Words(r), Words(r), Day(r)),
        [typeof(SendReport)] = r => Report120(r),
        [typeof(WriteReport)] = r => new WriteReport(Pick(r, 95), Pick(r, 120), Words(r), Words(r), Day(r), [new ChildInReport(Id(1), Words(r), Words(r), null, [], [])]),
        [typeof(AnswerByLink)] = r => new AnswerByLink(new AnswerInvitation(Pick(r, 110), (InvitationAnswer)r.Next(3), Day(r), Words(r)), Maybe(r) ? Report120(r) : null),
        [typeof(CallOffConference)] = r => new CallOffConference(Pick(r, 95), Day(r), Words(r), Words(r)),
        [typeof(AskForReport)] = r => new AskForReport(Pick(r, 95), Pick(r, 120), Words(r), Words(r), Day(r), null),
        [typeof(RecordReportReceived)] = r => new RecordReportReceived(Pick(r, 120), Day(r), Words(r)),
        [typeof(RecordReportShared)] = r => new RecordReportShared(Pick(r, 120), Day(r), Words(r)),
        [typeof(CorrectEntry)] = r => new CorrectEntry(r.Next(1, 20), Maybe(r) ? new SchoolRecorded(Words(r), null, Day(r)) : new NoticeGiven(Pick(r), "senior-manager", Words(r), Words(r), Day(r)), Words(r)),
        [typeof(WithdrawEntry)] = r => new WithdrawEntry(r.Next(2, 30), Words(r), Maybe(r)),
        [typeof(BeginAssessment)] = r => new BeginAssessment(Pick(r, 600), Day(r), Words(r)),
        [typeof(AskForContribution)] = r => new AskForContribution(Pick(r, 605), Id(500), Day(r), null, Words(r), Words(r), null, Words(r), new DateOnly(2026, 5, 1)),
        [typeof(GiveContribution)] = r => new GiveContribution(Pick(r, 610), Id(501), Day(r), Words(r), Words(r), Words(r), null, null),
        [typeof(WriteAnalysis)] = r => new WriteAnalysis(Pick(r, 615), Id(500), Day(r), Words(r), Words(r), Words(r), Words(r), Words(r), Words(r), Worker, Words(r)),
        [typeof(PutForSignature)] = r => new PutForSignature(Pick(r, 620), Id(500), Day(r), Words(r), Words(r)),
        [typeof(CounterSign)] = r => new CounterSign(Pick(r, 625), Id(500), Day(r), Words(r), Id(902), true, Maybe(r), Words(r)),
        [typeof(CoverSignOff)] = r => new CoverSignOff(Pick(r, 630), Id(500), Day(r), Id(902), Words(r), Words(r), Today.AddDays(3), Words(r), Words(r)),
        [typeof(ReadFile)] = r => new ReadFile(Pick(r, 635), Day(r), FamilyFile.OtherChild, Pick(r, 950), Words(r), Words(r), Words(r)),
        [typeof(AskForHistory)] = r => new AskForHistory(Pick(r, 640), Day(r), Words(r), Words(r), new DateOnly(2026, 5, 1)),
        [typeof(ObtainHistory)] = r => new ObtainHistory(Pick(r, 645), Pick(r, 640), Day(r), Words(r), Words(r)),
        [typeof(ConsiderHistory)] = r => new ConsiderHistory(Pick(r, 650), Day(r), HistoryReadFor.FirstReview, Words(r), null, Words(r), []),
        [typeof(HoldSupervision)] = r => new HoldSupervision(Pick(r, 655), Day(r), Words(r), Words(r), Words(r), Words(r), null, [new DecisionWanted(Pick(r, 660), Words(r), Words(r), new DateOnly(2026, 5, 1))]),
        [typeof(FinishDecision)] = r => new FinishDecision(Pick(r, 665), Pick(r, 660), Day(r), Words(r), Words(r)),
        [typeof(GiveOversight)] = r => new GiveOversight(Pick(r, 670), Day(r), OversightMatter.LongPlan, Words(r), Words(r), Words(r), Words(r), Words(r)),
        [typeof(SampleRecord)] = r => new SampleRecord(Pick(r, 675), Day(r), Words(r), 1, 4, 7, new DateOnly(2026, 5, 1), Words(r)),
        [typeof(FindInSample)] = r => new FindInSample(Pick(r, 680), Pick(r, 675), Day(r), Words(r), Words(r), Words(r), Id(902)),
        [typeof(NoteLeadTask)] = r => new NoteLeadTask(Pick(r, 690), LeadTask.DirectWork, Day(r), Maybe(r), Words(r), Words(r)),
        [typeof(SignPeriod)] = r => new SignPeriod(Pick(r, 685), Day(r), Today, Today, Words(r), Worker, null),
    };

    // A conference that is being prepared, so that what follows from an invitation or a report is reached.
    private static readonly ConferenceRequested Asked = new(Id(96), ConferenceKind.TransferIn, new DateOnly(2026, 3, 28), null, null, "They moved here", null);
    private static readonly ConferenceInvited Invited = new(Id(96), Id(111), null, "Ash", "aunt", null, "By letter", new DateOnly(2026, 3, 29), true, true);
    private static readonly ReportAsked Report = new(Id(96), Id(121), "Police", "Sergeant Ash", new DateOnly(2026, 3, 29), null);

    private static SendReport Report120(Random r) => new(Pick(r, 110), Pick(r, 160), Day(r), [new ChildInReport(Id(1), Words(r), Words(r), null, [], [])]);

    // An outline plan of one conference and the review that follows it.
    private static readonly ChildEvent[] Outlined =
    [
        new ConferenceMeetingBegan(Id(98), ConferenceKind.Initial, new DateOnly(2026, 3, 27), "P"), new OutlineOutcomeAgreed(Id(372), Id(98), new DateOnly(2026, 3, 27), null, "Ash", "Ash"),
        new ConferencePartRecorded(Id(98), new DateOnly(2026, 3, 27), ConferencePart.ExpectedOfFamily, "Ash"),
        new InitialConferenceHeld(Id(98), new DateOnly(2026, 3, 27), ConferenceDecision.Plan, "neglect", null, null, null), new ConferenceMeetingBegan(Id(99), ConferenceKind.Review, new DateOnly(2026, 4, 17), "P"),
    ];

    // Something the child showed, a core group that can consider it, and a school that can be corrected.
    private static readonly ChildEvent[] Heard = [new SchoolRecorded("Rowan", null, new DateOnly(2026, 3, 28)), Visit(20, new DateOnly(2026, 3, 29), SeenAlone), new CoreGroupHeld(Id(30), new DateOnly(2026, 4, 15), [], false, false, null, null, null)];

    private static readonly ImmutableArray<Func<Random, ICommand>> Any = [.. Made.Values];

    [Fact]
    public void Is_among_those_these_laws_are_tried_on() =>
        Made.Keys.ShouldBe(typeof(ICommand).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ICommand))), ignoreOrder: true);

    [Fact]
    public void Decided_twice_in_a_row_writes_once_whatever_came_before()
    {
        var recorded = new HashSet<Type>();
        Prop.ForAll(Seeds, seeds =>
        {
            var journal = GivenOnly(
                [RegisteredUnborn, OnAPlan with { PlanId = Id(70) }, new InitialConferenceHeld(Id(82), new DateOnly(2026, 3, 27), ConferenceDecision.Plan, "neglect", null, null, null),
                new NetworkPersonRecorded(new NetworkPerson(Id(62), "Ana", NetworkRole.Family, "mother", true, true, null, null, null), new DateOnly(2026, 3, 27)),
                new LetterSigned(Id(160), Id(82), LetterKind.Decision, LetterReader.Parent, Id(62), "Ana", 1, null, null, "application/pdf", "00", "Pat", new DateOnly(2026, 3, 27)),
                new ConferenceRequested(Id(740), ConferenceKind.Review, new DateOnly(2026, 3, 28), null, null, "The review is due", null), Asked, Invited, Report, .. Outlined, .. Heard, .. Assessed, .. Disagreed]);
            foreach (var command in seeds.Select(Command))
            {
                var outcome = journal.When(command);
                if (!outcome.Decision.Events.IsEmpty)
                {
                    recorded.Add(command.GetType());
                    journal = outcome.After;
                    journal.When(command).ThenNothing();
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260420, 1).WithMaxTest(800));

        // Otherwise the law was tried on refusals only. A registered child is not registered again.
        recorded.ShouldBe(Made.Keys.Where(k => k != typeof(RegisterChild) && k != typeof(ReceiveTransfer)), ignoreOrder: true);
    }

    [Fact, Trait("requirement", "X03")]
    public void Leads_to_the_same_child_whether_the_journal_is_taken_in_piece_by_piece_or_at_once()
    {
        var visited = 0;
        Prop.ForAll(Seeds, seeds =>
        {
            var journal = GivenOnly([RegisteredUnborn, OnAPlan with { PlanId = Id(70) }, Asked, Invited, Report, .. Outlined, .. Heard, .. Assessed, .. Disagreed]);
            var child = Child.Unknown(Id(1)).After(Entries(journal.Events));
            foreach (var seed in seeds)
            {
                var command = seed % 3 == 0 ? (RecordVisit)Made[typeof(RecordVisit)](new Random(seed)) with { VisitId = Id(10_000 + visited), VisitedOn = Today } : Command(seed);
                var after = journal.And(journal.When(command).Decision.Events);
                var (before, news) = (child, Entries(after.Events)[journal.Events.Length..]);
                (journal, child) = (after, before.After(news));

                child.OnlyVisitedSince(before).ShouldBe(news.All(e => e.What is VisitMade));
                if (news.Length > 0)
                {
                    GoingOn.Shared(before, child).ShouldBeEmpty();
                    visited += news[0].What is VisitMade ? 1 : 0;
                }
            }

            GoingOn.ShouldBeAsFolded(child, Entries(journal.Events));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261123, 1).WithMaxTest(60));

        visited.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Writes_nothing_when_refused_and_gives_every_reason_in_words()
    {
        Prop.ForAll(Seeds, seeds =>
        {
            foreach (var command in seeds.Select(Command))
            {
                var decision = command.Decide(Child.Unknown(Id(1)), Area, new DateOnly(2020, 1, 1));
                if (decision.IsRefused)
                {
                    decision.Events.ShouldBeEmpty();
                    decision.Refusals.ShouldAllBe(r => r.About.Length > 0 && char.IsUpper(r.Message[0]) && !r.Message.EndsWith('.'));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260420, 1).WithMaxTest(40));
    }

    /// <summary>An assessment in which somebody was asked and that was analysed.</summary>
    private static ImmutableArray<ChildEvent> Assessed =>
    [
        new AssessmentBegun(Id(500), new DateOnly(2026, 3, 27), "Why"),
        new AssessmentContributionAsked(Id(501), Id(500), new DateOnly(2026, 3, 27), null, "Jo", "nurse", "NHS", "Sleep", new DateOnly(2026, 5, 1)),
        new AssessmentAnalysisWritten(Id(502), Id(500), new DateOnly(2026, 3, 27), "Needs", "Parents", "Home", "None", "Means", "Mina", null),
    ];

    private static Arbitrary<int[]> Seeds => Gen.Choose(0, int.MaxValue - 1).ArrayOf(200).ToArbitrary();

    private static ICommand Command(int seed)
    {
        var random = new Random(seed);
        return Any[random.Next(Any.Length)](random);
    }

    /// <summary>One of two ids of a sort: acts of one sort meet each other, and not those of another.</summary>
    private static Guid Pick(Random random, int sort = 10) => Id(sort + random.Next(2));

    private static PlanChange Change(Random random, int sort) => new(Pick(random, sort), Id(70), Day(random), null, Words(random), []);

    private static DateOnly Day(Random random) => new DateOnly(2026, 3, 28).AddDays(random.Next(0, 24));

    private static bool Maybe(Random random) => random.Next(2) == 0;

    private static string Words(Random random) => random.Next(3) switch { 0 => "Fern", 1 => "Elm ", _ => "Oak" };

    private static ChairsReasons Reasons(Random random) => new(Pick(random, 420), Words(random), Words(random), Words(random), Words(random));

    private static PersonName Name(Random random) => new(Words(random), "Ashdown");
}
