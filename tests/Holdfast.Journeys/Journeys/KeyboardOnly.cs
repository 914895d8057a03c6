using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Journeys;

/// <summary>Everything with the keys alone.</summary>
[Collection(LiveSite.Name)]
public class KeyboardOnly(LiveSite live)
{
    [Fact]
    public async Task The_first_stop_skips_to_the_page_itself_and_focus_can_always_be_seen()
    {
        await using var worker = await live.SignedIn(Cast.Area("isle-of-man").Worker(0).Email, Screen.Desk);
        await worker.Open("/my-work");

        await worker.Page.Keyboard.PressAsync("Tab");
        (await Focused(worker)).ShouldBe("Skip to main content");
        await worker.Page.Keyboard.PressAsync("Enter");
        (await worker.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");

        var stops = new List<string>();
        for (var i = 0; i < 15; i++)
        {
            await worker.Page.Keyboard.PressAsync("Tab");
            stops.Add(await Focused(worker));
            (await worker.Page.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue($"\"{stops[^1]}\" does not show that it has the focus");
        }

        stops.ShouldNotContain("Skip to main content");
        stops.Count(s => s.Length > 0).ShouldBe(stops.Count);
    }

    [Fact]
    public async Task Focus_goes_down_the_page_as_it_is_read()
    {
        await using var worker = await live.SignedIn(Cast.Area("isle-of-man").Worker(0).Email, Screen.Desk);
        await worker.Open($"/children/{live.Cast.SiblingsOnPlan("isle-of-man", 1)[0].Id}/record-a-visit");

        (await worker.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(e => e.tabIndex > 0).map(e => e.outerHTML)
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visit_is_begun_its_errors_take_the_focus_and_lead_to_their_fields()
    {
        var family = live.Cast.SiblingsOnPlan("isle-of-man", 1);
        await using var worker = await live.SignedIn(Cast.LeadOf(family[0]), Screen.Desk);
        var keys = worker.Page.Keyboard;
        await worker.Open($"/children/{family[0].Id}/record-a-visit");
        await worker.Page.GetByLabel("Year", new() { Exact = true }).FocusAsync();

        await keys.PressAsync("Enter");
        await worker.Page.WaitForFunctionAsync("document.activeElement.classList.contains('govuk-error-summary')");
        await keys.PressAsync("Tab");
        (await Focused(worker)).ShouldBe("Select whether the family knew you were coming");
        await keys.PressAsync("Enter");
        (await worker.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("Answers.Announced");

        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowDown");
        (await worker.Page.EvaluateAsync<string>("document.querySelector('[name=\"Answers.Announced\"]:checked').value")).ShouldBe("false");
        await keys.PressAsync("Tab");
        while (await worker.Page.EvaluateAsync<bool>("document.activeElement.type === 'checkbox'"))
        {
            await keys.PressAsync("Tab");
        }

        (await Focused(worker)).ShouldBe("Save and continue");
        await keys.PressAsync("Enter");
        await worker.IsAt("Who was seen, and how?");
    }

    [Fact, Trait("requirement", "X01")]
    public async Task Because_opens_and_closes()
    {
        await using var worker = await live.SignedIn(Cast.Area("isle-of-man").Worker(0).Email, Screen.Desk);
        var because = worker.Page.Locator("details.hf-because").First;
        await because.Locator("summary").FocusAsync();

        await worker.Page.Keyboard.PressAsync("Enter");
        (await because.Locator("p").First.IsVisibleAsync()).ShouldBeTrue();
        await worker.Page.Keyboard.PressAsync("Enter");
        (await because.Locator("p").First.IsVisibleAsync()).ShouldBeFalse();
    }

    private static Task<string> Focused(Visitor visitor) => visitor.Page.EvaluateAsync<string>("(document.activeElement.innerText || document.activeElement.name || document.activeElement.id).trim()");

    /// <summary>The focused element looks different from when it is not focused.</summary>
    private const string IsSeen = """
        () => {
          const e = document.activeElement
          const look = () => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor].join() }
          const focused = look()
          e.blur()
          const not = look()
          e.focus()
          return focused !== not
        }
        """;
}
