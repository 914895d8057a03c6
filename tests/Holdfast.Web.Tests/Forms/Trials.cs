using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Tests.Forms;

/// <summary>Every form of one page there is under a child.</summary>
public static class Trials
{
    private const string Tomorrow = "24 11 2026";

    public static IReadOnlyList<Trial> All { get; } =
    [
        new("protective-action", typeof(ProtectiveActionTaken),
            [("What", "Police took both to their grandmother"), ("Under", "Children Act 1989|46")],
            [("What", ""), .. Date("TakenOn", Tomorrow)], ["What", "TakenOn"]) { Shows = "Police took both to their grandmother", OfSiblings = true, NotBy = f => f.Area.Chair },
        new("notice?subject={difficulty}", typeof(NoticeGiven),
            [("Recipient", "senior-manager"), ("ToWhom", "Olive Emberstone"), ("How", "By telephone")],
            [("Recipient", null), ("ToWhom", " "), ("How", "")], ["Recipient", "ToWhom", "How"]) { Shows = "Olive Emberstone", OfSiblings = true, MovesDuty = true, Area = "wales" },
        new("access-choice?difficulty={difficulty}&choice=legal-action", typeof(AccessChoiceDecided),
            [("Chosen", "false"), ("Reasons", "The father let us in the next day"), ("ByWhom", "The co-ordinator and her manager")],
            [("Chosen", null), ("Reasons", ""), ("ByWhom", "Kept as typed")], ["Chosen", "Reasons"]) { Shows = "The father let us in the next day", OfSiblings = true, MovesDuty = true, Area = "wales" },
        new("view-considered?visit={visit}", typeof(ViewConsidered),
            [("MeetingId", "{coregroup}"), ("WhatCameOfIt", "Gran stays every Friday")],
            [("MeetingId", ""), ("WhatCameOfIt", "")], ["MeetingId", "WhatCameOfIt"]) { Shows = "Gran stays every Friday" },
        new("advocacy?meeting={coregroup}", typeof(AdvocacyConsidered),
            [("Answer", "Accepted"), ("How", "Talking with Ada at school"), ("Advocate", "Mei Longbridge")],
            [("Answer", "NotOffered"), ("WhyNotOffered", "")], ["WhyNotOffered"]) { Shows = "Mei Longbridge", MovesDuty = true, Area = "wales" },
        new("advocate-attended", typeof(AdvocateAttended),
            [("Advocate", "Mei Longbridge"), ("MeetingId", "{coregroup}"), .. Date("AttendedOn", "5 11 2026"), ("What", "Read out what Ada wrote")],
            [("Advocate", ""), .. Date("AttendedOn", Tomorrow)], ["Advocate", "AttendedOn"]) { Shows = "Mei Longbridge", OfSiblings = true },
        new("strategy-discussion", typeof(StrategyDiscussionHeld),
            [("TookPart", "Police, school and health"), ("WhatWasDecided", "An enquiry begins"), ("StartsEnquiry", "Children Act 1989|47")],
            [.. Date("HeldOn", "31 2 2026"), ("TookPart", "")], ["HeldOn", "TookPart"]) { Shows = "Police, school and health", OfSiblings = true, MovesDuty = true },
        new("enquiry-ended", typeof(EnquiryEnded),
            [("DiscussionId", "{enquiry}"), ("ConferenceNeeded", "true"), ("Outcome", "The worries are borne out")],
            [("ConferenceNeeded", null), ("Outcome", "")], ["ConferenceNeeded", "Outcome"]) { Shows = "The worries are borne out", OfSiblings = true },
        new("conference/request", typeof(ConferenceRequested),
            [("Kind", "TransferIn"), ("DiscussionId", ""), ("Under", ""), ("Why", "They moved here from Leeds on a plan")],
            [("Kind", "PreBirth"), ("DiscussionId", ""), ("Why", "")], ["DiscussionId", "Why"]) { Shows = "They moved here from Leeds on a plan", OfBaby = true },
        new("conference/agree", typeof(ConferenceAgreed),
            [("Note", "Ask the school nurse too")], [("Note", "Kept"), .. Date("AgreedOn", Tomorrow)], ["AgreedOn"])
            { Shows = "Ask the school nurse too", OfSiblings = true, By = f => f.Manager, NotBy = f => f.Lead },
        new("conference/not-agreed", typeof(ConferenceNotAgreed),
            [("What", "TheDelay"), ("By", "Olive Emberstone"), ("Why", "Three weeks are too long"), ("Instead", "It is held without the father")],
            [("What", null), ("Why", ""), .. Date("On", Tomorrow)], ["What", "On", "Why"]) { Shows = "Three weeks are too long", OfSiblings = true },
        new("conference/arrange", typeof(ConferenceArranged),
            [.. Date("On", "7 12 2026"), ("At", "10am"), ("Place", "Market Street"), ("ChairId", ""), ("Chair", "Ivo Larkspur")],
            [.. Date("On", "25 12 2026"), ("At", ""), ("Place", ""), ("Chair", "")], ["On", "At", "Place", "Chair"]) { Shows = "Market Street", OfSiblings = true },
        new("conference/part?part=Interpreter", typeof(PreparationDone),
            [("Part", "Interpreter"), ("IsNeeded", "true"), ("Words", "Booked in Igbo for both meetings")],
            [("IsNeeded", null), ("Words", ""), .. Date("DoneOn", Tomorrow)], ["IsNeeded", "Words", "DoneOn"]) { Shows = "Booked in Igbo for both meetings", OfSiblings = true },
        new("conference/invite", typeof(ConferenceInvited),
            [("PersonId", ""), ("Name", "Jo Whitfield"), ("Role", "school nurse"), ("How", "By letter")],
            [("Name", ""), ("Role", "school nurse"), ("How", "")], ["Name", "How"]) { Shows = "Jo Whitfield", OfSiblings = true },
        new("conference/answer?invitation={invitation}", typeof(InvitationAnswered),
            [("Answer", "Coming"), ("Words", "I will bring my sister")],
            [("Answer", null), .. Date("AnsweredOn", "1 11 2026")], ["Answer", "AnsweredOn"]) { Shows = "I will bring my sister", OfSiblings = true },
        new("conference/report-asked", typeof(ReportAsked),
            [("Agency", "Northside Police"), ("From", "Sergeant Ash")],
            [("Agency", ""), ("From", ""), .. Date("NeededBy", "1 11 2026")], ["Agency", "From", "NeededBy"]) { Shows = "Sergeant Ash", OfSiblings = true },
        new("conference/report-received?report={report}", typeof(ReportReceived),
            [("Author", "Amara Stone and the head")], [("Author", ""), .. Date("ReceivedOn", Tomorrow)], ["Author", "ReceivedOn"]) { Shows = "Amara Stone and the head", OfSiblings = true },
        new("conference/report-shared?report={came-report}", typeof(ReportShared),
            [("With", "Chioma, in her own language")], [("With", ""), .. Date("SharedOn", Tomorrow)], ["With", "SharedOn"]) { Shows = "Chioma, in her own language", OfSiblings = true },
        new("conference-held", typeof(InitialConferenceHeld),
            [("Outcome", "Plan"), ("Category", "neglect"), ("LeadSocialWorkerId", "{lead}"), ("VisitsEvery.Count", "10"), ("VisitsEvery.Unit", "WorkingDays")],
            [("Outcome", null), ("VisitsEvery.Unit", null), .. Date("HeldOn", "1 2")], ["HeldOn", "Outcome", "VisitsEvery.Unit"]) { OfBaby = true, MovesDuty = true },
        new("review-held", typeof(ReviewConferenceHeld),
            [("Outcome", "Continue"), ("Category", "neglect")],
            [("Outcome", "End"), ("Reason", "")], ["Reason"]) { OfSiblings = true, MovesDuty = true },
        new("conference/meeting/begin", typeof(ConferenceMeetingBegan),
            [("Chair", "Wren Calloway")], [("Chair", ""), .. Date("HeldOn", Tomorrow)], ["HeldOn", "Chair"]) { Shows = "Wren Calloway", OfSiblings = true },
        new("conference/meeting/{conference}/attended", typeof(ConferenceAttended),
            [("Name", "Jo Whitfield"), ("Role", "teacher"), ("Grouping", "School"), ("How", "InPerson")],
            [("Name", ""), ("How", null), ("ExcludedBecause", "Bail")], ["Name", "How", "ExcludedBy"]) { Shows = "Jo Whitfield", OfSiblings = true },
        new("conference/meeting/{conference}/quorum", typeof(QuorumDecided),
            [("GoesOn", "true"), ("Reasons", "Delay would harm them"), ("SafeMeanwhile", "Gran stays every night"), ("DecidedBy", "Pat Rowe")],
            [("GoesOn", "false"), ("Reasons", ""), .. Date("MeetsAgainOn", "28 11 2026")], ["MeetsAgainOn", "Reasons"]) { Shows = "Gran stays every night", OfSiblings = true, Edits = true },
        new("conference/meeting/{conference}/point", typeof(BoardPointAdded),
            [("Words", "Gran comes now"), ("Whose", "Chioma"), ("Voice", "Parent"), ("Column", "ProtectiveFactor")],
            [("Words", ""), ("Column", null)], ["Words", "Column"]) { Shows = "Gran comes now", OfSiblings = true },
        new("conference/meeting/{conference}/danger", typeof(DangerStatementMade),
            [("Danger", "They may be hurt on a Friday"), ("SafetyGoal", "A sober adult every night"), ("Measure", "Ada names who it is"), ("Duration", "six months")],
            [("SafetyGoal", ""), ("Measure", "")], ["SafetyGoal", "Measure"]) { Shows = "A sober adult every night", OfSiblings = true },
        new("conference/meeting/{conference}/view", typeof(ConferenceViewGiven),
            [("Name", "Jo Whitfield"), ("Grouping", "School"), ("Plan", "Yes"), ("OwnWords", "Two hungry Mondays"), ("AgreesWithActions", "true")],
            [("Plan", null), ("AgreesWithActions", "false")], ["Plan", "WhyAgreesOrNot"]) { Shows = "Two hungry Mondays", OfSiblings = true },
        new("conference/meeting/{conference}/scores-discussed?prompt=MostAtZero", typeof(ScorePromptAnswered),
            [("Discussion", "All fear the same Friday"), ("ExistingSafety", "Gran has a key"), ("EscalatedTo", "Olive Emberstone")],
            [("Discussion", ""), ("EscalatedTo", "")], ["Discussion", "EscalatedTo"]) { Shows = "All fear the same Friday", OfSiblings = true },
        new("conference/meeting/{conference}/dissent", typeof(DissentRecorded),
            [("Name", "Jo Whitfield"), ("Grouping", "School"), ("Reasons", "Weekends are not safe"), ("Owner", "Olive Emberstone"), .. Date("AnswerBy", "30 11 2026")],
            [("Owner", ""), .. Date("AnswerBy", "1 11 2026")], ["Owner", "AnswerBy"]) { Shows = "Weekends are not safe", OfSiblings = true },
        new("conference/meeting/{conference}/reasons", typeof(ConferenceReasonsGiven),
            [("Reasons", "Harm twice since July"), ("WhoTellsTheChild", "Mei Longbridge"), ("TheChildIsTold", "Today after school")],
            [("Reasons", ""), ("WhoTellsTheChild", "")], ["Reasons", "WhoTellsTheChild"]) { Shows = "Harm twice since July", OfSiblings = true, Edits = true },
        new("conference/meeting/{conference}/rights?PersonId={mother}", typeof(ParentRightsExplained),
            [("Complaint", "true"), ("Appeal", "true"), ("Leaflets", "Both, in Igbo"), ("ExplainedBy", "Pat Rowe")],
            [("Complaint", null), ("Appeal", null), ("ExplainedBy", "")], ["Complaint", "ExplainedBy"]) { Shows = "Both, in Igbo", OfSiblings = true },
        new("core-group", typeof(CoreGroupMembersNamed),
            [("Chosen", "{mother}"), ("Added[0].Name", "Jo Whitfield"), ("Added[0].Role", "teacher"), ("Added[0].Agency", "Hillside Primary")],
            [("Added[0].Name", ""), ("Added[0].Agency", "Hillside Primary")], ["Added_0__Name"]) { Shows = "Jo Whitfield", Edits = true },
        new("core-group-held", typeof(CoreGroupHeld),
            [("Present", "{mother}"), ("WhatWasAgreed", "Gran has a key now"), .. Date("HeldOn", "20 11 2026"), .. Date("NextOn", "18 12 2026")],
            [("Present", null), .. Date("NextOn", "1 11 2026")], ["Present", "NextOn"]) { Shows = "Gran has a key now", OfSiblings = true, MovesDuty = true },
        new("notes-sent?meeting={coregroup}", typeof(CoreGroupNotesSent),
            [("MeetingId", "{coregroup}"), ("To", "Chioma and the health visitor")],
            [("To", ""), .. Date("SentOn", "1 11 2026")], ["SentOn", "To"]) { Shows = "Chioma and the health visitor", OfSiblings = true, MovesDuty = true },
        new("how-often", typeof(PlanFrequencyAgreed),
            [("VisitsEvery.Count", "5"), ("VisitsEvery.Unit", "WorkingDays"), ("Why", "The last fortnight was hard"), .. Date("AgreedOn", "2 11 2026")],
            [("VisitsEvery.Count", "0"), ("Why", "")], ["VisitsEvery_Count", "Why"]) { Shows = "The last fortnight was hard", OfSiblings = true, MovesDuty = true },
        new("lead", typeof(LeadSocialWorkerNamed),
            [("UserId", "{stranger}")],
            [("UserId", ""), ("Name", "")], ["Name"]) { Shows = "{stranger's name}", OfSiblings = true },
        new("plan-ended", typeof(PlanEnded),
            [("Ground", "left-uk"), ("Reason", "The family moved to Lagos")],
            [("Ground", null), .. Date("EndedOn", "1 1 2026")], ["EndedOn", "Ground"]) { Shows = "The family moved to Lagos", MovesDuty = true },
        new("allocate", typeof(ChildAllocated), [("To", "{team}")], [("To", "")], ["To"])
            { OfSiblings = true, Edits = true, By = f => f.Manager, NotBy = f => f.Lead },
        new("excuse?rule=visit&opened={visit-entry}", typeof(DutyExcused), [("Reason", "The family is abroad until Friday")], [("Reason", " ")], ["Reason"])
            { Shows = "The family is abroad until Friday", MovesDuty = true, By = f => f.Manager, NotBy = f => f.Lead },
        new("needs", typeof(CommunicationNeedsRecorded),
            [("Language", "Igbo"), ("InterpreterNeeded", "true"), ("WhatWasDone", "An interpreter is booked")],
            [("WhatWasDone", ""), ("Language", "Igbo and English")], ["WhatWasDone"]) { Shows = "Igbo", OfSiblings = true, Edits = true },
        new("network/person", typeof(NetworkPersonRecorded),
            [("Person.Name", "Gran Nwosu"), ("Person.Role", "Family"), ("Person.Relationship", "grandmother"), ("Person.ParentalResponsibility", "false")],
            [("Person.Name", ""), ("Person.Role", "Professional"), .. Date("From", Tomorrow)], ["Person_Name", "Person_Agency", "From"]) { Shows = "Gran Nwosu", OfSiblings = true },
        new("network/remove?person={mother}", typeof(NetworkPersonLeft), [("Reason", "She moved away")], [("Reason", "")], ["Reason"]) { Shows = "She moved away", OfSiblings = true },
        new("school", typeof(SchoolRecorded), [("Name", "Hillside Primary")], [("Name", ""), ("Contact", "0200 000")], ["Name"]) { Shows = "Hillside Primary", OfSiblings = true, Edits = true },
        new("gp", typeof(GpRecorded), [("Name", "Dr Aluko, The Green")], [("Name", ""), .. Date("From", Tomorrow)], ["Name", "From"]) { Shows = "Dr Aluko", OfSiblings = true, Edits = true },
        new("address", typeof(AddressRecorded), [("Address", "14 Example Road")], [("Address", " ")], ["Address"]) { Shows = "14 Example Road", OfSiblings = true, Edits = true },
        new("protected-address", typeof(ContactProtected),
            [("Address", "7 Hidden Lane"), ("WithheldFrom", "{mother}"), ("Reason", "She was followed home")],
            [("Address", ""), ("Reason", "")], ["Address"]) { Shows = "She was followed home", OfSiblings = true },
        new("birth", typeof(ChildBorn),
            [.. Date("BornOn", "20 11 2026"), ("Name.Given", "Ife"), ("Sex", "Female")],
            [.. Date("BornOn", Tomorrow), ("Name.Given", "Ife")], ["BornOn"]) { OfBaby = true },
        new("name", typeof(ChildNamed), [("Name.Given", "Adaeze"), ("Name.KnownAs", "Ada")], [("Name.Given", ""), ("Name.KnownAs", "Adi")], ["Name_Given"]) { Shows = "Adaeze", Edits = true },
        new("family", typeof(FamilyJoined), [("FamilyName", "Okafor-Reid")], [("FamilyName", " ")], ["FamilyName"]) { Shows = "Okafor-Reid", OfSiblings = true, Edits = true },
        new("correct?entry={visit-entry}", typeof(EntryCorrected),
            [("Answers[child.ownWords].Text", "I like it when Gran and Ife are here"), ("Reason", "I left out a name")],
            [("Reason", "")], ["Reason"]) { Shows = "I left out a name", Edits = true, ShowsFirst = true },
        new("withdraw?entry={visit-entry}", typeof(EntryWithdrawn), [("Reason", "It was her sister")], [("Reason", "")], ["Reason"]) { Shows = "It was her sister", Edits = true, MovesDuty = true },
    ];

    public static TheoryData<string> Names(Func<Trial, bool> which) => [.. All.Where(which).Select(t => t.Name)];

    public static Trial Of(string name) => All.Single(t => t.Name == name);

    private static (string, string?)[] Date(string field, string day) => day.Split(' ') is [var d, var m, .. var y] ? [($"{field}.Day", d), ($"{field}.Month", m), ($"{field}.Year", string.Concat(y))] : [];
}
