using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Holdfast.SiteKit;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>What is written stays: put right visibly, read as it was known, open only to those who work with the child.</summary>
[Collection(LiveSite.Name)]
public class TheRecord(LiveSite live)
{
    private IReadOnlyList<Child> Family => live.Cast.SiblingsOnPlan("hillingdon", 2);

    [Fact, Trait("requirement", "X05")]
    public async Task A_correction_is_seen_with_its_reason_its_author_and_what_stood_before()
    {
        await using var worker = await live.SignedIn(Cast.LeadOf(Family[0]), Screen.Desk);
        await worker.Open($"/children/{Family[0].Id}/record?kind=core-group-held");
        var entry = worker.Page.Locator(".hf-entry", new() { HasText = "Core group met" }).First;
        await entry.GetByRole(AriaRole.Link, new() { NameRegex = new("^Correct") }).ClickAsync();
        var before = await worker.Page.GetByLabel("What was agreed", new() { Exact = true }).InputValueAsync();

        await worker.Page.GetByLabel("What was agreed", new() { Exact = true }).FillAsync("Gran stays on Fridays.");
        await worker.Fill("Why is it being corrected?", "The notes had the wrong day.");
        await worker.Page.Locator("main form button[type=submit]").First.ClickAsync();
        var shown = await worker.Words();
        shown.ShouldContain("As it stands");
        shown.ShouldContain("As it will stand");
        await worker.Page.Locator("main form button[type=submit]").First.ClickAsync();

        await worker.Open($"/children/{Family[0].Id}/record");
        await worker.Fill("Words", "Gran stays on Fridays");
        await worker.Press("Show");
        var corrected = worker.Page.Locator(".hf-entry--corrected", new() { HasText = "Gran stays on Fridays." });
        var words = await corrected.InnerTextAsync();
        words.ShouldContain("The notes had the wrong day.");
        words.ShouldContain("Corrected 23 November 2026 by");
        await corrected.Locator("summary").ClickAsync();
        (await corrected.Locator("details").InnerTextAsync()).ShouldContain(before.Trim()[..20]);
    }

    [Fact, Trait("requirement", "X03")]
    public async Task Every_page_of_a_child_is_read_as_it_was_known_on_a_past_day_and_says_so()
    {
        var child = Family[0];
        var known = child.PlanOn(Site.Today)!.BeganOn.AddDays(-1);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Phone);
        await worker.Open($"/children/{child.Id}/record");
        await worker.Page.GetByLabel("As known on").FillAsync(UkDate.Iso(known));
        await worker.Press("Show");

        foreach (var page in new[] { "Summary", "Due", "Visits", "Network", "Record" })
        {
            await worker.Follow(page);
            (await worker.Words()).ShouldContain($"The record as it was known on {UkDate.Long(known)}");
            (await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Correct" }).CountAsync()).ShouldBe(0);
        }

        await worker.Follow("Summary");
        (await worker.Words()).ShouldContain("Not on a plan");
        await worker.Follow("Read it as it is known today");
        (await worker.Words()).ShouldNotContain("Not on a plan");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_stranger_finds_a_name_and_whom_to_call_and_the_finding_stands_on_the_record()
    {
        var child = Family[^1];
        await using var stranger = await live.SignedIn(Cast.Area("hillingdon").Managers[1].Email, Screen.Desk);
        (await stranger.Open($"/children/{child.Id}")).ShouldBe(404);
        (await stranger.Words()).ShouldNotContain(child.FullName);
        await stranger.Open("/search");
        await stranger.Page.GetByLabel("Name, number or date of birth").FillAsync(child.FullName);
        await stranger.Press("Search");
        var found = await stranger.Words();
        found.ShouldContain($"{child.FullName} born {UkDate.Long(child.BornOn!.Value)} · not one of your children. To ask about this child, call ");
        (await stranger.Page.Locator($"a[href*='{child.Id}']").CountAsync()).ShouldBe(0);

        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk);
        await worker.Open($"/children/{child.Id}/who-has-looked");
        (await worker.Words()).ShouldContain(Cast.Area("hillingdon").Managers[1].Name);
    }

    [Fact, Trait("requirement", "W13"), Trait("requirement", "H53")]
    public async Task Each_area_reads_its_own_words()
    {
        foreach (var (area, word) in new[] { ("hillingdon", "Core Group"), ("isle-of-man", "core group"), ("wales", "co-ordinator") })
        {
            await using var worker = await live.SignedIn(Cast.Area(area).Worker(0).Email, Screen.Desk);
            await worker.Open($"/children/{live.Cast.SiblingsOnPlan(area)[0].Id}/duties");
            await worker.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true })");
            (await worker.Words()).ShouldContain(word, Case.Sensitive);
        }
    }
}
