using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Journeys;

/// <summary>The same work where JavaScript is off, as on a locked-down or failing browser.</summary>
[Collection(LiveSite.Name)]
public class WithoutAScript(LiveSite live)
{
    [Fact, Trait("requirement", "W06")]
    public async Task A_visit_is_recorded_with_all_it_can_say()
    {
        var family = live.Cast.SiblingsOnPlan("birmingham", 1);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone, script: false);

        await worker.Open($"/children/{family[0].Id}/record-a-visit");
        await worker.SayWhenAndWhere();
        foreach (var child in family)
        {
            await worker.SaySeen(child, $"“Words of {child.ShortName}”", $"It means a calmer week for {child.ShortName}.");
        }

        var name = family[0].ShortName;
        await worker.Page.GetByText("What you observed, daily life").First.ClickAsync();
        await worker.Page.GetByLabel("What did you observe?").First.FillAsync($"{name} came to the door first and laughed.");
        await worker.Page.GetByLabel($"What is life like for {name}?").FillAsync("Breakfast club every morning.");
        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        await worker.Press("Record the visit");

        (await worker.Words()).ShouldContain("The visit is recorded");
        await worker.Open($"/children/{family[0].Id}/visits");
        var visits = await worker.Words();
        visits.ShouldContain($"{name} came to the door first and laughed.");
        visits.ShouldContain("Breakfast club every morning.");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_top_and_at_the_field_and_nothing_typed_is_lost()
    {
        var family = live.Cast.SiblingsOnPlan("birmingham", 1);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone, script: false);
        await worker.Open($"/children/{family[0].Id}/record-a-visit");
        await worker.Fill("Which school or place? (if not at home)", "Hillside Primary");

        await worker.Press("Save and continue");

        (await worker.SaidErrors()).ShouldBe(["Select whether the family knew you were coming"]);
        (await worker.Page.TitleAsync()).ShouldStartWith("Error: ");
        (await worker.Page.GetByLabel("Which school or place? (if not at home)").InputValueAsync()).ShouldBe("Hillside Primary");
        await worker.Errors.First.Locator("a").ClickAsync();
        worker.Page.Url.ShouldContain("#");
    }

    [Fact, Trait("requirement", "X01")]
    public async Task Because_opens()
    {
        var family = live.Cast.SiblingsOnPlan("birmingham", 2);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone, script: false);
        var because = worker.Page.Locator("details.hf-because").First;

        await because.Locator("summary").ClickAsync();

        (await because.Locator("p").First.IsVisibleAsync()).ShouldBeTrue();
    }
}
