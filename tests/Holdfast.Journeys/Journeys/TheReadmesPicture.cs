using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Journeys;

/// <summary>docs/images/my-work.png, of invented families; written when HOLDFAST_WRITE_IMAGES=1.</summary>
[Collection(LiveSite.Name)]
public class TheReadmesPicture(LiveSite live)
{
    private const int MostBytes = 300_000;

    [Fact]
    public async Task Shows_my_work()
    {
        await using var worker = await live.SignedIn("priya@hillingdon.example", new Screen(1200, 1000));
        await worker.Page.Locator("details.hf-because").First.EvaluateAsync("d => { d.open = true }");

        var picture = await worker.Page.ScreenshotAsync();

        picture.Length.ShouldBeLessThan(MostBytes);
        if (Environment.GetEnvironmentVariable("HOLDFAST_WRITE_IMAGES") == "1")
        {
            var folder = Path.Combine(Root(), "docs", "images");
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, "my-work.png"), picture);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Holdfast.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
