using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>One row of a work list: one duty, or the same duty of several brothers and sisters.</summary>
/// <param name="Ways">The ways forward it asks about, when there are several and one page decides about them.</param>
/// <param name="Days">The days on which the children said what it asks to be considered, when it asks that.</param>
public sealed record WorkRow(WorkItem First, IReadOnlyList<WorkItem> All, IReadOnlyList<string> Ways, IReadOnlyList<DateOnly> Days, DateOnly Today, DutyAction? Action)
{
    public bool IsLate => First.Standing == DutyStanding.Overdue;

    public bool IsSoon => First.Standing == DutyStanding.Coming && First.Due <= Today.AddDays(1);

    public string When => First.Standing switch
    {
        DutyStanding.NotSetByArea => "No date",
        DutyStanding.NotKnownBeforeImport => "Not known",
        _ => First.Due is { } due ? Since.When(due, Today) : "No date",
    };

    public string WhenSmall => First.Standing switch
    {
        DutyStanding.NotSetByArea => "not set by your area",
        DutyStanding.NotKnownBeforeImport => First.Due is { } due ? $"if done by {UkDate.Long(due)}, before the import" : "before the import",
        _ => First.Due is { } day ? Since.WhenSmall(day, Today) : "",
    };

    /// <summary>What must be done, once for all the children of the row: "See Ada and Tobi".</summary>
    public string Title => ForAll(Ways.Count > 1 ? WaysForward.Split(First.Title).Asks : First.Title);

    public string Because => ForAll(
        Ways.Count > 1 ? WaysForward.ForAll(First.Because, First.Title, Ways) : Days.Count > 1 ? ViewsToConsider.ForAll(First.Because, First.OpenedOn, Days) : First.Because);

    /// <summary>Who owes it, when it is not the reader.</summary>
    public string Suffix => First.Mine ? "" : $" · {First.OwnerName ?? Owner(First.Owner)}";

    public static string Owner(string code) => code.Replace('-', ' ');

    /// <summary>The rows of one family; the same duty of several children, due on the same day for the same reason, stands once.</summary>
    public static IReadOnlyList<WorkRow> Of(FamilyWork family, DateOnly today, Func<Doing, bool> may)
    {
        ArgumentNullException.ThrowIfNull(family);
        return [.. family.Items
            .GroupBy(i => i.Action switch
            {
                WaysForward.Action => (i.ChildId, i.Rule, i.Due, i.Standing, i.Subject, Key: ""),
                ViewsToConsider.Action => (i.ChildId, i.Rule, i.Due, i.Standing, Guid.Empty, Key: i.Title),
                _ => (i.ChildId, i.Rule, i.Due, i.Standing, i.Subject, Key: i.Title + i.Key),
            })
            .Select(g => new OfOneChild(
                g.First(),
                g.First().Action == WaysForward.Action ? [.. g.Select(i => WaysForward.Split(i.Title).Way)] : [],
                g.First().Action == ViewsToConsider.Action ? [.. g.Select(i => i.OpenedOn).Distinct().Order()] : []))
            .GroupBy(b => b.Ways.Count > 1
                ? (b.First.Rule, b.First.Due, Key: string.Join("; ", b.Ways), b.First.Standing, Title: OfAnyChild(WaysForward.Split(b.First.Title).Asks, b.First), Because: "")
                : (b.First.Rule, b.First.Due, b.First.Key, b.First.Standing, Title: OfAnyChild(b.First.Title, b.First), Because: OfAnyChild(b.Because, b.First)))
            .Select(g => new WorkRow(g.First().First, [.. g.Select(b => b.First)], g.First().Ways, g.First().Days, today, ActionOf(g.First(), may)))];
    }

    private static DutyAction? ActionOf(OfOneChild row, Func<Doing, bool> may) =>
        row.Ways.Count > 1 ? WaysForward.Page(row.First.ChildId, row.First.Subject, may)
        : row.Days.Count > 1 ? ViewsToConsider.Page(row.First.ChildId, may)
        : DutyRow.ActionFor(row.First.Action, row.First.ChildId, row.First.Subject, row.First.Key, may);

    /// <summary>Words about one child with the name left open, to be compared with the same words about a brother or sister.</summary>
    private static string OfAnyChild(string words, WorkItem item) => Renamed(words, item.ChildShortName, "{child}");

    private string ForAll(string words) =>
        All.Count == 1 ? words : Renamed(words, First.ChildShortName, Text.And([.. All.Select(i => i.ChildShortName).Distinct(StringComparer.Ordinal)]));

    private static string Renamed(string words, string from, string to) =>
        Regex.Replace(words, $@"\b{Regex.Escape(from)}\b", to.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    /// <summary>What stands once for one child, before brothers and sisters are put beside it.</summary>
    private sealed record OfOneChild(WorkItem First, IReadOnlyList<string> Ways, IReadOnlyList<DateOnly> Days)
    {
        public string Because => Days.Count > 1 ? ViewsToConsider.ForAll(First.Because, First.OpenedOn, Days) : First.Because;
    }
}

/// <summary>A work list as a page shows it.</summary>
/// <param name="May">What the reader may do, so that no button leads to a closed door.</param>
/// <param name="Anchor">The heading's id.</param>
public sealed record WorkSection(string Heading, string Anchor, IReadOnlyList<FamilyWork> Families, DateOnly Today, Func<Doing, bool> May);
