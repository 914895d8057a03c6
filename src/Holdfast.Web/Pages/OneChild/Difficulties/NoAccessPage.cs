using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>What the pages of recording no access share.</summary>
public abstract class NoAccessPage(DraftDesk desk) : DraftPage<NoAccessAnswers>(desk)
{
    private readonly Guid action = NewId.Next();

    public override string Kind => DraftKinds.NoAccess;

    protected override string Title => $"No access: {Child.FamilyName}";

    protected override IActionResult Recorded()
    {
        TempData["Done"] = "No access is recorded";
        return Redirect(Chosen.Contains(Child) || Child.Has(DraftId) ? View.Link($"no-access/{DraftId}") : View.Link());
    }

    protected RecordNoAccess Command(Child child) => Answers.Command(DraftId, Desk.Forms.MyName, action);

    protected async Task JudgeAll(CancellationToken cancel)
    {
        Missing(Answers.On is null, nameof(Answers.On), "Enter the date");
        Missing(Answers.Problem is null, nameof(Answers.Problem), "Select what stood in the way");
        Missing(Answers.HomeVisit is null, nameof(Answers.HomeVisit), "Select whether it was a visit to the home");
        Missing(Answers.Announced is null, nameof(Answers.Announced), "Select whether the family knew you were coming");
        Missing(Chosen.Count == 0, nameof(Answers.With), "Select at least one child");
        if (Answers.On is not null)
        {
            await Judge(Command, _ => true, cancel);
        }
    }

    private void Missing(bool missing, string field, string message)
    {
        // A date that could not be read has its own error.
        if (missing && ModelState.GetValidationState(TypedAnswers.Prefix + field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(TypedAnswers.Prefix + field, message);
        }
    }
}
