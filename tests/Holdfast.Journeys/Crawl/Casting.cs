using Holdfast.Journeys.Live;
using Xunit.Abstractions;

namespace Holdfast.Journeys.Crawl;

[Collection(LiveSite.Name)]
public class Casting(LiveSite live, ITestOutputHelper output)
{
    [Fact]
    public async Task List()
    {
        foreach (var f in live.Cast.Children.GroupBy(c => (c.Area, c.FamilyId)))
        {
            output.WriteLine($"{f.Key.Area} {f.First().FamilyName}: " + string.Join("; ", f.Select(c => $"{c.ShortName}{(c.IsUnborn ? " UNBORN" : "")} plan={c.PlanOn(Holdfast.SiteKit.Site.Today)?.BeganOn} plans={c.Plans.Count} prot={c.ProtectedContacts.Count} lead={c.LeadSocialWorker?.Name} v={c.Version} acc={c.AccessDifficulties.Count}")));
        }
        await using var v = await live.SignedIn("priya@hillingdon.example", Screen.Desk);
        output.WriteLine(await v.Words());
        await v.Page.ScreenshotAsync(new() { Path = "/tmp/j/mw.png", FullPage = true });
        foreach (var c in v.Complaints) { output.WriteLine(c); }
    }
}
