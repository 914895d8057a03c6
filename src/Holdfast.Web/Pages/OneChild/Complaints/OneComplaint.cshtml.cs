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
        Owed = [.. View.Duties.Where(d => d.Subject == complaint && (d.State is DutyState.Open or DutyState.NotSetByArea)).Select(d => new DutyRow(d, View.Day, Does(d)))];
        return Page();
    }

    /// <summary>The form that does what one of the complaint's duties asks.</summary>
    private DutyAction? Does(Duty duty)
    {
        var at = View.Link($"complaints/{Complaint.ComplaintId}");
        return !View.May(Doing.RecordConference) ? null : duty.Rule switch
        {
            "acknowledge-complaint" => new DutyAction("Say that they know", $"{at}/step?kind={ComplaintStepKind.Acknowledged}"),
            "chair-meets-complainant" => new DutyAction("Record the talk", $"{at}/step?kind={ComplaintStepKind.ChairMet}"),
            "hand-on-complaint" => new DutyAction("Say that it was handed on", $"{at}/step?kind={ComplaintStepKind.PassedOn}"),
            "decide-complaint" => new DutyAction("Record the outcome", $"{at}/outcome"),
            "tell-complaint-outcome" => new DutyAction("Say that they were told", $"{at}/told"),
            _ => null,
        };
    }
}
