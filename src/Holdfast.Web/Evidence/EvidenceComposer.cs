using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Records.Evidence;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Evidence;

/// <summary>A file kept with an entry, as it goes into the bundle.</summary>
/// <param name="Bytes">How long it is.</param>
public sealed record BundledFile(Guid AttachmentId, string Name, int Bytes);

/// <summary>
/// Puts a period of a child's record together as evidence. Whatever is written passes the disclosure filter and then the look for protected words: what holds one says that something is left out there.
/// </summary>
/// <param name="view">The child as the maker may read it today.</param>
/// <param name="names">The names of those who wrote.</param>
/// <param name="isProtected">Whether words hold a protected address or telephone number.</param>
/// <param name="withFiles">Whether the drawings, photographs and pages kept with the entries go into the bundle.</param>
public sealed class EvidenceComposer(ChildView view, IReadOnlyDictionary<Guid, string> names, Func<string, bool> isProtected, bool withFiles)
{
    public const string Hidden = "Left out: it would say where somebody is who is kept apart.";

    // Telephone numbers and mail addresses of the network are nobody's evidence.
    private readonly EntryReader reader = new(view.Words, view.Child, contacts: false);
    private readonly List<BundledFile> files = [];
    private int leftOut;

    /// <summary>The files the entries name, once they are composed.</summary>
    public IReadOnlyList<BundledFile> Files => files;

    /// <param name="asked">What is made: the period, for whom and why.</param>
    /// <param name="then">The child as the record tells it of the last day of the period.</param>
    public EvidenceRecord Compose(MakeEvidenceBundle asked, Casework.Child then, Author maker, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(then);
        var child = view.Child;
        var all = child.AllFacts.Where(f => EvidenceDisclosure.IsTheChilds(f) && (In(f.What, asked) || In(f.Original.What, asked))).OrderBy(f => f.What.HappenedOn).ThenBy(f => f.Original.Position).ToList();
        var shown = all.Where(f => EvidenceDisclosure.Shows(view, f)).ToList();
        leftOut = all.Count - shown.Count;
        List<EvidenceEntry> entries = [.. shown.Select(Entry)];
        var plan = (then.PlanOn(asked.To) ?? then.Plans.LastOrDefault(p => p.EndedOn >= asked.From)) is { } period ? Plan(then, period, asked.To) : null;
        return new EvidenceRecord(
            BundleManifest.CurrentFormat, new EvidenceChild(child.Id, child.AreaChildId, child.FullName, child.BornOn, child.ExpectedOn), view.Rules.Name, asked.From, asked.To, asked.ForWhom.Trim(), asked.Why.Trim(), at,
            Of(maker, at), leftOut, plan, entries);
    }

    private static bool In(ChildEvent what, MakeEvidenceBundle asked) => what.HappenedOn >= asked.From && what.HappenedOn <= asked.To;

    private EvidenceEntry Entry(RecordedFact fact)
    {
        var (reading, original) = (reader.Read(fact.What), fact.Original);
        return new EvidenceEntry(
            fact.Version, original.Position, StoredKinds.All.KindOf(fact.What).Name, Safe(reading.Title), fact.What.HappenedOn, original.RecordedAt, Of(original.RecordedBy, original.RecordedAt), fact.What.Imported?.Source, fact.Withdrawn,
            [.. Rows(reading), .. Complaint.Beside(view.Child, fact.Version).Select(s => new EvidenceRow(Safe($"{s.Who} does not agree, {UkDate.Long(s.On)}"), Safe(s.Words)))], Maybe(reading.OwnWords), Maybe(reading.HowSaid), [.. (reading.Attachments ?? []).Select((a, i) => new EvidenceAttachment(Safe(a.FileName), Maybe(a.Caption), a.Sha256, InBundle(fact, a, i)))],
            [.. fact.Amendments.Select(Amendment)], fact.Corrected ? FirstWritten(original.What) : null);
    }

    /// <summary>A name that says where it belongs and nothing else: what a sender called a file may say too much.</summary>
    private string? InBundle(RecordedFact fact, Attachment attachment, int place)
    {
        if (!withFiles)
        {
            return null;
        }

        var ending = attachment.ContentType switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "pdf" };
        files.Add(new BundledFile(attachment.AttachmentId, string.Create(CultureInfo.InvariantCulture, $"files/entry-{fact.Version}-{place + 1}.{ending}"), attachment.Bytes));
        return files[^1].Name;
    }

    private EvidenceAmendment Amendment(Entry entry) => entry.What switch
    {
        EntryCorrected corrected => new EvidenceAmendment("corrected", entry.RecordedAt, Of(entry.RecordedBy, entry.RecordedAt), Safe(corrected.Reason)),
        EntryWithdrawn withdrawn => new EvidenceAmendment("withdrawn", entry.RecordedAt, Of(entry.RecordedBy, entry.RecordedAt), Safe(withdrawn.Reason)),
        _ => throw new InvalidOperationException($"{entry.What.GetType().Name} puts no entry right."),
    };

    private List<EvidenceRow> FirstWritten(ChildEvent first)
    {
        var reading = reader.Read(first);
        return [new("Entry", Safe(reading.Title)), new("Happened on", UkDate.Long(first.HappenedOn)), .. Rows(reading), .. Maybe(reading.OwnWords) is { } own ? (EvidenceRow[])[new("In the child’s own words", own)] : []];
    }

    private List<EvidenceRow> Rows(EntryReading reading) => [.. reading.Rows.Select(r => new EvidenceRow(Safe(r.Label), Safe(r.Text)))];

    private EvidencePlan Plan(Casework.Child then, PlanPeriod period, DateOnly on)
    {
        var plan = DetailedPlan.Of(then, period);
        var stood = period.EndedOn is { } ended && ended < on ? ended : on;
        return new EvidencePlan(
            period.PlanId, stood, period.BeganOn, period.EndedOn, view.Words.Category(period.LatestCategory, stood), Math.Max(1, plan.Versions.Count()), then.LeadSocialWorker?.Name, then.VisitsEvery(stood)?.ToString(),
            [.. plan.Outcomes.Select(Outcome)],
            [.. plan.Frequencies.Select(f => new EvidenceSees(Safe(f.Now.Name), f.Now.Every?.ToString(), Safe(f.Now.Setting), Source(f, s => s.Setting)))],
            [.. plan.Parts.OrderBy(p => p.Key).Select(p => new EvidencePart(PlanWords.Of(p.Key), Safe(p.Value.Now.Words), Maybe(p.Value.Now.SetOffBy), Source(p.Value, s => s.Words)))],
            [.. plan.Agreements.Select(a => new EvidenceAgreement(Safe(a.Name), Maybe(a.Agency), PlanWords.Of(a.Answer), a.On, Maybe(a.WithWhat), Maybe(a.Why)))]);
    }

    private EvidenceOutcome Outcome(PlanOutcome outcome) => new(
        Safe(outcome.Says.Outcome), Maybe(outcome.Says.Measure), Maybe(outcome.Says.Baseline), outcome.Reached ? "Reached" : outcome.IsOpen ? "In the plan" : "No longer in the plan", Source(outcome.Text, s => s.Outcome),
        [.. outcome.Actions.Select(Action)], [.. outcome.Progress.Select(p => new EvidenceProgress(p.On, PlanWords.Of(p.Direction), Maybe(p.Different), Maybe(p.Evidence)))]);

    private EvidenceAction Action(PlanAction action) => new(
        Safe(action.Says.What), Maybe(action.Says.Purpose), Maybe(action.Says.Who), action.Says.By, action.State is { } state ? PlanWords.Of(state) : action.LeftOutAt is null ? "Not begun" : "Left out at a review",
        Source(action.Text, s => s.What), [.. action.Progress.Select(p => new EvidenceProgress(p.On, PlanWords.Of(p.State), Maybe(p.Words), Maybe(p.SaidBy)))]);

    private EvidenceSource Source<T>(Worded<T> worded, Func<T, string> words)
    {
        var now = worded.Standing[^1];
        return new EvidenceSource(now.Entry.Version, now.Change.On, now.Entry.RecordedAt, Of(now.Entry.RecordedBy, now.Entry.RecordedAt), worded.InConflict ? [.. worded.Standing.SkipLast(1).Select(w => Safe(words(w.Says)))] : null);
    }

    private EvidenceAuthor Of(Author author, DateTimeOffset at) => new(author.UserId, names.GetValueOrDefault(author.UserId), view.Words.Of(author.Capacity, UkClock.DayOf(at)));

    private string? Maybe(string? words) => words is null ? null : Safe(words);

    private string Safe(string words)
    {
        if (!isProtected(words))
        {
            return words;
        }

        leftOut++;
        return Hidden;
    }
}
