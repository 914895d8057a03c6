using Holdfast.Journeys.Live;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>Somebody who has never seen the system, on a phone, in each area.</summary>
[Collection(LiveSite.Name)]
public class ANewcomer(LiveSite live)
{
    [Theory, Trait("requirement", "X01"), Trait("requirement", "X02"), Trait("requirement", "W01"), Trait("requirement", "W08"), Trait("requirement", "P11")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public async Task Sees_what_is_due_and_why_records_a_visit_to_brothers_and_sisters_and_sees_the_duties_move(string area)
    {
        var family = live.Cast.SiblingsOnPlan(area);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone);

        await worker.IsAt("My work");
        var before = await worker.VisitsDue(family[0].FamilyName);
        before.ShouldNotBeEmpty();
        var cards = worker.Page.Locator(".hf-family", new() { Has = worker.Page.GetByRole(AriaRole.Heading, new() { Name = family[0].FamilyName, Exact = true }) });
        var duty = cards.Locator(".hf-duty", new() { Has = worker.Page.GetByText("Record a visit") }).First;
        await duty.Locator("summary").ClickAsync();
        var because = await duty.Locator("details").InnerTextAsync();
        because.ShouldContain("Rule ");
        because.ShouldContain("version in force from");
        because.ShouldContain("source:");
        because.ShouldMatch(@"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}");

        await duty.GetByRole(AriaRole.Button, new() { Name = "Record a visit" }).ClickAsync();
        await worker.IsAt("When and where was the visit?");
        await worker.SayWhenAndWhere();
        foreach (var child in family)
        {
            await worker.SaySeen(child, WordsOf(child.ShortName), $"{child.ShortName} feels safer since the locks were changed.");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        foreach (var child in family)
        {
            (await worker.Words()).ShouldContain(WordsOf(child.ShortName));
        }

        await worker.Press("Record the visit");
        (await worker.Words()).ShouldContain("The visit is recorded");
        foreach (var child in family)
        {
            await worker.Open($"/children/{child.Id}/voice");
            var voice = await worker.Words();
            voice.ShouldContain(WordsOf(child.ShortName));
            foreach (var other in family.Where(c => c.Id != child.Id))
            {
                voice.ShouldNotContain(WordsOf(other.ShortName));
            }

            await worker.Open($"/children/{child.Id}/visits");
            (await worker.Words()).ShouldContain(child.Visits.Any(v => v.Child.Seen) ? "the plan said every" : "The plan says");
        }

        await worker.Open("/my-work");
        var after = await worker.VisitsDue(family[0].FamilyName);
        after.Intersect(before).ShouldBeEmpty();
        after.ShouldAllBe(row => !row.Contains("overdue", StringComparison.Ordinal));
        worker.Complaints.ShouldBeEmpty();
    }

    private static string WordsOf(string child) => $"“This is what {child} said, nobody else.”";
}
