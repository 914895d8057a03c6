using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Records.Attachments;
using Holdfast.Records.Documents;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;
using Holdfast.Records.Keys;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;

namespace Holdfast.Records.Verification;

/// <summary>
/// Reads the bytes of every paper kept beside a record and holds them against the fingerprint in the journal: attachments, frozen letters and copies, evidence bundles, and records and papers of
/// transfers. One paper is in memory at a time.
/// </summary>
public sealed class PapersVerifier(
    IDatabase database, JournalStore journal, AttachmentStore attachments, LetterDocuments letters, BundleStore bundles, TransferStore transfers, TransferDesk desk)
{
    /// <param name="progress">Told after each record.</param>
    public async Task<PapersResult> Verify(IProgress<PapersDone>? progress = null, CancellationToken cancel = default)
    {
        // What is kept is listed before the journals are read, so that what comes in meanwhile is never taken for nameless.
        var kept = await Kept(cancel);
        var check = new Check();
        var unread = new HashSet<Guid>();
        var children = await journal.Children(cancel);
        foreach (var (child, place) in children.Select((c, i) => (c, i)))
        {
            try
            {
                var seen = new HashSet<(Guid, string)>();
                foreach (var entry in await journal.Read(child, cancel: cancel))
                {
                    await foreach (var (paper, found) in PapersOf(child, entry, seen, cancel))
                    {
                        kept.Remove(paper);
                        check.Took(entry.Position, paper.Kind, found);
                    }
                }
            }
            catch (Exception closed) when (closed is JournalDamagedException or KeyMissingException)
            {
                unread.Add(child);
            }

            progress?.Report(new PapersDone(place + 1, children.Count));
        }

        foreach (var (paper, child) in kept.Where(k => !unread.Contains(k.Value)).OrderBy(k => k.Key.Id))
        {
            check.Nameless(paper, child);
        }

        return check.Result(unread.Count);
    }

    /// <summary>Every paper an entry names, and what became of it; nothing when it is whole.</summary>
    /// <param name="seen">What an earlier entry of the child named by the same fingerprint, as an entry and its correction do.</param>
    private async IAsyncEnumerable<(Paper Paper, PaperDamage? Found)> PapersOf(Guid child, Entry entry, HashSet<(Guid, string)> seen, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var beside in PapersBeside.NamedBy(entry).Where(p => seen.Add((p.Id, p.Sha256))))
        {
            var kind = beside.Kind == PaperKind.Attachment ? Kind.Attachment : Kind.Letter;
            yield return (new Paper(kind, beside.Id), await Compare(beside.Sha256, () => kind == Kind.Attachment ? OfAttachment(beside.Id, child, cancel) : OfLetter(beside.Id, child, cancel)));
        }

        switch (entry.What)
        {
            case EvidenceBundleMade made:
                yield return (new Paper(Kind.Bundle, made.BundleId), await Compare(made.Sha256, () => OfBundle(made.BundleId, child, cancel)));
                break;
            case TransferMade made:
                yield return (new Paper(Kind.FileOut, made.TransferId), await Compare(made.Sha256, () => OfFile(made.TransferId, child, cancel)));
                for (var place = 0; place < (made.Papers ?? 0); place++)
                {
                    // The file’s fingerprint took them in.
                    yield return (new Paper(Kind.PaperOut, made.TransferId, place), null);
                }

                break;
            case ForeignRecordReceived received:
                byte[]? segment = null;
                yield return (new Paper(Kind.FileIn, received.TransferId), await Compare(received.Sha256, async () => Of(segment = await transfers.Received(received.TransferId, child, cancel))));
                var named = segment is not null && Of(segment) == received.Sha256 ? TransferEnvelope.Read(segment).Papers ?? [] : [];
                for (var place = 0; place < (received.Papers ?? 0); place++)
                {
                    var at = place;
                    yield return (new Paper(Kind.PaperIn, received.TransferId, at), place < named.Count
                        ? await Compare(named[place].Sha256, async () => Of(await desk.Paper(received.TransferId, child, at, cancel)))
                        : null);
                }

                break;
        }
    }

    private static async Task<PaperDamage?> Compare(string named, Func<Task<string?>> fingerprint)
    {
        try
        {
            var found = await fingerprint();
            return found is null ? PaperDamage.Missing : found == named ? null : PaperDamage.Changed;
        }
        catch (Exception changed) when (changed is CryptographicException or InvalidDataException)
        {
            return PaperDamage.Changed;
        }
    }

    private async Task<string?> OfAttachment(Guid id, Guid child, CancellationToken cancel) => Of((await attachments.Open(id, child, cancel))?.Bytes);

    private async Task<string?> OfLetter(Guid id, Guid child, CancellationToken cancel) => (await letters.Open(id, child, cancel))?.Sha256;

    /// <summary>The journal names the manifest, and the manifest every file in the bundle.</summary>
    private async Task<string?> OfBundle(Guid id, Guid child, CancellationToken cancel)
    {
        if (await bundles.Open(id, child, cancel) is not { } zip)
        {
            return null;
        }

        using var stream = new MemoryStream(zip, writable: false);
        return BundleCheck.Of(stream) is { IsWhole: true, ManifestSha256: { } manifest } ? manifest : throw new InvalidDataException();
    }

    private async Task<string?> OfFile(Guid id, Guid child, CancellationToken cancel)
    {
        using var sha = SHA256.Create();
        await using var hashing = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write);
        if (!await desk.WriteTo(hashing, id, child, cancel))
        {
            return null;
        }

        await hashing.FlushFinalBlockAsync(cancel);
        return Convert.ToHexStringLower(sha.Hash!);
    }

    private static string? Of(byte[]? bytes) => bytes is null ? null : Fingerprint.Of(bytes);

    /// <summary>Everything that is kept, and whose it is.</summary>
    private async Task<Dictionary<Paper, Guid>> Kept(CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        var kept = new Dictionary<Paper, Guid>();
        foreach (var (kind, sql) in new[]
        {
            (Kind.Attachment, "SELECT id, child, 0 FROM attachment WHERE kept = 1"),
            (Kind.Letter, "SELECT id, child, 0 FROM letter_document"),
            (Kind.Bundle, "SELECT id, child, 0 FROM evidence_bundle"),
            (Kind.FileOut, "SELECT id, child, 0 FROM transfer_file WHERE way = 'out'"),
            (Kind.FileIn, "SELECT id, child, 0 FROM transfer_file WHERE way = 'in'"),
            (Kind.PaperOut, "SELECT transfer, child, place FROM transfer_paper WHERE way = 'out' AND kept = 1"),
            (Kind.PaperIn, "SELECT transfer, child, place FROM transfer_paper WHERE way = 'in' AND kept = 1"),
        })
        {
            foreach (var (id, child, place) in await reader.Read(sql, r => (r.Id(0), r.Id(1), r.Number(2)), cancel))
            {
                kept[new Paper(kind, id, place)] = child;
            }
        }

        return kept;
    }

    private enum Kind
    {
        Attachment,
        Letter,
        Bundle,
        FileOut,
        PaperOut,
        FileIn,
        PaperIn,
    }

    /// <param name="Place">Of a paper in a file, its place there.</param>
    private sealed record Paper(Kind Kind, Guid Id, int Place = 0);

    private sealed class Check
    {
        private long read;
        private int findings;
        private BadPaper? first;

        public void Took(long position, Kind kind, PaperDamage? found)
        {
            read++;
            if (found is { } damage)
            {
                findings++;
                if (first is null || position < first.Position)
                {
                    first = new BadPaper(position, damage, $"The {Words(kind)} that entry {position} names {(damage == PaperDamage.Missing ? "is missing" : "was changed after it was kept")}.");
                }
            }
        }

        public void Nameless(Paper paper, Guid child)
        {
            findings++;
            first ??= new BadPaper(null, PaperDamage.Nameless, $"The {Words(paper.Kind)} {paper.Id} is kept with the record {child}, and no entry names it.");
        }

        public PapersResult Result(int unread) => new(read, first, findings, unread);

        private static string Words(Kind kind) => kind switch
        {
            Kind.Attachment => "attachment",
            Kind.Letter => "letter or copy",
            Kind.Bundle => "evidence bundle",
            Kind.FileOut => "file made for another authority",
            Kind.PaperOut => "paper in a file for another authority",
            Kind.FileIn => "record of another authority",
            _ => "paper that came with the record of another authority",
        };
    }
}
