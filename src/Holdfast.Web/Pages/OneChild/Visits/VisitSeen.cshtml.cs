using Holdfast.Casework;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Visits;

/// <summary>What the visit was for each child: seen or not, alone or not, the child's own words, what it means.</summary>
[Does(Doing.RecordContact)]
public sealed class VisitSeenModel(DraftDesk desk) : VisitPage(desk)
{
    /// <summary>Tools for direct work that practitioners know by name.</summary>
    public static IReadOnlyList<string> Tools { get; } =
        ["Three houses", "Wizards and fairies", "Words and pictures", "Safety house", "Genogram", "Ecomap", "Feelings cards", "Scaling questions", "Play", "Drawing"];

    public override string Step => DraftSteps.Seen;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Ready();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Ready();
        await JudgeSeen(cancel);
        return ModelState.IsValid ? Redirect(Link("check")) : Again();
    }

    /// <summary>Whether one of the child's answers is at fault, so that what holds it stands open.</summary>
    public bool IsAtFault(Child child, params ReadOnlySpan<string> answers)
    {
        foreach (var answer in answers)
        {
            if (ModelState.TryGetValue($"{TypedAnswers.Prefix}Children[{VisitAnswers.Key(child)}].{answer}", out var entry) && entry.Errors.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    public string AgeOn(Child child) => Since.Age(child, Answers.VisitedOn ?? View.Today);

    /// <summary>Every child chosen has a card, also one nothing was said of yet.</summary>
    private void Ready()
    {
        foreach (var child in Chosen)
        {
            Answers.Of(child);
        }
    }
}
