using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.SiteKit;
using Holdfast.Web.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Reading;

/// <summary>Every kind of entry has words a person reads aloud, in every area, and no kind keeps back what somebody typed.</summary>
[Collection(SharedSite.Name)]
public partial class EveryKindReads(Site site)
{
    public static TheoryData<string> Samples => [.. Kinds.OfChildren];

    /// <summary>Facts the record shows in another way: a picture by its caption, a section by its Act, the child by the name at the top.</summary>
    private static readonly HashSet<string> ShownElsewhere = new(StringComparer.Ordinal) { "fileName", "caption", "knownAs" };

    [Fact, Trait("requirement", "X05")]
    public void Every_kind_there_is_has_a_sample() =>
        Kinds.Files.Select(f => f.Split(".v")[0]).Distinct().ShouldBe(StoredKinds.All.Kinds.Select(k => k.Kind.Name), ignoreOrder: true);

    [Theory, MemberData(nameof(Samples)), Trait("requirement", "X05")]
    public async Task In_plain_words(string sample)
    {
        foreach (var rules in await Areas())
        {
            var reading = Reader(rules).Read((ChildEvent)Kinds.Read(sample));

            reading.Title.ShouldNotBeNullOrWhiteSpace();
            foreach (var words in reading.Rows.SelectMany(r => new[] { r.Label, r.Text }).Append(reading.Title).Where(w => !w.StartsWith('<')))
            {
                CodeWords().Matches(words).Select(m => m.Value).ShouldBeEmpty($"{sample} in {rules.Name}: {words}");
            }
        }
    }

    [Theory, MemberData(nameof(Samples)), Trait("requirement", "X05")]
    public async Task With_everything_somebody_typed(string sample)
    {
        var reading = Reader((await Areas())[0]).Read((ChildEvent)Kinds.Read(sample));
        var said = string.Join('\n', reading.Rows.Select(r => $"{r.Label}: {r.Text}").Append(reading.Title).Append(reading.OwnWords));

        // What a correction says now is read in the entry it puts right.
        if (sample != "entry-corrected.v1")
        {
            Kinds.Typed(sample).Where(t => !ShownElsewhere.Contains(t.Fact) && !said.Contains(InWords(t.Said), StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(said);
        }
    }

    [Fact, Trait("requirement", "W13"), Trait("requirement", "H53")]
    public async Task In_the_words_of_the_area()
    {
        var titles = (await Areas()).ToDictionary(a => a.Code, a => Reader(a).Read((ChildEvent)Kinds.Read("lead-social-worker-named.v1")).Title);

        titles["hillingdon"].ShouldBe("Lead Social Worker named");
        titles["wales"].ShouldNotBe(titles["hillingdon"]);
    }

    /// <summary>A code of the census reads as its words.</summary>
    private static string InWords(string said) => CensusWords.Ethnicity(CensusWords.Need(CensusWords.Closure(said)))!;

    private static EntryReader Reader(AreaRules rules) => new(new AreaWords(rules), Child.Unknown(NewId.Next()));

    private async Task<IReadOnlyList<AreaRules>> Areas()
    {
        using var scope = site.Scope();
        var areas = scope.ServiceProvider.GetRequiredService<AreaStore>();
        return [await areas.RulesOf("hillingdon"), await areas.RulesOf("wales"), await areas.RulesOf("isle-of-man")];
    }

    /// <summary>Ids, dates as computers write them, names of types and of lists.</summary>
    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}|\b\d{4}-\d\d-\d\d\b|\b[a-z]+[A-Z][a-z]+|\b[A-Z][a-z]+[A-Z][a-z]+|\w+ \{|^[a-z]+(-[a-z]+)+$|\b[A-Z]+\d+\b|\b[A-Z]{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex CodeWords();
}
