using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>Answers about several children of one family.</summary>
public interface IFamilyAnswers
{
    /// <summary>The children it is about.</summary>
    List<Guid> With { get; set; }
}

/// <summary>What the pages of a journey need.</summary>
public sealed record DraftDesk(FormDesk Forms, DraftKeeper Drafts, DraftPlaces Places);

/// <summary>
/// One page of a journey whose answers are kept as a draft at every step. The draft's id is the command's id, so that it is recorded once.
/// </summary>
public abstract class DraftPage<TAnswers>(DraftDesk desk) : ChildPage, IDraftPage
    where TAnswers : class, IFamilyAnswers, new()
{
    private OpenDraft? open;

    public TAnswers Answers { get; } = new();

    public Guid DraftId { get; private set; }

    /// <summary>The children of the family this person may write to, this child first.</summary>
    public IReadOnlyList<Child> Family { get; private set; } = [];

    /// <summary>The children it is about.</summary>
    public IReadOnlyList<Child> Chosen => [.. Family.Where(c => Answers.With.Contains(c.Id))];

    public bool IsSaved => open is not null;

    /// <summary>These answers were kept beside others, saved from another window.</summary>
    public bool IsCopy => open?.Saved.CopyOf is not null;

    public IReadOnlyList<Attached> Attached => open?.Answers.Attached ?? [];

    public abstract string Kind { get; }

    /// <summary>The step this page asks; see <see cref="DraftSteps"/>.</summary>
    public abstract string Step { get; }

    /// <summary>What the draft is called on My work.</summary>
    protected abstract string Title { get; }

    /// <summary>The last part of this page's address; nothing for the first page.</summary>
    protected virtual string Address => Step == DraftSteps.When ? "" : Step;

    protected DraftDesk Desk { get; } = desk;

    protected OpenDraft? OpenDraft => open;

    public string Here => Link(Address);

    ChildView? IDraftPage.Of => View;

    public string DiscardLink => $"/drafts/{DraftId}/discard";

    public string Link(string step = "") => DraftLinks.To(Child.Id, Kind, DraftId, step);

    public string SealedPlace() => Desk.Places.Seal(new DraftPlace(
        Desk.Forms.UserId, DraftId, Child.Id, Kind, Title, Step, Here, NewId.Next().ToString("N"), open?.Answers.Mark(Step) ?? "", IsSaved));

    /// <summary>Keeps what is typed, as often as the page sends it; nothing is judged.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancel)
    {
        if (Place() is not { } place)
        {
            return NotFound();
        }

        await Desk.Drafts.Keep(place, Request.Form, cancel);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <summary>Opens the draft and the family, and takes the answers as they were typed.</summary>
    /// <returns>Where to go instead, when there is no such draft of this person's; a journey's first page may begin one.</returns>
    protected async Task<IActionResult?> OpenAsync(bool mayBegin, CancellationToken cancel)
    {
        if (View.Known is not null)
        {
            return Redirect(View.Link());
        }

        DraftId = Guid.TryParse(RouteData.Values["draft"] as string, out var id) ? id : NewId.Next();
        Family = [Child, .. await Desk.Forms.Siblings(View, Doing.RecordContact, cancel)];
        open = await Desk.Drafts.Open(DraftId, Desk.Forms.UserId, cancel);
        if (open is null)
        {
            // Gone back to, or sent twice, after it was recorded.
            if (Family.Any(c => c.HasAct(DraftId)))
            {
                return Recorded();
            }

            Answers.With = [.. Family.Select(c => c.Id)];
            return mayBegin ? null : NotFound();
        }

        await Take(open.Answers);
        return open.Saved.Draft.Kind == Kind && open.Saved.Draft.Children.Contains(Child.Id) ? null : NotFound();
    }

    /// <summary>Where to go once it is recorded, and what to say there.</summary>
    protected abstract IActionResult Recorded();

    /// <summary>Saves the step as posted. Gives a redirect when it was kept as a copy, or is not ours to save.</summary>
    protected async Task<IActionResult?> KeepAsync(CancellationToken cancel)
    {
        if (Place() is not { } place)
        {
            return NotFound();
        }

        DraftId = place.Draft;
        Family = [Child, .. await Desk.Forms.Siblings(View, Doing.RecordContact, cancel)];
        var kept = await Desk.Drafts.Keep(place, Request.Form, cancel);
        if (kept.IsCopy)
        {
            TempData["Kept"] = "Other answers were saved from another window, or this was recorded meanwhile. What you typed is kept here, as a draft of its own.";
            return Redirect(DraftLinks.To(Child.Id, Kind, kept.Draft, Address));
        }

        open = await Desk.Drafts.Open(DraftId, Desk.Forms.UserId, cancel);
        await Take(kept.Answers);
        return null;
    }

    /// <summary>What the decision would refuse now, at the fields of this page.</summary>
    /// <param name="mine">Whether a field, by its command's name, stands on this page.</param>
    protected async Task Judge(Func<Child, ICommand> command, Func<string, bool> mine, CancellationToken cancel)
    {
        var lists = await Desk.Forms.ListsOf(View, Family, cancel);
        foreach (var refusal in Chosen.SelectMany(c => command(c).Decide(c, lists(c), View.Today).Refusals).Distinct())
        {
            if (mine(refusal.About))
            {
                ModelState.AddModelError(FieldOf(refusal.About), refusal.Message);
            }
        }
    }

    /// <summary>Hands the draft in.</summary>
    /// <returns>What came of it; nothing when the person may not write to one of the children.</returns>
    protected async Task<RecordOutcome?> RecordAsync(Func<Child, ICommand> command, CancellationToken cancel)
    {
        var lists = await Desk.Forms.ListsOf(View, Family, cancel);
        return await Desk.Forms.Record(
            new RecordRequest
            {
                CommandId = DraftId,
                Author = Desk.Forms.ToBeSigned,
                Children = [.. Chosen.Select(c => c.Id)],
                Decide = child => command(child).Decide(child, lists(child), View.Today),
                EndDraft = DraftId,
            },
            Doing.RecordContact,
            cancel);
    }

    /// <summary>The field of a property of the command.</summary>
    protected virtual string FieldOf(string about) => TypedAnswers.Prefix + about;

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Only what its owner typed on a page about this child.</summary>
    private DraftPlace? Place() =>
        Desk.Places.Open(Request.Form[DraftPlaces.Field]) is { } place && place.Owner == Desk.Forms.UserId && place.Child == Child.Id && place.Kind == Kind && place.Step == Step
            ? place
            : null;

    private async Task Take(TypedAnswers answers)
    {
        var typed = new FormValueProvider(BindingSource.Form, answers.AsForm(), System.Globalization.CultureInfo.InvariantCulture);
        await TryUpdateModelAsync(Answers, TypedAnswers.Prefix.TrimEnd('.'), typed);
        if (HttpMethods.IsGet(Request.Method))
        {
            ModelState.Forgive();
        }
    }
}

/// <summary>What the frame around a step needs of its page.</summary>
public interface IDraftPage
{
    /// <summary>The child whose record the page is under; nothing when the page is about children not registered yet.</summary>
    ChildView? Of { get; }

    bool IsSaved { get; }

    bool IsCopy { get; }

    /// <summary>The address of this step, without what comes before it in the browser.</summary>
    string Here { get; }

    string DiscardLink { get; }

    string SealedPlace();
}
