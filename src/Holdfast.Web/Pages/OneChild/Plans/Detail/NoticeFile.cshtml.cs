using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The plan as it was frozen for a parent's own record.</summary>
[Does(Doing.Record)]
public sealed class NoticeFileModel(LetterDesk letters) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid notice, CancellationToken cancel)
    {
        if (Child.Latest<PlanNoticeSent>(n => n.NoticeId == notice) is not { } sent || await letters.Open(notice, Child.Id, cancel) is not { } document || document.Sha256 != sent.Sha256)
        {
            return NotFound();
        }

        return this.Frozen(document, $"plan-{UkDate.Iso(sent.On)}");
    }
}
