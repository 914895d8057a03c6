using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Web.Drawing;

/// <summary>One score on the line.</summary>
public sealed record ScaleDot(int X, int Y, bool IsChild);

/// <summary>Everybody's scores on one line, and the same in words.</summary>
/// <param name="Ticks">Where each whole number stands.</param>
public sealed record ScaleDrawing(ConferenceScale Scale, IReadOnlyList<(int X, int Number)> Ticks, IReadOnlyList<ScaleDot> Dots, string InWords)
{
    private const int Left = 12;
    private const int Length = 540;
    private const int Line = 46;
    private const int Step = 7;

    public static ScaleDrawing Of(ConferenceScale scale, IEnumerable<ConferenceScoreGiven> scores)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var all = scores.OrderBy(s => s.Score).ToList();

        // Equal scores stand on each other, so that six people at 5 do not look like one.
        var dots = all.GroupBy(s => s.Score).SelectMany(g => g.Select((s, i) => new ScaleDot(X(s.Score), Line - (i * Step), s.Grouping == AgencyGrouping.Child)));
        var words = all.Count == 0 ? "Nobody has scored yet" : string.Join(", ", all.Select(s => $"{s.Name} {s.Score}"));
        return new ScaleDrawing(scale, [.. Enumerable.Range(0, scale.Top + 1).Select(n => (X(n), n))], [.. dots], words);

        int X(int score) => Left + (Length * score / scale.Top);
    }
}
