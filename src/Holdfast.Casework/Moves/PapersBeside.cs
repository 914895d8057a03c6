using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Moves;

/// <summary>Where a paper beside the record lies.</summary>
public enum PaperKind
{
    /// <summary>A drawing, photograph, scan or report that somebody sent.</summary>
    Attachment,

    /// <summary>A letter or copy that was frozen for its reader.</summary>
    Frozen,
}

/// <summary>A drawing, scan, report, letter or copy that an entry names and that lies beside the journal.</summary>
/// <param name="Entry">The entry that names it, by its place in the journal.</param>
/// <param name="Sha256">Its fingerprint, as the entry has it.</param>
public sealed record PaperBeside(int Entry, Guid Id, PaperKind Kind, string Name, string ContentType, string Sha256);

/// <summary>Every paper the entries of a record name.</summary>
public static class PapersBeside
{
    /// <summary>In order of writing; each once.</summary>
    public static IReadOnlyList<PaperBeside> Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.AllFacts.SelectMany(f => Of(f.Original.What).Concat(Of(f.What)).Select(p => p with { Entry = f.Version })).DistinctBy(p => p.Id)];
    }

    /// <summary>The papers one entry names, corrections among them.</summary>
    public static IEnumerable<PaperBeside> NamedBy(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(entry.What is EntryCorrected { Now: var now } ? now : entry.What).Select(p => p with { Entry = entry.Version });
    }

    /// <summary>What an entry as it is written keeps, a correction what it puts in the place of the first.</summary>
    public static IReadOnlyList<Attachment> AttachedTo(JournalEvent what) => what switch
    {
        EntryCorrected { Now: var now } => KeptWith(now),
        ChildEvent of => KeptWith(of),
        _ => [],
    };

    /// <summary>What is kept with an entry.</summary>
    public static IReadOnlyList<Attachment> KeptWith(ChildEvent what) => what switch
    {
        VisitMade visit => visit.Attachments,
        ReportWritten report => report.Files,
        PlanAgreementGiven { Scan: { } scan } => [scan],
        _ => [],
    };

    private static IEnumerable<PaperBeside> Of(ChildEvent what) => what switch
    {
        LetterSigned e => [Frozen(e.LetterId, $"Letter to {e.To}, version {e.LetterVersion}", e.ContentType, e.Sha256)],
        PlanCopyWritten e => [Frozen(e.CopyId, $"Plan for {e.To}, version {e.CopyVersion}", e.ContentType, e.Sha256)],
        CoreGroupCopyFrozen e => [Frozen(e.CopyId, $"Notes for {e.To}, version {e.CopyVersion}", e.ContentType, e.Sha256)],
        PlanNoticeSent e => [Frozen(e.NoticeId, $"Plan for the record of {e.Name}", e.ContentType, e.Sha256)],
        _ => KeptWith(what).Select(a => new PaperBeside(0, a.AttachmentId, PaperKind.Attachment, a.FileName, a.ContentType, a.Sha256)),
    };

    private static PaperBeside Frozen(Guid id, string name, string type, string sha) => new(0, id, PaperKind.Frozen, $"{name}{(type.StartsWith("application/pdf", StringComparison.Ordinal) ? ".pdf" : ".html")}", type, sha);
}
