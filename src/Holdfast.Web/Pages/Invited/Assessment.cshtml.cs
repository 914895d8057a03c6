using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A professional without an account gives what they know for an assessment, for each child apart.</summary>
[AllowAnonymous]
public sealed class AssessmentModel(ContributionLinks contributions) : LinkPage<ContributionVisit>
{
    /// <summary>The fields of one child.</summary>
    public sealed class Fields
    {
        public string? GoingWell { get; set; }

        public string? Worries { get; set; }

        public string? Needs { get; set; }
    }

    [BindProperty]
    public Dictionary<string, Fields> Of { get; set; } = [];

    public override string What => "asked for what they know for an assessment";

    public void OnGet()
    {
        foreach (var child in Visit.Asked.Children)
        {
            Of.TryAdd(child.Key, new Fields());
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var waiting = Visit.Asked.Children.Where(c => c.Given is null).ToList();
        var wrong = await contributions.Give(
            Visit, waiting.ToDictionary(c => c.Id, c => Of.GetValueOrDefault(c.Key) is { } f ? new TypedContribution(f.GoingWell, f.Worries, f.Needs) : new TypedContribution(null, null, null)), cancel);
        if (wrong.Count == 0)
        {
            return Redirect(Visit.To());
        }

        OnGet();
        foreach (var (child, refusal) in wrong)
        {
            ModelState.AddModelError($"{nameof(Of)}[{waiting.First(c => c.Id == child).Key}].{nameof(Fields.GoingWell)}", refusal.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
