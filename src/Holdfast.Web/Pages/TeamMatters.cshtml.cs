using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>The list behind one number of a manager's page, the oldest first; from the read models, so no record is opened.</summary>
public sealed class TeamMattersModel(MatterQueries matters, SignedIn me, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MatterKind Kind { get; set; }

    public MatterPage Matters { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public TeamFigures.MatterWords Words => TeamFigures.Kinds.First(k => k.Kind == Kind);

    public string Title => Words.Title;

    /// <summary>Some kinds have no day by which they must be done.</summary>
    public bool HasDays => Matters.Lines.Any(l => l.Due is not null);

    public async Task<IActionResult> OnGet(CancellationToken cancel, int p = 1)
    {
        if (me.Profile is not { Manages: { Count: > 0 } teams } || TeamFigures.Kinds.All(k => k.Kind != Kind))
        {
            return NotFound();
        }

        Today = clock.Today();
        Matters = await matters.List(teams, Kind, Math.Max(1, p), cancel);
        return Page();
    }

    /// <summary>The page where a line is dealt with.</summary>
    public static (string Words, string Href)? Opens(MatterLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var child = $"/children/{line.Card.ChildId}";
        return line.Kind switch
        {
            MatterKind.SignOff => ("Counter-sign", $"{child}/assessment/sign"),
            MatterKind.Contribution => ("Assessment", $"{child}/assessment"),
            MatterKind.Disagreement or MatterKind.AttendanceTrouble or MatterKind.AgencyAbsent or MatterKind.EarlyReview => ("The group", $"{child}/core-groups"),
            MatterKind.Difficulty => ("The difficulty", $"{child}/difficulties/{line.Subject}"),
            MatterKind.Escalation => ("The disagreement", $"{child}/disagreements/{line.Subject}"),
            MatterKind.Complaint => ("The complaint", $"{child}/complaints/{line.Subject}"),
            MatterKind.Move => ("The move", $"{child}/moves"),
            MatterKind.Drift => ("What to look at", $"{child}/plan/drift"),
            MatterKind.Decision => ("Supervision", $"{child}/supervision"),
            MatterKind.Sample => ("Say what was found", $"{child}/supervision/sample?sample={line.Subject}"),
            _ => null,
        };
    }
}
