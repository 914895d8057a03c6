using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>A copy of the plan as it was frozen.</summary>
[Does(Doing.Record)]
public sealed class CopyFileModel(LetterDesk letters) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid letter, CancellationToken cancel)
    {
        if (Child.Latest<PlanCopyWritten>(c => c.CopyId == letter) is not { } written || await letters.Open(letter, Child.Id, cancel) is not { } document || document.Sha256 != written.Sha256)
        {
            return NotFound();
        }

        return this.Frozen(document, $"plan-{UkDate.Iso(written.On)}-version-{written.CopyVersion}");
    }
}
