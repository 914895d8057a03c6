using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;
using static Holdfast.Web.Tests.Forms.Trials;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The forms of assessments, family history, supervision and the signed record.</summary>
internal static class TrialsOfOversight
{
    private static readonly DateOnly On = TestFamily.NoAccessOn;

    public static IReadOnlyList<Trial> All { get; } =
    [
        new("assessment/begin", typeof(AssessmentBegun),
            [("Why", "The conference asked for it")], [("Why", ""), .. Date("BegunOn", Tomorrow)], ["Why", "BegunOn"]) { Shows = "The conference asked for it", OfSiblings = true, MovesDuty = true },
        new("assessment/ask", typeof(AssessmentContributionAsked),
            [("PersonId", ""), ("Name", "Amara Stone"), ("Role", "head teacher"), ("Agency", "Hillside Primary"), ("What", "How are the mornings?"), .. Date("NeededBy", "4 12 2026")],
            [("Name", ""), ("What", ""), .. Date("NeededBy", "1 11 2026")], ["Name", "What", "NeededBy"]) { Shows = "How are the mornings?", MovesDuty = true, Given = f => [Begun(f)] },
        new("assessment/contribution?contribution={waits}", typeof(AssessmentContributionGiven),
            [("GoingWell", "Here every morning"), ("By", "Amara Stone"), ("How", "On paper")],
            [("GoingWell", ""), ("By", ""), .. Date("GivenOn", Tomorrow)], ["GoingWell", "By", "GivenOn"])
            { Shows = "Here every morning", MovesDuty = true, Given = f => [Begun(f) with { AssessmentId = f.Plan }, Asked(f, f.Plan)] },
        new("assessment/analysis", typeof(AssessmentAnalysisWritten),
            [("Needs", "Meals"), ("Parents", "Mornings work"), ("Environment", "Two rooms"), ("Racism", "Shouted at on the stairs"), ("Means", "Hungry at weekends")],
            [("Needs", ""), ("Racism", "")], ["Needs", "Racism"]) { Shows = "Shouted at on the stairs", Given = f => [Begun(f)] },
        new("assessment/put-forward", typeof(AssessmentPutForSignature),
            [("Without", "She writes next week")], [("Without", "")], ["Without"])
            { Shows = "She writes next week", MovesDuty = true, Given = f => [Begun(f), Asked(f, f.Waits) with { ContributionId = f.Plan }, Analysis(f)] },
        new("assessment/sign", typeof(AssessmentSigned), [("Sign", "true"), ("Words", "Clear about weekends")], [("Sign", null)], ["Sign"])
            { Shows = "Clear about weekends", MovesDuty = true, By = f => f.Area.HeadOfService, Given = f => [Begun(f), Analysis(f), Put(f)] },
        new("assessment/cover", typeof(AssessmentSignOffCovered),
            [("ManagerId", "{head}"), ("CoversFor", "Ivo Larkspur"), ("Why", "On leave"), .. Date("Until", "30 11 2026")],
            [("ManagerId", ""), ("Why", ""), .. Date("Until", "1 11 2026")], ["ManagerId", "Why", "Until"]) { Shows = "On leave", Given = f => [Begun(f), Analysis(f), Put(f)] },
        new("family-history/read?which=OtherChild&other={tobi}", typeof(FamilyFileRead),
            [("Means", "The same man frightened Tobi")], [("Means", ""), ("By", ""), .. Date("ReadOn", Tomorrow)], ["Means", "By", "ReadOn"]) { Shows = "The same man frightened Tobi" },
        new("family-history/means", typeof(FamilyHistoryConsidered),
            [("Means", "It begins after each birth"), ("Unread", "There is no earlier file")], [("Means", ""), ("Unread", ""), .. Date("ConsideredOn", Tomorrow)], ["Means", "Unread", "ConsideredOn"])
            { Shows = "It begins after each birth", MovesDuty = true },
        new("family-history/ask", typeof(FamilyHistoryAsked),
            [("Agency", "Northside Police"), ("What", "Calls since 2020"), .. Date("NeededBy", "4 12 2026")], [("Agency", ""), .. Date("NeededBy", "1 11 2026")], ["Agency", "NeededBy"])
            { Shows = "Calls since 2020", OfSiblings = true, MovesDuty = true },
        new("family-history/obtained?asked={waits}", typeof(FamilyHistoryObtained),
            [("What", "Eleven calls"), ("Means", "Ada woke for each")], [("What", ""), ("Means", ""), .. Date("ObtainedOn", Tomorrow)], ["What", "Means", "ObtainedOn"])
            { Shows = "Ada woke for each", MovesDuty = true, Given = f => [new FamilyHistoryAsked(f.Waits, On, "Northside Police", "Calls", Holdfast.SiteKit.Site.Today)] },
        new("supervision/record", typeof(SupervisionHeld),
            [("With", "Mina Fell"), ("ChildsLife", "Seen on 2 November"), ("Discussed", "Fridays"), ("Decisions[0].What", "See Ada at school"), ("Decisions[0].Who", "Mina Fell"), .. Date("Decisions[0].DueOn", "1 12 2026")],
            [("ChildsLife", ""), ("Decisions[0].Who", ""), .. Date("HeldOn", Tomorrow)], ["ChildsLife", "Decisions_0__Who", "HeldOn"])
            { Shows = "Seen on 2 November", MovesDuty = true, By = f => f.Manager, NotBy = f => f.Lead },
        new("supervision/done?decision={waits}", typeof(SupervisionDecisionDone),
            [("Words", "Seen in the library")], [("Words", ""), .. Date("DoneOn", Tomorrow)], ["Words", "DoneOn"])
            { Shows = "Seen in the library", MovesDuty = true, Given = f => [new SupervisionDecisionMade(f.Waits, f.Plan, On, "See Ada at school", "Mina Fell", Holdfast.SiteKit.Site.Today)] },
        new("supervision/oversight", typeof(OversightGiven),
            [("Matter", "LongPlan"), ("With", "Ivo Larkspur"), ("Reasons", "He came back twice"), ("Thinks", "It waits for housing"), ("FollowUp", "Supervision in December")],
            [("Matter", null), ("Reasons", ""), ("Thinks", ""), .. Date("GivenOn", Tomorrow)], ["Matter", "Reasons", "Thinks", "GivenOn"])
            { Shows = "It waits for housing", OfSiblings = true, By = f => f.Area.HeadOfService, NotBy = f => f.Manager },
        new("supervision/sample?sample={waits}", typeof(SampleFound),
            [("Good", "Own words each time"), ("ToChange", "Say what came of them")], [("Good", ""), ("ToChange", ""), .. Date("FoundOn", Tomorrow)], ["Good", "ToChange", "FoundOn"])
            { Shows = "Say what came of them", MovesDuty = true, By = f => f.Manager, NotBy = f => f.Lead, Given = f => [new RecordSampled(f.Waits, On, "Own words", 1, 9, 7, Holdfast.SiteKit.Site.Today, "Head")] },
        new("lead-tasks/note?task=AlertManagers", typeof(LeadTaskNoted),
            [("IsDone", "true"), ("Words", "Told the manager on Monday")], [("About", ""), ("IsDone", null), ("Words", "")], ["About", "IsDone", "Words"]) { Shows = "Told the manager on Monday" },
        new("record/sign", typeof(RecordPeriodSigned),
            [.. Date("From", "2 11 2026"), .. Date("To", "15 11 2026"), ("Words", "Nothing is missing")], [.. Date("From", "20 11 2026"), .. Date("To", Tomorrow)], ["To"]) { Shows = "Nothing is missing", OfSiblings = true },
    ];

    private static AssessmentBegun Begun(TestFamily family) => new(family.Waits, On, "Why");

    private static AssessmentContributionAsked Asked(TestFamily family, Guid assessment) =>
        new(family.Waits, assessment, On, null, "Amara Stone", "head teacher", "Hillside Primary", "Mornings", Holdfast.SiteKit.Site.Today);

    private static AssessmentAnalysisWritten Analysis(TestFamily family) => new(NewId.Next(), family.Waits, On, "Needs", "Parents", "Home", "None", "Means", family.Lead.Name, null);

    private static AssessmentPutForSignature Put(TestFamily family) => new(NewId.Next(), family.Waits, On, family.Lead.Name, null);
}
