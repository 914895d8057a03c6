using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Attachments;

/// <summary>What became of a file sent.</summary>
public abstract record AttachmentOutcome
{
    private AttachmentOutcome()
    {
    }

    /// <summary>It is kept with the draft; this is how the journal will speak of it.</summary>
    public sealed record Kept(Attachment Attachment) : AttachmentOutcome;

    /// <summary>It was not kept; the message says why and what to do.</summary>
    public sealed record Refused(string Message) : AttachmentOutcome;
}

/// <summary>A stored file, opened. Send it as a download or a picture, never as a page.</summary>
public sealed record AttachmentContent(string FileName, string ContentType, byte[] Bytes, string Sha256);

/// <summary>
/// Drawings, photographs and pages kept with the record: without metadata, encrypted under the child's own key, and provable by the fingerprint in the child's journal.
/// </summary>
public sealed class AttachmentStore(IDatabase database, IProtector protector, TimeProvider clock)
{
    /// <summary>Takes a file into a draft.</summary>
    /// <param name="childId">The child it is of; under whose key it is kept.</param>
    /// <param name="fileName">What the sender called it; kept, with its ending put right.</param>
    public async Task<AttachmentOutcome> Add(Guid draftId, Guid owner, Guid childId, string fileName, ReadOnlyMemory<byte> content, string? caption = null, CancellationToken cancel = default)
    {
        CleanFile clean;
        try
        {
            clean = FileCleaner.Clean(content.Span);
        }
        catch (FileRefusedException refused)
        {
            return new AttachmentOutcome.Refused(refused.Message);
        }

        var kept = new Attachment(NewId.Next(), Named(fileName, clean.ContentType), clean.ContentType, clean.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(clean.Bytes)), Text.Clean(caption));
        var name = Encoding.UTF8.GetBytes(kept.FileName);
        var protectedBytes = await protector.Protect(childId, kept.AttachmentId, (byte[])[(byte)(name.Length >> 8), (byte)name.Length, .. name, .. clean.Bytes], cancel);
        await database.Write((tx, _) => tx.Execute("""
            INSERT INTO attachment (id, child, owner, draft, kept, content_type, bytes, sha256, added_at, sealed)
            VALUES (@id, @child, @owner, @draft, 0, @type, @bytes, @sha, @at, @sealed)
            """,
            ("id", kept.AttachmentId), ("child", childId), ("owner", owner), ("draft", draftId), ("type", kept.ContentType), ("bytes", kept.Bytes), ("sha", kept.Sha256),
            ("at", clock.GetUtcNow()), ("sealed", protectedBytes)), cancel);
        return new AttachmentOutcome.Kept(kept);
    }

    /// <summary>The file of this child; nothing when it is not this child's. The page has passed the gate for the child.</summary>
    public async Task<AttachmentContent?> Open(Guid attachmentId, Guid childId, CancellationToken cancel = default)
    {
        await using var reader = await database.OpenReader(cancel);
        var found = await reader.Read("SELECT content_type, sha256, sealed FROM attachment WHERE id = @id AND child = @child", Row, cancel, ("id", attachmentId), ("child", childId));
        if (found is not [var (type, sha, sealedBytes)])
        {
            return null;
        }

        var inside = await protector.Unprotect(childId, attachmentId, sealedBytes, cancel);
        var nameLength = (inside[0] << 8) | inside[1];
        var bytes = inside[(2 + nameLength)..];
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha
            ? new AttachmentContent(Encoding.UTF8.GetString(inside, 2, nameLength), type, bytes, sha)
            : throw new CryptographicException($"Attachment {attachmentId} is not what was stored.");
    }

    /// <summary>Makes a file part of the record, in the transaction of the entry that names it. For a form that has no draft of its own.</summary>
    public static Task Keep(Guid attachmentId, DbTransaction transaction, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        cancel.ThrowIfCancellationRequested();
        return transaction.Execute("UPDATE attachment SET kept = 1 WHERE kept = 0 AND id = @id", ("id", attachmentId));
    }

    /// <summary>Takes a file out of a draft again. False when it is not the owner's, or is part of the record by now.</summary>
    public Task<bool> Remove(Guid attachmentId, Guid owner, CancellationToken cancel = default) =>
        database.Write(async (tx, _) => await tx.Execute("DELETE FROM attachment WHERE id = @id AND owner = @owner AND kept = 0", ("id", attachmentId), ("owner", owner)) == 1, cancel);

    /// <summary>The sender's name without folders or control characters, and with the ending of what it is.</summary>
    internal static string Named(string fileName, string contentType)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/').Split('/')[^1]);
        stem = string.Concat(stem.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or ':' or '*' or '?' or ';' or '\u202e'))).Trim(' ', '.');
        stem = stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, 80)];
        return stem + contentType switch
        {
            "image/jpeg" => ".jpg",
            "image/png" => ".png",
            _ => ".pdf",
        };
    }

    private static (string Type, string Sha, byte[] Sealed) Row(DbDataReader row) => (row.GetString(0), row.GetString(1), row.Bytes(2));
}
