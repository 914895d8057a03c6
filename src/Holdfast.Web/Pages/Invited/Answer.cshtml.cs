using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>Whether the person invited comes, sends somebody, or sends a report instead.</summary>
[AllowAnonymous]
public sealed class AnswerModel(LinkDesk desk) : InvitationPage
{
    [BindProperty]
    public InvitationAnswer? Answer { get; set; }

    [BindProperty]
    public string? InsteadComes { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The mark of what stood here when the page was shown.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>What another window saved meanwhile.</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    public override string What => "whether they come";

    private TypedAnswer Typed => new(Answer, Answer == InvitationAnswer.SendingSomebody ? InsteadComes?.Trim() : null, Words?.Trim());

    public async Task OnGet(CancellationToken cancel)
    {
        var stored = (await desk.Answers(Visit.Link, cancel)).Answer;
        (Answer, InsteadComes, Words, Was) = (stored.Answer, stored.InsteadComes, stored.Words, LinkAnswers.Mark(stored));
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await desk.Keep(Visit.Link, a => a.Answer, a => a with { Answer = Typed }, Was ?? "", cancel) is { } other)
        {
            Elsewhere = [.. new[] { other.Answer.Answer is { } said ? Reading.PreparationWords.Of(said) : null, other.Answer.InsteadComes, other.Answer.Words }.OfType<string>()];
            Was = LinkAnswers.Mark(other.Answer);
            ModelState.Remove(nameof(Was));
            return Again(StatusCodes.Status409Conflict);
        }

        if (Answer is null)
        {
            ModelState.AddModelError(nameof(Answer), "Select whether you are coming");
        }
        else if (Answer == InvitationAnswer.SendingSomebody && string.IsNullOrWhiteSpace(InsteadComes))
        {
            ModelState.AddModelError(nameof(InsteadComes), "Enter who comes in your place");
        }

        if (ModelState.IsValid)
        {
            return Redirect(Visit.To(Answer == InvitationAnswer.ReportInstead ? "report" : ""));
        }

        Was = LinkAnswers.Mark(Typed);
        ModelState.Remove(nameof(Was));
        return Again();
    }
}
