using Holdfast.Casework.Assessments;
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
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework;

/// <summary>Turns a child's facts into the occurrences practice rules speak of. One place; see docs/events.md.</summary>
internal static partial class OccurrencesOf
{
    private static void Add(Child child, RecordedFact fact, OccurrencesSoFar soFar, List<Occurrence> all)
    {
        switch (fact.What)
        {
            case ChildRegistered:
                Make(OccurrenceKind.ChildRegistered);
                break;
            case ChildAllocated e:
                Make(OccurrenceKind.ChildAllocated, When(e.WorkerId is not null, Facets.WorkerNamed), e.TeamId);
                break;
            case ChildBorn e:
                Make(OccurrenceKind.ChildBorn, When(IsPreBirth(child, e), Facets.PreBirth));
                break;
            case ChildDied:
                Make(OccurrenceKind.ChildDied);
                break;
            case SchoolRecorded e:
                if (soFar.School is { } before && before != e.Name)
                {
                    Make(OccurrenceKind.SchoolChanged);
                }

                soFar.School = e.Name;
                break;
            case ReferralReceived e:
                Make(OccurrenceKind.ReferralReceived, subject: e.ReferralId);
                break;
            case StrategyDiscussionHeld e:
                Make(OccurrenceKind.StrategyDiscussionHeld, When(e.StartsEnquiry is not null, Facets.StartedEnquiry), e.DiscussionId, e.StartsEnquiry?.ToString());
                break;
            case EnquiryEnded e:
                Make(OccurrenceKind.EnquiryEnded, e.ConferenceNeeded ? Facets.ConferenceNeeded : Facets.NoConferenceNeeded, e.DiscussionId);
                break;
            case InitialConferenceHeld e:
                Make(OccurrenceKind.InitialConferenceHeld,
                    When(e.Decision == ConferenceDecision.Plan, Facets.Plan) | When(e.Decision == ConferenceDecision.NoPlan, Facets.NoPlan)
                    | When(e.FirstCoreGroupOn is not null, Facets.FirstCoreGroupDateSet) | When(e.LeadSocialWorkerName is not null, Facets.LeadNamed), e.ConferenceId, planned: e.FirstCoreGroupOn);
                break;
            case ReviewConferenceHeld e:
                Make(OccurrenceKind.ReviewConferenceHeld, When(e.Decision == ReviewDecision.Continue, Facets.Continue) | When(e.Decision == ReviewDecision.End, Facets.End), e.ConferenceId);
                break;
            case PlanBegan e:
                Make(OccurrenceKind.PlanBegan,
                    When(e.VisitsEvery is not null, Facets.VisitFrequencySet) | When(e.CoreGroupsEvery is not null, Facets.CoreGroupFrequencySet)
                    | When(child.UnbornOn(e.BeganOn), Facets.PreBirth), e.PlanId);
                break;
            case PlanFrequencyAgreed e:
                Make(OccurrenceKind.PlanFrequencyAgreed,
                    When(e.VisitsEvery is not null, Facets.VisitFrequencySet) | When(e.CoreGroupsEvery is not null, Facets.CoreGroupFrequencySet), e.PlanId);
                break;
            case PlanChanged or PlanChangeProposed or PlanProposalAnswered:
                Beside(OccurrencesOfPlans.Of(fact.What));
                break;
            case ParentsServicesAsked e:
                ParentAsked(e);
                break;
            case PlanNoticeSent e:
                soFar.PlanNotices[e.NoticeId] = e.PersonId;
                Make(OccurrenceKind.PlanNoticeSent, subject: e.PersonId);
                break;
            case PlanNoticeFollowed { Acknowledged: true } e when soFar.PlanNotices.TryGetValue(e.NoticeId, out var parent):
                Make(OccurrenceKind.PlanNoticeAcknowledged, subject: parent);
                break;
            case PlanChangesTold e:
                Make(OccurrenceKind.PlanChangesTold, AtKind(e.ConferenceId), e.ConferenceId);
                break;
            case PlanEnded e:
                Make(OccurrenceKind.PlanEnded, subject: e.PlanId, key: e.Ground);
                break;
            case LeadSocialWorkerNamed e:
                Make(OccurrenceKind.LeadSocialWorkerNamed, When(soFar.Lead is { } lead && lead != e.Name, Facets.Changed));
                soFar.Lead = e.Name;
                break;
            case CoreGroupMembersNamed e:
                Make(OccurrenceKind.CoreGroupMembersNamed);
                soFar.Letters.CoreGroup = MembersBeside(child.Id, e.Members);
                break;
            case CoreGroupHeld e:
                Make(OccurrenceKind.CoreGroupHeld,
                    When(e.ChildCame, Facets.ChildCame) | When(e.AtTheChildsSchool, Facets.AtSchool) | When(e.VisitFrequencyView is not null, Facets.VisitFrequencyReviewed),
                    e.MeetingId, planned: e.NextOn);
                break;
            case CoreGroupNotesSent e:
                Make(OccurrenceKind.CoreGroupNotesSent, subject: e.MeetingId);
                break;
            case CoreGroupEvent:
                Beside(OccurrencesOfCoreGroups.Of(fact.What));
                break;
            case VisitMade e:
                Visit(e);
                break;
            case ConferenceAttended e:
                Absence(e);
                break;
            case NetworkPersonRecorded e:
                soFar.Letters.Stands(e.Person);
                break;
            case NetworkPersonLeft e:
                soFar.Letters.Left(e.PersonId);
                break;
            case LetterSigned e:
                soFar.Letters.Signed(e);
                break;
            case LetterSent e:
                Letters(soFar.Letters.Find(e.LetterId) is { } sent ? (sent.ConferenceId, sent.Kind, sent.PersonId) : null);
                break;
            case LetterWithheld e:
                Letters((e.ConferenceId, e.Kind, e.PersonId));
                break;
            case LettersSentOtherwise e:
                Letters((e.ConferenceId, e.Kind, null));
                break;
            case LetterCorrectionAsked e:
                Make(OccurrenceKind.LetterCorrectionAsked, subject: e.CorrectionId);
                break;
            case LetterCorrectionAnswered e:
                Make(OccurrenceKind.LetterCorrectionAnswered, subject: e.CorrectionId);
                break;
            case ViewConsidered e:
                // A view counts as considered only while both the visit and the meeting stand on the record.
                if (child.Has(e.VisitId) && child.MeetingWith(e.MeetingId) is { } meeting)
                {
                    Make(OccurrenceKind.ViewConsidered, At(meeting.Kind), e.VisitId);
                }

                break;
            case AdvocacyConsidered e:
                Make(OccurrenceKind.AdvocacyConsidered, Stage(e.Stage) | When(e.Answer != AdvocacyAnswer.NotOffered, Facets.Offered), e.MeetingId ?? Guid.Empty, e.Answer.ToString());
                break;
            case AccessNotGained e:
                Make(OccurrenceKind.AccessNotGained, Problem(e.Problem) | When(e.HomeVisit, Facets.HomeVisit) | When(e.HomeVisit && soFar.HomeVisitFailed, Facets.SecondConsecutive), e.DifficultyId, planned: e.SecondAttemptOn);
                soFar.HomeVisitFailed |= e.HomeVisit;
                break;
            case NoticeGiven e:
                Make(OccurrenceKind.NoticeGiven, subject: e.Subject, key: e.Recipient);
                break;
            case AccessChoiceDecided e:
                Make(OccurrenceKind.AccessChoiceDecided, When(e.Chosen, Facets.Chosen), e.DifficultyId, e.Choice);
                break;
            case ProtectiveActionTaken e:
                Make(OccurrenceKind.ProtectiveActionTaken, subject: e.DifficultyId ?? Guid.Empty, key: e.Under?.ToString());
                break;
            case ConferenceDecided e:
                Make(OccurrenceKind.ConferenceDecided,
                    When(e.Decided == DecidedAs.Plan, Facets.Plan) | When(e.Decided == DecidedAs.NoPlan, Facets.NoPlan) | When(e.Decided == DecidedAs.Continue, Facets.Continue)
                    | When(e.Decided == DecidedAs.End, Facets.End) | When(child.UnbornOn(e.On), Facets.PreBirth), e.ConferenceId);
                break;
            case RiskStatementMade e:
                Make(OccurrenceKind.RiskStatementMade, subject: e.ConferenceId);
                break;
            case DissentRecorded e:
                Make(OccurrenceKind.DissentRecorded, subject: e.DissentId, planned: e.AnswerBy);
                break;
            case DissentAnswered e:
                Make(OccurrenceKind.DissentAnswered, When(e.GoesOn, Facets.GoesOn), e.DissentId);
                break;
            case ChildToldOutcome e:
                Make(OccurrenceKind.ChildToldOutcome, subject: e.ConferenceId);
                break;
            case AssessmentConsidered e:
                Make(OccurrenceKind.AssessmentConsidered, When(e.Presented, Facets.Presented), e.ConferenceId, planned: e.CompleteBy);
                break;
            case SpecialistAssessmentCommissioned e:
                Make(OccurrenceKind.SpecialistAssessmentCommissioned, subject: e.AssessmentId, planned: e.DueOn);
                break;
            case SpecialistAssessmentReceived e:
                Make(OccurrenceKind.SpecialistAssessmentReceived, subject: e.AssessmentId);
                break;
            case ConferenceRequested e:
                Make(OccurrenceKind.ConferenceRequested, AtConference(soFar.Kinds[e.ConferenceId] = e.Kind), e.ConferenceId);
                break;
            case ConferenceAgreed e:
                Make(OccurrenceKind.ConferenceAgreed, subject: e.ConferenceId);
                break;
            case ConferenceNotAgreed e:
                Make(OccurrenceKind.ConferenceNotAgreed, subject: e.ConferenceId, key: e.What == NotAgreedTo.TheConference ? NotAgreed.TheConference : NotAgreed.TheDelay);
                break;
            case ConferenceArranged e:
                Make(OccurrenceKind.ConferenceArranged, AtKind(e.ConferenceId) | When(e.DelayReason is not null, Facets.DelayAgreed), e.ConferenceId, planned: e.On);
                break;
            case PreparationDone e:
                var matter = PreparationParts.Of(e.Part);
                soFar.Ready.Add((e.ConferenceId, e.Part));
                Make(OccurrenceKind.ConferencePrepared, AtKind(e.ConferenceId) | When(soFar.AreReady(e.ConferenceId, matter.Parts), Facets.NoneLeft), e.ConferenceId, matter.Code);
                break;
            case ConferenceInvited e:
                soFar.Unanswered.Add((e.ConferenceId, e.InvitationId));
                Make(OccurrenceKind.ConferenceInvited, AtKind(e.ConferenceId), e.ConferenceId);
                break;
            case InvitationAnswered e:
                soFar.Unanswered.Remove((e.ConferenceId, e.InvitationId));
                Make(OccurrenceKind.InvitationAnswered, AtKind(e.ConferenceId) | When(!soFar.HasUnanswered(e.ConferenceId), Facets.NoneLeft), e.ConferenceId);
                break;
            case ReportAsked e:
                soFar.Unshared.Add((e.ConferenceId, e.ReportId));
                Make(OccurrenceKind.ConferenceReportAsked, AtKind(e.ConferenceId), e.ConferenceId, planned: e.NeededBy);
                break;
            case ReportReceived e:
                Make(OccurrenceKind.ConferenceReportReceived, AtKind(e.ConferenceId), e.ConferenceId);
                break;
            case ReportShared e:
                soFar.Unshared.Remove((e.ConferenceId, e.ReportId));
                Make(OccurrenceKind.ConferenceReportShared, AtKind(e.ConferenceId) | When(!soFar.HasUnshared(e.ConferenceId), Facets.NoneLeft), e.ConferenceId);
                break;
            case ConferenceMeetingBegan e:
                Make(OccurrenceKind.ConferenceBegan, AtConference(e.Kind) | When(!soFar.Began.Add(e.ConferenceId), Facets.Again), e.ConferenceId);
                break;
            case QuorumDecided e:
                Make(OccurrenceKind.QuorumDecided, When(!e.GoesOn, Facets.Stopped), e.ConferenceId, planned: e.MeetsAgainOn);
                break;
            case DifficultyEvent or DisagreementEvent:
                Beside(OccurrencesOfDifficulties.Of(child, fact.What));
                break;
            case AssessmentEvent or FamilyHistoryEvent or SupervisionEvent or RecordPeriodSigned:
                Beside(OccurrencesOfOversight.Of(fact.What));
                break;
            case EndingEvent or ComplaintEvent:
                Beside(OccurrencesOfEndings.Of(fact.What, soFar));
                break;
            default:
                // Rules do not speak of the rest: names, needs, addresses, excusals, kept source elements.
                break;
        }

        ComesOfAge();

        void ComesOfAge()
        {
            var day = fact.What.HappenedOn;
            if (child.BornOn?.AddYears(Adulthood.Years) is { } birthday && day > birthday.AddMonths(-Adulthood.AheadMonths) && child.PlanOn(day) is { } plan && soFar.ComingOfAge.Add(plan.PlanId))
            {
                Make(OccurrenceKind.AdulthoodNear, subject: plan.PlanId, planned: birthday);
            }
        }

        void ParentAsked(ParentsServicesAsked asked)
        {
            if (asked.Services != ParentsServices.NotAnswered)
            {
                soFar.ParentsAnswered.Add((asked.PlanId, asked.PersonId));
            }

            Make(OccurrenceKind.ParentsServicesAsked, When(asked.Services != ParentsServices.NotAnswered && soFar.HaveAnswered(asked.PlanId, ParentsRecord.Parents(child)), Facets.NoneLeft), asked.PlanId);
            if (asked.IsKnown)
            {
                Make(OccurrenceKind.ParentKnownToServices, subject: asked.PersonId);
            }
        }

        void Visit(VisitMade visit)
        {
            // Presence at a core group never counts as seeing the child (W14): it is an occurrence of its own, which no visit rule names.
            if (visit.Place == VisitPlace.CoreGroupMeeting)
            {
                Make(OccurrenceKind.SeenAtCoreGroup, When(visit.Child.Seen, Facets.Seen), visit.VisitId);
                return;
            }

            // Access to the child is what counts (M56): a home visit at which the child was not seen is one without it, whatever the reason.
            var missed = visit.Place == VisitPlace.Home && !visit.Child.Seen && !child.UnbornOn(visit.VisitedOn);
            var baby = child.MonthsOldOn(visit.VisitedOn) < RecordVisit.BabyMonths;
            var told = visit.Child;
            Make(OccurrenceKind.VisitMade,
                When(told.Seen, Facets.Seen) | When(told.Seen && told.Alone == Aloneness.Alone, Facets.Alone)
                | When(visit.Place == VisitPlace.Home, Facets.AtHome) | When(told.Awake == true, Facets.Awake) | When(baby, Facets.Baby)
                | When(told.BedroomSeen == true, Facets.BedroomSeen) | When(visit.ByLead, Facets.ByLead) | When(visit.Announced, Facets.Announced)
                | When(told.OwnWords is not null, Facets.OwnWords) | When(told.PlanExplained is not null, Facets.PlanExplained)
                | When(told.Seen && (!baby || told.Awake == true), Facets.SeenAsNeeded) | When(missed && soFar.HomeVisitFailed, Facets.SecondConsecutive), visit.VisitId);
            if (told.OwnWords is not null)
            {
                Make(OccurrenceKind.ViewGiven, subject: visit.VisitId);
            }

            if (visit.Place == VisitPlace.Home)
            {
                soFar.HomeVisitFailed = missed || (soFar.HomeVisitFailed && !told.Seen);
            }
        }

        Facets AtKind(Guid conference)
        {
            return soFar.Kinds.TryGetValue(conference, out var known) ? AtConference(known) : Facets.None;
        }

        void Letters((Guid Conference, LetterKind Kind, Guid? Person)? settled)
        {
            if (settled is var (conference, kind, person) && soFar.Letters.Settle(conference, kind, person))
            {
                // A letter that asks one professional why is about that line of attendance, not about the conference.
                Make(OccurrenceKind.LettersAllSent, OfLetter(kind), kind == LetterKind.WhyNotThere ? person ?? conference : conference);
            }
        }

        void Absence(ConferenceAttended attended)
        {
            if (attended.How is AttendanceHow.NeitherCameNorReported or AttendanceHow.ReportOnly && Quorum.IsAgency(attended.Grouping) && IsLastWord(child, attended))
            {
                Make(OccurrenceKind.ProfessionalNotThere, When(attended.How == AttendanceHow.ReportOnly, Facets.SentAReport), attended.AttendanceId);
            }
        }

        void Beside(IEnumerable<Made> made)
        {
            foreach (var one in made)
            {
                Make(one.Kind, one.Facets, one.Subject, one.Key, one.Planned);
            }
        }

        void Make(OccurrenceKind kind, Facets facets = Facets.None, Guid subject = default, string? key = null, DateOnly? planned = null)
        {
            var what = fact.What;
            facets |= When(child.PlanOn(what.HappenedOn) is not null, Facets.OnPlan) | When(what.Imported is not null, Facets.Imported);
            all.Add(new Occurrence(kind, what.HappenedOn, fact.Version, fact.Original.Position, facets, subject, key, fact.Original.RecordedAt, what.Imported, planned));
        }
    }

    private static bool IsPreBirth(Child child, ChildBorn born) => child.Plans.Any(p => p.BeganOn < born.BornOn && p.Covers(born.BornOn));

    private static IReadOnlyList<Guid> MembersBeside(Guid child, IEnumerable<CoreGroupMember> members) => [.. members.Select(m => m.PersonId).Where(m => m != child)];

    /// <summary>What was said last of somebody's attendance counts.</summary>
    private static bool IsLastWord(Child child, ConferenceAttended attended) => ConferenceMeeting.Find(child, attended.ConferenceId)?.Attendance.Any(a => a.AttendanceId == attended.AttendanceId) == true;

    private static Facets When(bool so, Facets facets) => so ? facets : Facets.None;

    private static Facets At(MeetingKind meeting) => meeting switch
    {
        MeetingKind.Review => Facets.AtReview,
        MeetingKind.InitialConference => Facets.AtInitialConference,
        _ => Facets.AtCoreGroup,
    };

    private static Facets AtConference(ConferenceKind kind)
    {
        return kind == ConferenceKind.Review ? Facets.AtReview : Facets.AtInitialConference;
    }

    private static Facets Stage(AdvocacyStage stage) => stage switch
    {
        AdvocacyStage.Enquiry => Facets.AtEnquiry,
        AdvocacyStage.InitialConference => Facets.AtInitialConference,
        AdvocacyStage.CoreGroup => Facets.AtCoreGroup,
        AdvocacyStage.Review => Facets.AtReview,
        AdvocacyStage.BecameLookedAfter => Facets.AtBecomingLookedAfter,
        _ => Facets.None,
    };

    private static Facets OfLetter(LetterKind kind) => kind switch
    {
        LetterKind.Decision => Facets.DecisionLetter,
        LetterKind.FullRecord => Facets.FullRecord,
        _ => Facets.WhyNotThere,
    };

    private static Facets Problem(AccessProblem problem) => problem switch
    {
        AccessProblem.Difficulty => Facets.Difficulty,
        AccessProblem.Obstruction => Facets.Obstruction,
        _ => Facets.Denial,
    };
}
