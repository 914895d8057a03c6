using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Everything owed for one child and why, and what was owed and done.</summary>
public sealed class DutiesModel : ChildPage
{
    public const int DoneShown = 40;

    public IReadOnlyList<DutyRow> Late { get; private set; } = [];

    public IReadOnlyList<DutyRow> Next { get; private set; } = [];

    public IReadOnlyList<DutyRow> Unsettled { get; private set; } = [];

    public IReadOnlyList<DutyRow> Done { get; private set; } = [];

    public void OnGet()
    {
        var rows = ViewsToConsider.Together(WaysForward.Together(View.Open.Select(Row), Child.Id, View.May), Child.Id, View.May);
        Late = [.. rows.Where(r => r.IsLate)];
        Next = [.. rows.Where(r => !r.IsLate && r.Duty.Due is not null)];
        Unsettled = [.. rows.Where(r => r.Duty.Due is null).Concat(View.Duties.Where(d => d.State is DutyState.NotSetByArea or DutyState.NotKnownBeforeImport).Select(Row))];
        Done = [.. View.Duties.Where(d => d.State is DutyState.Met or DutyState.Excused or DutyState.FellAway).OrderByDescending(d => d.MetOn ?? d.Due ?? d.OpenedOn).Take(DoneShown).Select(Row)];
    }

    private DutyRow Row(Duty duty) => new(
        duty, View.Day,
        duty.State == DutyState.Open ? DutyRow.ActionFor(duty.Action, Child.Id, duty.Subject, duty.Key, View.May) : null,
        ExcuseHref: View.May(Doing.Manage) && duty.State == DutyState.Open ? $"/children/{Child.Id}/excuse?rule={Uri.EscapeDataString(duty.Rule)}&opened={duty.OpenedBy}{(duty.Key is { } key ? $"&key={Uri.EscapeDataString(key)}" : "")}" : null);
}
