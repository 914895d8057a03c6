using Holdfast.Casework;
using Holdfast.Records.ReadModels;

namespace Holdfast.Web.Reading;

/// <summary>One row of a work list: one duty, or the same duty of several brothers and sisters.</summary>
public sealed record WorkRow(WorkItem First, IReadOnlyList<WorkItem> All, DateOnly Today, DutyAction? Action)
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
        DutyStanding.NotKnownBeforeImport => "before the import",
        _ => First.Due is { } due ? Since.WhenSmall(due, Today) : "",
    };

    /// <summary>" · Ada and Tobi" when one row speaks for several children; who owes it when it is not the reader.</summary>
    public string Suffix
    {
        get
        {
            var children = All.Count > 1 ? $" · {Joined(All.Select(i => i.ChildShortName).Distinct().ToList())}" : "";
            return First.Mine ? children : $"{children} · {First.OwnerName ?? Owner(First.Owner)}";
        }
    }

    public static string Owner(string code) => code.Replace('-', ' ');

    /// <summary>"Ada", "Ada and Tobi", "Ada, Tobi and Sam".</summary>
    public static string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>The rows of one family; the same duty on the same day stands once.</summary>
    public static IReadOnlyList<WorkRow> Of(FamilyWork family, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(family);
        return [.. family.Items
            .GroupBy(i => (i.Rule, i.Due, i.Title, i.Key, i.Standing))
            .Select(g => new WorkRow(g.First(), [.. g], today, DutyRow.ActionFor(g.First().Action, g.First().ChildId, g.First().OpenedBy, g.First().Subject, g.First().Key, g.First().Rule)))];
    }
}

/// <summary>A work list as a page shows it.</summary>
/// <param name="Anchor">The heading's id.</param>
public sealed record WorkSection(string Heading, string Anchor, IReadOnlyList<FamilyWork> Families, DateOnly Today);
