using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>The rules in force in each area a person belongs to: what is owed, by when, from which source, and what the area has not set.</summary>
public sealed class PracticeModel(AreaStore areas, SignedIn me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AreaRules> Areas { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.Profile is not { } profile)
        {
            return NotFound();
        }

        Today = clock.Today();
        var rules = new List<AreaRules>();
        foreach (var area in profile.Areas)
        {
            rules.Add(await areas.RulesOf(area, cancel));
        }

        Areas = rules;
        return Page();
    }
}
