using System.Collections.Concurrent;
using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Crawl;

/// <summary>What must be true of every page: axe finds nothing, one heading says what it is, and it fits a phone. Faults are gathered, to be read together.</summary>
public sealed class PageCheck
{
    /// <summary>The narrowest screen pages must fit without moving sideways: a phone, and a desk screen enlarged four times.</summary>
    public static readonly Screen Narrow = new(320, 740);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, string> faults = new();
    private readonly ConcurrentDictionary<string, byte> parts = new();
    private int pages;
    private int examined;

    /// <summary>Each fault once, with the first page it was found on.</summary>
    public IReadOnlyList<string> Faults => [.. faults.Select(f => $"{f.Key} (on {f.Value})").Order(StringComparer.Ordinal)];

    public string Figures => $"{pages} pages looked at, axe run {examined} times";

    /// <summary>Checks the page the visitor has open, in a window of the narrowest width.</summary>
    /// <param name="name">The page's address without ids; faults are counted once for each name.</param>
    /// <returns>The links of the page.</returns>
    public async Task<IReadOnlyList<string>> Look(Visitor visitor, string name, string who)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        try
        {
            return await LookOnce(visitor, name, who).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            // On a machine that is very busy the browser has been seen to stop answering for a page; a second time it is the page's fault.
            await visitor.Page.ReloadAsync();
            return await LookOnce(visitor, name, who).WaitAsync(Patience);
        }
    }

    public void Fault(string what, string where) => faults.TryAdd(what, where);

    private async Task<IReadOnlyList<string>> LookOnce(Visitor visitor, string name, string who)
    {
        Interlocked.Increment(ref pages);
        var where = $"{name}, {who}";
        var seen = await visitor.Page.EvaluateAsync<Seen>(Looking);
        foreach (var fault in seen.Faults)
        {
            Fault($"{name}: {fault}", where);
        }

        // Pages made of the same parts read the same to axe: a page is examined when it shows a part not met on such a page before.
        var added = seen.Parts.Where(part => parts.TryAdd($"{name}|{part}", 0)).ToList();
        if (added.Count > 0)
        {
            await Examine(visitor, where, Narrow);
            await Examine(visitor, where, Screen.Desk);
            await Width(visitor, Narrow);
        }

        return seen.Links;
    }

    public void Complaints(Visitor visitor, string who)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        foreach (var complaint in visitor.Complaints)
        {
            Fault(complaint, who);
        }
    }

    private async Task Examine(Visitor visitor, string where, Screen screen)
    {
        Interlocked.Increment(ref examined);
        await Width(visitor, screen);
        foreach (var violation in await Axe.Run(visitor.Page))
        {
            Fault($"{violation.Id}: {violation.Help}: {Walk.NameOf(violation.Html)}", $"{where}, {screen.Width} pixels wide");
        }
    }

    private static Task Width(Visitor visitor, Screen screen) => visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);

    /// <summary>What a page says of itself.</summary>
    private sealed record Seen
    {
        public string[] Faults { get; init; } = [];

        public string[] Links { get; init; } = [];

        /// <summary>Kinds of element, and which heading follows which.</summary>
        public string[] Parts { get; init; } = [];
    }

    private const string Looking = """
        () => {
          document.querySelectorAll('details').forEach(d => { d.open = true })
          const faults = []
          const tooWide = () => {
            const width = document.documentElement.clientWidth
            const name = e => e.tagName.toLowerCase() + (e.classList.length ? '.' + [...e.classList].join('.') : '')
            const scrolls = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) { if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) { return true } } return false }
            return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e)).map(name).pop() ?? 'something'
          }
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth) { faults.push(tooWide() + ' is wider than a screen of ' + innerWidth + ' pixels') }
          const headings = [...document.querySelectorAll('h1')]
          if (headings.length !== 1) { faults.push(headings.length + ' first-level headings') }
          if (!/^.+ - Holdfast$/.test(document.title)) { faults.push('the title is "' + document.title + '"') }
          if (!document.documentElement.lang) { faults.push('no language') }
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id)
          ids.filter((id, i) => ids.indexOf(id) !== i).slice(0, 1).forEach(id => faults.push('the id ' + id + ' stands twice'))
          if (document.querySelector('[style], main style')) { faults.push('a style attribute, which the security policy forbids') }
          const text = document.querySelector('main')?.innerText ?? ''
          for (const leak of [/\b[a-z]+(\.[A-Z][A-Za-z]+)+\b/, /\bundefined\b|\bNaN\b|\[object/, /\b(0001-01-01|01\/01\/0001|1 January 0001)\b/, /\{\w+\}/, /\bSystem\.\w+/]) {
            const found = text.match(leak)
            if (found) { faults.push('shows ' + found[0]) }
          }
          const kinds = new Set()
          let last = ''
          for (const e of document.body.querySelectorAll('*')) {
            if (e instanceof SVGElement && e.tagName !== 'svg') { continue }
            kinds.add(e.tagName + '.' + [...e.classList].join('.') + (e.getAttribute('role') ?? '') + (e.getAttribute('type') ?? ''))
            if (/^H[1-6]$/.test(e.tagName)) { kinds.add(last + '>' + e.tagName); last = e.tagName }
          }
          const links = [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))
          return { faults, links: [...new Set(links)], parts: [...kinds] }
        }
        """;
}
