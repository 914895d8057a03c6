using Holdfast.Casework;
using Holdfast.Casework.Moves;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>A file for another authority as it was made. Without its passphrase nobody reads it.</summary>
[Does(Doing.Record)]
public sealed class TransferFileModel(TransferStore store, TransferDesk transfers) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid transfer, CancellationToken cancel)
    {
        if (Child.Latest<TransferMade>(t => t.TransferId == transfer) is not { } made || await store.Made(transfer, Child.Id, cancel) is null)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.ContentType = "application/octet-stream";
        Response.Headers.ContentDisposition = $"attachment; filename=transfer-{UkDate.Iso(made.On)}-{transfer.ToString("N")[^8..]}.holdfast";
        await transfers.WriteTo(Response.Body, transfer, Child.Id, cancel);
        return new EmptyResult();
    }
}
