using Holdfast.Journeys.Live;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>A door that stays shut: recorded on the doorstep, and what each area requires is there at once.</summary>
[Collection(LiveSite.Name)]
public class NoAccess(LiveSite live)
{
    [Theory, Trait("requirement", "W12"), Trait("requirement", "W15"), Trait("requirement", "M49")]
    [InlineData("wales", 1)]
    [InlineData("isle-of-man", 3)]
    public async Task Is_recorded_for_the_family_once_and_asks_at_once_for_what_the_area_requires(string area, int place)
    {
        var family = live.Cast.SiblingsOnPlan(area, place);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone);
        await worker.Open($"/children/{family[0].Id}");
        await worker.Press("Record no access");
        await worker.IsAt("What happened?");
        (await worker.Words()).ShouldContain("Protect the child first");

        await worker.SayRefused();
        foreach (var child in family)
        {
            (await worker.Words()).ShouldContain(child.ShortName);
        }

        await worker.Press("Record it");

        await worker.IsAt("What is required now");
        var required = worker.Page.Locator(".hf-duty");
        (await required.CountAsync()).ShouldBeGreaterThan(1);
        var tell = required.Filter(new() { Has = worker.Page.GetByRole(AriaRole.Button) }).Filter(new() { HasText = "Tell" }).First;
        var told = await tell.Locator("b").InnerTextAsync();
        await tell.GetByRole(AriaRole.Button).ClickAsync();
        await worker.Fill("Name of the person told", "Robin Example");
        await worker.Fill("How were they told?", "By telephone");
        await worker.Press("Save");
        await worker.Open($"/children/{family[^1].Id}/record");
        (await worker.Words()).ShouldContain("Nobody came to the door; a light went off.");

        await worker.Open("/my-work?kind=give-notice");
        (await worker.Page.Locator(".hf-duty b").AllInnerTextsAsync()).ShouldNotContain(told);
        worker.Complaints.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "W15"), Trait("requirement", "B23")]
    public async Task Action_to_protect_a_child_is_recorded_in_the_same_breath_and_waits_for_nothing()
    {
        var family = live.Cast.SiblingsOnPlan("birmingham", 3);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Phone, script: false);
        await worker.Open($"/children/{family[0].Id}/record-no-access");
        await worker.Page.GetByLabel("Was anything done at once to protect a child?").FillAsync("The police opened the door and stayed with the children.");

        await worker.SayRefused();
        foreach (var child in family)
        {
            (await worker.Words()).ShouldContain(child.ShortName);
        }

        await worker.Press("Record it");

        await worker.Open($"/children/{family[0].Id}/record");
        (await worker.Words()).ShouldContain("The police opened the door and stayed with the children.");
    }
}
