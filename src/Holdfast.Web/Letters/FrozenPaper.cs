using Holdfast.Records.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Letters;

/// <summary>Hands out a document as it was frozen: the PDF to download, or the page to print where no PDF could be made. Neither runs anything.</summary>
internal static class FrozenPaper
{
    public static FileResult Frozen(this PageModel page, LetterDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        page.Response.Headers.ContentSecurityPolicy = document.Pdf is null ? PaperMarkup.PolicyOf(document.Page) : "default-src 'none'; sandbox";
        return document.Pdf is { } pdf ? page.File(pdf, LetterDocument.PdfType, $"{name}.pdf") : page.File(document.Bytes, LetterDocument.PageType);
    }
}
