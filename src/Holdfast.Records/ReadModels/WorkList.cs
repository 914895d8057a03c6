namespace Holdfast.Records.ReadModels;

/// <summary>Which duties to show.</summary>
public enum WorkWhen
{
    All,
    Overdue,
    DueToday,
    DueTomorrow,

    /// <summary>Due from today to Sunday.</summary>
    DueThisWeek,

    /// <summary>Somebody else has to act.</summary>
    WaitingForSomeoneElse,

    /// <summary>The area has not set the value the date comes from.</summary>
    NotSetByArea,

    /// <summary>The record came from a file that can not show whether it was done.</summary>
    NotKnownBeforeImport,
}

/// <summary>What of the work to show; an empty filter shows all.</summary>
/// <param name="Action">Only duties done on this page: "record-visit", "record-core-group"…</param>
/// <param name="Owner">Only duties of this owner: "lead-social-worker", "team-manager"…</param>
/// <param name="MineOnly">Only what the person asking owes; the counts too.</param>
/// <param name="Worker">Only children this person leads or works with; for a team's list.</param>
public sealed record WorkFilter(Guid? Child = null, string? Action = null, WorkWhen When = WorkWhen.All, string? Owner = null, Guid? Worker = null, bool MineOnly = false)
{
    public static WorkFilter Everything { get; } = new();
}

/// <summary>Why a duty stands on a list.</summary>
public enum DutyStanding
{
    Overdue,
    Coming,
    NotSetByArea,
    NotKnownBeforeImport,
}

/// <summary>One open duty about one child.</summary>
/// <param name="Owner">Capacity that owes it, in lower case with hyphens.</param>
/// <param name="OwnerName">The person who owes it, when one is named.</param>
/// <param name="Mine">The person asking owes it.</param>
/// <param name="Because">Rule, version, source, what started it and how the date was counted.</param>
/// <param name="Action">The page that does it.</param>
public sealed record WorkItem(
    Guid ChildId, string ChildShortName, string ChildAge, string Rule, DateOnly RuleVersion, string? Key, Guid Subject, string Title, string Owner, string? OwnerName, bool Mine,
    int OpenedBy, DateOnly OpenedOn, DateOnly? Due, DateOnly? Aim, DateOnly? LastWorkingDay, DutyStanding Standing, bool Provisional, string Because, string Action);

/// <summary>A child as lists show it.</summary>
public sealed record ChildOnList(Guid ChildId, string ShortName, string Age, bool OnPlan);

/// <summary>The duties about the children of one family, soonest first.</summary>
public sealed record FamilyWork(Guid FamilyId, string FamilyName, IReadOnlyList<ChildOnList> Children, IReadOnlyList<WorkItem> Items);

/// <summary>The strip above the list. Counted over everything the person may see, whatever the filter.</summary>
/// <param name="DueThisWeek">Due from today to Sunday, today's and tomorrow's among them.</param>
public sealed record WorkCounts(
    int Overdue, int DueToday, int DueTomorrow, int DueThisWeek, int All, int WaitingForSomeoneElse, int NotSetByArea, int NotKnownBeforeImport);

/// <summary>One page of work: families whose first date is soonest come first.</summary>
/// <param name="Overdue">What is late, by family, longest late first.</param>
/// <param name="Coming">What is due today or later, by family, soonest first.</param>
/// <param name="Undated">What has no date, and why.</param>
public sealed record WorkPage(
    WorkCounts Counts, IReadOnlyList<FamilyWork> Overdue, IReadOnlyList<FamilyWork> Coming, IReadOnlyList<FamilyWork> Undated, int Page, int Pages, int Families);

/// <summary>One worker's share of a team's work. Nobody's share has no worker.</summary>
public sealed record WorkerLoad(Guid? Worker, string WorkerName, int Children, int OnPlan, int Overdue, int DueThisWeek);
