using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>One complaint: what was said, what was done, what is owed, and what came of it.</summary>
[Does(Doing.RecordConference)]
public sealed class OneComplaintModel : ChildPage
{
    public Complaint Complaint { get; private set; } = null!;

    public IReadOnlyList<DutyRow> Owed { get; private set; } = [];

    public IEnumerable<ChildEvent> Said
    {
        get
        {
            ChildEvent?[] said = [Complaint.Received, .. Complaint.Steps, Complaint.Decided, Complaint.Told];
            return said.OfType<ChildEvent>();
        }
    }

    public IActionResult OnGet(Guid complaint)
    {
        if (Casework.Complaints.Complaint.Find(Child, complaint) is not { } found)
        {
            return NotFound();
        }

        Complaint = found;
        Owed = [.. View.Duties.Where(d => d.Subject == complaint && (d.State is DutyState.Open or DutyState.NotSetByArea)).Select(d => new DutyRow(d, View.Day, null))];
        return Page();
    }
}
