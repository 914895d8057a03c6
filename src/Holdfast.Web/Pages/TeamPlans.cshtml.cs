using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>Where the plan of one child is going, on the team's list.</summary>
public sealed record PlanOfTeam(ChildCard Card, PlanDrift Drift);

/// <summary>Where the plans of a manager's teams are going: those for whom something became worse first, then those with something else to look at; nothing is scored.</summary>
public sealed class TeamPlansModel(ChildQueries children, JournalStore journal, WhoLooked log, SignedIn me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PlanOfTeam> Plans { get; private set; } = [];

    public ChildrenPage Children { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel, int p = 1)
    {
        if (me.Profile is not { Manages: { Count: > 0 } teams } || me.UserId is not { } user)
        {
            return NotFound();
        }

        Today = clock.Today();
        Children = await children.ListForTeam(teams, Math.Max(1, p), cancel);
        var cards = Children.Children.Where(c => c.OnPlan).ToList();

        // What is shown comes from each child's own record, so it is written down as a look at each before it is read.
        await log.Log([.. cards.Select(c => new Look(user, c.ChildId, Capacity.TeamManager))], "OneChild/Plans/Detail/Drift", cancel);
        var plans = new List<PlanOfTeam>();
        foreach (var card in cards)
        {
            var child = await journal.ReadChild(card.ChildId, cancel: cancel);
            if (DetailedPlan.Find(child, Today) is { } plan)
            {
                plans.Add(new PlanOfTeam(card, PlanDrift.Of(child, plan, Today)));
            }
        }

        Plans = [.. plans.OrderBy(c => c.Drift.Signs.All(s => s.Kind != DriftKind.Worse)).ThenBy(c => c.Drift.Signs.IsEmpty).ThenBy(c => c.Card.FullName, StringComparer.Ordinal)];
        return Page();
    }
}
