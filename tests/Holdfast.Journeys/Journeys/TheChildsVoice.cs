using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Holdfast.SiteKit;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>What a child said goes somewhere, and the way there can be followed.</summary>
[Collection(LiveSite.Name)]
public class TheChildsVoice(LiveSite live)
{
    [Fact, Trait("requirement", "W07"), Trait("requirement", "M33")]
    public async Task Is_taken_to_a_meeting_and_what_came_of_it_stands_beneath_the_words()
    {
        var child = live.Cast.Children.First(c => c.Area == "wales" && c.PlanOn(Site.Today) is not null && c.CoreGroupsHeld.Count > 0 && c.Visits.Any(v => v.Child.OwnWords is not null));
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Phone);
        await worker.Open($"/children/{child.Id}/voice");
        var words = await worker.Page.Locator("blockquote").Last.InnerTextAsync();
        await worker.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Say what came of it") }).Last.ClickAsync();

        // The first said, at the latest meeting.
        await worker.Page.GetByLabel("Which meeting considered it?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await worker.Fill("What came of it?", "Gran’s Fridays are in the plan now.");
        await worker.Press("Save");
        await worker.Page.WaitForURLAsync(url => !url.Contains("/view-considered", StringComparison.Ordinal));

        await worker.Open($"/children/{child.Id}/voice");
        var figure = worker.Page.Locator("figure.hf-voice", new() { HasText = words }).Last;
        (await figure.InnerTextAsync()).ShouldContain("Gran’s Fridays are in the plan now.");
        (await figure.InnerTextAsync()).ShouldContain("Considered at the ");
    }

    [Fact, Trait("requirement", "M36"), Trait("requirement", "M38")]
    public async Task Says_how_the_plan_was_explained_and_what_the_work_serves()
    {
        var family = live.Cast.SiblingsOnPlan("isle-of-man", 1);
        var (child, name) = (family[0], family[0].ShortName);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk);
        await worker.Open($"/children/{child.Id}/record-a-visit");
        await worker.SayWhenAndWhere();
        foreach (var one in family)
        {
            await worker.SaySeen(one, "“Why do you come?”", "Wants to know, and was told.");
        }

        await worker.Page.GetByText($"What {name} was told").ClickAsync();
        await worker.Fill($"How was the plan explained to {name}?", "With the plan’s pictures, one a page.");
        await worker.Choose($"Does {name} agree with the plan?", "Does not agree");
        await worker.Press("Save and continue");
        (await worker.SaidErrors()).ShouldHaveSingleItem().ShouldStartWith("Enter why");

        await worker.Page.GetByLabel($"If {name} does not agree, why?").FillAsync("Wants to stay up later.");
        await worker.Page.GetByText("Direct work and tools used").First.ClickAsync();
        await worker.Page.GetByLabel($"What direct work was done with {name} or the family?").FillAsync("Made a safety house.");
        await worker.Page.GetByLabel("What in the plan does it serve?").First.FillAsync("A grown-up awake at night");
        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        await worker.Press("Record the visit");

        await worker.Open($"/children/{child.Id}/visits");
        var visits = await worker.Words();
        foreach (var said in new[] { "With the plan’s pictures, one a page.", "Wants to stay up later.", "Made a safety house.", "A grown-up awake at night" })
        {
            visits.ShouldContain(said);
        }
    }

    [Fact, Trait("requirement", "W05")]
    public async Task Has_an_advocate_offered_again_after_no()
    {
        var child = live.Cast.SiblingsOnPlan("wales", 1)[^1];
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Phone, script: false);
        foreach (var answer in new[] { "Declined for now", "Accepted" })
        {
            await worker.Open($"/children/{child.Id}/advocacy");
            (await worker.Words()).ShouldContain("It will be offered again");
            await worker.Question("At which stage?").GetByRole(AriaRole.Radio).Last.CheckAsync();
            await worker.FillDate("When?", Site.Today);
            await worker.Page.GetByLabel(answer, new() { Exact = true }).CheckAsync();
            await worker.Page.GetByLabel("Who offered an advocate?").FillAsync("Carys Brynceirw");
            await worker.Page.GetByLabel("How was the offer made?").FillAsync("With the leaflet, read together");
            await worker.Page.GetByLabel("Name of the advocate").FillAsync("Sioned Example");
            await worker.Press("Save");
            worker.Path.ShouldNotEndWith("/advocacy", await worker.Words());
        }

        await worker.Open($"/children/{child.Id}/voice");
        var advocacy = await worker.Page.Locator(".hf-side", new() { HasText = "Advocacy" }).InnerTextAsync();
        advocacy.ShouldContain("Declined");
        advocacy.ShouldContain("Accepted");
    }
}
