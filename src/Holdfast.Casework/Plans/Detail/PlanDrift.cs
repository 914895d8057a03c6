using System.Collections.Immutable;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Plans;

/// <summary>What may show that a plan drifts. Each is said with what it was seen from; nothing is scored.</summary>
public enum DriftKind
{
    /// <summary>An action was put to a later day twice or more.</summary>
    PutOffTwice,

    /// <summary>An action was open at three meetings or more.</summary>
    OverThreeMeetings,

    /// <summary>Nothing was known of an outcome at two meetings.</summary>
    NoEvidence,

    /// <summary>The last two visits or more were without the child alone.</summary>
    NotSeenAlone,

    /// <summary>The plan is 12, 18 or 24 months old, or older.</summary>
    OldPlan,

    /// <summary>More people come to the meetings, and nothing becomes better for the child.</summary>
    AttendanceUpOutcomesFlat,

    /// <summary>An outcome became worse.</summary>
    Worse,
}

/// <summary>One sign of drift.</summary>
/// <param name="AboutId">The outcome or action.</param>
/// <param name="Title">The outcome or the action in its words; empty when it is about the plan as a whole.</param>
/// <param name="Count">How often, over how many meetings or visits, or how many months.</param>
/// <param name="Since">The day it is counted from.</param>
public sealed record DriftSign(DriftKind Kind, Guid? AboutId, string Title, int Count, DateOnly? Since);

/// <summary>One word about an outcome on a day.</summary>
public sealed record DriftPoint(DateOnly On, Direction Direction, string Different, string? Evidence, Guid? MeetingId);

/// <summary>One outcome across time.</summary>
public sealed record DriftLine(Guid OutcomeId, string Outcome, DateOnly From, bool IsOpen, ImmutableArray<DriftPoint> Points)
{
    public Direction? Last => Points.IsEmpty ? null : Points[^1].Direction;
}

/// <summary>A plan across time: outcome by outcome what became different for the child, and where it may be drifting.</summary>
public sealed record PlanDrift(DateOnly Began, DateOnly Day, ImmutableArray<DateOnly> Meetings, ImmutableArray<DriftLine> Lines, ImmutableArray<DriftSign> Signs)
{
    /// <summary>The ages, in months, at which a plan is looked at anew.</summary>
    private static readonly int[] Ages = [24, 18, 12];

    public static PlanDrift Of(Child child, DetailedPlan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(plan);
        ImmutableArray<DateOnly> meetings = [.. child.Meetings.Where(m => m.Kind != MeetingKind.InitialConference && m.HeldOn <= day && plan.Plan.Covers(m.HeldOn)).Select(m => m.HeldOn).Distinct().Order()];
        ImmutableArray<DriftLine> lines = [.. plan.Outcomes.Select(Line)];
        var signs = new List<DriftSign>();
        OldPlan(plan, day, signs);
        foreach (var line in lines.Where(l => l.IsOpen))
        {
            OfOutcome(line, meetings, signs);
        }

        foreach (var action in plan.Actions.Where(a => a.IsOpen))
        {
            OfAction(action, meetings, signs);
        }

        if (NotSeenAlone(child, plan.Plan, day) is { } alone)
        {
            signs.Add(alone);
        }

        AttendanceUp(child, plan, lines, day, signs);
        return new PlanDrift(plan.Plan.BeganOn, day, meetings, lines, [.. signs]);
    }

    private static DriftLine Line(PlanOutcome outcome) => new(
        outcome.OutcomeId, outcome.Says.Outcome, outcome.Text.Wordings[0].Change.On, outcome.IsOpen,
        [.. outcome.Progress.Select(p => new DriftPoint(p.On, p.Direction, p.Different, p.Evidence, p.MeetingId))]);

    private static void OldPlan(DetailedPlan plan, DateOnly day, List<DriftSign> signs)
    {
        if (Ages.FirstOrDefault(a => plan.Plan.BeganOn.AddMonths(a) <= day) is > 0 and var months)
        {
            signs.Add(new DriftSign(DriftKind.OldPlan, null, "", months, plan.Plan.BeganOn));
        }
    }

    private static void OfOutcome(DriftLine line, ImmutableArray<DateOnly> meetings, List<DriftSign> signs)
    {
        if (line.Last == Direction.Worse)
        {
            signs.Add(new DriftSign(DriftKind.Worse, line.OutcomeId, line.Outcome, 1, line.Points[^1].On));
        }

        var told = line.Points.Where(p => p.Evidence is not null).Select(p => (DateOnly?)p.On).Max();
        var without = meetings.Where(m => m > line.From && (told is null || m > told)).ToList();
        if (without.Count >= 2)
        {
            signs.Add(new DriftSign(DriftKind.NoEvidence, line.OutcomeId, line.Outcome, without.Count, told ?? line.From));
        }
    }

    private static void OfAction(PlanAction action, ImmutableArray<DateOnly> meetings, List<DriftSign> signs)
    {
        var from = action.Text.Wordings[0].Change.On;
        if (action.TimesPutOff >= 2)
        {
            signs.Add(new DriftSign(DriftKind.PutOffTwice, action.ActionId, action.Says.What, action.TimesPutOff, from));
        }

        var over = meetings.Count(m => m > from);
        if (over >= 3)
        {
            signs.Add(new DriftSign(DriftKind.OverThreeMeetings, action.ActionId, action.Says.What, over, from));
        }
    }

    /// <summary>The one sign that is seen from visits: the last two or more were without the child alone.</summary>
    public static DriftSign? NotSeenAlone(Child child, PlanPeriod plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(plan);
        var (without, since) = (0, default(DateOnly));
        for (var i = child.Visits.Count - 1; i >= 0; i--)
        {
            var visit = child.Visits[i];
            if (visit.Place == VisitPlace.CoreGroupMeeting || visit.VisitedOn > day || !plan.Covers(visit.VisitedOn) || child.UnbornOn(visit.VisitedOn))
            {
                continue;
            }

            if (visit.Child.Alone == Aloneness.Alone)
            {
                break;
            }

            (without, since) = (without + 1, visit.VisitedOn);
        }

        return without >= 2 ? new DriftSign(DriftKind.NotSeenAlone, null, "", without, since) : null;
    }

    /// <summary>The last two core groups against the two before: more people came, and no open outcome became better meanwhile.</summary>
    private static void AttendanceUp(Child child, DetailedPlan plan, ImmutableArray<DriftLine> lines, DateOnly day, List<DriftSign> signs)
    {
        var held = child.CoreGroupsHeld.Where(c => c.HeldOn <= day && plan.Plan.Covers(c.HeldOn)).OrderBy(c => c.HeldOn).ToList();
        if (held is not [.., var first, var second, var third, var fourth])
        {
            return;
        }

        var better = lines.Any(l => l.Points.Any(p => p.On > second.HeldOn && p.Direction is Direction.Better or Direction.Reached));
        if (third.Came.Count + fourth.Came.Count > first.Came.Count + second.Came.Count && !better && lines.Any(l => l.IsOpen))
        {
            signs.Add(new DriftSign(DriftKind.AttendanceUpOutcomesFlat, null, "", third.Came.Count + fourth.Came.Count - first.Came.Count - second.Came.Count, third.HeldOn));
        }
    }
}
