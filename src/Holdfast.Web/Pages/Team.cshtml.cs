using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>The same for a team: what is due about its children, who carries how much, who is not allocated, what an import left to complete.</summary>
public sealed class TeamModel(WorkQueries work, ChildQueries children, TeamFigures figures, SignedIn me, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }

    public WorkPage Work { get; private set; } = null!;

    public IReadOnlyList<WorkerLoad> Loads { get; private set; } = [];

    public ChildrenPage Unallocated { get; private set; } = null!;

    public ChildrenPage ToComplete { get; private set; } = null!;

    /// <summary>What waits, is open or shows among the children of the teams.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public WorkWhen When { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Worker { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public bool Filtered => When != WorkWhen.All || Worker is not null || !string.IsNullOrEmpty(Kind);

    public async Task<IActionResult> OnGet(CancellationToken cancel, int p = 1)
    {
        if (me.UserId is not { } user || me.Profile is not { Manages: { Count: > 0 } teams })
        {
            return NotFound();
        }

        Today = clock.Today();
        Work = await work.ForTeam(teams, user, new WorkFilter(null, string.IsNullOrEmpty(Kind) ? null : Kind, When, null, Worker), Math.Max(1, p), Today, cancel);
        Loads = await work.Loads(teams, Today, cancel);
        Unallocated = await children.UnallocatedForTeam(teams, 1, cancel);
        ToComplete = await children.ToComplete(teams, 1, cancel);
        Figures = await figures.Of(teams, Today, cancel);
        return Page();
    }

    public bool May(Doing doing) => me.May(doing);

    public string PageLink(int page) => $"/team?p={page}&when={When}&worker={Worker}&kind={Uri.EscapeDataString(Kind ?? "")}";
}
