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
    public static IReadOnlyList<DutyRow> Together(IEnumerable<DutyRow> rows, Guid childId, Func<Doing, bool> may)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows
            .GroupBy(r => r.Duty is { Action: Action, State: DutyState.Open } ? (r.Duty.Rule, r.Duty.Subject, r.Duty.Due) : ((string, Guid, DateOnly?)?)null, new OwnIfNone())
            .Select(g => g.ToList() is [var first, _, ..] several ? first with { Others = several[1..], Action = first.Action is null ? null : Page(childId, first.Duty.Subject, may) } : g.First())];
    }

    /// <summary>Rows that ask about no way forward are each alone.</summary>
    private sealed class OwnIfNone : IEqualityComparer<(string Rule, Guid Subject, DateOnly? Due)?>
    {
        public bool Equals((string Rule, Guid Subject, DateOnly? Due)? x, (string Rule, Guid Subject, DateOnly? Due)? y) => x is not null && x == y;

        public int GetHashCode((string Rule, Guid Subject, DateOnly? Due)? obj) => obj.GetHashCode();
    }
}
