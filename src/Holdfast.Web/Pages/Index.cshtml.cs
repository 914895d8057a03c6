using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Sends everyone to the page they come for.</summary>
public sealed class IndexModel(SignedIn me) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(
        me.Profile?.Capacities.All(c => c is Casework.Journal.Capacity.TeamManager or Casework.Journal.Capacity.HeadOfService) == true && me.Manages ? "/team"
        : me.WorksWithChildren ? "/my-work"
        : me.Audits ? "/audit"
        : "/practice");
}
