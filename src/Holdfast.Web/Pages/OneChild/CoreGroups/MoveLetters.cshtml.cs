using Holdfast.Casework;
using Holdfast.Records.Documents;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The letters about a moved core group as one file to print or save: everybody's, or one person's.</summary>
[Does(Doing.Record)]
public sealed class MoveLettersModel(FormDesk desk, MovedMeetingDesk moved, LetterDesk letters) : ChildPage
{
    public async Task<IActionResult> OnGet(Guid meetingId, [FromQuery(Name = "for")] Guid? person, CancellationToken cancel)
    {
        var siblings = (await desk.Siblings(View, Doing.Record, cancel)).Where(s => s.CoreGroupPlan(meetingId)?.WhyMoved is not null).ToList();
        var papers = (await moved.Letters(View, siblings, meetingId, cancel)).Where(l => l.MaySign && (person is null || l.Recipient.PersonId == person)).Select(l => l.Paper).ToList();
        if (papers.Count == 0)
        {
            return NotFound();
        }

        LetterDocument document;
        try
        {
            document = await letters.Make(papers, cancel);
        }
        catch (PdfNotMadeException)
        {
            document = LetterDesk.Page(papers);
        }

        return this.Frozen(document, $"new-date-{UkDate.Iso(Child.CoreGroupPlan(meetingId)?.On ?? View.Today)}");
    }
}
