using System.Globalization;
using Holdfast.Casework.Plans;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Two versions of the plan side by side, word by word.</summary>
public sealed class CompareModel : PlanPage
{
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<ThingBeside> Changed { get; private set; } = [];

    public string FromName { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public IActionResult OnGet()
    {
        var all = (Plan?.Versions ?? []).ToList();
        Choices = [.. Enumerable.Reverse(all).Select(v => new Choice(v.Number.ToString(CultureInfo.InvariantCulture), $"{v.Number}. {NameOf(v)}"))];
        if (all.Count == 0)
        {
            return Page();
        }

        To ??= all.Count;
        From ??= Math.Max(1, To.Value - 1);
        if (At(From.Value) is not { } before || At(To.Value) is not { } after)
        {
            return NotFound();
        }

        (FromName, ToName) = (NameOf(all[From.Value - 1]), NameOf(all[To.Value - 1]));
        Changed = [.. PlanComparison.Of(before, after).Where(t => t.Changed)];
        return Page();
    }
}
