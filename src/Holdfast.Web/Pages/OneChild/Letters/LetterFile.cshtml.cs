using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>The document as it was signed: the PDF to download, or the page to print where no PDF could be made.</summary>
[Does(Doing.ReadLetters)]
public sealed class LetterFileModel(LetterDesk letters) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid letter, CancellationToken cancel)
    {
        if (ConferenceLetters.Find(Child, letter) is not var (_, found) || await letters.Open(letter, Child.Id, cancel) is not { } document || document.Sha256 != found.Signed.Sha256)
        {
            return NotFound();
        }

        return this.Frozen(document, $"letter-{UkDate.Iso(found.Signed.SignedOn)}-version-{found.Signed.LetterVersion}");
    }
}
