using Holdfast.Records.Attachments;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>Photographs and drawings of a visit, each of one child.</summary>
[Does(Doing.RecordContact)]
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
[RequestSizeLimit(MostSent)]
public sealed class VisitDrawingsModel(DraftDesk desk, AttachmentStore attachments) : VisitPage(desk)
{
    /// <summary>Above the limit the store refuses with words, so that a photo a little too large is answered and not cut off.</summary>
    private const long MostSent = 40 * 1024 * 1024;

    [BindProperty]
    public Guid? Of { get; set; }

    [BindProperty]
    public IFormFile? Picture { get; set; }

    [BindProperty]
    public string? Caption { get; set; }

    public override string Step => "drawings";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(mayBegin: false, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var child = Chosen.Count == 1 ? Chosen[0] : Chosen.FirstOrDefault(c => c.Id == Of);
        if (child is null)
        {
            ModelState.AddModelError(nameof(Of), "Select whose it is");
        }

        if (Picture is null)
        {
            ModelState.AddModelError(nameof(Picture), "Select a photo, or a picture of the drawing");
        }

        if (child is null || Picture is null)
        {
            return Again();
        }

        using var content = new MemoryStream();
        await Picture.CopyToAsync(content, cancel);
        switch (await attachments.Add(DraftId, Desk.Forms.UserId, child.Id, Picture.FileName, content.ToArray(), Caption, cancel))
        {
            case AttachmentOutcome.Refused refused:
                ModelState.AddModelError(nameof(Picture), refused.Message);
                return Again();
            case AttachmentOutcome.Kept kept:
                await Desk.Drafts.Change(OpenDraft!, OpenDraft!.Answers with { Attached = OpenDraft.Answers.Attached.Add(new Attached(child.Id, kept.Attachment)) }, cancel);
                break;
        }

        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid attachment, CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var answers = OpenDraft!.Answers;
        await Desk.Drafts.Change(OpenDraft, answers with { Attached = answers.Attached.RemoveAll(a => a.What.AttachmentId == attachment) }, cancel);
        await attachments.Remove(attachment, Desk.Forms.UserId, cancel);
        return Redirect(Here);
    }
}
