using Holdfast.Casework;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A form under a core group's personal link that raises something about the children the link is about. Sent twice, it is raised once.</summary>
public abstract class RaisingPage : LinkPage<CoreGroupVisit>
{
    /// <summary>Made when the page is shown, so that sending it twice records once.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>The children it is about, of those of the link.</summary>
    [BindProperty]
    public List<Guid> For { get; set; } = [];

    public bool IsOfSeveral => Visit.Invited.Children.Count > 1;

    public IReadOnlyList<Choice> Children => [.. Visit.Invited.Children.Select(c => new Choice(c.Id.ToString(), c.Name))];

    public void OnGet() => (CommandId, For) = (NewId.Next(), [.. Visit.Invited.Children.Select(c => c.Id)]);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        CommandId = CommandId == Guid.Empty ? NewId.Next() : CommandId;
        List<Guid> of = [.. For.Distinct()];
        if (of.Count == 0)
        {
            ModelState.AddModelError(nameof(For), "Select at least one child");
        }

        if (ModelState.IsValid)
        {
            switch (await Raise(of, cancel))
            {
                case RecordOutcome.Refused refused:
                    foreach (var refusal in refused.Refusals.Select(r => r.Refusal).Distinct())
                    {
                        ModelState.AddModelError(FieldOf(refusal.About), refusal.Message);
                    }

                    break;
                default:
                    return Redirect($"{Visit.To()}?raised=true");
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected abstract Task<RecordOutcome> Raise(IReadOnlyCollection<Guid> of, CancellationToken cancel);

    /// <summary>The field that asks for a property of the command; what the link itself says has none.</summary>
    protected virtual string FieldOf(string about) => about;
}
