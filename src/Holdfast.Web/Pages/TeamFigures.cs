using Holdfast.Casework;
using Holdfast.Records.ReadModels;

namespace Holdfast.Web.Pages;

/// <summary>What a number of a manager's page is about; the page puts them together by it.</summary>
public enum FigureAbout
{
    Children,
    NotWorking,
    Oversight,
}

/// <summary>One number of a manager's page, and the list it opens.</summary>
/// <param name="IsLate">Something in it is past its day.</param>
public sealed record Figure(FigureAbout About, int Count, string Words, string Href, bool IsLate = false, string? Note = null);

/// <summary>The numbers of a manager's page: each is the length of the list it opens, counted from the read models.</summary>
public sealed class TeamFigures(MatterQueries matters, ChildQueries children)
{
    /// <summary>So many days without having seen the child alone put the child on the list. It says where to look; by when a child is seen, the area's rules say.</summary>
    public const int NotAloneDays = 28;

    /// <summary>So many months on a plan put the child on the list.</summary>
    public const int LongPlanMonths = 12;

    /// <summary>The kinds that have a number of their own, in the order they stand.</summary>
    /// <param name="Who">What the name in a line of its list is.</param>
    /// <param name="None">What the list says when nothing is in it.</param>
    public sealed record MatterWords(MatterKind Kind, FigureAbout About, string One, string Many, string Title, string Who, string None);

    public static IReadOnlyList<MatterWords> Kinds { get; } =
    [
        new(MatterKind.Move, FigureAbout.Children, "move to another authority", "moves to another authority", "Moves that no other authority has taken over", "Worker", "Nobody is moving to another authority."),
        new(MatterKind.Difficulty, FigureAbout.NotWorking, "difficulty open", "difficulties open", "Difficulties that are not resolved", "Raised by", "Every difficulty is resolved."),
        new(MatterKind.Drift, FigureAbout.NotWorking, "plan drifts", "plans drift", "Plans with a sign of drift", "Worker", "No plan shows a sign of drift."),
        new(MatterKind.Escalation, FigureAbout.NotWorking, "disagreement between professionals", "disagreements between professionals", "Disagreements between professionals that are not resolved", "Raised by", "Professionals agree, or have settled it."),
        new(MatterKind.Disagreement, FigureAbout.NotWorking, "person who does not agree", "people who do not agree", "Who does not agree, and it is not settled", "Worker", "Nobody has said that they do not agree."),
        new(MatterKind.Complaint, FigureAbout.NotWorking, "complaint or appeal open", "complaints and appeals open", "Complaints and appeals without an outcome", "Worker", "Every complaint and appeal has its outcome."),
        new(MatterKind.EarlyReview, FigureAbout.NotWorking, "early review asked for", "early reviews asked for", "Early reviews asked for and not answered", "Worker", "Every early review asked for is answered."),
        new(MatterKind.AgencyAbsent, FigureAbout.NotWorking, "not at the last core group", "not at the last core group", "Who was not at the last core group and sent nothing", "Who", "Everybody came to the last core group, or sent something."),
        new(MatterKind.AttendanceTrouble, FigureAbout.NotWorking, "attendance trouble", "attendance troubles", "Attendance that holds a plan up", "Agency", "Nobody’s attendance holds a plan up."),
        new(MatterKind.SignOff, FigureAbout.Oversight, "sign-off waits", "sign-offs wait", "Assessments that wait for a counter-signature", "Put forward by", "No assessment waits for a counter-signature."),
        new(MatterKind.Contribution, FigureAbout.Oversight, "asked and not answered", "asked and not answered", "Who was asked for an assessment and has not answered", "Who was asked", "Everybody who was asked has answered."),
        new(MatterKind.Decision, FigureAbout.Oversight, "decision open", "decisions open", "Decisions of supervision to be done", "Worker", "Every decision of supervision is done."),
        new(MatterKind.Sample, FigureAbout.Oversight, "record drawn to look at", "records drawn to look at", "Records drawn at random to look at", "Worker", "No record waits to be looked at. Draw some from the team’s page."),
    ];

    public async Task<IReadOnlyList<Figure>> Of(IReadOnlyCollection<Guid> teams, DateOnly today, CancellationToken cancel)
    {
        var counts = await matters.Counts(teams, today, cancel);
        var notAlone = await children.NotSeenAlone(teams, today.AddDays(-NotAloneDays), 1, cancel);
        var notInSource = await children.AloneNotInSource(teams, today.AddDays(-NotAloneDays), 1, cancel);
        var @long = await children.LongOnPlan(teams, today.AddMonths(-LongPlanMonths), 1, cancel);
        var never = await children.NeverSupervised(teams, 1, cancel);
        return
        [
            new Figure(FigureAbout.Children, notAlone.Total, $"not seen alone for {NotAloneDays} days", "/team/children?which=not-seen-alone", notAlone.Total > 0),
            .. notInSource.Total > 0 ? [new Figure(FigureAbout.Children, notInSource.Total, "last seen alone: not in the source", "/team/children?which=alone-not-in-source")] : Array.Empty<Figure>(),
            .. Kinds.Select(k => Of(k, counts.GetValueOrDefault(k.Kind), today)),
            new Figure(FigureAbout.Children, @long.Total, $"{LongPlanMonths} months or more on a plan", "/team/children?which=long-plan"),
            new Figure(FigureAbout.Oversight, never.Total, "no supervision recorded", "/team/children?which=no-supervision"),
        ];
    }

    private static Figure Of(MatterWords kind, MatterCount? count, DateOnly today) => new(
        kind.About, count?.Count ?? 0, count?.Count == 1 ? kind.One : kind.Many, $"/team/matters?kind={kind.Kind}", count?.Late > 0,
        count?.Oldest is { } oldest ? $"the oldest {Reading.Since.Long(oldest, today)}" : null);
}
