using System.Globalization;
using Holdfast.Casework;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Forms.Registering;

/// <summary>One page of registering children. There is no child yet to stand under, so the draft is its owner's alone.</summary>
public abstract class RegisterPage(RegisterDesk desk) : PageModel, IDraftPage
{
    private OpenDraft? open;

    public RegisterAnswers Answers { get; } = new();

    public Guid DraftId { get; private set; }

    /// <summary>The children something was said of.</summary>
    public IReadOnlyList<KeyValuePair<int, NewChild>> Children => [.. Answers.New.Where(c => !c.Value.IsBlank).OrderBy(c => c.Key)];

    public bool IsSaved => open is not null;

    public bool IsCopy => open?.Saved.CopyOf is not null;

    public abstract string Step { get; }

    public string Here => DraftLinks.Registering(DraftId, Address);

    public string DiscardLink => $"/drafts/{DraftId}/discard";

    ChildView? IDraftPage.Of => null;

    protected RegisterDesk Desk { get; } = desk;

    protected abstract string Address { get; }

    public string Link(string step = "") => DraftLinks.Registering(DraftId, step);

    public string SealedPlace() => Desk.Places.Seal(new DraftPlace(
        Desk.UserId, DraftId, Guid.Empty, DraftKinds.Register, Title(), Step, Here, NewId.Next().ToString("N"), open?.Answers.Mark(Step) ?? "", IsSaved));

    /// <summary>Keeps what is typed, as often as the page sends it; nothing is judged.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancel)
    {
        if (!Desk.MayRegister || Place() is not { } place)
        {
            return NotFound();
        }

        await Desk.Drafts.Keep(place, Request.Form, cancel);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <returns>Where to go instead, when there is no such draft of this person's; the first page may begin one.</returns>
    protected async Task<IActionResult?> OpenAsync(bool mayBegin, CancellationToken cancel)
    {
        if (!Desk.MayRegister)
        {
            return NotFound();
        }

        DraftId = Guid.TryParse(RouteData.Values["draft"] as string, out var id) ? id : NewId.Next();
        open = await Desk.Drafts.Open(DraftId, Desk.UserId, cancel);
        if (open is null)
        {
            if (await Desk.RegisteredBy(DraftId, cancel) is { } elsewhere)
            {
                return Redirect(elsewhere);
            }

            // Gone back to after it was recorded or thrown away: an empty form under the old number would put other children into that family.
            DraftId = NewId.Next();
            Answers.FamilyId = DraftId;
            return mayBegin ? null : NotFound();
        }

        await Take(open.Answers);
        return open.Saved.Draft.Kind == DraftKinds.Register ? null : NotFound();
    }

    /// <summary>Saves the step as posted. Gives a redirect when it was kept as a copy, or is not ours to save.</summary>
    /// <param name="without">The child whose card is taken away.</param>
    protected async Task<IActionResult?> KeepAsync(int? without, CancellationToken cancel)
    {
        if (!Desk.MayRegister || Place() is not { } place)
        {
            return NotFound();
        }

        DraftId = place.Draft;
        var posted = Request.Form.Where(f => without is null || !f.Key.StartsWith($"{TypedAnswers.Prefix}{nameof(RegisterAnswers.New)}[{without}]", StringComparison.Ordinal));
        var kept = await Desk.Drafts.Keep(place, posted, cancel);
        if (kept.IsCopy)
        {
            TempData["Kept"] = "Other answers were saved from another window, or the children were registered meanwhile. What you typed is kept here, as a draft of its own.";
            return Redirect(DraftLinks.Registering(kept.Draft, Address));
        }

        open = await Desk.Drafts.Open(DraftId, Desk.UserId, cancel);
        await Take(kept.Answers);
        return null;
    }

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected void Wrong(string field, string message)
    {
        // An answer that could not be read has its own error.
        if (ModelState.GetValidationState(TypedAnswers.Prefix + field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(TypedAnswers.Prefix + field, message);
        }
    }

    /// <summary>What is missing or wrong of the family and of each child, at its field.</summary>
    /// <param name="families">The families on the record that may be joined.</param>
    protected void Judge(IReadOnlyList<GovUk.Choice> families)
    {
        if (Children.Count == 0)
        {
            Wrong($"{nameof(RegisterAnswers.New)}[{Answers.New.Keys.DefaultIfEmpty(1).Min()}].Name.Given", "Enter the child's first name");
        }

        if (Answers.FamilyId == DraftId && Text.Missing(Answers.FamilyName))
        {
            Wrong(nameof(RegisterAnswers.FamilyName), "Enter the family's name");
        }
        else if (Answers.FamilyId != DraftId && families.All(f => f.Value != Answers.FamilyId.ToString()))
        {
            Wrong(nameof(RegisterAnswers.FamilyId), "Select the family");
        }

        foreach (var (key, child) in Children)
        {
            var field = $"{nameof(RegisterAnswers.New)}[{key}]";
            if (child.Born is null)
            {
                Wrong($"{field}.Born", "Select whether the child has been born");
                continue;
            }

            foreach (var refusal in child.Command("", default, null, default, null, null).Decide(Child.Unknown(child.Id), NoLists, Desk.Today).Refusals)
            {
                Wrong($"{field}.{(refusal.About == nameof(NewChild.BornOn) && child.Born == false ? nameof(NewChild.ExpectedOn) : refusal.About)}", refusal.Message);
            }
        }
    }

    /// <summary>Registering asks nothing of an area's lists.</summary>
    private static readonly AreaPractice NoLists = new("", [], [], [], [], [], [], [], new("", "", ""));

    private string Title() => Text.Missing(Answers.FamilyName) ? "Register children" : $"Register children: {Answers.FamilyName}";

    private DraftPlace? Place() =>
        Desk.Places.Open(Request.Form[DraftPlaces.Field]) is { } place && place.Owner == Desk.UserId && place.Kind == DraftKinds.Register && place.Step == Step ? place : null;

    private async Task Take(TypedAnswers answers)
    {
        var typed = new FormValueProvider(BindingSource.Form, answers.AsForm(), CultureInfo.InvariantCulture);
        await TryUpdateModelAsync(Answers, TypedAnswers.Prefix.TrimEnd('.'), typed);
        if (HttpMethods.IsGet(Request.Method))
        {
            ModelState.Forgive();
        }
    }
}
