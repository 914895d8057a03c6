using Holdfast.Casework;
using Holdfast.Records.Areas;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>How a disagreement between professionals is settled in each area a person belongs to; open to everybody signed in.</summary>
public sealed class HowToDisagreeModel(AreaStore areas, SignedIn me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<LadderShown> Ladders { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.Profile is not { } profile)
        {
            return NotFound();
        }

        var ladders = new List<LadderShown>();
        foreach (var area in profile.Areas)
        {
            ladders.Add(new LadderShown(await areas.RulesOf(area, cancel), clock.Today()));
        }

        Ladders = ladders;
        return Page();
    }
}
