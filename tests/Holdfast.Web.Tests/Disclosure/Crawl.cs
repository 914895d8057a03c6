using System.Text.RegularExpressions;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>Reads every page a person can reach about a household, and the lists and searches it may stand in.</summary>
public static partial class Crawl
{
    private static readonly string[] Lists = ["/", "/my-work", "/team", "/team/children", "/team/plans", "/team/children?which=unallocated", "/team/children?which=to-complete", "/children", "/search", "/practice", "/audit", "/agencies", "/agencies?agency=Police"];

    /// <returns>What each answer said: its address, and its headers and text with the markup.</returns>
    public static async Task<IReadOnlyList<(string Address, string Said)>> All(Household home, Person person, params string[] searched)
    {
        using var browser = await Everybody.SignIn(home.Site, person);
        var read = new List<(string, string)>();
        var (waiting, known) = (new Queue<string>((await Addresses(home, person)).Concat(Lists)), new HashSet<string>(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var address))
        {
            if (!known.Add(address))
            {
                continue;
            }

            var answer = await browser.Raw(address);
            var said = await answer.Content.ReadAsStringAsync();
            read.Add((address, $"{answer}\n{System.Net.WebUtility.HtmlDecode(said)}"));
            foreach (var link in ReadsApart(person) ? Links(home, said) : [])
            {
                waiting.Enqueue(link);
            }
        }

        foreach (var words in searched.Where(_ => person.Stands is not null))
        {
            await browser.Open("/search");
            await browser.Send("main form[method=post]", ("Words", words));
            read.Add(("/search", browser.Page.QuerySelector("main ul")?.TextContent ?? ""));
        }

        return read;
    }

    /// <summary>Whoever reads a part of the record follows every link there is: to pages of meetings, difficulties and disagreements the list of addresses does not name.</summary>
    private static bool ReadsApart(Person person) => person.Stands is Casework.Journal.Capacity.CoreGroupProfessional or Casework.Journal.Capacity.ConferenceChair or Casework.Journal.Capacity.HeadOfService;

    private static IEnumerable<string> Links(Household home, string page) =>
        Link().Matches(page).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => l.StartsWith($"/children/{home.Child}", StringComparison.Ordinal) && !l.Contains("/correct?", StringComparison.Ordinal) && !l.Contains("kind=", StringComparison.Ordinal));

    [GeneratedRegex("href=\"([^\"#]+)")]
    private static partial Regex Link();

    /// <summary>Every address under the child, also each entry's correction and withdrawal, and the record as known before.</summary>
    public static async Task<IReadOnlyList<string>> Addresses(Household home, Person person)
    {
        var open = (await UnderAChild.OpenTo(home, person)).ToList();
        if (person.Stands is null)
        {
            return [.. UnderAChild.Places.Keys.Where(p => !p.Contains('{', StringComparison.Ordinal)).Select(p => $"/children/{home.Child}{p}"), $"/children/{home.Child}/protected-address/show?contact={home.Contact}"];
        }

        open.AddRange(open.Where(a => UnderAChild.Places.Any(p => p.Value.May == UnderAChild.Read && a == $"/children/{home.Child}{p.Key}")).ToList().Select(a => $"{a}?known={Holdfast.Casework.UkDate.Iso(Site.Today.AddDays(-1))}"));
        if (open.Any(a => a.Contains("/correct?", StringComparison.Ordinal)))
        {
            using var scope = home.Site.Scope();
            foreach (var entry in await scope.ServiceProvider.GetRequiredService<JournalStore>().Read(home.Child))
            {
                open.Add($"/children/{home.Child}/correct?entry={entry.Version}");
                open.Add($"/children/{home.Child}/withdraw?entry={entry.Version}");
            }
        }

        for (var page = 2; page < 16; page++)
        {
            open.Add($"/children/{home.Child}/record?p={page}");
        }

        return open;
    }

    /// <summary>One entry of every kind with words of their own, after those every household has; among them one corrected, one withdrawn, one that was another child's.</summary>
    /// <param name="word">The word for a fact of a kind.</param>
    public static IReadOnlyList<ChildEvent> OneOfEach(Household home, int first, Func<string, string, string> word)
    {
        var ids = home.Child.ToString()[..8];
        var kinds = Reading.Kinds.OfChildren.Where(k => k is not ("entry-corrected.v1" or "entry-withdrawn.v1" or "child-died.v1")).ToList();
        var events = kinds.Select(k => Reading.Kinds.Worded(k, ids, f => word(k, f))).ToList();
        int At(string kind) => first + kinds.IndexOf(kind);
        events.Add(new EntryCorrected(At("school-recorded.v1"), Reading.Kinds.Worded("school-recorded.v1", ids, f => word("corrected", f)), word("corrected", "why"), Site.Today));
        events.Add(new EntryWithdrawn(At("gp-recorded.v1"), word("withdrawn", "why"), false, Site.Today));
        events.Add(Reading.Kinds.Worded("gp-recorded.v1", ids, f => word("wrong child", f)));
        events.Add(new EntryWithdrawn(first + events.Count - 1, word("wrong child withdrawn", "why"), true, Site.Today));
        return events;
    }
}
