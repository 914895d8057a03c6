using Holdfast.Casework.Visits;
using Holdfast.Records.Drafts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>When and where the visit was, and to whom.</summary>
[Does(Doing.RecordContact)]
public sealed class RecordAVisitModel(DraftDesk desk) : VisitPage(desk)
{
    public override string Step => DraftSteps.When;

    /// <summary>Visits to this family begun earlier and not recorded.</summary>
    public IReadOnlyList<SavedDraft> Begun { get; private set; } = [];

    public bool MayStandIn => !Leads && Permissions.May(View.Capacity, Doing.Record);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: true, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsSaved)
        {
            // What most visits are; one look is enough to see that it is so.
            (Answers.VisitedOn, Answers.Place) = (View.Today, VisitPlace.Home);
            Begun = await Desk.Drafts.About(Child.Id, Kind, Desk.Forms.UserId, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        await JudgeWhen(cancel);
        return ModelState.IsValid ? Redirect(Link(DraftSteps.Seen)) : Again();
    }
}
