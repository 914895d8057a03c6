using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A reader's copy of a core group's notes and of the plan, as it was frozen; a member of another agency opens their own only.</summary>
public sealed class NotesCopyFileModel(LetterDesk letters, SignedIn me) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid meetingId, Guid copy, CancellationToken cancel)
    {
        if (CoreGroupCopy.Of(Child, meetingId).FirstOrDefault(c => c.Frozen.CopyId == copy) is not { } found || !(View.May(Doing.ReadLetters) || CoreGroupNotesModel.IsOwn(Child, found, me.UserId))
            || await letters.Open(copy, Child.Id, cancel) is not { } document || document.Sha256 != found.Frozen.Sha256)
        {
            return NotFound();
        }

        return this.Frozen(document, $"notes-{UkDate.Iso(found.Frozen.FrozenOn)}-version-{found.Frozen.CopyVersion}");
    }
}
