using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Journeys;

/// <summary>Registering a child on a small screen.</summary>
[Collection(LiveSite.Name)]
public class RegisteringOnAPhone(LiveSite live)
{
    [Theory, Trait("requirement", "X02")]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Day_month_and_year_stand_in_one_line(int width)
    {
        await using var worker = await live.SignedIn(Cast.LeadOf(live.Cast.SiblingsOnPlan("hillingdon")[0]), new Screen(width, 740));
        await worker.Open("/register");
        await worker.Choose("Has the child been born?", "Yes");

        var tops = await worker.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('.govuk-date-input')].filter(d => d.offsetParent).flatMap(d => [...d.children].map(c => c.offsetTop))");

        tops.Length.ShouldBe(3);
        tops.Distinct().ShouldHaveSingleItem();
    }
}
