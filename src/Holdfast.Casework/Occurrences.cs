namespace Holdfast.Casework;

/// <summary>What practice rules may speak of. Rule files write these names in lower case with hyphens.</summary>
public enum OccurrenceKind
{
    ChildRegistered,
    ChildAllocated,
    ChildBorn,
    ChildDied,
    SchoolChanged,
    ReferralReceived,
    StrategyDiscussionHeld,
    EnquiryEnded,
    InitialConferenceHeld,
    ReviewConferenceHeld,
    PlanBegan,
    PlanEnded,
    PlanFrequencyAgreed,
    LeadSocialWorkerNamed,
    CoreGroupMembersNamed,
    CoreGroupHeld,
    CoreGroupNotesSent,

    /// <summary>A meeting of the core group that had a day was given another.</summary>
    CoreGroupMoved,
    CoreGroupMoveConfirmed,
    CoreGroupChangeAsked,
    CoreGroupChangeAnswered,
    CoreGroupTold,
    CoreGroupConsidered,
    CoreGroupRecommended,
    EarlyReviewAsked,
    EarlyReviewAnswered,

    /// <summary>A member's attendance holds the plan up: the team manager was told, or took a further step.</summary>
    AttendanceTroubleRaised,
    AttendanceTroubleSettled,
    VisitMade,
    SeenAtCoreGroup,
    ViewGiven,
    ViewConsidered,
    AdvocacyConsidered,
    AccessNotGained,
    NoticeGiven,
    AccessChoiceDecided,
    ProtectiveActionTaken,
    ConferenceDecided,
    RiskStatementMade,
    DissentRecorded,
    DissentAnswered,
    ChildToldOutcome,
    AssessmentConsidered,
    SpecialistAssessmentCommissioned,
    SpecialistAssessmentReceived,
    ConferenceRequested,
    ConferenceAgreed,
    ConferenceNotAgreed,
    ConferenceArranged,
    ConferencePrepared,
    ConferenceInvited,
    InvitationAnswered,
    ConferenceReportAsked,
    ConferenceReportReceived,
    ConferenceReportShared,
    ConferenceBegan,
    QuorumDecided,

    /// <summary>A professional neither came to the conference nor sent a report (B09).</summary>
    ProfessionalNotThere,

    /// <summary>With this letter everybody who must have one has it, or the chair has said why not.</summary>
    LettersAllSent,
    LetterCorrectionAsked,
    LetterCorrectionAnswered,

    /// <summary>It was asked whether a parent is known to services of their own.</summary>
    ParentsServicesAsked,
    ParentKnownToServices,
    PlanNoticeSent,
    PlanNoticeAcknowledged,

    /// <summary>The chair of a review was told of the changes of the plan.</summary>
    PlanChangesTold,

    /// <summary>What the plan says was changed.</summary>
    PlanChanged,
    PlanChangeProposed,
    PlanProposalAnswered,
    DifficultyRaised,
    DifficultyTakenUp,
    AdviceTaken,
    UnexpectedEventReported,

    /// <summary>The lead social worker or the manager did their part in deciding about an unexpected event.</summary>
    CourseDecided,
    DisagreementRaised,

    /// <summary>A disagreement came to a stage of the ladder; the planned day is the protective date.</summary>
    DisagreementStageBegan,
    DisagreementDiscussed,

    /// <summary>A disagreement left a stage: it went on, or was settled.</summary>
    DisagreementStageEnded,
    DisagreementResolved,

    /// <summary>A disagreement showed something the board must look at.</summary>
    PolicyIssueRaised,
    AssessmentBegun,
    AssessmentContributionAsked,
    AssessmentContributionGiven,

    /// <summary>An assessment waits for a manager's counter-signature.</summary>
    AssessmentPutForSignature,
    AssessmentSigned,
    AssessmentReturned,

    /// <summary>Earlier files and those of other children were read, and it was written what they mean for this child.</summary>
    FamilyHistoryConsidered,
    FamilyHistoryAsked,
    FamilyHistoryObtained,
    SupervisionHeld,
    SupervisionDecisionMade,
    SupervisionDecisionDone,

    /// <summary>A head of service looked at a decision or a plan.</summary>
    OversightGiven,
    RecordSampled,
    SampleFound,
    RecordPeriodSigned,

    /// <summary>What the end of the plan rests on was said. It is about the plan.</summary>
    PlanEndingEvidenced,

    /// <summary>A child in need plan follows the plan it is about.</summary>
    ChildInNeedPlanBegan,
    ChildInNeedPlanReviewed,
    NoChildInNeedPlan,
    StepDownOverseen,
    MoveNotified,
    MoveSettled,

    /// <summary>The other authority was told in writing; the code says what was known of the move by then.</summary>
    MoveTold,
    TransferAccepted,
    MoveOver,

    /// <summary>Another authority’s record of the child came.</summary>
    TransferReceived,
    ComplaintReceived,
    ComplaintStep,
    ComplaintDecided,
    ComplaintOutcomeTold,

    /// <summary>The child is on a plan, and turns 18 within a year, on the day planned.</summary>
    AdulthoodNear,
    ProcessLinked,
}

/// <summary>What a rule may ask of an occurrence. Rule files write these names in lower case with hyphens.</summary>
[Flags]
public enum Facets : ulong
{
    None = 0,

    /// <summary>The child was on a plan that day.</summary>
    OnPlan = 1UL << 0,
    StartedEnquiry = 1UL << 1,
    ConferenceNeeded = 1UL << 2,
    NoConferenceNeeded = 1UL << 3,
    Plan = 1UL << 4,
    NoPlan = 1UL << 5,
    FirstCoreGroupDateSet = 1UL << 6,
    LeadNamed = 1UL << 7,
    Continue = 1UL << 8,
    End = 1UL << 9,
    VisitFrequencySet = 1UL << 10,
    CoreGroupFrequencySet = 1UL << 11,
    PreBirth = 1UL << 12,
    Changed = 1UL << 13,
    ChildCame = 1UL << 14,
    AtSchool = 1UL << 15,
    Seen = 1UL << 16,
    Alone = 1UL << 17,
    AtHome = 1UL << 18,
    Awake = 1UL << 19,
    Baby = 1UL << 20,
    BedroomSeen = 1UL << 21,
    ByLead = 1UL << 22,
    Announced = 1UL << 23,
    OwnWords = 1UL << 24,
    PlanExplained = 1UL << 25,
    AtCoreGroup = 1UL << 26,
    AtReview = 1UL << 27,
    Offered = 1UL << 28,
    HomeVisit = 1UL << 29,
    Difficulty = 1UL << 30,
    Obstruction = 1UL << 31,
    Denial = 1UL << 32,

    /// <summary>The home visit before this one did not reach the child either.</summary>
    SecondConsecutive = 1UL << 33,
    Chosen = 1UL << 34,
    Imported = 1UL << 35,

    /// <summary>The child counts as seen for the plan's visits: seen, and awake when a baby.</summary>
    SeenAsNeeded = 1UL << 36,
    WorkerNamed = 1UL << 37,
    AtEnquiry = 1UL << 38,
    AtInitialConference = 1UL << 39,

    /// <summary>The core group said whether the child is seen often enough (M34a).</summary>
    VisitFrequencyReviewed = 1UL << 40,
    AtBecomingLookedAfter = 1UL << 41,

    /// <summary>With it, nothing of its kind was left to do: everybody invited had answered, every report asked for was shared, every part of a matter was ready.</summary>
    NoneLeft = 1UL << 50,

    /// <summary>The conference stopped, and meets again.</summary>
    Stopped = 1UL << 51,

    /// <summary>It was given a reason for being late, or for being moved, and somebody agreed to it.</summary>
    DelayAgreed = 1UL << 52,

    /// <summary>The conference had begun before, and was stopped.</summary>
    Again = 1UL << 53,
    DecisionLetter = 1UL << 42,
    FullRecord = 1UL << 43,
    WhyNotThere = 1UL << 44,
    SentAReport = 1UL << 45,

    /// <summary>The assessment was finished and presented.</summary>
    Presented = 1UL << 46,

    /// <summary>It is not settled, and goes on as a disagreement.</summary>
    GoesOn = 1UL << 47,

    /// <summary>Obstacles to the plan are not satisfactorily dealt with.</summary>
    ObstaclesRemain = 1UL << 54,

    /// <summary>The child may be excluded from school.</summary>
    ExclusionRisk = 1UL << 55,

    /// <summary>A mental-health care programme ends.</summary>
    ProgrammeEnds = 1UL << 56,
}

/// <summary>One thing that happened, in the few words practice rules use.</summary>
/// <param name="Version">The entry it comes from, by its place in the child's journal.</param>
/// <param name="Position">Its place among all entries; breaks ties on one day.</param>
/// <param name="Subject">The meeting, visit, plan or difficulty it is about.</param>
/// <param name="Key">A code it carries: recipient, choice, stage, or Act and section.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="Imported">The file it was read from, if it was.</param>
/// <param name="Planned">The day fixed there for what comes next: the first or next core group, the second attempt.</param>
public sealed record Occurrence(
    OccurrenceKind Kind, DateOnly On, int Version, long Position, Facets Facets, Guid Subject, string? Key, DateTimeOffset RecordedAt, Journal.ImportedFrom? Imported,
    DateOnly? Planned = null)
{
    /// <summary>It has all of these facets.</summary>
    public bool Is(Facets facets) => (Facets & facets) == facets;
}
