using System.Net;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.SiteKit;
using Holdfast.Web.Reading;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Reading;

/// <summary>Where an area has a word of its own, nobody there reads England's: on no page, in no refusal and in no entry.</summary>
[Collection(SharedSite.Name)]
public class OnlyTheAreasWords(Site site)
{
    private const string Form = "main form[method=post]";

    private static readonly string[] Keys = ["plan", "lead-social-worker", "core-group", "register", "enquiry", "assessment", "team-manager"];

    private static readonly AreaWords England = new(PracticeLibrary.Default.RulesOf(new AreaDefinition("nowhere", "Nowhere", "england", [])));

    public static TheoryData<string> Areas => ["wales", "isle-of-man", "hillingdon", "birmingham"];

    [Theory, MemberData(nameof(Areas)), Trait("requirement", "W13"), Trait("requirement", "H53")]
    public async Task Stand_on_every_page_of_a_child(string area)
    {
        var family = await TestFamily.New(site, area);
        var (faults, read) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var who in new[] { family.Lead, family.Manager, family.Area.Chair, family.HealthVisitor, family.Area.HeadOfService })
        {
            var (browser, waiting, known) = (await site.As(who.Email), new Queue<string>([$"/children/{family.Ada}"]), new HashSet<string>(StringComparer.Ordinal));
            while (waiting.TryDequeue(out var address))
            {
                if (known.Add(address) && (await browser.Open(address)).Status == HttpStatusCode.OK)
                {
                    read.Add(address);
                    faults.UnionWith(Faults(area, $"{browser.Page.Title} {browser.Words}", Site.Today).Select(f => $"{Place(address)}: {f}"));
                    foreach (var link in browser.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(l => IsPageOf(family, l)))
                    {
                        waiting.Enqueue(link);
                    }
                }
            }
        }

        read.Count.ShouldBeGreaterThan(120);
        faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Areas)), Trait("requirement", "W13")]
    public async Task Say_what_is_wrong_in_a_form(string area)
    {
        var family = await TestFamily.New(site, area);
        var (faults, refused) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var trial in Trials.All.Where(t => t.Given(family).Count == 0))
        {
            var (browser, child) = (await site.As(trial.By(family).Email), await family.Child(trial.Of(family)));
            await browser.Open(trial.Path(family, child));
            if (browser.Status != HttpStatusCode.OK || browser.Page.QuerySelector(Form) is null)
            {
                continue;
            }

            faults.UnionWith(Faults(area, browser.Words, Site.Today).Select(f => $"{trial.Name}: {f}"));
            await browser.Send(Form, trial.Filled(family, child, wrongly: true));
            refused += browser.Status == HttpStatusCode.UnprocessableEntity ? 1 : 0;
            faults.UnionWith(Faults(area, browser.Words, Site.Today).Select(f => $"{trial.Name}, refused: {f}"));
        }

        refused.ShouldBeGreaterThan(60);
        faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Areas)), Trait("requirement", "W13")]
    public void Read_every_kind_of_entry_as_of_its_day(string area)
    {
        var reader = new EntryReader(Words(area), Child.Unknown(NewId.Next()));
        var faults = Kinds.OfChildren.SelectMany(kind =>
        {
            var what = Kinds.Worded(kind, "0a0b0c0d", fact => $"said of {fact.Length}");
            var reading = reader.Read(what);
            return Faults(area, string.Join('\n', reading.Rows.Select(r => $"{r.Label}: {r.Text}").Append(reading.Title)), what.HappenedOn).Select(f => $"{kind}: {f}");
        });

        faults.ShouldBeEmpty();
    }

    /// <summary>A page of the child in the area's words of today; the form that changes an entry has those of the entry's day, who has looked names pages as the code does, and files are no pages.</summary>
    private static bool IsPageOf(TestFamily family, string link) =>
        link.StartsWith($"/children/{family.Ada}", StringComparison.Ordinal)
        && !new[] { "known=", "kind=", "/document", "/file", "/attachments/", ".ics", "/live", "/correct?", "/withdraw?", "/who-has-looked" }.Any(l => link.Contains(l, StringComparison.Ordinal));

    private static string Place(string address) => Regex.Replace(address, "[0-9a-f]{8}-[0-9a-f-]{27}", "-", RegexOptions.CultureInvariant).Split('?')[0];

    /// <summary>England's words in what somebody reads, where the area has another word; with some words about them.</summary>
    private static IEnumerable<string> Faults(string area, string said, DateOnly on)
    {
        var words = Words(area);

        // A source is called what its owner calls it.
        said = Regex.Replace(said, "source: .*?, checked", "", RegexOptions.CultureInvariant);
        foreach (var key in Keys)
        {
            foreach (var (ours, theirs) in new[] { (words.Term(key, on), England.Term(key, on)), (words.Capital(key, on), England.Capital(key, on)) }.Where(w => w.Item1 != w.Item2))
            {
                var other = ours.Equals(theirs, StringComparison.OrdinalIgnoreCase) ? RegexOptions.None : RegexOptions.IgnoreCase;
                foreach (Match found in Regex.Matches(said, $@".{{0,40}}\b{Regex.Escape(theirs)}.{{0,30}}", other | RegexOptions.CultureInvariant))
                {
                    yield return $"“{found.Value}” where {area} says “{ours}”";
                }
            }
        }
    }

    private static AreaWords Words(string area) => new(PracticeLibrary.Default.RulesOf(PracticeLibrary.Default.DemonstrationAreas.Single(a => a.Code == area)));
}
