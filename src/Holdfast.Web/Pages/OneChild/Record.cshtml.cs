using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>The full record: every entry this person may read, latest first, with its corrections.</summary>
public sealed class RecordModel : ChildPage
{
    public const int PerPage = 25;

    public IReadOnlyList<IGrouping<string, RecordedFact>> Months { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public int Count { get; private set; }

    public string? Kind { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The kinds there are in this record, by the heading people read.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Kinds { get; private set; } = [];

    public void OnGet(string? kind = null, string? words = null, int page = 1)
    {
        var shown = Child.AllFacts.Where(f => f.What is not (EntryCorrected or EntryWithdrawn) && View.Disclosure.Shows(f)).ToList();
        Kinds = [.. shown.GroupBy(f => StoredKinds.All.KindOf(f.What).Name).Select(g => (g.Key, Sentence(g.Key), g.Count())).OrderBy(k => k.Item2, StringComparer.Ordinal)];
        Kind = kind;
        Words = Text.Clean(words);
        var chosen = shown
            .Where(f => string.IsNullOrEmpty(kind) || StoredKinds.All.KindOf(f.What).Name == kind)
            .Where(f => Words is null || Matches(f, Words))
            .OrderByDescending(f => f.What.HappenedOn).ThenByDescending(f => f.Original.Position).ToList();
        Count = chosen.Count;
        Pages = Math.Max(1, (Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(page, 1, Pages);
        Months = [.. chosen.Skip((Number - 1) * PerPage).Take(PerPage).GroupBy(f => f.What.HappenedOn.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture))];
    }

    public string PageLink(int number) =>
        View.Link($"record?page={number}&kind={Uri.EscapeDataString(Kind ?? "")}&words={Uri.EscapeDataString(Words ?? "")}");

    private bool Matches(RecordedFact fact, string words)
    {
        var reading = View.Reader.Read(fact.What);
        return reading.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
            || reading.OwnWords?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            || reading.Rows.Any(r => r.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static string Sentence(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');
}
