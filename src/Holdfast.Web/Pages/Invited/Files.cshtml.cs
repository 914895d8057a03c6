using System.Globalization;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>The report as files. On a page of its own, so that a file that can not be taken never costs a typed word.</summary>
[AllowAnonymous]
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
[RequestSizeLimit(MostSent)]
public sealed class FilesModel(LinkDesk desk) : InvitationPage
{
    /// <summary>Far above what is kept, so that a file too large is answered in words and not cut off.</summary>
    private const long MostSent = 64 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Sent { get; set; }

    public IReadOnlyList<AddedFile> Added { get; private set; } = [];

    public override string What => "files";

    public static string Size(AddedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.Of.Values.First().Bytes;
        return bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{(bytes / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture)} MB";
    }

    public async Task OnGet(CancellationToken cancel) => Added = (await desk.Answers(Visit.Link, cancel)).Files;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Sent is null)
        {
            ModelState.AddModelError(nameof(Sent), "Select a file");
        }
        else
        {
            using var content = new MemoryStream();
            await Sent.CopyToAsync(content, cancel);
            if (await desk.AddFile(Visit.Link, Invited, Sent.FileName, content.ToArray(), cancel) is { } why)
            {
                ModelState.AddModelError(nameof(Sent), why);
            }
        }

        if (ModelState.IsValid)
        {
            return Redirect(Visit.To("files"));
        }

        await OnGet(cancel);
        return Again();
    }

    public async Task<IActionResult> OnPostRemove(Guid attachment, CancellationToken cancel)
    {
        await desk.RemoveFile(Visit.Link, attachment, cancel);
        return Redirect(Visit.To("files"));
    }
}
