using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>The ways forward an area asks to be weighed about one difficulty. One page decides about all of them, so they stand on a list once.</summary>
public static class WaysForward
{
    public const string Action = "decide-access-choice";

    /// <summary>What a duty's title asks, and the way forward it asks it about.</summary>
    public static (string Asks, string Way) Split(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var at = title.IndexOf(": ", StringComparison.Ordinal);
        return at < 0 ? (title, title) : (title[..at], title[(at + 2)..]);
    }

    /// <summary>Why one of them is there, said of all.</summary>
    public static string ForAll(string because, string title, IEnumerable<string> ways)
    {
        ArgumentNullException.ThrowIfNull(because);
        return because.Replace(Split(title).Way, string.Join("; ", ways), StringComparison.Ordinal);
    }

    public static DutyAction? Page(Guid childId, Guid subject, Func<Doing, bool> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        return may(Doing.Record) ? new DutyAction("Decide", $"/children/{childId}/difficulties/weigh?difficulty={subject}") : null;
    }

    /// <summary>The same rows, with those that ask about the ways forward of one difficulty put into one.</summary>
    public static IReadOnlyList<DutyRow> Together(IEnumerable<DutyRow> rows, Guid childId, Func<Doing, bool> may) =>
        Together(rows, childId, may, r => r.Duty is { Action: Action, State: DutyState.Open } ? (r.Duty.Rule, r.Duty.Subject, r.Duty.Due) : null);

    /// <summary>The same of one difficulty, whose visits are decided about and told of together: what several of them ask for stands once, since the first.</summary>
    public static IReadOnlyList<DutyRow> OfOneDifficulty(IEnumerable<DutyRow> rows, Guid childId, Func<Doing, bool> may) =>
        Together(rows, childId, may, r => r.Duty is { Action: Action or "give-notice", State: DutyState.Open } ? (r.Duty.Rule, r.Duty.Action == Action ? null : r.Duty.Key, null) : null);

    private static List<DutyRow> Together(IEnumerable<DutyRow> rows, Guid childId, Func<Doing, bool> may, Func<DutyRow, (string, object?, DateOnly?)?> key) =>
        [.. rows.Select((r, i) => (Row: r, Key: key(r) is { } one ? one : (i.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null)))
            .GroupBy(r => r.Key, r => r.Row)
            .Select(g => g.ToList() is [var first, _, ..] several ? One(first, several, childId, may) : g.First())];

    private static DutyRow One(DutyRow first, List<DutyRow> all, Guid childId, Func<Doing, bool> may)
    {
        if (first.Duty.Action != Action)
        {
            return first;
        }

        List<string> ways = [.. all.Select(r => Split(r.Duty.Title).Way).Distinct(StringComparer.Ordinal)];
        return first with { Others = all[1..], Ways = ways.Count > 1 ? ways : [], Action = first.Action is null ? null : Page(childId, first.Duty.Subject, may) };
    }
}
