using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Journeys.Live;

/// <summary>The invented children and who works with them, to choose from by what a test needs.</summary>
public sealed class Cast
{
    private Cast(IReadOnlyList<Child> children) => Children = children;

    public IReadOnlyList<Child> Children { get; }

    /// <summary>Areas whose practice the journeys are walked in.</summary>
    public static IReadOnlyList<string> Areas { get; } = ["hillingdon", "birmingham", "wales", "isle-of-man"];

    public static async Task<Cast> Of(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var scope = site.Scope();
        var journal = scope.ServiceProvider.GetRequiredService<JournalStore>();
        var children = new List<Child>();
        foreach (var id in await journal.Children())
        {
            children.Add(await journal.ReadChild(id, asAt: Site.Today));
        }

        return new Cast([.. children.Where(c => c.IsRegistered).OrderBy(c => c.Area, StringComparer.Ordinal).ThenBy(c => c.FullName, StringComparer.Ordinal)]);
    }

    public static DemonstrationArea Area(string code) => Demonstration.Areas.Single(a => a.Code == code);

    /// <summary>The mailbox of a child's lead social worker.</summary>
    public static string LeadOf(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var user = child.LeadSocialWorker?.UserId ?? child.Allocation?.WorkerId ?? throw new InvalidOperationException($"{child.FullName} has no worker.");
        return Area(child.Area).Staff(12).First(s => s.UserId == user).Email;
    }

    public static string ManagerOf(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Area(child.Area).Managers.First(m => m.TeamId == child.Allocation?.TeamId).Email;
    }

    /// <summary>A brother or sister group on a plan with one lead social worker, nobody unborn.</summary>
    /// <param name="place">Which of them, so that tests that write take different families while there are enough.</param>
    public IReadOnlyList<Child> SiblingsOnPlan(string area, int place = 0)
    {
        var families = Children
            .Where(c => c.Area == area && c.PlanOn(Site.Today) is not null && c.LeadSocialWorker is not null)
            .GroupBy(c => c.FamilyId)
            .Where(f => f.Count() > 1 && f.All(c => !c.IsUnborn) && f.Select(c => c.LeadSocialWorker!.UserId).Distinct().Count() == 1)
            .OrderBy(f => f.Key)
            .ToList();
        return [.. families[place % families.Count].OrderBy(c => c.BornOn)];
    }

    /// <summary>A child, no longer a baby, alone on a plan: for a test that ends it, which would take the ground from another that reads what is due.</summary>
    public Child AloneOnPlan(string area) =>
        Children
            .Where(c => c.Area == area && c.PlanOn(Site.Today) is not null && c.LeadSocialWorker is not null)
            .GroupBy(c => c.FamilyId)
            .Where(f => f.Count() == 1)
            .Select(f => f.Single())
            .First(c => !c.IsUnborn && c.MonthsOldOn(Site.Today) >= RecordVisit.BabyMonths);
}
