using System.Data.Common;
using System.Text;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
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

/// <summary>Makes evidence bundles and gives them out.</summary>
public sealed class EvidenceDesk(JournalStore journal, UserProfiles profiles, LetterDesk letters, PdfMaker pdf, BundleStore bundles, TimeProvider clock)
{
    private const string Machine = "record.json";

    /// <exception cref="PdfNotMadeException">The PDF was not made; there is no bundle.</exception>
    public async Task<BundleMade> Make(ChildView view, MakeEvidenceBundle asked, Author maker, CancellationToken cancel)
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
        var record = new EvidenceComposer(now, names, await letters.ProtectedIn(now.Child, cancel)).Compose(asked, then, maker, at);
        var page = PaperMarkup.Document(EvidencePaper.Of(record, seal));
        var paper = await pdf.Make(page, cancel) is { } made ? ("record.pdf", made) : ("record.html", Encoding.UTF8.GetBytes(page));
        var manifest = new BundleManifest(
            BundleManifest.CurrentFormat, asked.BundleId, view.Child.Id, asked.From, asked.To, record.ForWhom, record.Why, at, record.MadeBy.Name ?? record.MadeBy.Capacity, record.MadeBy.Capacity, seal, []);
        var zip = BundleZip.Of(manifest, [paper, (Machine, BundleJson.Write(record))]);
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

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Words(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
