using System.Data.Common;
using System.Text;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Records.Attachments;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Evidence;

/// <summary>A bundle that is about to be recorded.</summary>
/// <param name="Beside">Writes it in the transaction of its entry.</param>
public sealed record BundleMade(string ManifestSha256, Func<DbTransaction, CancellationToken, Task> Beside);

/// <summary>A bundle that is taken out.</summary>
/// <param name="Zip">Nothing when it may not leave any more: something in it is protected since.</param>
public sealed record BundleOpened(byte[]? Zip);

/// <summary>There are more drawings, photographs and pages than one bundle takes.</summary>
public sealed class BundleTooBigException() : Exception("The files of this period are more than one bundle takes.");

/// <summary>Makes evidence bundles and gives them out.</summary>
public sealed class EvidenceDesk(JournalStore journal, UserProfiles profiles, LetterDesk letters, PdfMaker pdf, BundleStore bundles, AttachmentStore attachments, TimeProvider clock)
{
    private const string Machine = "record.json";

    /// <summary>More than this is no bundle a court can be sent.</summary>
    private const long MostOfFiles = 64L << 20;

    /// <param name="withFiles">Whether the drawings, photographs and pages kept with the entries go in.</param>
    /// <exception cref="PdfNotMadeException">The PDF was not made; there is no bundle.</exception>
    /// <exception cref="BundleTooBigException">There are more drawings, photographs and pages than one bundle takes.</exception>
    public async Task<BundleMade> Make(ChildView view, MakeEvidenceBundle asked, Author maker, bool withFiles, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(maker);

        // Both readings of the child come from the same entries, and the seal is of the last of them, whoever writes meanwhile.
        var entries = await journal.Read(view.Child.Id, cancel: cancel);
        var now = new ChildView(Child.From(view.Child.Id, entries), view.Rules, view.Capacity, view.Today, null);
        var then = Child.From(view.Child.Id, entries, asked.To);
        var seal = await journal.SealOf(view.Child.Id, now.Child.Version, cancel) ?? throw new InvalidOperationException("The journal that was read is not there.");
        var names = await profiles.NamesOf(entries.Select(e => e.RecordedBy.UserId).Append(maker.UserId), cancel);
        var at = clock.GetUtcNow();
        var composer = new EvidenceComposer(now, names, await letters.ProtectedIn(now.Child, cancel), withFiles);
        var record = composer.Compose(asked, then, maker, at);
        if (composer.Files.Sum(f => (long)f.Bytes) > MostOfFiles)
        {
            throw new BundleTooBigException();
        }

        var page = PaperMarkup.Document(EvidencePaper.Of(record, now.Words, seal));
        var paper = await pdf.Make(page, cancel) is { } made ? ("record.pdf", made) : ("record.html", Encoding.UTF8.GetBytes(page));
        var manifest = new BundleManifest(
            BundleManifest.CurrentFormat, asked.BundleId, view.Child.Id, asked.From, asked.To, record.ForWhom, record.Why, at, record.MadeBy.Name ?? record.MadeBy.Capacity, record.MadeBy.Capacity, seal, []);
        var zip = BundleZip.Of(manifest, [paper, (Machine, BundleJson.Write(record)), .. await Kept(composer.Files, view.Child.Id, cancel)]);
        return new BundleMade(zip.ManifestSha256, await bundles.Seal(asked.BundleId, view.Child.Id, zip.Bytes, cancel));
    }

    /// <summary>The bundle of this child; nothing when it is not this child's.</summary>
    public async Task<BundleOpened?> Open(Child child, Guid bundleId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (await bundles.Open(bundleId, child.Id, cancel) is not { } zip)
        {
            return null;
        }

        // An address may have been protected since it was made.
        var isProtected = await letters.ProtectedIn(child, cancel);
        using var record = JsonDocument.Parse(BundleZip.Read(zip, Machine) ?? throw new InvalidDataException($"Evidence bundle {bundleId} holds no {Machine}."));
        return new BundleOpened(Words(record.RootElement).Any(isProtected) ? null : zip);
    }

    private async Task<List<(string Name, byte[] Bytes)>> Kept(IReadOnlyList<BundledFile> files, Guid childId, CancellationToken cancel)
    {
        var kept = new List<(string, byte[])>();
        foreach (var file in files)
        {
            var content = await attachments.Open(file.AttachmentId, childId, cancel) ?? throw new InvalidOperationException($"The file {file.AttachmentId} of the record is not there.");
            kept.Add((file.Name, content.Bytes));
        }

        return kept;
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Words(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
