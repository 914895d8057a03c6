using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Crawl;

/// <summary>The accessibility engine, run in the page as it stands: WCAG 2.2 AA and what its makers hold to be good practice.</summary>
public static class Axe
{
    private static readonly string Script = Read();

    public static async Task<Violation[]> Run(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!await page.EvaluateAsync<bool>("typeof axe !== 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<Violation[]>(Running);
    }

    private static string Read()
    {
        var assembly = typeof(AxeResult).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);

        // Ends in nothing, so that what the script leaves behind is not sent back.
        return reader.ReadToEnd() + ";undefined";
    }

    /// <summary>One rule broken, and the first element that breaks it.</summary>
    public sealed record Violation
    {
        public string Id { get; init; } = "";

        public string Help { get; init; } = "";

        public string Html { get; init; } = "";
    }

    private const string Running = """
        async () => {
          const run = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations']
          })

          // GOV.UK Frontend marks a radio that shows more with aria-expanded, on purpose; ARIA does not list it for radios.
          const kept = (v, n) => !(v.id === 'aria-allowed-attr' && n.html.includes('aria-controls="conditional-'))
          return run.violations.map(v => ({ id: v.id, help: v.help, html: (v.nodes.find(n => kept(v, n))?.html ?? '').replace(/\s+/g, ' ').slice(0, 300) })).filter(v => v.html)
        }
        """;
}
