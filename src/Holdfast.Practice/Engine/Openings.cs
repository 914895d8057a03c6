using Holdfast.Casework;

namespace Holdfast.Practice.Engine;

/// <summary>How each thing that happened is told in a sentence, in the words the area used that day.</summary>
internal static class Openings
{
    public static string Say(Occurrence what, AreaRules area, Child child)
    {
        var day = UkDate.Long(what.On);
        var name = child.ShortName;
        return what.Kind switch
        {
            OccurrenceKind.ChildRegistered => $"{name}'s record began on {day}.",
            OccurrenceKind.ChildAllocated => $"{name} was allocated on {day}.",
            OccurrenceKind.ChildBorn => $"{name} was born on {day}.",
            OccurrenceKind.ChildDied => $"{name} died on {day}.",
            OccurrenceKind.SchoolChanged => $"{name} changed school on {day}.",
            OccurrenceKind.ReferralReceived => $"The referral came on {day}.",
            OccurrenceKind.StrategyDiscussionHeld when what.Is(Facets.StartedEnquiry) => $"The strategy discussion on {day} started the {Term("enquiry")}.",
            OccurrenceKind.StrategyDiscussionHeld => $"The strategy discussion was on {day}.",
            OccurrenceKind.EnquiryEnded when what.Is(Facets.NoConferenceNeeded) => $"The {Term("enquiry")} ended on {day}, and no conference was needed.",
            OccurrenceKind.EnquiryEnded => $"The {Term("enquiry")} ended on {day}.",
            OccurrenceKind.InitialConferenceHeld => $"The {Term("initial-conference")} was on {day}.",
            OccurrenceKind.ReviewConferenceHeld => $"The {Term("review-conference")} was on {day}.",
            OccurrenceKind.PlanBegan => $"The {Term("plan")} began on {day}.",
            OccurrenceKind.PlanEnded when what.Key is { } ground && area.PlanEnding(ground, what.On) is { } how => $"The {Term("plan")} ended on {day}: {how}.",
            OccurrenceKind.PlanEnded => $"The {Term("plan")} ended on {day}.",
            OccurrenceKind.PlanFrequencyAgreed => $"How often {name} is seen was agreed on {day}.",
            OccurrenceKind.LeadSocialWorkerNamed when what.Is(Facets.Changed) => $"The {Term("lead-social-worker")} changed on {day}.",
            OccurrenceKind.LeadSocialWorkerNamed => $"The {Term("lead-social-worker")} was named on {day}.",
            OccurrenceKind.CoreGroupMembersNamed => $"The members of the {Term("core-group")} were named on {day}.",
            OccurrenceKind.CoreGroupHeld => $"The {Term("core-group")} met on {day}.",
            OccurrenceKind.CoreGroupNotesSent => $"The notes of the {Term("core-group")} were sent on {day}.",
            OccurrenceKind.CoreGroupMoved when what.Planned is { } moved => $"On {day} a {Term("core-group")} was moved to {UkDate.Long(moved)}.",
            OccurrenceKind.CoreGroupMoveConfirmed => $"The new date of a {Term("core-group")} was confirmed in writing on {day}.",
            OccurrenceKind.CoreGroupChangeAsked => $"A change of the members of the {Term("core-group")} was asked for on {day}.",
            OccurrenceKind.CoreGroupChangeAnswered => $"A change of the members of the {Term("core-group")} was answered on {day}.",
            OccurrenceKind.CoreGroupTold when what.Is(Facets.ExclusionRisk) => $"The {Term("core-group")} was told on {day} that {name} may be excluded from school.",
            OccurrenceKind.CoreGroupTold when what.Is(Facets.ProgrammeEnds) => $"The {Term("core-group")} was told on {day} that a care programme ends.",
            OccurrenceKind.CoreGroupTold => $"The {Term("core-group")} was told something on {day}.",
            OccurrenceKind.CoreGroupConsidered => $"The {Term("core-group")} considered on {day} what it had been told.",
            OccurrenceKind.CoreGroupRecommended => $"The {Term("core-group")} said on {day} what it recommends to the {Term("review-conference")}.",
            OccurrenceKind.EarlyReviewAsked when what.Is(Facets.ObstaclesRemain) => $"An early {Term("review-conference")} was asked for on {day}, because obstacles to the {Term("plan")} remain.",
            OccurrenceKind.EarlyReviewAsked => $"An early {Term("review-conference")} was asked for on {day}.",
            OccurrenceKind.EarlyReviewAnswered => $"The chair answered on {day} whether there is an early {Term("review-conference")}.",
            OccurrenceKind.AttendanceTroubleRaised => $"On {day} a step was taken because a member’s attendance holds the {Term("plan")} up.",
            OccurrenceKind.AttendanceTroubleSettled => $"Trouble with a member’s attendance was settled on {day}.",
            OccurrenceKind.VisitMade when what.Is(Facets.SecondConsecutive) => $"On {day} a second home visit running did not reach {name}.",
            OccurrenceKind.VisitMade => $"{name} was visited on {day}.",
            OccurrenceKind.SeenAtCoreGroup => $"{name} was at the {Term("core-group")} on {day}.",
            OccurrenceKind.ViewGiven => $"{name} gave a view on {day}.",
            OccurrenceKind.ViewConsidered => $"{name}'s view was considered on {day}.",
            OccurrenceKind.AdvocacyConsidered => $"Advocacy was considered on {day}.",
            OccurrenceKind.AccessNotGained when what.Is(Facets.Denial) => $"Access to {name} was refused on {day}.",
            OccurrenceKind.AccessNotGained when what.Is(Facets.Obstruction) => $"Access to {name} was obstructed on {day}.",
            OccurrenceKind.AccessNotGained when what.Is(Facets.SecondConsecutive) => $"On {day} a second home visit running did not reach {name}.",
            OccurrenceKind.AccessNotGained => $"Access to {name} was not gained on {day}.",
            OccurrenceKind.NoticeGiven => $"Notice was given on {day}.",
            OccurrenceKind.AccessChoiceDecided => $"A choice was decided on {day}.",
            OccurrenceKind.ProtectiveActionTaken => $"Action to protect {name} was taken on {day}.",
            OccurrenceKind.ConferenceDecided => $"The conference decided about {name} on {day}.",
            OccurrenceKind.RiskStatementMade => $"The risk statement was made on {day}.",
            OccurrenceKind.DissentRecorded => $"Somebody did not agree at the conference on {day}.",
            OccurrenceKind.DissentAnswered => $"Somebody who did not agree was answered on {day}.",
            OccurrenceKind.ChildToldOutcome => $"{name} was told on {day} what was decided.",
            OccurrenceKind.AssessmentConsidered when what.Is(Facets.Presented) => $"The {Term("assessment")} was finished on {day}.",
            OccurrenceKind.AssessmentConsidered => $"At the conference on {day} the {Term("assessment")} was not finished.",
            OccurrenceKind.SpecialistAssessmentCommissioned => $"A specialist assessment was commissioned on {day}.",
            OccurrenceKind.SpecialistAssessmentReceived => $"The specialist assessment came on {day}.",
            OccurrenceKind.ConferenceRequested => $"A conference about {name} was asked for on {day}.",
            OccurrenceKind.ConferenceAgreed => $"A manager agreed to the conference on {day}.",
            OccurrenceKind.ConferenceNotAgreed => $"What was asked for about the conference was not agreed to on {day}.",
            OccurrenceKind.ConferenceArranged when what.Planned is { } planned => $"On {day} the conference was arranged for {UkDate.Long(planned)}.",
            OccurrenceKind.ConferencePrepared => $"A part of the conference was made ready on {day}.",
            OccurrenceKind.ConferenceInvited => $"Somebody was invited to the conference on {day}.",
            OccurrenceKind.InvitationAnswered => $"Somebody answered an invitation on {day}.",
            OccurrenceKind.ConferenceReportAsked => $"A report was asked for on {day}.",
            OccurrenceKind.ConferenceReportReceived => $"A report came on {day}.",
            OccurrenceKind.ConferenceReportShared => $"A report was shared with the family on {day}.",
            OccurrenceKind.ConferenceBegan => $"The conference met on {day}.",
            OccurrenceKind.QuorumDecided when what.Is(Facets.Stopped) => $"The conference was stopped on {day}, because too few agencies were there.",
            OccurrenceKind.QuorumDecided => $"The chair went on with the conference on {day} without a quorum.",
            OccurrenceKind.ProfessionalNotThere when what.Is(Facets.SentAReport) => $"A professional sent a report to the conference on {day} and did not come.",
            OccurrenceKind.ProfessionalNotThere => $"A professional neither came to the conference on {day} nor sent a report.",
            OccurrenceKind.LettersAllSent => $"The last of the letters was sent on {day}.",
            OccurrenceKind.LetterCorrectionAsked => $"A correction of a letter was asked for on {day}.",
            OccurrenceKind.LetterCorrectionAnswered => $"A correction asked for was answered on {day}.",
            _ => $"This began on {day}.",
        };

        string Term(string key) => area.Term(key, what.On);
    }
}
