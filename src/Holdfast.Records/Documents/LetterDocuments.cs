using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Documents;

/// <summary>A signed letter as it lies in the store.</summary>
/// <param name="LetterId">The id the journal names it by.</param>
/// <param name="Page">The letter as the page it was made from; what a leak is looked for in, and what is printed where there is no PDF.</param>
/// <param name="Pdf">The letter as PDF, where it could be made.</param>
public sealed record LetterDocument(Guid LetterId, string Page, byte[]? Pdf)
{
    public const string PdfType = "application/pdf";
    public const string PageType = "text/html; charset=utf-8";

    /// <summary>The bytes a reader gets: the PDF, or the page where there is none.</summary>
    public byte[] Bytes { get; } = Pdf ?? Encoding.UTF8.GetBytes(Page);

    public string ContentType => Pdf is null ? PageType : PdfType;

    /// <summary>The fingerprint of the bytes a reader gets.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>Signed letters: encrypted under the child's own key, so that they end with it; one row each, never changed.</summary>
public sealed class LetterDocuments(IDatabase database, IProtector protector, TimeProvider clock)
{
    /// <summary>Encrypts the letter; what comes back writes it, in the transaction that records that it was signed.</summary>
    public async Task<Func<DbTransaction, CancellationToken, Task>> Seal(LetterDocument letter, Guid childId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var sealedBytes = await protector.Protect(childId, letter.LetterId, Together(letter), cancel);
        return (tx, _) => tx.Execute(
            "INSERT INTO letter_document (id, child, content_type, bytes, sha256, made_at, sealed) VALUES (@id, @child, @type, @bytes, @sha, @at, @sealed)",
            ("id", letter.LetterId), ("child", childId), ("type", letter.ContentType), ("bytes", letter.Bytes.Length), ("sha", letter.Sha256), ("at", clock.GetUtcNow()), ("sealed", sealedBytes));
    }

    /// <summary>The letter of this child; nothing when it is not this child's. The page has passed the gate for the child.</summary>
    /// <exception cref="CryptographicException">The bytes are not those that were signed.</exception>
    public async Task<LetterDocument?> Open(Guid letterId, Guid childId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read("SELECT sha256, sealed FROM letter_document WHERE id = @id AND child = @child", r => (Sha: r.GetString(0), Sealed: r.Bytes(1)), cancel, ("id", letterId), ("child", childId));
        if (found is not [var row])
        {
            return null;
        }

        var letter = Apart(letterId, await protector.Unprotect(childId, letterId, row.Sealed, cancel));
        return letter.Sha256 == row.Sha ? letter : throw new CryptographicException($"Letter {letterId} is not what was signed.");
    }

    /// <summary>The page, led by its length, and then the PDF.</summary>
    private static byte[] Together(LetterDocument letter)
    {
        var page = Encoding.UTF8.GetBytes(letter.Page);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, page.Length);
        return [.. length, .. page, .. letter.Pdf ?? []];
    }

    private static LetterDocument Apart(Guid letterId, byte[] together)
    {
        var page = BinaryPrimitives.ReadInt32BigEndian(together);
        var pdf = together[(sizeof(int) + page)..];
        return new LetterDocument(letterId, Encoding.UTF8.GetString(together, sizeof(int), page), pdf.Length == 0 ? null : pdf);
    }
}
