using Holdfast.Casework;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Drawing;

/// <summary>One word about an outcome, placed on the drawing.</summary>
public sealed record DriftMark(double X, Direction Direction, string Said);

/// <summary>One outcome, a line from the day it was agreed.</summary>
public sealed record DriftRow(double From, double To, string Label, IReadOnlyList<DriftMark> Marks);

/// <summary>The outcomes of a plan across time, ready to draw. The same facts are the table beneath.</summary>
public sealed class DriftDrawing
{
    /// <summary>How high the drawing of one outcome is; its name stands above it, and stays in sight on a phone.</summary>
    public const double RowHeight = 30;

    public const double Middle = RowHeight / 2;

    private const double Left = 16;

    private const double Right = 684;

    private const int Longest = 84;

    private readonly PlanDrift drift;

    private DriftDrawing(PlanDrift drift) => this.drift = drift;

    public IReadOnlyList<DriftRow> Rows { get; private init; } = [];

    public IReadOnlyList<double> Meetings { get; private init; } = [];

    /// <summary>Months or, for a long plan, every third.</summary>
    public IReadOnlyList<(double X, string Name)> Months { get; private init; } = [];

    public string Title => $"Each outcome of the plan from {UkDate.Long(drift.Began)} to {UkDate.Long(drift.Day)}, drawn. The same facts are in the table below.";

    public static DriftDrawing Of(PlanDrift drift)
    {
        ArgumentNullException.ThrowIfNull(drift);
        var frame = new DriftDrawing(drift);
        return new DriftDrawing(drift)
        {
            Meetings = [.. drift.Meetings.Select(frame.At)],
            Months = [.. frame.AllMonths()],
            Rows = [.. drift.Lines.Select(frame.Row)],
        };
    }

    private IEnumerable<(double X, string Name)> AllMonths()
    {
        var months = ((drift.Day.Year - drift.Began.Year) * 12) + drift.Day.Month - drift.Began.Month;
        var step = months > 14 ? 3 : months > 8 ? 2 : 1;
        for (var month = new DateOnly(drift.Began.Year, drift.Began.Month, 1).AddMonths(1); month <= drift.Day; month = month.AddMonths(step))
        {
            yield return (At(month), month.ToString(month.Month == 1 ? "MMM yyyy" : "MMM", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private DriftRow Row(DriftLine line)
    {
        var to = line.IsOpen ? Right : line.Points.IsEmpty ? Right : At(line.Points[^1].On);
        return new DriftRow(At(line.From), to, line.Outcome.Length > Longest ? string.Concat(line.Outcome.AsSpan(0, Longest), "…") : line.Outcome, [.. line.Points.Select(p => new DriftMark(At(p.On), p.Direction, $"{UkDate.Long(p.On)}: {p.Different}"))]);
    }

    private double At(DateOnly day)
    {
        var on = day < drift.Began ? drift.Began : day > drift.Day ? drift.Day : day;
        return Math.Round(Left + ((Right - Left) * (on.DayNumber - drift.Began.DayNumber) / Math.Max(1, drift.Day.DayNumber - drift.Began.DayNumber)), 1);
    }
}
