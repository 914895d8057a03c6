using Holdfast.Casework.Assessments;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Visits;

namespace Holdfast.Web.Access;

/// <summary>
/// The one disclosure filter: what of a child's record a capacity may read. Every view, list, history line and download about a child
/// asks it. Built from what may be shown, never from what must be hidden.
/// </summary>
public sealed class Disclosure(Capacity capacity)
{
    /// <summary>The kinds of entry a professional of the core group reads: the plan's own work. Not enquiries, addresses, needs of the parents or kept source text.</summary>
    private static readonly HashSet<Type> CoreGroupReads =
    [
        typeof(ChildRegistered), typeof(ChildBorn), typeof(ChildNamed), typeof(ChildDied), typeof(SchoolRecorded), typeof(GpRecorded),
        typeof(InitialConferenceHeld), typeof(ReviewConferenceHeld), typeof(PlanBegan), typeof(PlanEnded), typeof(PlanFrequencyAgreed),
        typeof(LeadSocialWorkerNamed), typeof(CoreGroupMembersNamed), typeof(CoreGroupHeld), typeof(CoreGroupNotesSent),
        typeof(AdvocacyConsidered), typeof(AdvocateAttended), typeof(VisitMade), typeof(ViewConsidered), typeof(AccessNotGained), typeof(NoticeGiven), typeof(AccessChoiceDecided), typeof(ProtectiveActionTaken),
        typeof(ConferenceMeetingBegan), typeof(ConferenceAttended), typeof(QuorumDecided), typeof(BoardPointAdded), typeof(DangerStatementMade), typeof(ConferenceViewGiven),
        typeof(ConferenceScoreGiven), typeof(ScorePromptAnswered), typeof(DissentRecorded), typeof(ConferenceReasonsGiven), typeof(ParentRightsExplained),
        typeof(RiskStatementMade), typeof(OutlineOutcomeAgreed), typeof(OutlineActionAgreed), typeof(OutlineOutcomeReviewed), typeof(PlanReadThrough), typeof(CoreGroupIdentified), typeof(ConferencePartRecorded),
        typeof(AssessmentConsidered), typeof(SpecialistAssessmentCommissioned), typeof(SpecialistAssessmentReceived), typeof(RecommendationHeard), typeof(PlanChangeReported),
        typeof(ConferenceDecided), typeof(DissentAnswered), typeof(ChildToldOutcome),
        typeof(CoreGroupPlanned), typeof(CoreGroupMoveConfirmed), typeof(CoreGroupBegan), typeof(CoreGroupChairsAgreed), typeof(CoreGroupAttended), typeof(CoreGroupPartRecorded), typeof(CoreGroupFrequencyReviewed),
        typeof(CoreGroupDisagreement), typeof(CoreGroupDisagreementTakenUp), typeof(CoreGroupChildsPartDecided), typeof(CoreGroupHelpArranged), typeof(CoreGroupRecommended), typeof(CoreGroupTasksConfirmed),
        typeof(EarlyReviewAsked), typeof(EarlyReviewAnswered), typeof(CoreGroupChangeAsked), typeof(CoreGroupChangeAnswered), typeof(CoreGroupNews), typeof(CoreGroupNewsConsidered),
        typeof(PlanOutcomeAgreed), typeof(PlanActionAgreed), typeof(PlanPartWritten), typeof(MemberFrequencyAgreed), typeof(PlanOutcomeProgress), typeof(PlanActionProgress),
        typeof(PlanChangeProposed), typeof(PlanProposalAnswered), typeof(PlanAgreementGiven),
        typeof(DifficultyRaised), typeof(DifficultyTakenUp), typeof(UnexpectedEventReported),
        typeof(DisagreementRaised), typeof(DisagreementDiscussed), typeof(DisagreementRecordApproved), typeof(DisagreementClimbed), typeof(DisagreementResolved),
        typeof(AssessmentBegun), typeof(AssessmentContributionAsked), typeof(AssessmentSigned),
        typeof(CoreGroupOwnRecord), typeof(PlanExplainedToChild),
        typeof(PlanEndingEvidenced), typeof(PlanEndingGrounded), typeof(ChildInNeedPlanBegan), typeof(ChildInNeedPlanReviewed), typeof(NoChildInNeedPlan),
    ];

    public Capacity Capacity { get; } = capacity;

    /// <summary>Social workers and their managers see that an address is protected, and may open it.</summary>
    public bool ShowsProtectedContacts => Capacity is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager;

    /// <summary>Where the child lives is shown to the child's own social workers only when nothing is protected, and to nobody else from the network page.</summary>
    public bool ShowsAddress => ShowsProtectedContacts;

    /// <summary>Brothers and sisters are shown by name to those who work with the whole family.</summary>
    public bool ShowsSiblings => Capacity is not Capacity.CoreGroupProfessional;

    /// <summary>
    /// Telephone numbers and mail of the network. Who the people are and how they stand to the child is shown to everyone who works with the child:
    /// nobody can work in a core group without knowing whom they will meet.
    /// </summary>
    public bool ShowsContacts => Capacity is not Capacity.CoreGroupProfessional;

    /// <summary>
    /// Which page somebody opened says what there is: that an address is protected, that somebody complained. Other agencies read who opened the record and when; chair and head of service not who opened an
    /// address they may not know of.
    /// </summary>
    public bool ShowsPageOpened(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ShowsProtectedContacts || (Capacity is not Capacity.CoreGroupProfessional && !page.Contains("protected", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How to speak with the child is for everyone who works with the child; what a parent needs is for those who work with the parent.</summary>
    public bool Shows(CommunicationNeedsRecorded need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.PersonId is null || Shows(need.GetType());
    }

    public bool Shows(RecordedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.OnWrongChild && Capacity is not Capacity.TeamManager)
        {
            return false;
        }

        return Inner(fact.What) is DisagreementEvent disagreement ? Shows(disagreement) : Shows(Inner(fact.What).GetType());
    }

    /// <summary>What people of one agency do not agree about is not for those of the others.</summary>
    public bool Shows(DisagreementEvent disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return Shows(disagreement.GetType()) && (disagreement.Between == DisagreementBetween.Agencies || Capacity is not Capacity.CoreGroupProfessional);
    }

    public bool Shows(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Capacity switch
        {
            Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager => true,
            Capacity.HeadOfService or Capacity.ConferenceChair => kind != typeof(AddressRecorded) && kind != typeof(ContactProtected),
            Capacity.CoreGroupProfessional => CoreGroupReads.Contains(kind),
            _ => false,
        };
    }

    private static ChildEvent Inner(ChildEvent what) => what is EntryCorrected corrected ? corrected.Now : what;
}

/// <summary>
/// What a letter to a reader outside may be made from: a list for each reader, beside what the chair who signs may read. What is not named here
/// never reaches the one who composes the letter.
/// </summary>
public static class LetterDisclosure
{
    private static readonly HashSet<Type> Child =
    [
        typeof(InitialConferenceHeld), typeof(ReviewConferenceHeld), typeof(PlanBegan), typeof(PlanEnded), typeof(PlanFrequencyAgreed), typeof(LeadSocialWorkerNamed),
        typeof(AdvocacyConsidered), typeof(ViewConsidered), typeof(ConferenceViewGiven), typeof(LetterWordsWritten), typeof(LetterPartWritten),
    ];

    private static readonly HashSet<Type> Parent =
    [
        typeof(InitialConferenceHeld), typeof(ReviewConferenceHeld), typeof(PlanBegan), typeof(PlanEnded), typeof(PlanFrequencyAgreed), typeof(LeadSocialWorkerNamed),
        typeof(CoreGroupMembersNamed), typeof(ConferenceViewGiven), typeof(ParentRightsExplained), typeof(LetterWordsWritten), typeof(LetterPartWritten),
        typeof(RiskStatementMade), typeof(OutlineOutcomeAgreed), typeof(OutlineActionAgreed), typeof(OutlineOutcomeReviewed),
    ];

    private static readonly HashSet<Type> Agency = [.. Parent.Where(k => k != typeof(ParentRightsExplained)), typeof(ViewConsidered)];

    /// <summary>What only the full record says. Scores and the reasons for keeping somebody out are for professionals.</summary>
    private static readonly HashSet<Type> FullRecord =
        [typeof(ConferenceMeetingBegan), typeof(ConferenceAttended), typeof(BoardPointAdded), typeof(DangerStatementMade), typeof(ConferenceReasonsGiven), typeof(DissentRecorded)];

    private static readonly HashSet<Type> AgencysFullRecord = [.. FullRecord, typeof(ConferenceScoreGiven), typeof(QuorumDecided)];

    /// <summary>A letter that asks why somebody was not there speaks of that and of nothing else.</summary>
    private static readonly HashSet<Type> WhyNotThere = [typeof(ConferenceAttended)];

    public static bool Shows(LetterReader reader, LetterKind letter, Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (letter == LetterKind.WhyNotThere)
        {
            return reader == LetterReader.Agency && WhyNotThere.Contains(kind);
        }

        return reader switch
        {
            LetterReader.Child => Child.Contains(kind),
            LetterReader.Parent => Parent.Contains(kind) || (letter == LetterKind.FullRecord && FullRecord.Contains(kind)),
            LetterReader.Agency => Agency.Contains(kind) || (letter == LetterKind.FullRecord && AgencysFullRecord.Contains(kind)),
            _ => false,
        };
    }

    /// <summary>The child's own words are for the child and for the professionals: a child who is quoted to a parent may pay for it.</summary>
    public static bool ShowsChildsWords(LetterReader reader) => reader is LetterReader.Child or LetterReader.Agency;
}

/// <summary>
/// What an evidence bundle may be made from: what its maker may read, and less. It leaves the house and is shown around, so it never says where somebody lives who is kept apart, nor that anything is.
/// </summary>
public static class EvidenceDisclosure
{
    /// <summary>Whether it belongs to this child at all, once corrections and withdrawals are counted with the entry they are of.</summary>
    public static bool IsTheChilds(RecordedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return !fact.OnWrongChild && fact.What is not (EntryCorrected or EntryWithdrawn);
    }

    public static bool Shows(ChildView view, RecordedFact fact)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(fact);
        return IsTheChilds(fact) && view.Disclosure.Shows(fact) && fact.What is not ContactProtected && !(fact.What is AddressRecorded && view.Child.ProtectedContacts.Count > 0);
    }
}
