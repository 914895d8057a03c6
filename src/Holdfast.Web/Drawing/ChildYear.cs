using Holdfast.Casework;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Drawing;

/// <summary>What a mark on the child's year stands for.</summary>
public enum YearMark
{
    Conference,
    CoreGroup,
    SeenAlone,
    Seen,
    NotSeen,
    NoAccess,
}

/// <summary>One mark, placed on the drawing and said in words for the table.</summary>
/// <param name="X">Across the drawing, in its own units.</param>
public sealed record YearPoint(YearMark Mark, DateOnly On, double X, string What, string How);

/// <summary>A stretch of time on the plan row.</summary>
public sealed record YearSpan(double X, double Width, string Words, bool BeforePlan);

/// <summary>
/// The last twelve months of a child's life with the service, ready to draw: plan, conferences, {CoreGroup}s and visits. The same facts
/// are the table beneath; nothing is in one and not in the other.
/// </summary>
public sealed class ChildYear
{
    /// <summary>Left edge of the first month, and right edge of the last day, in drawing units.</summary>
    public const double Left = 110;

    public const double Right = 690;

    private readonly DateOnly first;
    private readonly DateOnly last;

    private ChildYear(DateOnly first, DateOnly last, AreaWords words) => (this.first, this.last, Words) = (first, last, words);

    /// <summary>What the area calls what is drawn.</summary>
    public AreaWords Words { get; }

    /// <summary>The core group, as the area calls it on the last day drawn.</summary>
    public string CoreGroup => Words.Term("core-group", last);

    public IReadOnlyList<(double X, string Name)> Months { get; private init; } = [];

    public IReadOnlyList<YearSpan> Spans { get; private init; } = [];

    /// <summary>Latest first, as the table reads.</summary>
    public IReadOnlyList<YearPoint> Points { get; private init; } = [];

    public double Today => At(last);

    public string Title => $"Plan, conferences, {CoreGroup}s and visits, {UkDate.Long(first)} to {UkDate.Long(last)}. The same facts are in the table below.";

    /// <param name="child">The child, as at or as known on the day the page is read for.</param>
    /// <param name="today">The last day drawn.</param>
    /// <param name="disclosure">What the reader may read; nothing else is drawn.</param>
    /// <param name="words">The area's words.</param>
    public static ChildYear Of(Child child, DateOnly today, Disclosure disclosure, AreaWords words)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(disclosure);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        var frame = new ChildYear(first, today, words);
        return new ChildYear(first, today, words)
        {
            Months = [.. Enumerable.Range(0, 12).Select(i => first.AddMonths(i)).Select(m => (frame.At(m), m.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture)))],
            Spans = [.. frame.PlanSpans(child, disclosure.Shows(typeof(StrategyDiscussionHeld)))],
            Points = [.. frame.AllPoints(child).Where(p => p.On >= first && p.On <= today).OrderByDescending(p => p.On)],
        };
    }

    private IEnumerable<YearSpan> PlanSpans(Child child, bool withEnquiry)
    {
        if (withEnquiry && child.Plans.Count > 0 && child.StrategyDiscussions.LastOrDefault(d => d.StartsEnquiry is not null && d.HeldOn <= child.Plans[^1].BeganOn) is { } enquiry
            && Span(enquiry.HeldOn, child.Plans[^1].BeganOn, "enquiry", true) is { } before)
        {
            yield return before;
        }

        foreach (var plan in child.Plans)
        {
            if (Span(plan.BeganOn, plan.EndedOn ?? last, "on a plan", false) is { } span)
            {
                yield return span;
            }
        }
    }

    private YearSpan? Span(DateOnly from, DateOnly to, string words, bool before)
    {
        if (to < first || from > last)
        {
            return null;
        }

        var x = At(from < first ? first : from);
        var width = Math.Max(2, At(to > last ? last : to) - x);
        return new YearSpan(x, width, width > words.Length * 6.5 ? words : "", before);
    }

    private IEnumerable<YearPoint> AllPoints(Child child)
    {
        foreach (var conference in child.InitialConferences)
        {
            yield return Point(YearMark.Conference, conference.HeldOn, "Initial conference", conference.Decision switch
            {
                Casework.Conferences.ConferenceDecision.Plan => "Decided on a plan",
                Casework.Conferences.ConferenceDecision.NoPlan => "Decided against a plan",
                _ => "Decision not in the source",
            });
        }

        foreach (var review in child.Reviews)
        {
            yield return Point(YearMark.Conference, review.HeldOn, "Review conference", review.Decision switch
            {
                Casework.Conferences.ReviewDecision.Continue => "The plan continues",
                Casework.Conferences.ReviewDecision.End => "The plan ended",
                Casework.Conferences.ReviewDecision.Other => "Neither continued nor ended",
                _ => "Decision not in the source",
            });
        }

        foreach (var meeting in child.CoreGroupsHeld)
        {
            yield return Point(YearMark.CoreGroup, meeting.HeldOn, Words.Capital("core-group", meeting.HeldOn), meeting.Came.Count == 1 ? "1 person came" : $"{meeting.Came.Count} people came");
        }

        foreach (var visit in child.Visits)
        {
            var (mark, how) = (visit.Child.Seen, visit.Child.Alone, visit.Place) switch
            {
                (_, _, VisitPlace.CoreGroupMeeting) => (YearMark.NotSeen, $"At a {Words.Term("core-group", visit.VisitedOn)}: does not count as seeing the child"),
                (false, _, _) => (YearMark.NotSeen, "Not seen"),
                (true, Aloneness.Alone, _) => (YearMark.SeenAlone, "Seen alone"),
                _ => (YearMark.Seen, "Seen, not alone"),
            };
            yield return Point(mark, visit.VisitedOn, "Visit", how);
        }

        foreach (var difficulty in child.AccessDifficulties)
        {
            yield return Point(YearMark.NoAccess, difficulty.On, "Visit", "No access");
        }
    }

    private YearPoint Point(YearMark mark, DateOnly on, string what, string how) => new(mark, on, At(on), what, how);

    private double At(DateOnly day) => Math.Round(Left + ((Right - Left) * (day.DayNumber - first.DayNumber) / Math.Max(1, first.AddMonths(12).DayNumber - first.DayNumber)), 1);
}
