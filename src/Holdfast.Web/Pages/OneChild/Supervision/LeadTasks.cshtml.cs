using System.Collections.Frozen;
using Holdfast.Casework.Supervision;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.FamilyHistory;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>What the lead social worker answers for, ticked from the record where it shows it. Not for other agencies.</summary>
[Does(Doing.ReadLetters)]
public sealed class LeadTasksModel(RelatedChildren related) : ChildPage
{
    public IReadOnlyList<LeadTaskLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var overdue = View.Duties.Where(d => d.State == DutyState.Open && d.Due < View.Day).Select(d => d.Action).ToFrozenSet(StringComparer.Ordinal);
        Lines = LeadTasks.Of(Child, View.Day, overdue, (await related.Of(Child, cancel)).Select(r => r.Child));
    }
}
