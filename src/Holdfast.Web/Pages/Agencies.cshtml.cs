using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Which agencies come to conferences and core groups and send their reports, across children, for chairs and for those who take a pattern up with an agency (B09). No child is named.</summary>
public sealed class AgenciesModel(AgencyQueries agencies, SignedIn me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgencyGrouping? Agency { get; set; }

    public IReadOnlyList<AgencyAttendance> Attendance { get; private set; } = [];

    /// <summary>The same at core groups, agency by agency (B20).</summary>
    public IReadOnlyList<CoreGroupAgency> CoreGroups { get; private set; } = [];

    public IReadOnlyList<AgencyReports> Reports { get; private set; } = [];

    /// <summary>The professionals of the agency asked for.</summary>
    public IReadOnlyList<AttendanceLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.Profile is not { } profile || !me.SeesAgencies)
        {
            return NotFound();
        }

        List<string> areas = [.. profile.Areas];
        Attendance = await agencies.Attendance(areas, cancel);
        CoreGroups = await agencies.CoreGroups(areas, cancel);
        Reports = await agencies.Reports(areas, cancel);
        Lines = Agency is { } one && Enum.IsDefined(one) ? await agencies.Of(one, areas, cancel) : [];
        return Page();
    }
}
