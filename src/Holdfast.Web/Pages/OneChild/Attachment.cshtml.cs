using Holdfast.Casework.Moves;
using Holdfast.Records.Attachments;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>A drawing, photograph or report kept with an entry this person may read. Never shown as a page: it is downloaded.</summary>
public sealed class AttachmentModel(AttachmentStore store) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid attachmentId, CancellationToken cancel)
    {
        var kept = Child.AllFacts
            .Where(View.Disclosure.Shows)
            .SelectMany(f => new[] { f.What, f.Original.What })
            .SelectMany(PapersBeside.KeptWith)
            .FirstOrDefault(a => a.AttachmentId == attachmentId);
        if (kept is null || await store.Open(attachmentId, Child.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(file.Bytes, kept.ContentType, kept.FileName);
    }
}
