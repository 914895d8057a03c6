using Holdfast.Casework;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>All that is about to be sent, to be read once more, and sent.</summary>
[AllowAnonymous]
public sealed class CheckModel(LinkDesk desk) : InvitationPage
{
    /// <summary>The act of sending; sent twice, it is on the record once.</summary>
    [BindProperty]
    public Guid Command { get; set; }

    /// <summary>The mark of all that was shown.</summary>
    [BindProperty]
    public string? Was { get; set; }

    public LinkAnswers Answers { get; private set; } = new();

    public bool HasChanged { get; private set; }

    public override string What => "check and send";

    /// <summary>A link used up by the sending may be told once more that it was.</summary>
    public override bool OpensWhenUsed => HttpMethods.IsPost(Request.Method);

    public string ReadersOf(InvitedChild child, TypedChild typed)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(typed);
        var readers = child.Family.Where(f => !typed.PrivateFor.IsDefault && typed.PrivateFor.Contains(f.PersonId)).Select(f => $"the {Casework.Text.InSentence(f.As)}").ToList();
        if (typed.PrivateForChild)
        {
            readers.Insert(0, child.Name);
        }

        return readers.Count == 0 ? "Kept from the family" : $"Of the family, only for {Text.And(readers)}";
    }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        await Show(cancel);
        return Answers.HasAnswer || Answers.HasReport ? Page() : Redirect(Visit.To());
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Command != Visit.Link.NextCommand || Visit.Link.FinishedAt is not null)
        {
            // Sent before, from here or from another window.
            return Redirect(Visit.To("sent"));
        }

        var was = Was;
        await Show(cancel);
        if (!Answers.HasAnswer && !Answers.HasReport)
        {
            return Redirect(Visit.To("sent"));
        }

        if (was != LinkAnswers.Mark(Answers))
        {
            HasChanged = true;
            return Again(StatusCodes.Status409Conflict);
        }

        switch (await desk.Send(Visit.Link, Command, Answers, cancel))
        {
            case RecordOutcome.Refused refused:
                foreach (var message in refused.Refusals.Select(r => r.Refusal.Message).Distinct())
                {
                    ModelState.AddModelError("", message);
                }

                return Again();
            default:
                return Redirect(Visit.To("sent"));
        }
    }

    private async Task Show(CancellationToken cancel)
    {
        Answers = await desk.Answers(Visit.Link, cancel);
        (Command, Was) = (Visit.Link.NextCommand, LinkAnswers.Mark(Answers));
        ModelState.Clear();
    }
}
