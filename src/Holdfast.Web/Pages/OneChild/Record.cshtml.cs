using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>The full record: every entry this person may read, latest first, with its corrections.</summary>
[Does(Doing.Read)]
public sealed class RecordModel(OutboxStore outbox, TimeProvider clock) : ChildPage
{
    public const int PerPage = 25;

    /// <summary>
    /// Words looked for are sent in the body and kept in a sealed cookie, so that they never stand in an address or a log. Of the last search only, and no longer than a sentence: a browser sends every
    /// cookie with every page, and a site that is sent too much answers nothing.
    /// </summary>
    private const string LookedFor = "words";

    private const int MostLetters = 200;

    public IReadOnlyList<IGrouping<string, RecordedFact>> Months { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public int Count { get; private set; }

    public string? Kind { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The kinds there are in this record, by the heading people read.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Kinds { get; private set; } = [];

    /// <summary>What is to be said at an entry whose mail did not go, by the entry.</summary>
    public IReadOnlyDictionary<int, string> DidNotGo { get; private set; } = new Dictionary<int, string>();

    public IActionResult OnPost(string? kind, string? words, string? known)
    {
        var day = DateOnly.TryParseExact(known, "yyyy-MM-dd", out var then) ? $"&known={UkDate.Iso(then)}" : "";
        TempData[LookedFor] = Text.Clean(words) is { } typed ? $"{Child.Id:N}{(typed.Length > MostLetters ? typed[..MostLetters] : typed)}" : null;
        return Redirect($"/children/{Child.Id}/record?kind={Uri.EscapeDataString(kind ?? "")}{day}{(Text.Missing(words) ? "" : "&found=true")}");
    }

    public async Task OnGet(string? kind = null, bool found = false, int p = 1, CancellationToken cancel = default)
    {
        DidNotGo = await MailThatDidNotGo(cancel);
        var shown = Child.AllFacts.Where(f => f.What is not (EntryCorrected or EntryWithdrawn) && View.Disclosure.Shows(f)).ToList();
        Kinds = [.. shown.GroupBy(f => StoredKinds.All.KindOf(f.What).Name).Select(g => (g.Key, Text.Capital(View.Lists.Terms.InWords(g.Key)), g.Count())).OrderBy(k => k.Item2, StringComparer.Ordinal)];
        Kind = kind;
        Words = found && TempData.Peek(LookedFor) is string last && last.StartsWith(Child.Id.ToString("N"), StringComparison.Ordinal) ? last[Guid.Empty.ToString("N").Length..] : null;
        var chosen = shown
            .Where(f => string.IsNullOrEmpty(kind) || StoredKinds.All.KindOf(f.What).Name == kind)
            .Where(f => Words is null || Matches(f, Words))
            .OrderByDescending(f => f.What.HappenedOn).ThenByDescending(f => f.Original.Position).ToList();
        Count = chosen.Count;
        Pages = Math.Max(1, (Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(p, 1, Pages);
        Months = [.. chosen.Skip((Number - 1) * PerPage).Take(PerPage).GroupBy(f => f.What.HappenedOn.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture))];
    }

    public string PageLink(int number) =>
        View.Link($"record?p={number}&kind={Uri.EscapeDataString(Kind ?? "")}{(Words is null ? "" : "&found=true")}");

    private async Task<IReadOnlyDictionary<int, string>> MailThatDidNotGo(CancellationToken cancel)
    {
        var gone = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow()).NotGone(Child).Where(m => m.Sending is { Sent.Withdrawn: false });
        return gone.ToDictionary(m => m.Sending!.Sent.Version, m => $"{m.Says}.{(m.IsUnsettled(Child) ? " Give it another way, or withdraw this entry" : " It was given another way since")}.");
    }

    private bool Matches(RecordedFact fact, string words)
    {
        var reading = View.Reader.Read(fact.What);
        return reading.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
            || reading.OwnWords?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            || reading.Rows.Any(r => r.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
