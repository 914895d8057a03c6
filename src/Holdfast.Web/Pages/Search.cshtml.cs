using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Finds a child by name, number or date of birth. The words are sent in the body: they never stand in an address or a log.</summary>
public sealed class SearchModel(ChildSearch search, SignedIn me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    public SearchResult? Result { get; private set; }

    public DateOnly Today { get; private set; }

    public IActionResult OnGet() => me.WorksWithChildren ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!me.WorksWithChildren)
        {
            return NotFound();
        }

        Today = clock.Today();
        if (Text.Missing(Words))
        {
            ModelState.AddModelError(nameof(Words), "Enter a name, a number or a date of birth");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Result = await search.Find(Words!, cancel);
        return Page();
    }
}
