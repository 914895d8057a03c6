using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>What a child said on several days and the same meeting must consider. Each is owed by itself; on a list they stand once, because one sitting takes them all up.</summary>
public static class ViewsToConsider
{
    public const string Action = "consider-view";

    /// <summary>When it was said, when that was on several days; nothing when one row speaks of one day.</summary>
    public static string? SaidOn(IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.Count < 2 ? null : $"Said or shown on {Text.And(days.Select(UkDate.DayMonth))}.";
    }

    /// <summary>Why the first of them is there, said of all.</summary>
    public static string ForAll(string because, DateOnly first, IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(because);
        var day = UkDate.Long(first);
        return because.IndexOf(day, StringComparison.Ordinal) is var at and >= 0
            ? $"{because[..at]}{Text.And(days.Select(UkDate.Long))}{because[(at + day.Length)..]}"
            : because;
    }

    /// <summary>The page that has them all, each with its way to say what came of it.</summary>
    public static DutyAction? Page(Guid childId, Func<Doing, bool> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        return may(Doing.Record) ? new DutyAction("Go through them", $"/children/{childId}/voice") : null;
    }

    /// <summary>The same rows, with the views that one meeting must consider put into one.</summary>
    public static IReadOnlyList<DutyRow> Together(IEnumerable<DutyRow> rows, Guid childId, Func<Doing, bool> may) =>
        [.. rows.Select((r, i) => (Row: r, Key: r.Duty is { Action: Action, State: DutyState.Open } d ? (d.Rule, d.Due, 0) : ("", null, i)))
            .GroupBy(r => r.Key, r => r.Row)
            .Select(g => g.ToList() is [_, _, ..] several ? One(several, childId, may) : g.First())];

    private static DutyRow One(List<DutyRow> all, Guid childId, Func<Doing, bool> may) => all[0] with
    {
        Others = all[1..],
        Days = [.. all.Select(r => r.Duty.OpenedOn).Distinct().Order()],
        Action = all[0].Action is null ? null : Page(childId, may),
    };
}
