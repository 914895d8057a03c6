using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Forms;

/// <summary>
/// A page with one form that records one thing about a child, and for brothers and sisters too where that makes sense. Sent twice, it
/// is written once; refused, it keeps what was typed, and so it does when it is sent after the sign-in ended. A page says its heading, its
/// fields' defaults and the command they make.
/// </summary>
public abstract class ChildForm(FormDesk desk) : ChildPage
{
    /// <summary>Made when the page is shown, so that sending it twice, or again after going back, records once.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>The child's version when the page was shown.</summary>
    [BindProperty]
    public int Shown { get; set; }

    /// <summary>Brothers and sisters this is recorded for as well.</summary>
    [BindProperty]
    public List<Guid> AlsoFor { get; set; } = [];

    /// <summary>The draft in which was kept what was typed here, when it could not be taken in.</summary>
    [BindProperty(SupportsGet = true, Name = KeptName)]
    public Guid? Kept { get; set; }

    /// <summary>The page shows what was typed earlier and not taken in.</summary>
    public bool IsKept { get; private set; }

    public IReadOnlyList<Child> Siblings { get; private set; } = [];

    /// <summary>What was written since the page was shown, when that stands in the way.</summary>
    public IReadOnlyList<EntryReading> Since { get; private set; } = [];

    public abstract string Heading { get; }

    public virtual string? Lede => null;

    public virtual string Button => "Save";

    /// <summary>The page the form came from, and goes back to.</summary>
    public virtual string Home => "";

    /// <summary>The page shows a warning button: what it does takes something out of what counts.</summary>
    public virtual bool IsWarning => false;

    /// <summary>Whether the page asks by ticks for which brothers and sisters it is too; otherwise its own fields say so.</summary>
    public virtual bool TicksSiblings => true;

    /// <summary>Whether the same may be recorded for brothers and sisters in the same act.</summary>
    protected virtual bool OffersSiblings => false;

    /// <summary>The kinds of entry the page edits; nothing when it only adds.</summary>
    protected virtual IReadOnlySet<Type>? Edits => null;

    /// <summary>Which entries of those kinds it edits, when it is one line among several; all of them when nothing.</summary>
    protected virtual Func<ChildEvent, bool>? EditsOnly => null;

    /// <summary>Said on the next page.</summary>
    protected abstract string Done { get; }

    private const string KeptName = "kept";

    protected FormDesk FormDesk { get; } = desk;

    private OpenDraft? open;

    /// <summary>Whether what is typed is kept as a draft while it is being typed.</summary>
    public virtual bool KeepsWhileTyping => false;

    /// <summary>Whether the form sends a file.</summary>
    public virtual bool TakesFiles => false;

    /// <summary>Whether the draft lies in the store.</summary>
    public bool IsSaved => open is not null;

    private Guid DraftId => Kept ?? CommandId;

    private Doing Doing => GetType().GetCustomAttribute<DoesAttribute>()?.Doing ?? throw new InvalidOperationException($"{GetType().Name} does not say what it does.");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (View.Known is not null)
        {
            return Redirect(View.Link());
        }

        (CommandId, Shown) = (NewId.Next(), Child.Version);
        ModelState.Clear();
        if (Kept is { } draft && (open = await FormDesk.Drafts.Open(draft, FormDesk.UserId, cancel)) is { } kept)
        {
            IsKept = true;
            await Take(kept.Answers);
        }

        await Prepare(cancel);
        return Offered ? Page() : NotFound();
    }

    /// <summary>Keeps what is typed, as often as the page sends it; nothing is judged.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancel)
    {
        if (!KeepsWhileTyping || FormDesk.Places.Open(Request.Form[DraftPlaces.Field]) is not { Kind: DraftKinds.Form } place || place.Owner != FormDesk.UserId || place.Child != Child.Id)
        {
            return NotFound();
        }

        await FormDesk.Drafts.Keep(place, Request.Form, cancel);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Child.HasAct(CommandId))
        {
            // Sent twice: what it did may be why the page has nothing more to offer, or shows something else.
            return await Recorded(cancel);
        }

        open = await FormDesk.Drafts.Open(DraftId, FormDesk.UserId, cancel);
        await Prepare(cancel);
        if (!Offered)
        {
            return NotFound();
        }

        var command = Command();
        if (!ModelState.IsValid || command is null)
        {
            foreach (var refusal in command is null ? [] : For(Child, command).Decide(Child, View.Lists, View.Today).Refusals)
            {
                Wrong(FieldOf(refusal.About), refusal.Message);
            }

            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        if (ShowsFirst(command))
        {
            return ModelState.IsValid ? Page() : Again(StatusCodes.Status422UnprocessableEntity);
        }

        if (await Ready(command, cancel) is not { } ready)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        command = ready.Command;
        IReadOnlyList<Guid> children = [Child.Id, .. AlsoFor.Where(c => OffersSiblings && c != Child.Id).Distinct()];
        var lists = await FormDesk.ListsOf(View, Siblings, cancel);
        var request = new RecordRequest
        {
            CommandId = CommandId,
            Author = FormDesk.ToBeSigned,
            Children = children,
            Decide = child => For(child, command).Decide(child, lists(child), View.Today),
            ExpectedVersions = Edits is null ? null : new Dictionary<Guid, int> { [Child.Id] = Shown },
            EditedKinds = Edits,
            EditedOnly = EditsOnly,
            ProtectedContacts = Protected(),
            Beside = ready.Beside,
            EndDraft = DraftId,
        };
        var outcome = children.Skip(1).All(c => Siblings.Any(s => s.Id == c)) ? await Take(request, cancel) : null;
        return outcome is null ? NotFound() : await After(outcome, cancel);
    }

    /// <summary>Where the page sends what is typed.</summary>
    public string AutosaveLink => $"{Request.Path}{new QueryBuilder(Request.Query.Where(q => q.Key != "handler")) { { "handler", "Autosave" } }}";

    /// <summary>Where this form was shown and to whom, so that what is typed can be kept when it can not be taken in.</summary>
    public string SealedPlace()
    {
        var query = new QueryBuilder(Request.Query.Where(q => q.Key != KeptName)) { { KeptName, DraftId.ToString() } };
        return FormDesk.Places.Seal(new DraftPlace(
            FormDesk.UserId, DraftId, Child.Id, DraftKinds.Form, $"{Heading}: {Child.FamilyName}", DraftSteps.Form, $"{Request.Path}{query}", NewId.Next().ToString("N"), open?.Answers.Mark(DraftSteps.Form) ?? "", IsSaved));
    }

    /// <summary>Reads what is asked of each child before it is known which brothers and sisters fit.</summary>
    protected virtual Task LoadFamily(IReadOnlyList<Child> family, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Hands the form in.</summary>
    protected virtual Task<RecordOutcome?> Take(RecordRequest request, CancellationToken cancel) => FormDesk.Record(request, Doing, cancel);

    /// <summary>Reads what the page needs beside the child: lists to choose from.</summary>
    protected virtual Task Load(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the fields say before anybody typed.</summary>
    protected virtual void Start()
    {
    }

    /// <summary>Whether there is anything to record here; a page asked for by hand may have nothing.</summary>
    protected virtual bool Offered => true;

    /// <summary>The command the form makes; nothing when an answer is missing, which is then in ModelState.</summary>
    protected abstract ICommand? Command();

    /// <summary>The command for one of several children, where it differs.</summary>
    protected virtual ICommand For(Child child, ICommand command) => command;

    /// <summary>Whether the page shows what the command would do, to be sent once more, before it does it.</summary>
    protected virtual bool ShowsFirst(ICommand command) => false;

    /// <summary>Whether the same can be said of this brother or sister.</summary>
    protected virtual bool Fits(Child sibling) => true;

    /// <summary>Protected words that go to a stream of their own in the same act.</summary>
    protected virtual IReadOnlyList<ProtectedContact>? Protected() => null;

    /// <summary>
    /// What must be made before the command is handed in, such as the document of a letter, and the rows that stand or fall with its entries. Nothing
    /// when it could not be made, which is then said in ModelState.
    /// </summary>
    protected virtual Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel) => Task.FromResult<ReadyCommand?>(new(command));

    /// <summary>The field that asks for a property of the command.</summary>
    protected virtual string FieldOf(string about) => about;

    /// <summary>Where to go once recorded.</summary>
    protected virtual string Next() => View.Link(Home);

    /// <summary>The answer; or an error at its field, and any answer, so that what else is wrong is said at the same time.</summary>
    protected T Needed<T>(T? answer, string field, string message)
        where T : struct
    {
        if (answer is null)
        {
            Wrong(field, message);
        }

        return answer ?? default;
    }

    private void Wrong(string field, string message)
    {
        // An answer that could not be read has its own error.
        if (ModelState.GetValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private async Task Prepare(CancellationToken cancel)
    {
        var family = OffersSiblings ? await FormDesk.Siblings(View, Doing, cancel) : [];
        await LoadFamily([Child, .. family], cancel);
        Siblings = [.. family.Where(Fits)];

        await Load(cancel);
        if (HttpMethods.IsGet(Request.Method) && !IsKept)
        {
            Start();
        }
    }

    /// <summary>The fields as they were typed; fault is found when the form is sent.</summary>
    private async Task Take(TypedAnswers answers)
    {
        var typed = new FormValueProvider(BindingSource.Form, answers.AsForm(), CultureInfo.InvariantCulture);
        await TryUpdateModelAsync(this, GetType(), "", typed, field => AsksFor(field.PropertyName));
        ModelState.Forgive();
    }

    private bool AsksFor(string? property) => property is not null && GetType().GetProperty(property)?.IsDefined(typeof(BindPropertyAttribute), inherit: true) == true;

    private async Task<IActionResult> After(RecordOutcome outcome, CancellationToken cancel)
    {
        switch (outcome)
        {
            case RecordOutcome.Refused refused:
                foreach (var refusal in refused.Refusals.GroupBy(r => r.Refusal, r => r.Child))
                {
                    ModelState.AddModelError(FieldOf(refusal.Key.About), $"{Only(refusal)}{refusal.Key.Message}");
                }

                return Again(StatusCodes.Status422UnprocessableEntity);
            case RecordOutcome.Changed changed:
                Since = [.. changed.Since.Select(e => View.Reader.Read(e.What))];
                Shown = changed.Since.Max(e => e.Version);
                ModelState.Remove(nameof(Shown));
                return Again(StatusCodes.Status409Conflict);
            default:
                return await Recorded(cancel);
        }
    }

    /// <summary>The names of the brothers and sisters it is wrong of, when it is not wrong of the child itself.</summary>
    private string Only(IEnumerable<Guid> children)
    {
        var of = children.ToHashSet();
        return of.Contains(Child.Id) ? "" : $"{string.Join(", ", Siblings.Where(s => of.Contains(s.Id)).Select(s => s.ShortName))}: ";
    }

    /// <summary>Back to the child; to one's own work when what was recorded gave the child to somebody else.</summary>
    private async Task<IActionResult> Recorded(CancellationToken cancel)
    {
        TempData["Done"] = Done;
        return Redirect(await FormDesk.Sees(Child.Id, cancel) ? Next() : "/my-work");
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A command with all it needs.</summary>
/// <param name="Beside">Writes the rows that belong to its entries; see <see cref="RecordRequest.Beside"/>.</param>
public sealed record ReadyCommand(ICommand Command, Func<DbTransaction, CancellationToken, Task>? Beside = null);
