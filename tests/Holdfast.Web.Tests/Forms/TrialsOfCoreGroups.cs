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
using Holdfast.Casework.Duties;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using static Holdfast.Web.Tests.Forms.Trials;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The forms of core groups.</summary>
internal static class TrialsOfCoreGroups
{
    public static IReadOnlyList<Trial> All { get; } =
    [
        new("core-group", typeof(CoreGroupMembersNamed),
            [("Chosen", "{mother}"), ("Added[0].Name", "Jo Whitfield"), ("Added[0].Role", "teacher"), ("Added[0].Agency", "Hillside Primary")],
            [("Added[0].Name", ""), ("Added[0].Agency", "Hillside Primary")], ["Added_0__Name"]) { Shows = "Jo Whitfield", Edits = true },
        new("core-group-held", typeof(CoreGroupHeld),
            [("Present", "{mother}"), ("WhatWasAgreed", "Gran has a key now"), .. Date("HeldOn", "20 11 2026"), .. Date("NextOn", "18 12 2026")],
            [("Present", null), .. Date("NextOn", "1 11 2026")], ["Present", "NextOn"]) { Shows = "Gran has a key now", OfSiblings = true, MovesDuty = true },
        new("core-groups/plan", typeof(CoreGroupPlanned),
            [.. Date("Days[0].On", "14 12 2026"), ("Place", "The library")], [.. Date("Days[0].On", "28 11 2026"), ("Place", "The library")], ["Days_0__On"]) { Shows = "The library", OfSiblings = true },
        new("core-groups/{planned}/move", typeof(CoreGroupPlanned),
            [.. Date("On", "9 12 2026"), ("WhyMoved", "The nurse is away")], [.. Date("On", "12 12 2026"), ("WhyMoved", "")], ["On", "WhyMoved"]) { Shows = "The nurse is away", OfSiblings = true },
        new("core-groups/{planned}/move-confirmed", typeof(CoreGroupMoveConfirmed),
            [("To", "Chioma and the nurse"), ("How", "By letter")], [("To", ""), ("How", ""), .. Date("ToldOn", Tomorrow)], ["To", "How", "ToldOn"]) { Shows = "Chioma and the nurse", OfSiblings = true },
        new("core-groups/begin?meeting={planned}", typeof(CoreGroupBegan),
            [("Chair", "Wren Calloway"), ("WhyAnotherDay", "Everybody could come sooner")], [("Chair", ""), ("WhyAnotherDay", "")], ["WhyAnotherDay", "Chair"]) { Shows = "Wren Calloway", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/attended?personId={mother}", typeof(CoreGroupAttended),
            [("PersonId", "{mother}"), ("How", "ByPhoneOrVideo"), ("Said", "Fridays are calmer")], [("PersonId", ""), ("Name", ""), ("How", null)], ["Name", "How"]) { Shows = "Fridays are calmer", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/chairs", typeof(CoreGroupChairsAgreed),
            [("Chair", "Mina Fell"), ("ChairIs", "AnotherMember"), ("ViceChair", "Jo Whitfield")], [("Chair", ""), ("ViceChair", "")], ["Chair"]) { Shows = "Jo Whitfield", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/said?about=Decisions", typeof(CoreGroupPartRecorded),
            [("Words[decisions]", "Gran has a key now")], [("Words[decisions]", "")], ["Words_discussion_"]) { Shows = "Gran has a key now", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/frequency", typeof(CoreGroupFrequencyReviewed),
            [("VisitsEnough", "true"), ("WhyVisits", "Seen alone twice since"), ("MeetingsEnough", "true"), ("WhyMeetings", "Every six weeks will do")],
            [("VisitsEnough", "false"), ("WhyVisits", "")], ["VisitsEvery_Count", "WhyVisits"]) { Shows = "Seen alone twice since", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/disagreement", typeof(CoreGroupDisagreement),
            [("Who", "Chioma"), ("What", "That he stays away"), ("Reasons", "He is calm now")], [("Who", ""), ("Reasons", "")], ["Who", "Reasons"]) { Shows = "He is calm now", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/taken-up?disagreementId={dissent}", typeof(CoreGroupDisagreementTakenUp),
            [("Settled", "true"), ("Words", "Fridays are covered now")], [("Settled", null), ("Words", "")], ["Settled", "Words"]) { Shows = "Fridays are covered now", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{planned}/childs-part", typeof(CoreGroupChildsPartDecided),
            [("AgeAndUnderstanding", "Nine, and follows it all"), ("Wish", "Advocate"), ("WishWords", "I want Mei to say it"), ("ThoseWhoKnow", "Easier with one person"), ("FamilyEffect", "Could side with her mother"), ("Comes", "false"), ("Why", "It would be too much")],
            [("Wish", null), ("Comes", "true"), ("Suits", ""), ("Why", "")], ["Wish", "Suits", "Why"]) { Shows = "It would be too much", NotBy = f => f.Area.HeadOfService },
        new("core-groups/{planned}/help", typeof(CoreGroupHelpArranged),
            [("ForWhom", "Chioma"), ("Help", "Childcare"), ("IsNeeded", "true"), ("What", "Gran takes the baby")], [("ForWhom", ""), ("IsNeeded", null), ("What", "")], ["ForWhom", "IsNeeded", "What"]) { Shows = "Gran takes the baby", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/recommend", typeof(CoreGroupRecommended),
            [("Recommends", "Continue"), ("Why", "Fridays are not settled"), ("Outcomes", "Sleep every night")], [("Recommends", "End"), ("Why", "")], ["Why", "ChildInNeedPlan"]) { Shows = "Sleep every night", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/view?visitId={visit}", typeof(ViewConsidered),
            [("WhatCameOfIt", "Gran stays on Fridays and Saturdays")], [("WhatCameOfIt", "")], ["WhatCameOfIt"]) { Shows = "Gran stays on Fridays and Saturdays", NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/close", typeof(CoreGroupHeld),
            [("WhyWithoutLead", "She was called to court")], [("WhyWithoutLead", "")], ["WhyWithoutLead"]) { Shows = "She was called to court", OfSiblings = true, MovesDuty = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{coregroup}/confirmed", typeof(CoreGroupTasksConfirmed),
            [("PersonId", "{mother}"), ("How", "On the telephone"), ("Words", "Not on Mondays")], [("PersonId", ""), ("How", "")], ["PersonId", "How"]) { Shows = "Not on Mondays", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{coregroup}/send", typeof(CoreGroupNotesSent),
            [("Rows[0].How", "HandedOver"), ("Rows[1].How", "NotGiven"), ("Rows[1].Where", "She was told at home"), ("Rows[2].How", "SignIn"), ("Others", "The team manager"), ("HasRead", "yes")],
            [("Rows[0].How", ""), ("Rows[1].Where", ""), .. Date("SentOn", "1 11 2026")], ["Rows_0__How", "Rows_1__Where", "SentOn"]) { Shows = "The team manager", MovesDuty = true },
        new("core-groups/early-review", typeof(EarlyReviewAsked),
            [("Pointers", "NewIncident"), ("Why", "He came back on Friday"), ("Manager", "Olive Ember"), ("ManagersAdvice", "Ask for it"), ("AdvisersAdvice", "The adviser agrees")],
            [("Pointers", null), ("Why", ""), ("ManagersAdvice", "")], ["Pointers", "Why", "ManagersAdvice"]) { Shows = "He came back on Friday", OfSiblings = true, MovesDuty = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/early-review-answered?request={early-review}", typeof(EarlyReviewAnswered),
            [("Convened", "false"), ("Why", "The core group is on Monday")], [("Convened", "true"), ("Why", "")], ["ReviewOn", "Why"]) { Shows = "The core group is on Monday", OfSiblings = true, MovesDuty = true, By = f => f.Area.Chair, NotBy = f => f.HealthVisitor },
        new("core-groups/change-asked", typeof(CoreGroupChangeAsked),
            [("Change", "Join"), ("PersonId", ""), ("Name", "Jo Whitfield"), ("Role", "teacher"), ("Agency", "Hillside Primary"), ("Why", "Sees Ada every day")],
            [("Change", null), ("Name", ""), ("Why", "")], ["Change", "Name", "Why"]) { Shows = "Sees Ada every day", OfSiblings = true, MovesDuty = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/change-answered?change={change}", typeof(CoreGroupChangeAnswered),
            [("Agreed", "true"), ("Why", "Needed in the plan")], [("Agreed", null), ("Why", "")], ["Agreed", "Why"]) { Shows = "Needed in the plan", OfSiblings = true, MovesDuty = true, By = f => f.Area.Chair, NotBy = f => f.HealthVisitor },
        new("core-groups/exclusion", typeof(CoreGroupExclusionDecided),
            [("PersonId", "{mother}"), ("Why", "She threatened the nurse"), ("HowHeard", "A letter before each meeting")],
            [("PersonId", ""), ("Name", ""), ("HowHeard", "")], ["Name", "HowHeard"]) { Shows = "A letter before each meeting", OfSiblings = true, By = f => f.Manager, NotBy = f => f.Lead },
        new("core-groups/news", typeof(CoreGroupNews),
            [("Kind", "ExclusionRisk"), ("What", "Two fixed exclusions this term"), ("From", "The head")], [("Kind", null), ("What", ""), ("From", "")], ["Kind", "What", "From"]) { Shows = "Two fixed exclusions this term", OfSiblings = true, MovesDuty = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/news-considered?news={news}", typeof(CoreGroupNewsConsidered),
            [("MeansForChild", "Somebody calm on Fridays"), ("WhatIsDone", "The plan says so now")], [("MeansForChild", ""), ("WhatIsDone", "")], ["MeansForChild", "WhatIsDone"]) { Shows = "Somebody calm on Fridays", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/attendance-trouble", typeof(CoreGroupAttendanceTrouble),
            [("Step", "TeamManager"), ("Member", "Jo Whitfield"), ("Agency", "Hillside Primary"), ("HoldsUp", "The reading group"), ("Words", "The manager rings the head")],
            [("Step", null), ("Member", ""), ("Words", "")], ["Step", "Member", "Words"]) { Shows = "The manager rings the head", OfSiblings = true },
        new("core-groups/care-programme", typeof(CareProgrammeTakenIn),
            [("Whose", "Chioma"), ("LedBy", "Rae Quillan"), ("Support", "Somebody rings each Friday"), ("GroupInvited", "false"), ("WhyNotInvited", "She would stop coming"), ("CopyHeld", "true"), ("Copy", "On the file")],
            [("Whose", ""), ("GroupInvited", "false"), ("WhyNotInvited", ""), ("CopyHeld", null)], ["Whose", "WhyNotInvited", "CopyHeld"]) { Shows = "Somebody rings each Friday", OfSiblings = true },
        new("core-groups/{coregroup}/own-record", typeof(CoreGroupOwnRecord),
            [("Words", "I ring each Friday"), ("AlsoKept", "Our own file")], [("Words", " "), .. Date("On", "1 11 2026")], ["Words", "On"]) { Shows = "I ring each Friday", OfSiblings = true, NotBy = f => f.Area.HeadOfService },
        new("core-groups/{meets}/everybody", typeof(CoreGroupAttended), [("Chosen", "{nurse's name}")], [("Chosen", null)], ["Chosen"]) { OfSiblings = true, NotBy = f => f.Area.HeadOfService },
    ];
}
