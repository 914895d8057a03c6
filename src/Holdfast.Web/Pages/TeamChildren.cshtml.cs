using Holdfast.Casework;
using Holdfast.Records.Areas;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>The children of a manager's teams: all, those not allocated to a worker, those an import left incomplete.</summary>
public sealed class TeamChildrenModel(ChildQueries children, AreaStore areas, SignedIn me, TimeProvider clock) : PageModel
{
    private readonly Dictionary<string, AreaWords> words = new(StringComparer.Ordinal);

    public ChildrenPage Children { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Which { get; set; }

    public string Title => Which switch
    {
        "unallocated" => "Children not allocated to a worker",
        "to-complete" => "Records to complete",
        "not-seen-alone" => $"Not seen alone for {TeamFigures.NotAloneDays} days",
        "alone-not-in-source" => "Last seen alone: not in the source",
        "long-plan" => $"{TeamFigures.LongPlanMonths} months or more on a plan",
        "no-supervision" => "No supervision recorded",
        _ => "Children of the team",
    };

    public async Task<IActionResult> OnGet(CancellationToken cancel, int p = 1)
    {
        if (me.Profile is not { Manages: { Count: > 0 } teams })
        {
            return NotFound();
        }

        Today = clock.Today();
        var number = Math.Max(1, p);
        Children = Which switch
        {
            "unallocated" => await children.UnallocatedForTeam(teams, number, cancel),
            "to-complete" => await children.ToComplete(teams, number, cancel),
            "not-seen-alone" => await children.NotSeenAlone(teams, Today.AddDays(-TeamFigures.NotAloneDays), number, cancel),
            "alone-not-in-source" => await children.AloneNotInSource(teams, Today.AddDays(-TeamFigures.NotAloneDays), number, cancel),
            "long-plan" => await children.LongOnPlan(teams, Today.AddMonths(-TeamFigures.LongPlanMonths), number, cancel),
            "no-supervision" => await children.NeverSupervised(teams, number, cancel),
            _ => await children.ListForTeam(teams, number, cancel),
        };
        foreach (var area in Children.Children.Select(c => c.Area).Distinct())
        {
            words[area] = new AreaWords(await areas.RulesOf(area, cancel));
        }

        return Page();
    }

    /// <summary>The list is about when a child was last seen alone.</summary>
    public bool IsOfAlone => Which is "not-seen-alone" or "alone-not-in-source";

    /// <summary>Who works with the child, as the team's figures count it: who is allocated. Who leads or led a plan may still be on the record, and is not the worker when nobody is.</summary>
    public static string Worker(ChildCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (card.Worker, card.LeadName) switch
        {
            (null, null) => "Nobody yet",
            (null, { } led) => $"Nobody yet (plan led by {led})",
            (_, { } leads) when card.OnPlan => leads,
            _ => card.WorkerName ?? card.LeadName ?? "Nobody yet",
        };
    }

    /// <summary>What the source left out, in words.</summary>
    public string Missing(ChildCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return string.Join(" · ", new[]
        {
            card.NotNamed ? "name" : null, card.LeadNotInSource ? words[card.Area].Term("lead-social-worker", Today) : null, card.EndingNotInSource ? "why the plan ended" : null,
        }.OfType<string>());
    }
}
