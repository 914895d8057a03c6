using Holdfast.Casework.Moves;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>A paper that came with another authority’s record, for whoever may read the entry there that names it. Never shown as a page: it is downloaded.</summary>
[Does(Doing.ReadForeign)]
public sealed class ForeignPaperModel(TransferDesk transfers) : ChildPage
{
    private static readonly string[] Known = ["image/jpeg", "image/png", "application/pdf"];

    public async Task<IActionResult> OnGet(Guid segment, int place, CancellationToken cancel)
    {
        if (Child.Latest<ForeignRecordReceived>(r => r.SegmentId == segment) is not { } received || await transfers.Segment(received.TransferId, Child.Id, cancel) is not { Papers: { } papers } kept
            || place < 0 || place >= papers.Count || ForeignJournal.Child(kept).AllFacts.FirstOrDefault(f => f.Version == papers[place].Entry) is not { } names || !View.Disclosure.Shows(names)
            || await transfers.Paper(received.TransferId, Child.Id, place, cancel) is not { } bytes)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, Known.Contains(papers[place].ContentType, StringComparer.Ordinal) ? papers[place].ContentType : "application/octet-stream", Path.GetFileName(papers[place].Name));
    }
}
