using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Visits;
using Holdfast.Practice.Packs;

namespace Holdfast.Practice.Examples;

/// <summary>Writes an example's lines as the journal they stand for, so that examples run through the same fold as a real child.</summary>
internal sealed partial class ExampleJournal
{
    private static readonly Author Author = new(Id("author"), Capacity.SocialWorker);
    private static readonly LegalBasis Enquiry = new("the area's enquiry Act", "1");
    private readonly List<Entry> entries = [];
    private readonly List<(OccurrenceKind Kind, Guid Id, string? Called)> subjects = [];
    private int names;

    private ExampleJournal()
    {
    }

    public static Child Child(Example example)
    {
        var journal = new ExampleJournal();
        var first = example.Happened.IsEmpty ? example.AsAt : example.Happened.Min(l => l.On);
        var born = example.Unborn ? (DateOnly?)null : example.Born ?? first.AddYears(-8);
        journal.Add(
            new ChildRegistered("example", "1", new PersonName("Sam", "Example"), born, example.Unborn ? first.AddMonths(4) : null, Sex.Unknown, null, first), first, null);
        journal.Add(new SchoolRecorded("School before", null, first.AddYears(-1)), first, null);
        foreach (var line in example.Happened)
        {
            journal.Add(journal.Event(line), line.Recorded ?? line.On, line.ImportedUpTo);
        }

        return Casework.Child.From(Id("child"), journal.entries, example.AsAt);
    }

    private static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private void Add(ChildEvent what, DateOnly recorded, DateOnly? importedUpTo)
    {
        var marked = importedUpTo is { } upTo ? what with { Imported = new ImportedFrom("cin-census", $"example/{entries.Count}", upTo) } : what;
        var at = new DateTimeOffset(recorded.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        entries.Add(new Entry(entries.Count + 1, entries.Count + 1, Id($"command {entries.Count}"), at, Author, marked));
    }

    private ChildEvent Event(ExampleLine line)
    {
        var f = line.Facets;
        var on = line.On;
        return line.Kind switch
        {
            OccurrenceKind.ChildAllocated => new ChildAllocated(Id("team"), Has(Facets.WorkerNamed) ? Id("worker") : null, null, on),
            OccurrenceKind.ChildBorn => new ChildBorn(on, null, Sex.Unknown),
            OccurrenceKind.ChildDied => new ChildDied(on),
            OccurrenceKind.SchoolChanged => new SchoolRecorded($"School {entries.Count}", null, on),
            OccurrenceKind.ReferralReceived => new ReferralReceived(New(line), on, null, null, false),
            OccurrenceKind.StrategyDiscussionHeld => new StrategyDiscussionHeld(New(line), on, null, null, Has(Facets.StartedEnquiry) ? Enquiry : null),
            OccurrenceKind.EnquiryEnded => new EnquiryEnded(About(line, OccurrenceKind.StrategyDiscussionHeld), on, Has(Facets.ConferenceNeeded), null),
            OccurrenceKind.InitialConferenceHeld => new InitialConferenceHeld(
                New(line), on, Has(Facets.Plan) ? ConferenceDecision.Plan : Has(Facets.NoPlan) ? ConferenceDecision.NoPlan : ConferenceDecision.NotInTheSource, null, null,
                Has(Facets.LeadNamed) ? "Lead" : null, line.Planned),
            OccurrenceKind.ReviewConferenceHeld => new ReviewConferenceHeld(
                New(line), on, Has(Facets.Continue) ? ReviewDecision.Continue : Has(Facets.End) ? ReviewDecision.End : ReviewDecision.NotInTheSource, null),
            OccurrenceKind.PlanBegan => new PlanBegan(New(line), on, null, null, line.VisitsEvery, line.CoreGroupsEvery),
            OccurrenceKind.PlanFrequencyAgreed => new PlanFrequencyAgreed(About(line, OccurrenceKind.PlanBegan), line.VisitsEvery, line.CoreGroupsEvery, on, "Why"),
            OccurrenceKind.PlanChanged => new PlanPartWritten(
                new PlanChange(Id($"change {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, null, "Why", []), PlanPart.ReasonAndRisk, "Words", null),
            OccurrenceKind.PlanChangeProposed => new PlanChangeProposed(New(line), Id("plan"), null, "Who", on, null, null, "What", null),
            OccurrenceKind.PlanProposalAnswered => new PlanProposalAnswered(
                Id($"answer {entries.Count}"), Id("plan"), About(line, OccurrenceKind.PlanChangeProposed), on, null, ProposalAnswer.TakenUp, "Words", "Who"),
            OccurrenceKind.ParentsServicesAsked => new ParentsServicesAsked(
                Id($"asked {entries.Count}"), About(line, OccurrenceKind.PlanBegan), Id("parent"), "Parent", on, Has(Facets.NoneLeft) ? ParentsServices.None : ParentsServices.NotAnswered, "Who", null),
            OccurrenceKind.ParentKnownToServices => new ParentsServicesAsked(Id($"asked {entries.Count}"), Id("plan"), New(line), "Parent", on, ParentsServices.Health, "Who", "Holder"),
            OccurrenceKind.PlanNoticeSent => new PlanNoticeSent(
                Notice(line), Id("plan"), About(line, OccurrenceKind.ParentKnownToServices), "Parent", on, "Holder", SendingHow.Mail, null, 1, "application/pdf", "00", "Who"),
            OccurrenceKind.PlanNoticeAcknowledged => new PlanNoticeFollowed(Id($"followed {entries.Count}"), Id("plan"), Notice(line), on, true, "Holder", "Words"),
            OccurrenceKind.PlanChangesTold => new PlanChangesTold(Conference(line), Id($"told {entries.Count}"), on, [], "Chair", "Words", "Who"),
            OccurrenceKind.PlanEnded => new PlanEnded(About(line, OccurrenceKind.PlanBegan), on, line.Code, null),
            OccurrenceKind.LeadSocialWorkerNamed => new LeadSocialWorkerNamed(null, $"Lead {names++}", on),
            OccurrenceKind.CoreGroupMembersNamed => new CoreGroupMembersNamed([], on),
            OccurrenceKind.CoreGroupHeld => new CoreGroupHeld(New(line), on, [], Has(Facets.ChildCame), Has(Facets.AtSchool), null, Has(Facets.VisitFrequencyReviewed) ? "View" : null, line.Planned),
            OccurrenceKind.CoreGroupNotesSent => new CoreGroupNotesSent(About(line, OccurrenceKind.CoreGroupHeld), on, "Members"),
            OccurrenceKind.CoreGroupMoved => new CoreGroupPlanned(New(line), line.Planned ?? on, null, null, null, "Why", on),
            OccurrenceKind.CoreGroupMoveConfirmed => new CoreGroupMoveConfirmed(About(line, OccurrenceKind.CoreGroupMoved), line.Planned ?? on, on, "Everybody", "By letter", [], []),
            OccurrenceKind.CoreGroupChangeAsked => new CoreGroupChangeAsked(New(line), on, MembershipChange.Join, new CoreGroupMember(Id("member"), "Member", "Teacher", "School", null), "Why", "Who"),
            OccurrenceKind.CoreGroupChangeAnswered => new CoreGroupChangeAnswered(Id($"answer {entries.Count}"), About(line, OccurrenceKind.CoreGroupChangeAsked), on, true, "Why", "Chair"),
            OccurrenceKind.CoreGroupTold => new CoreGroupNews(
                New(line), on, Has(Facets.ExclusionRisk) ? CoreGroupNewsKind.ExclusionRisk : Has(Facets.ProgrammeEnds) ? CoreGroupNewsKind.ProgrammeEnds : CoreGroupNewsKind.OtherMeeting, "What", "Who", true, "Everybody"),
            OccurrenceKind.CoreGroupConsidered => new CoreGroupNewsConsidered(Id($"considered {entries.Count}"), About(line, OccurrenceKind.CoreGroupTold), null, on, "Means", "Done"),
            OccurrenceKind.CoreGroupRecommended => new CoreGroupRecommended(Id($"recommended {entries.Count}"), Id("core group"), on, Has(Facets.End) ? Recommendation.End : Recommendation.Continue, "Why", "Outcomes", null),
            OccurrenceKind.EarlyReviewAsked => new EarlyReviewAsked(
                New(line), null, on, [Has(Facets.ObstaclesRemain) ? EarlyReviewPointer.ObstaclesRemain : EarlyReviewPointer.NewIncident], "Why", "Who", "Manager", "Advice", "Advice"),
            OccurrenceKind.EarlyReviewAnswered => new EarlyReviewAnswered(Id($"answer {entries.Count}"), About(line, OccurrenceKind.EarlyReviewAsked), on, true, line.Planned ?? on, "Why", "Chair"),
            OccurrenceKind.AttendanceTroubleRaised => new CoreGroupAttendanceTrouble(
                Id($"step {entries.Count}"), line.About is null ? New(line) : About(line), on, line.About is null ? TroubleStep.TeamManager : TroubleStep.Agency, "Who", "Agency", "What", "Who", "Words"),
            OccurrenceKind.AttendanceTroubleSettled => new CoreGroupAttendanceTrouble(
                Id($"step {entries.Count}"), About(line, OccurrenceKind.AttendanceTroubleRaised), on, TroubleStep.Settled, "Who", "Agency", "What", "Who", "Words"),
            OccurrenceKind.VisitMade => Visit(line, Has(Facets.AtHome) ? VisitPlace.Home : Has(Facets.AtSchool) ? VisitPlace.School : VisitPlace.OtherPlace),
            OccurrenceKind.SeenAtCoreGroup => Visit(line, VisitPlace.CoreGroupMeeting),
            OccurrenceKind.ViewGiven => Visit(line with { Facets = f | Facets.Seen | Facets.OwnWords }, VisitPlace.OtherPlace),
            OccurrenceKind.ViewConsidered => new ViewConsidered(
                About(line, OccurrenceKind.VisitMade, OccurrenceKind.ViewGiven), Latest(Has(Facets.AtReview) ? OccurrenceKind.ReviewConferenceHeld : OccurrenceKind.CoreGroupHeld),
                Has(Facets.AtReview) ? MeetingKind.Review : MeetingKind.CoreGroup, on, "What came of it"),
            OccurrenceKind.AdvocacyConsidered => new AdvocacyConsidered(
                Id($"advocacy {entries.Count}"), Stage(f), line.About is null ? null : About(line), on, Has(Facets.Offered) ? AdvocacyAnswer.NotYetDecided : AdvocacyAnswer.NotOffered, null, null, null, null),
            OccurrenceKind.AccessNotGained => new AccessNotGained(
                New(line), on, null, Has(Facets.Denial) ? AccessProblem.Denial : Has(Facets.Obstruction) ? AccessProblem.Obstruction : AccessProblem.Difficulty, Has(Facets.HomeVisit), false, null, "What",
                "Who", "Safe", line.Planned, false),
            OccurrenceKind.NoticeGiven => new NoticeGiven(About(line, OccurrenceKind.AccessNotGained, OccurrenceKind.PlanBegan, OccurrenceKind.DisagreementRaised), line.Code ?? "", "Name", "By telephone", on),
            OccurrenceKind.AccessChoiceDecided => new AccessChoiceDecided(About(line, OccurrenceKind.AccessNotGained, OccurrenceKind.DifficultyRaised), line.Code ?? "", Has(Facets.Chosen), "Reasons", "Who", on),
            OccurrenceKind.ProtectiveActionTaken => new ProtectiveActionTaken(Id($"action {entries.Count}"), on, "What", "Who", null, null),
            OccurrenceKind.ConferenceDecided => new ConferenceDecided(
                New(line), on, Has(Facets.NoPlan) ? DecidedAs.NoPlan : Has(Facets.Continue) ? DecidedAs.Continue : Has(Facets.End) ? DecidedAs.End : DecidedAs.Plan, null, null, null, null, null, null, null, null, null),
            OccurrenceKind.RiskStatementMade => new RiskStatementMade(Id($"risk {entries.Count}"), About(line, OccurrenceKind.ConferenceDecided), on, "Must change", "Contingency", "When", false),
            OccurrenceKind.DissentRecorded => new DissentRecorded(New(line), Id("conference"), on, "Who", AgencyGrouping.School, "Why", "Owner", line.Planned),
            OccurrenceKind.DissentAnswered => new DissentAnswered(Id("conference"), About(line, OccurrenceKind.DissentRecorded), on, "Answer", "Who", Has(Facets.GoesOn)),
            OccurrenceKind.ChildToldOutcome => new ChildToldOutcome(Id($"told {entries.Count}"), About(line, OccurrenceKind.ConferenceDecided), on, "Who", "How", null),
            OccurrenceKind.AssessmentConsidered => new AssessmentConsidered(
                Id($"assessment {entries.Count}"), Id("conference"), on, Has(Facets.Presented), line.Planned, null, "Who", "Words"),
            OccurrenceKind.SpecialistAssessmentCommissioned => new SpecialistAssessmentCommissioned(New(line), Id("conference"), on, "What", "From whom", "Who", line.Planned ?? on, null),
            OccurrenceKind.SpecialistAssessmentReceived => new SpecialistAssessmentReceived(Id("conference"), About(line, OccurrenceKind.SpecialistAssessmentCommissioned), on, "What it says"),
            OccurrenceKind.ConferenceRequested => new ConferenceRequested(New(line), Kind(), on, null, null, "Why", null),
            OccurrenceKind.ConferenceAgreed => new ConferenceAgreed(Conference(line), on, "Manager", null),
            OccurrenceKind.ConferenceNotAgreed => new ConferenceNotAgreed(
                Conference(line), Id($"not agreed {entries.Count}"), line.Code == NotAgreed.TheDelay ? NotAgreedTo.TheDelay : NotAgreedTo.TheConference, on, "Manager", "Why", "Instead"),
            OccurrenceKind.ConferenceArranged => new ConferenceArranged(
                Conference(line), line.Planned ?? on, new TimeOnly(10, 0), null, "Place", null, "Chair", Has(Facets.DelayAgreed) ? "Why" : null, null, null, on),
            OccurrenceKind.ConferencePrepared => new PreparationDone(Conference(line), Part(line), true, on, "Words", "Who"),
            OccurrenceKind.ConferenceInvited => new ConferenceInvited(Conference(line), New(line), null, $"Invited {names++}", "Role", null, "How", on, false, false),
            OccurrenceKind.InvitationAnswered => new InvitationAnswered(Conference(line), Latest(OccurrenceKind.ConferenceInvited), InvitationAnswer.Coming, on, null),
            OccurrenceKind.ConferenceReportAsked => new ReportAsked(Conference(line), New(line), "Agency", "Who", on, line.Planned),
            OccurrenceKind.ConferenceReportReceived => new ReportReceived(Conference(line), Latest(OccurrenceKind.ConferenceReportAsked), on, "Who"),
            OccurrenceKind.ConferenceReportShared => new ReportShared(Conference(line), Latest(OccurrenceKind.ConferenceReportAsked), on, "Parents"),
            OccurrenceKind.ConferenceBegan => new ConferenceMeetingBegan(Conference(line), Kind(), on, "Chair"),
            OccurrenceKind.QuorumDecided => new QuorumDecided(Id($"quorum {entries.Count}"), Conference(line), on, !Has(Facets.Stopped), "Why", "Safe", "Chair", line.Planned),
            OccurrenceKind.ProfessionalNotThere => Absent(line),
            OccurrenceKind.LettersAllSent when Has(Facets.WhyNotThere) => new LetterWithheld(
                Id($"letters {entries.Count}"), Id("conference"), LetterKind.WhyNotThere, About(line, OccurrenceKind.ProfessionalNotThere), "Who", "Telephoned", "Chair", on),
            OccurrenceKind.LettersAllSent => new LettersSentOtherwise(
                Id($"letters {entries.Count}"), About(line, OccurrenceKind.InitialConferenceHeld, OccurrenceKind.ReviewConferenceHeld),
                Has(Facets.FullRecord) ? LetterKind.FullRecord : LetterKind.Decision, "Everybody", "Sender", on),
            OccurrenceKind.LetterCorrectionAsked => new LetterCorrectionAsked(New(line), Id("letter"), "Who", "What", on),
            OccurrenceKind.LetterCorrectionAnswered => new LetterCorrectionAnswered(
                Id($"answer {entries.Count}"), About(line, OccurrenceKind.LetterCorrectionAsked), CorrectionAnswer.Changed, "Reasons", "Chair", on),
            OccurrenceKind.PlanEndingEvidenced => new PlanEndingEvidenced(
                Id($"evidence {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, [], "Risk", null, new SeenBeforeEnd("Who", on, null), new SeenBeforeEnd("Who", on, null)),
            OccurrenceKind.ChildInNeedPlanBegan => new ChildInNeedPlanBegan(Id($"step {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, [], "Lead", line.Planned ?? on, "If", null),
            OccurrenceKind.ChildInNeedPlanReviewed => new ChildInNeedPlanReviewed(
                Id($"step review {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, Coded<StepReview>(line), "Why", line.Planned, null, "Who"),
            OccurrenceKind.NoChildInNeedPlan => new NoChildInNeedPlan(Id($"none {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, Coded<NoStepReason>(line), "Why", null, "Who"),
            OccurrenceKind.StepDownOverseen => new StepDownOverseen(Id($"oversight {entries.Count}"), About(line, OccurrenceKind.PlanBegan), on, "Manager", "Head", "What", true, "Why", null),
            OccurrenceKind.MoveNotified => new MoveNotified(New(line), on, line.Planned, Coded<MoveKind>(line), "There", "Why"),
            OccurrenceKind.MoveSettled => new MoveSettled(Id($"settled {entries.Count}"), About(line, OccurrenceKind.MoveNotified), on, Coded<MoveKind>(line), "How"),
            OccurrenceKind.MoveTold => new MoveTold(Id($"told {entries.Count}"), About(line, OccurrenceKind.MoveNotified), on, "Who", "By letter"),
            OccurrenceKind.TransferAccepted => new TransferAccepted(Id($"accepted {entries.Count}"), About(line, OccurrenceKind.MoveNotified), on, on, "Words"),
            OccurrenceKind.MoveOver => new MoveOver(Id($"over {entries.Count}"), About(line, OccurrenceKind.MoveNotified), on, "Words"),
            OccurrenceKind.TransferReceived => new ForeignRecordReceived(New(line), Id("transfer"), "There", on, 1, 0, on, on, "Seal", "Sha", line.Code != "no-plan", "Who"),
            OccurrenceKind.ComplaintReceived => new ComplaintReceived(New(line), on, Coded<ComplaintRoute>(line), ComplaintKind.Complaint, "Who", null, "What", null, null, null, "Who"),
            OccurrenceKind.ComplaintStep => new ComplaintStep(Id($"complaint step {entries.Count}"), About(line, OccurrenceKind.ComplaintReceived), on, Coded<ComplaintStepKind>(line), "Words", "Who"),
            OccurrenceKind.ComplaintDecided => new ComplaintDecided(
                Id($"complaint decided {entries.Count}"), About(line, OccurrenceKind.ComplaintReceived), on, ComplaintResult.NotUpheld, "Why", null, "Who", line.Code == "told" ? on : null, null),
            OccurrenceKind.ComplaintOutcomeTold => new ComplaintOutcomeTold(Id($"complaint told {entries.Count}"), About(line, OccurrenceKind.ComplaintReceived), on, "By letter", "Who"),
            OccurrenceKind.ProcessLinked => new ProcessLinked(Id($"process {entries.Count}"), Coded<OtherProcess>(line), on, "What", "Who", line.Planned),
            OccurrenceKind.DifficultyRaised => new DifficultyRaised(
                New(line), on, Enum.GetValues<DifficultyKind>().FirstOrDefault(k => DifficultyCodes.Of(k) == line.Code, DifficultyKind.Other), "What", null, null, "Safe", "Who", null, Has(Facets.ByLead)),
            OccurrenceKind.DifficultyTakenUp => new DifficultyTakenUp(Id($"taken up {entries.Count}"), About(line, OccurrenceKind.DifficultyRaised), null, on, "Words", "Safe", false, "Who"),
            OccurrenceKind.AdviceTaken => new AdviceTaken(
                Id($"advice {entries.Count}"), About(line, OccurrenceKind.DifficultyRaised, OccurrenceKind.AccessNotGained, OccurrenceKind.DisagreementRaised),
                Enum.GetValues<AdviceFrom>().First(a => AdviceCodes.Of(a) == line.Code), "Name", "Advice", "What follows", on, "Who"),
            OccurrenceKind.UnexpectedEventReported => new UnexpectedEventReported(New(line), on, "What", "Safe", "Who"),
            OccurrenceKind.CourseDecided => Course(line),
            OccurrenceKind.DisagreementRaised => Disagrees(line, DisagreementCodes.Stages[0]),
            OccurrenceKind.DisagreementStageBegan when line.About is null => Disagrees(line, line.Code ?? ""),
            OccurrenceKind.DisagreementStageBegan => new DisagreementClimbed(
                New(line), About(line), DisagreementBetween.Agencies, About(line), on, line.Code ?? "", "People", "Why", null, "Safe", line.Planned, "Who"),
            OccurrenceKind.DisagreementDiscussed => new DisagreementDiscussed(
                Id($"discussed {entries.Count}"), Disagreement(line), DisagreementBetween.Agencies, Disagreement(line), on, "Who", "Said", "Agreed", "Safe", "Who"),
            OccurrenceKind.DisagreementResolved => new DisagreementResolved(Id($"resolved {entries.Count}"), Disagreement(line), Between(Disagreement(line)), Disagreement(line), on, "Outcome", "Who", null),
            OccurrenceKind.PolicyIssueRaised => new DisagreementResolved(Id($"resolved {entries.Count}"), Disagreement(line), Between(Disagreement(line)), Disagreement(line), on, "Outcome", "Who", "Policy"),
            _ => Oversight(line) ?? throw new InvalidOperationException($"{line.Kind} can not be written in an example."),
        };

        ConferenceAttended Absent(ExampleLine absent)
        {
            if (!entries.Exists(e => e.What is ConferenceMeetingBegan))
            {
                Add(new ConferenceMeetingBegan(Id("conference"), ConferenceKind.Review, absent.On, "Chair"), absent.On, null);
            }

            return new ConferenceAttended(
                New(absent), Id("conference"), absent.On, null, $"Professional {entries.Count}", "Teacher", AgencyGrouping.School,
                (absent.Facets & Facets.SentAReport) != 0 ? AttendanceHow.ReportOnly : AttendanceHow.NeitherCameNorReported, null, null, null);
        }

        DisagreementRaised Disagrees(ExampleLine raised, string stage) => new(
            New(raised), raised.Code == DisagreementCodes.InsideOneAgency ? DisagreementBetween.InsideOneAgency : DisagreementBetween.Agencies, raised.On, DisagreementMatter.Referral, "What", "Wants", "Who", "Agency",
            "With", stage, "People", "Safe", raised.Planned, null);

        // The second of the two agrees to what the first proposed.
        DifficultyEvent Course(ExampleLine course)
        {
            var unexpected = About(course, OccurrenceKind.UnexpectedEventReported);
            var side = course.Code == DecidingCodes.TeamManager ? DecidingSide.TeamManager : DecidingSide.LeadSocialWorker;
            return entries.Select(e => e.What).OfType<CourseProposed>().LastOrDefault(p => p.EventId == unexpected) is { } proposed
                ? new CourseAgreed(Id($"agreed {entries.Count}"), unexpected, proposed.ProposalId, course.On, side, null, "Who")
                : new CourseProposed(Id($"proposed {entries.Count}"), unexpected, course.On, side, "Course", "Why", "Who");
        }

        Guid Notice(ExampleLine of) => Id($"notice {About(of, OccurrenceKind.ParentKnownToServices)}");

        bool Has(Facets facet) => (f & facet) == facet;

        ConferenceKind Kind() => Has(Facets.AtReview) ? ConferenceKind.Review : ConferenceKind.Initial;

        VisitMade Visit(ExampleLine visit, VisitPlace place) => new(
            New(visit), visit.On, null, place, null, (visit.Facets & Facets.Announced) != 0, Author.UserId, "Visitor", (visit.Facets & Facets.ByLead) != 0,
            ChildFacets.Blank with
            {
                Seen = (visit.Facets & Facets.Seen) != 0,
                Alone = (visit.Facets & Facets.Alone) != 0 ? Aloneness.Alone : Aloneness.SomeoneWasThere,
                Awake = (visit.Facets & Facets.Awake) != 0,
                BedroomSeen = (visit.Facets & Facets.BedroomSeen) != 0,
                OwnWords = (visit.Facets & Facets.OwnWords) != 0 ? "Words" : null,
            },
            ImmutableList<Attachment>.Empty);
    }

    /// <summary>The value a line's code stands for; the first when it has none.</summary>
    private static T Coded<T>(ExampleLine line)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(v => Sentences.Kebab(v.ToString()) == line.Code);

    private static AdvocacyStage Stage(Facets facets) => facets switch
    {
        _ when (facets & Facets.AtEnquiry) != 0 => AdvocacyStage.Enquiry,
        _ when (facets & Facets.AtInitialConference) != 0 => AdvocacyStage.InitialConference,
        _ when (facets & Facets.AtCoreGroup) != 0 => AdvocacyStage.CoreGroup,
        _ when (facets & Facets.AtReview) != 0 => AdvocacyStage.Review,
        _ when (facets & Facets.AtBecomingLookedAfter) != 0 => AdvocacyStage.BecameLookedAfter,
        _ => AdvocacyStage.AnotherTime,
    };

    /// <summary>The disagreement, or the stage of it, that the line is about.</summary>
    private Guid Disagreement(ExampleLine line) => About(line, OccurrenceKind.DisagreementRaised, OccurrenceKind.DisagreementStageBegan);

    private DisagreementBetween Between(Guid disagreement) => entries.Select(e => e.What).OfType<DisagreementRaised>().First(d => d.DisagreementId == disagreement).Between;

    private Guid Conference(ExampleLine line) => About(line, OccurrenceKind.ConferenceRequested);

    /// <summary>The next part of the matter the line names that is not ready yet; with nothing left, the last of those that stand after all others.</summary>
    private PreparationPart Part(ExampleLine line)
    {
        var parts = PreparationParts.All.First(m => m.Code == line.Code).Parts;
        var done = entries.Select(e => e.What).OfType<PreparationDone>().Select(p => p.Part).ToHashSet();
        if ((line.Facets & Facets.NoneLeft) != 0)
        {
            foreach (var part in parts.Where(p => !done.Contains(p)).SkipLast(1))
            {
                Add(new PreparationDone(Conference(line), part, true, line.On, "Words", "Who"), line.Recorded ?? line.On, null);
            }
        }

        return parts.FirstOrDefault(p => !entries.Exists(e => e.What is PreparationDone d && d.Part == p), parts[^1]);
    }

    private Guid New(ExampleLine line)
    {
        var id = Id($"subject {entries.Count} {line.Called}");
        subjects.Add((line.Kind, id, line.Called));
        return id;
    }

    /// <summary>The latest subject of a kind.</summary>
    private Guid Latest(OccurrenceKind kind) => subjects.FindLast(s => s.Kind == kind).Id;

    /// <summary>The subject named in the line, or the latest of a kind the line can be about.</summary>
    private Guid About(ExampleLine line, params ReadOnlySpan<OccurrenceKind> kinds)
    {
        for (var i = subjects.Count - 1; i >= 0; i--)
        {
            if (line.About is { } name ? subjects[i].Called == name : kinds.Contains(subjects[i].Kind))
            {
                return subjects[i].Id;
            }
        }

        return Guid.Empty;
    }
}
