using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Records.Cases;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>The visit as it will stand in each child's record, before it is recorded.</summary>
[Does(Doing.RecordContact)]
public sealed class VisitCheckModel(DraftDesk desk) : VisitPage(desk)
{
    public override string Step => "check";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        return await Unanswered(cancel) is { } question ? Redirect(question) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Unanswered(cancel) is { } question)
        {
            return Redirect(question);
        }

        switch (await RecordAsync(Command, cancel))
        {
            case null:
                return NotFound();
            case RecordOutcome.Refused refused:
                Access.Desk.Show(refused, ModelState);
                return Again();
            default:
                return Recorded();
        }
    }

    /// <summary>The entry of one child, in the words it will be read in.</summary>
    public EntryReading Reading(Child child)
    {
        var command = Command(child);
        var part = command.Children.Find(c => c.ChildId == child.Id)!;
        return View.Reader.Read(new VisitMade(
            DraftId, command.VisitedOn, command.At, command.Place, Text.Clean(command.PlaceName), command.Announced, command.VisitedById, command.VisitedBy, command.ByLead, part.Facets, part.Attachments));
    }

    /// <summary>The first page with something missing.</summary>
    private async Task<string?> Unanswered(CancellationToken cancel)
    {
        await JudgeWhen(cancel);
        if (ModelState.ErrorCount > 0)
        {
            return Link();
        }

        await JudgeSeen(cancel);
        return ModelState.ErrorCount > 0 ? Link(DraftSteps.Seen) : null;
    }
}
