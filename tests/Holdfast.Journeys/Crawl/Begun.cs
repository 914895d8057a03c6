using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Holdfast.SiteKit;

namespace Holdfast.Journeys.Crawl;

/// <summary>Journeys begun and not ended, so that their later pages are there to be walked.</summary>
public static class Begun
{
    /// <returns>The addresses of the pages of a visit, a visit without access and a registration, up to the last.</returns>
    public static async Task<IReadOnlyList<string>> Journeys(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        var family = live.Cast.Children.Where(c => c.FamilyId == child.FamilyId).OrderBy(c => c.BornOn).ToList();
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        List<string> pages = [.. await Visit(worker, child, family), .. await NoAccess(worker, child), .. await Registration(worker)];
        return [.. pages, .. pages.Select(p => $"/drafts/{p.Split('/').Last(part => Guid.TryParse(part, out _))}").Distinct().SelectMany(d => new[] { d, $"{d}/discard" })];
    }

    /// <returns>The page that says what a refusal, recorded just now, requires.</returns>
    public static async Task<string> Refusal(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        await worker.Open($"/children/{child.Id}/record-no-access");
        await worker.SayRefused();
        await worker.Press("Record it");
        await worker.IsAt("What is required now");
        return worker.Path;
    }

    private static async Task<IReadOnlyList<string>> Visit(Visitor worker, Child child, IReadOnlyList<Child> family)
    {
        await worker.Open($"/children/{child.Id}/record-a-visit");
        await worker.SayWhenAndWhere();
        var seen = worker.Path;
        foreach (var one in family)
        {
            await worker.SaySeen(one, "“It was quiet.”", "A quieter week.");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        return [seen.Replace("/seen", "", StringComparison.Ordinal), seen, worker.Path, worker.Path.Replace("/check", "/drawings", StringComparison.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> NoAccess(Visitor worker, Child child)
    {
        await worker.Open($"/children/{child.Id}/record-no-access");
        await worker.SayRefused();
        return [worker.Path.Replace("/check", "", StringComparison.Ordinal), worker.Path];
    }

    private static async Task<IReadOnlyList<string>> Registration(Visitor worker)
    {
        await worker.Open("/register");
        await worker.Page.GetByLabel("Which family?").SelectOptionAsync("A family new to the record");
        await worker.Fill("Name of the family (if it is new)", "Seaholme");
        await worker.Fill("First names", "Robin");
        await worker.Fill("Last name", "Seaholme");
        await worker.Choose("Has the child been born?", "Yes");
        await worker.FillDate("Date of birth", Site.Today.AddYears(-3));
        await worker.Press("Look for them on the record");
        var alike = worker.Path;
        if (await worker.Question("Is Robin").CountAsync() > 0)
        {
            await worker.Choose("Is Robin", "No, register Robin");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check, and say who takes them");
        return [alike.Replace("/alike", "", StringComparison.Ordinal), alike, worker.Path];
    }
}
