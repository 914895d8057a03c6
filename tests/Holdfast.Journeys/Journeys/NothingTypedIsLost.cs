using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>The page dies, the session ends, somebody else writes first: what was typed is still there.</summary>
[Collection(LiveSite.Name)]
public class NothingTypedIsLost(LiveSite live)
{
    private const string Typed = "“I hide behind the shed when they shout.”";

    private IReadOnlyList<Child> Family => live.Cast.SiblingsOnPlan("isle-of-man", 2);

    private Child First => Family[0];

    [Fact]
    public async Task When_the_browser_dies()
    {
        await using (var worker = await live.SignedIn(Cast.LeadOf(First), Screen.Phone))
        {
            await Begin(worker);
            await Words(worker).PressSequentiallyAsync(Typed);
            await worker.Page.GetByText("Everything so far is saved").WaitForAsync();
        }

        await using var again = await live.SignedIn(Cast.LeadOf(First), Screen.Phone);
        await again.Open("/my-work");
        (await again.Words()).ShouldContain("Drafts to finish");
        await again.Page.GetByRole(AriaRole.Link, new() { Name = $"Visit to {First.FamilyName}" }).First.ClickAsync();
        if (await Words(again).CountAsync() == 0)
        {
            await again.Press("Save and continue");
        }

        (await Words(again).InputValueAsync()).ShouldBe(Typed);
        await Discard(again);
    }

    [Fact]
    public async Task When_the_page_is_left_in_the_middle_of_a_word()
    {
        await using var worker = await live.SignedIn(Cast.LeadOf(First), Screen.Phone);
        await Begin(worker);
        var page = worker.Page.Url;
        await Words(worker).PressSequentiallyAsync("She said sh");

        await worker.Page.GotoAsync("/how-dates-are-counted");
        await worker.Page.WaitForTimeoutAsync(300);

        await worker.Page.GotoAsync(page);
        (await Words(worker).InputValueAsync()).ShouldBe("She said sh");
        await Discard(worker);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_session_ended_meanwhile(bool script)
    {
        await using var worker = await live.SignedIn(Cast.LeadOf(First), Screen.Phone, script);
        await Begin(worker);
        await worker.SignOutElsewhere();

        await Words(worker).FillAsync(Typed);
        await worker.Press("Save and continue");
        await worker.IsAt("Sign in");
        await worker.Fill("Email address", Cast.LeadOf(First));
        await worker.Page.Locator("input[type=password]").FillAsync(Holdfast.SiteKit.Site.Password);
        await worker.Press("Sign in");

        await worker.IsAt("Who was seen, and how?");
        (await Words(worker).InputValueAsync()).ShouldBe(Typed);
        await Discard(worker);
    }

    [Fact]
    public async Task When_somebody_else_wrote_first_who_sees_what_changed_and_sends_again()
    {
        var page = $"/children/{First.Id}/needs";
        await using var worker = await live.SignedIn(Cast.LeadOf(First), Screen.Desk);
        await using var manager = await live.SignedIn(Cast.ManagerOf(First), Screen.Desk);
        await worker.Open(page);
        await manager.Open(page);

        await manager.Fill("Language", "Manx at home");
        await manager.Press("Save");
        (await manager.Words()).ShouldContain("The needs are recorded");
        await worker.Fill("Communication need", "Needs time to answer");
        await worker.Press("Save");

        var said = await worker.Words();
        said.ShouldContain("This record has changed since you opened it");
        said.ShouldContain("Manx at home");
        (await worker.Page.GetByLabel("Communication need").InputValueAsync()).ShouldBe("Needs time to answer");

        await worker.Fill("Language", "Manx at home");
        await worker.Press("Save");
        (await worker.Words()).ShouldContain("The needs are recorded");
        await worker.Open($"/children/{First.Id}/network");
        (await worker.Words()).ShouldContain("Needs time to answer");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task When_the_button_is_pressed_twice_it_is_recorded_once()
    {
        await using var worker = await live.SignedIn(Cast.LeadOf(First), Screen.Desk);
        await Begin(worker);
        foreach (var child in Family)
        {
            await worker.SaySeen(child, $"“Pressed twice, {child.ShortName}.”", "Said once.");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        var check = worker.Page.Url;
        await worker.Press("Record the visit");
        (await worker.Words()).ShouldContain("The visit is recorded");
        await worker.Page.GotoAsync(check);

        await worker.Open($"/children/{First.Id}/voice");
        (await worker.Page.GetByText($"“Pressed twice, {First.ShortName}.”").CountAsync()).ShouldBe(1);
    }

    private ILocator Words(Visitor visitor) => visitor.Page.GetByLabel($"What did {First.ShortName} say or show, in {First.ShortName}’s own words?");

    private async Task Begin(Visitor visitor)
    {
        await visitor.Open($"/children/{First.Id}/record-a-visit");
        await visitor.SayWhenAndWhere();
    }

    private static async Task Discard(Visitor visitor)
    {
        await visitor.Follow("Throw this draft away");
        await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
    }
}
