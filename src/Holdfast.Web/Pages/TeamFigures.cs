using Holdfast.Casework;
using Holdfast.Records.ReadModels;

namespace Holdfast.Web.Pages;

/// <summary>One number of a manager's page, and the list it opens.</summary>
/// <param name="IsLate">Something in it is past its day.</param>
public sealed record Figure(int Count, string Words, string Href, bool IsLate = false, string? Note = null);

/// <summary>The numbers of a manager's page: each is the length of the list it opens, counted from the read models.</summary>
public sealed class TeamFigures(MatterQueries matters, ChildQueries children)
{
    /// <summary>So many days without having seen the child alone put the child on the list. It says where to look; by when a child is seen, the area's rules say.</summary>
    public const int NotAloneDays = 28;

    /// <summary>So many months on a plan put the child on the list.</summary>
    public const int LongPlanMonths = 12;

    /// <summary>The kinds that have a number of their own, in the order they stand.</summary>
    public static IReadOnlyList<(MatterKind Kind, string One, string Many, string Title)> Kinds { get; } =
    [
        (MatterKind.SignOff, "sign-off waits", "sign-offs wait", "Assessments that wait for a counter-signature"),
        (MatterKind.Difficulty, "difficulty open", "difficulties open", "Difficulties that are not resolved"),
        (MatterKind.Escalation, "disagreement between professionals", "disagreements between professionals", "Disagreements between professionals that are not resolved"),
        (MatterKind.Disagreement, "person who does not agree", "people who do not agree", "Who does not agree, and it is not settled"),
        (MatterKind.EarlyReview, "early review asked for", "early reviews asked for", "Early reviews asked for and not answered"),
        (MatterKind.AgencyAbsent, "not at the last core group", "not at the last core group", "Who was not at the last core group and sent nothing"),
        (MatterKind.AttendanceTrouble, "attendance trouble", "attendance troubles", "Attendance that holds a plan up"),
        (MatterKind.Contribution, "asked and not answered", "asked and not answered", "Who was asked for an assessment and has not answered"),
        (MatterKind.Drift, "sign of drift", "signs of drift", "Plans with a sign of drift"),
        (MatterKind.Decision, "decision open", "decisions open", "Decisions of supervision to be done"),
        (MatterKind.Sample, "record drawn to look at", "records drawn to look at", "Records drawn at random to look at"),
    ];

    public async Task<IReadOnlyList<Figure>> Of(IReadOnlyCollection<Guid> teams, DateOnly today, CancellationToken cancel)
    {
        var counts = await matters.Counts(teams, today, cancel);
        var notAlone = await children.NotSeenAlone(teams, today.AddDays(-NotAloneDays), 1, cancel);
        var @long = await children.LongOnPlan(teams, today.AddMonths(-LongPlanMonths), 1, cancel);
        var never = await children.NeverSupervised(teams, 1, cancel);
        return
        [
            new Figure(notAlone.Total, $"not seen alone for {NotAloneDays} days", "/team/children?which=not-seen-alone", notAlone.Total > 0),
            .. Kinds.Select(k => Of(k, counts.GetValueOrDefault(k.Kind), today)),
            new Figure(@long.Total, $"{LongPlanMonths} months or more on a plan", "/team/children?which=long-plan"),
            new Figure(never.Total, "no supervision recorded", "/team/children?which=no-supervision"),
        ];
    }

    private static Figure Of((MatterKind Kind, string One, string Many, string Title) kind, MatterCount? count, DateOnly today) => new(
        count?.Count ?? 0, count?.Count == 1 ? kind.One : kind.Many, $"/team/matters?kind={kind.Kind}", count?.Late > 0,
        count?.Oldest is { } oldest ? $"the oldest {Reading.Since.Long(oldest, today)}" : null);
}
