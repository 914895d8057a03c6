using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages.Settings;

/// <summary>What each area a person belongs to has settled for itself, from which day, and what it has not. Everybody of the area reads it; its administrator settles.</summary>
public sealed class AreaSettingsModel(AreaStore areas, AreaRefresh refresh, SignedIn me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AreaRules> Areas { get; private set; } = [];

    /// <summary>Areas whose children's dates are being worked out anew; how far this program has come with it, where it is the one at work.</summary>
    public IReadOnlyDictionary<string, RebuildProgress?> Behind { get; private set; } = new Dictionary<string, RebuildProgress?>();

    public DateOnly Today { get; private set; }

    public bool MaySettle(string area) => me.AdministersArea(area);

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

        Areas = [.. rules.OrderBy(a => a.Name, StringComparer.Ordinal)];
        Behind = (await areas.Behind(cancel)).Keys.ToDictionary(a => a, refresh.ProgressOf, StringComparer.Ordinal);
        return Page();
    }
}
