using Holdfast.Records.ReadModels;

namespace Holdfast.Web.Reading;

/// <summary>The choices above a work list.</summary>
public static class WorkWords
{
    public static IReadOnlyList<(WorkWhen Value, string Words)> When { get; } =
    [
        (WorkWhen.All, "Any time"), (WorkWhen.Overdue, "Overdue"), (WorkWhen.DueToday, "Today"), (WorkWhen.DueTomorrow, "Tomorrow"), (WorkWhen.DueThisWeek, "This week"),
        (WorkWhen.WaitingForSomeoneElse, "Waiting for someone else"), (WorkWhen.NotSetByArea, "Not set by your area"), (WorkWhen.NotKnownBeforeImport, "Not known before import"),
    ];

    public static IReadOnlyList<(string Value, string Words)> Kinds { get; } =
    [
        ("record-visit", "Visits"), ("record-core-group", "Core groups"), ("plan-core-groups", "Dates of core groups"), ("record-notes-sent", "Core group notes"), ("confirm-moved-core-group", "Core groups moved"), ("answer-core-group-change", "Core group members"), ("consider-core-group-news", "What core groups were told"), ("recommend-to-review", "Recommendations to reviews"), ("answer-early-review", "Early reviews asked for"), ("settle-attendance", "Attendance at core groups"), ("record-review", "Reviews"), ("prepare-conference", "Conferences"), ("record-conference", "Conferences held"), ("ready-conference", "Before a conference"), ("agree-conference", "Conferences asked for"), ("record-outcome", "After a conference"), ("answer-dissent", "Who did not agree"), ("receive-specialist", "Specialist assessments"), ("answer-proposal", "Changes proposed"), ("tell-adult-services", "Parents’ own records"), ("tell-plan-changes", "Plan changes the chair is told of"),
        ("give-notice", "Telling people"), ("decide-access-choice", "Decisions about difficulties"), ("record-advocacy", "Advocacy"), ("consider-view", "What the child said"),
        ("evidence-ending", "What an end rests on"), ("step-down", "Stepping down"), ("review-step-down", "Child in need plans"), ("oversee-step-down", "Ends without a child in need plan"), ("hold-strategy-discussion", "Stepping back up"),
        ("settle-move", "Families who move"), ("handle-complaint", "Complaints and appeals"), ("link-process", "Looked after, 18, death"),
        ("name-lead", "Naming the worker"), ("agree-frequency", "How often seen"), ("send-letter", "Letters"), ("answer-correction", "Corrections of letters"),
        ("take-up-difficulty", "Difficulties"), ("take-advice", "Advice to take"), ("decide-course", "Unexpected events"), ("settle-disagreement", "Disagreements"), ("tell-disagreement", "Telling of disagreements"),
        ("make-assessment", "Assessments"), ("countersign-assessment", "Counter-signing"), ("read-family-history", "Family history"), ("record-supervision", "Supervision"), ("record-oversight", "Seen by the head of service"), ("finish-supervision-decision", "Decisions of supervision"), ("record-sample-findings", "Records drawn at random"),
    ];
}
