using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>One entry of another authority’s record.</summary>
public sealed record ForeignLine(DateOnly On, DateOnly WrittenOn, string By, bool Withdrawn, bool Corrected, EntryReading Says, IReadOnlyList<DisagreementStated> Disputes, IReadOnlyList<(int? Place, string Name)> Papers);

/// <summary>What another authority recorded before the child came here, proved and read page by page. The disclosure filter holds for it as for the child’s own record.</summary>
[Does(Doing.ReadForeign)]
public sealed class OtherAuthorityModel(TransferDesk transfers) : ChildPage
{
    public const int PerPage = 25;

    public ForeignRecordReceived Received { get; private set; } = null!;

    public SegmentCheck Check { get; private set; } = null!;

    public string Receipt { get; private set; } = "";

    public IReadOnlyList<ForeignLine> Lines { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Entries this person may not read, or this program cannot.</summary>
    public int NotShown { get; private set; }

    public async Task<IActionResult> OnGet(Guid segment, int p = 1, CancellationToken cancel = default)
    {
        if (Child.Latest<ForeignRecordReceived>(r => r.SegmentId == segment) is not { } received || await transfers.Segment(received.TransferId, Child.Id, cancel) is not { } kept)
        {
            return NotFound();
        }

        (Received, Check, Receipt) = (received, ForeignJournal.Check(kept), kept.Receipt);
        var there = ForeignJournal.Child(kept);
        var reader = new EntryReader(View.Words, there, View.Disclosure.ShowsContacts);
        var shown = there.AllFacts.Where(f => f.What is not (EntryCorrected or EntryWithdrawn) && View.Disclosure.Shows(f)).OrderByDescending(f => f.What.HappenedOn).ThenByDescending(f => f.Original.Position).ToList();
        NotShown = Check.Entries - there.AllFacts.Count(f => f.What is EntryCorrected or EntryWithdrawn) - shown.Count;
        Pages = Math.Max(1, (shown.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(p, 1, Pages);
        var named = PapersBeside.Of(there);
        Lines = [.. shown.Skip((Number - 1) * PerPage).Take(PerPage).Select(f => new ForeignLine(
            f.What.HappenedOn, UkClock.DayOf(f.Original.RecordedAt), $"{kept.Names.GetValueOrDefault(f.Original.RecordedBy.UserId) ?? "Somebody"}, {Names.InWords(f.Original.RecordedBy.Capacity)}, {received.From}", f.Withdrawn, f.Corrected,
            reader.Read(f.What), Complaint.Beside(there, f.Version), PapersOf(kept, named, f.Version)))];
        return Page();
    }

    private static List<(int? Place, string Name)> PapersOf(TransferSegment kept, IReadOnlyList<PaperBeside> named, int entry) =>
        [.. named.Where(p => p.Entry == entry).Select(p => ((kept.Papers ?? []).Select((t, i) => (t, i)).Where(t => t.t.Entry == entry && t.t.Sha256 == p.Sha256).Select(t => (int?)t.i).FirstOrDefault(), p.Name))];

    public string PageLink(int number) => View.Link($"other-authority/{Received.SegmentId}?p={number}");
}
