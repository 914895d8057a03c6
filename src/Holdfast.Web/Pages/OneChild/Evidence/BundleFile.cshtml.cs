using Holdfast.Casework;
using Holdfast.Casework.Evidence;
using Holdfast.Web.Access;
using Holdfast.Web.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Evidence;

/// <summary>A bundle as it was made, to be handed over.</summary>
[Does(Doing.Record)]
public sealed class BundleFileModel(EvidenceDesk evidence) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid bundle, CancellationToken cancel)
    {
        if (Child.Latest<EvidenceBundleMade>(b => b.BundleId == bundle) is not { } made || await evidence.Open(Child, bundle, cancel) is not { } opened)
        {
            return NotFound();
        }

        if (opened.Zip is not { } zip)
        {
            return Page();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(zip, "application/zip", $"evidence-{UkDate.Iso(made.From)}-to-{UkDate.Iso(made.To)}.zip");
    }
}
