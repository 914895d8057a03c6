using Holdfast.Records.Drafts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>A visit did not reach the children: what was done at once to protect them comes first, then what happened.</summary>
[Does(Doing.RecordContact)]
public sealed class RecordNoAccessModel(DraftDesk desk) : NoAccessPage(desk)
{
    public override string Step => DraftSteps.When;

    public IReadOnlyList<SavedDraft> Begun { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: true, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsSaved)
        {
            Answers.On = View.Today;
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

        await JudgeAll(cancel);
        return ModelState.IsValid ? Redirect(Link("check")) : Again();
    }
}
