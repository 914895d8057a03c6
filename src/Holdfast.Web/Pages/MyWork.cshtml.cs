using Holdfast.Casework;
using Holdfast.Records.Drafts;
using Holdfast.Records.Links;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>What is due for the children a person works with: late first, then soonest, by family, each with its reason.</summary>
public sealed class MyWorkModel(WorkQueries work, ChildQueries children, DraftStore drafts, PersonalLinks links, UnsentMail unsent, SignedIn me, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }

    public WorkPage Work { get; private set; } = null!;

    public IReadOnlyList<SavedDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<ChildCard> Mine { get; private set; } = [];

    /// <summary>Personal links this person made that wrong codes have locked.</summary>
    public IReadOnlyList<PersonalLink> Locked { get; private set; } = [];

    /// <summary>Children of whom the record says that something was mailed that did not go.</summary>
    public IReadOnlyList<ChildCard> Unsent { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public WorkWhen When { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Child { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>"mine" or "all"; without a choice, workers see all that is owed for their children, and everyone else what they owe themselves.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Whose { get; set; }

    public bool MineOnly => When != WorkWhen.WaitingForSomeoneElse && (string.IsNullOrEmpty(Whose) ? !me.May(Doing.Record) : Whose == "mine");

    public bool Filtered => When != WorkWhen.All || Child is not null || !string.IsNullOrEmpty(Whose) || !string.IsNullOrEmpty(Kind);

    public async Task<IActionResult> OnGet(CancellationToken cancel, int p = 1)
    {
        if (me.UserId is not { } user || !me.WorksWithChildren)
        {
            return NotFound();
        }

        Today = clock.Today();
        Work = await work.ForUser(user, new WorkFilter(Child, string.IsNullOrEmpty(Kind) ? null : Kind, When, MineOnly: MineOnly), Math.Max(1, p), Today, cancel);
        Drafts = await drafts.List(user, cancel);
        Mine = await children.OfUser(user, cancel);
        Unsent = me.May(Doing.SendLetters) ? await unsent.Among(Mine, cancel) : [];
        Locked = await links.LockedOf(user, cancel);
        return Page();
    }

    public bool May(Doing doing) => me.May(doing);

    public string PageLink(int page) => $"/my-work?p={page}&when={When}&child={Child}&kind={Uri.EscapeDataString(Kind ?? "")}&whose={Uri.EscapeDataString(Whose ?? "")}";
}
