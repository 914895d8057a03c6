using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>The children a person works with, by family.</summary>
public sealed class ChildrenListModel(ChildQueries children, SignedIn me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<IGrouping<Guid, ChildCard>> Families { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.UserId is not { } user || !me.WorksWithChildren)
        {
            return NotFound();
        }

        Today = clock.Today();
        Families = [.. (await children.OfUser(user, cancel)).GroupBy(c => c.FamilyId).OrderBy(g => g.First().FamilyName, StringComparer.CurrentCulture)];
        return Page();
    }
}
