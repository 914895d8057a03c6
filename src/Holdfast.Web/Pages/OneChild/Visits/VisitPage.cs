using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>What the pages of recording a visit share: the command the answers make, and what is still missing for it.</summary>
public abstract class VisitPage(DraftDesk desk) : DraftPage<VisitAnswers>(desk)
{
    public override string Kind => DraftKinds.Visit;

    /// <summary>The person on the page leads the work with at least one of the children, so need not say for whom they stood in.</summary>
    public bool Leads => Family.Any(IsLead);

    protected override string Title => $"Visit to {Child.FamilyName}";

    protected override IActionResult Recorded()
    {
        TempData["Done"] = "The visit is recorded";
        return Redirect(View.Link());
    }

    protected RecordVisit Command(Child child) => VisitCommand.Of(DraftId, Answers, Chosen, Attached, Desk.Forms.UserId, Desk.Forms.MyName, IsLead(child));

    protected override string FieldOf(string about) => VisitCommand.FieldOf(about, Chosen);

    /// <summary>Finds fault with when and where.</summary>
    protected async Task JudgeWhen(CancellationToken cancel)
    {
        Missing(Answers.VisitedOn is null, "VisitedOn", "Enter the date of the visit");
        Missing(Answers.Place is null, "Place", "Select where the visit was");
        Missing(Answers.Announced is null, "Announced", "Select whether the family knew you were coming");
        Missing(Chosen.Count == 0, "With", "Select at least one child");
        if (Answers.VisitedOn is not null)
        {
            await Judge(Command, about => !VisitCommand.IsAboutOneChild(about), cancel);
        }
    }

    /// <summary>Finds fault with what is said of each child.</summary>
    protected async Task JudgeSeen(CancellationToken cancel)
    {
        foreach (var child in Chosen.Where(c => !c.IsUnborn && Answers.Of(c).Seen is null))
        {
            Missing(true, $"Children[{VisitAnswers.Key(child)}].Seen", $"Select whether {child.ShortName} was seen");
        }

        await Judge(Command, about => VisitCommand.IsAboutOneChild(about) && !IsAboutUnanswered(about), cancel);
    }

    private void Missing(bool missing, string field, string message)
    {
        // A date that could not be read has its own error.
        if (missing && ModelState.GetValidationState(TypedAnswers.Prefix + field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(TypedAnswers.Prefix + field, message);
        }
    }

    /// <summary>Whether the child was seen is asked first; what follows from it only then.</summary>
    private bool IsAboutUnanswered(string about) =>
        Chosen.Any(c => Answers.Of(c).Seen is null && FieldOf(about).StartsWith($"{TypedAnswers.Prefix}Children[{VisitAnswers.Key(c)}]", StringComparison.Ordinal));

    private bool IsLead(Child child) => child.LeadSocialWorker?.UserId == Desk.Forms.UserId;
}
