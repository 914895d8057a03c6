using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Holdfast.Casework;

namespace Holdfast.Records.Transfers;

/// <summary>A file another authority made, opened: the record, and after it its papers, read one after the other as they stand in the file.</summary>
public sealed class OpenedTransfer : IDisposable
{
    private readonly FingerprintedStream file;
    private readonly TransferLock? key;

    internal OpenedTransfer(TransferSegment segment, FingerprintedStream file, TransferLock? key) => (Segment, this.file, this.key) = (segment, file, key);

    public TransferSegment Segment { get; }

    /// <summary>The fingerprint of what was read; of the whole file, once its papers were.</summary>
    public string Sha256 => file.Sha256;

    /// <summary>Each paper with its bytes, proved by the fingerprint in the record. Read once, from the first to the last.</summary>
    /// <exception cref="TransferNotOpenedException">A paper is missing or was altered; the message names it.</exception>
    public async IAsyncEnumerable<(int Place, byte[] Bytes)> Papers([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var papers = Segment.Papers ?? [];
        for (var place = 0; place < papers.Count; place++)
        {
            yield return (place, await Next(place, papers[place], cancel));
        }

        if (key is not null && await file.ReadAsync(new byte[1], cancel) > 0)
        {
            throw new TransferNotOpenedException("More stands in the file than was put into it. Nothing was taken in. Ask the other authority to send it again.", wasAltered: true);
        }
    }

    public void Dispose()
    {
        key?.Dispose();
        file.Dispose();
    }

    private async Task<byte[]> Next(int place, TransferredPaper paper, CancellationToken cancel)
    {
        var head = new byte[TransferLock.BoxHead];
        if (key is null || await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length)
        {
            throw Not(paper, "is missing");
        }

        if (TransferLock.LengthOf(head) is var length && (length < TransferLock.TagBytes || length > TransferEnvelope.MostPaper))
        {
            throw Not(paper, "was altered or cut short on its way");
        }

        var box = new byte[length];
        if (await file.ReadAtLeastAsync(box, length, throwOnEndOfStream: false, cancel) < length)
        {
            throw Not(paper, "was altered or cut short on its way");
        }

        try
        {
            var bytes = key.OpenBox(place, head, box);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == paper.Sha256 ? bytes : throw Not(paper, "is not the one the record names");
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Not(paper, "was altered or cut short on its way");
        }
    }

    private static TransferNotOpenedException Not(TransferredPaper paper, string what) =>
        new($"The paper “{paper.Name}” of {UkDate.Long(paper.Of)} {what}. Nothing was taken in. Ask the other authority to send the file again.", wasAltered: true);
}
