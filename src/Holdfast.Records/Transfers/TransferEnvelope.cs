using System.Security.Cryptography;
using System.Text.Json;

namespace Holdfast.Records.Transfers;

/// <summary>Why a file could not be opened. The message says what to do.</summary>
public class TransferNotOpenedException(string message, bool wasAltered) : Exception(message)
{
    /// <summary>It is not as it was made; otherwise it is no such file, or the passphrase is another.</summary>
    public bool WasAltered { get; } = wasAltered;
}

/// <summary>The file opens and is whole in itself, and it is not the one whose closing seal was said.</summary>
public sealed class WrongClosingSealException() : TransferNotOpenedException(
    "This is not the closing seal of the file. Read it through with the other authority. If it stays another, the file was cut or changed after they made it: ask them to send it again", wasAltered: true);

/// <summary>
/// A segment as a file: a first line that says its shape, the record sealed under a key made of the passphrase, and its papers after it, each in a box of its own.
/// </summary>
public static class TransferEnvelope
{
    /// <summary>A passphrase said over the telephone is shorter than this only at the family's cost.</summary>
    public const int LeastPassphrase = 12;

    /// <summary>The longest record, in bytes: the one part that is held whole.</summary>
    public const int MostRecord = 64 * 1024 * 1024;

    /// <summary>The longest paper, in bytes. Those beside a record are at most 10 megabytes; a frozen letter may be longer.</summary>
    public const int MostPaper = 32 * 1024 * 1024;

    /// <summary>The longest file, in bytes. Papers that would make it longer stay, and are named.</summary>
    public const int MostFile = 512 * 1024 * 1024;

    // What is not there is written as nothing, so that a segment that lacks something is told from one that says there is none.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private static readonly byte[] Line = "HOLDFAST TRANSFER 2\n"u8.ToArray();
    private static readonly byte[] FirstLine = "HOLDFAST TRANSFER 1\n"u8.ToArray();

    /// <summary>The record as a file without its papers.</summary>
    public static byte[] Seal(TransferSegment segment, string passphrase)
    {
        using var key = NewLock(passphrase);
        return Seal(segment, key);
    }

    /// <exception cref="TransferNotOpenedException">It is no such file, it was altered, or the passphrase is another.</exception>
    public static TransferSegment Open(byte[] file, string passphrase)
    {
        using var stream = new MemoryStream(file);
        using var opened = OpenAsync(stream, passphrase).GetAwaiter().GetResult();
        return opened.Segment;
    }

    /// <summary>Opens a file as it comes. Its papers are read afterwards.</summary>
    /// <exception cref="TransferNotOpenedException">It is no such file, it was altered, or the passphrase is another.</exception>
    public static async Task<OpenedTransfer> OpenAsync(Stream file, string passphrase, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var followed = new FingerprintedStream(file);
        try
        {
            return await Open(followed, passphrase, cancel);
        }
        catch
        {
            await followed.DisposeAsync();
            throw;
        }
    }

    private static async Task<OpenedTransfer> Open(FingerprintedStream file, string passphrase, CancellationToken cancel)
    {
        var line = new byte[Line.Length];
        var read = await file.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false, cancel);
        if (read < line.Length || !(line.AsSpan().SequenceEqual(Line) || line.AsSpan().SequenceEqual(FirstLine)))
        {
            throw new TransferNotOpenedException("This is not a file one Holdfast makes for another. Choose the file the other authority sent.", wasAltered: false);
        }

        if (line.AsSpan().SequenceEqual(FirstLine))
        {
            return new OpenedTransfer(Read(FirstTransferEnvelope.Unseal(FirstLine, await Rest(file, cancel), passphrase)), file, null);
        }

        var head = await Exactly(file, TransferLock.HeadBytes, cancel);
        var (length, sha) = TransferLock.Announced(head);
        if (length is < TransferLock.TagBytes or > MostRecord)
        {
            throw Altered();
        }

        var sealedWords = await Exactly(file, length, cancel);
        if (!SHA256.HashData(sealedWords).AsSpan().SequenceEqual(sha) || TransferLock.Of(Line, head, passphrase) is not { } key)
        {
            throw Altered();
        }

        try
        {
            return new OpenedTransfer(Read(key.OpenHead(head, sealedWords)), file, key);
        }
        catch (AuthenticationTagMismatchException)
        {
            key.Dispose();
            throw WrongPassphrase();
        }
    }

    /// <summary>The segment as it is kept beside a journal.</summary>
    public static byte[] Write(TransferSegment segment) => JsonSerializer.SerializeToUtf8Bytes(segment, Json);

    /// <exception cref="TransferNotOpenedException">It is not a segment of a shape this program knows.</exception>
    public static TransferSegment Read(ReadOnlySpan<byte> segment)
    {
        try
        {
            if (JsonSerializer.Deserialize<TransferSegment>(segment, Json) is { Format: TransferSegment.CurrentFormat or TransferSegment.FirstFormat } read)
            {
                return read.IsWhole ? read : throw Unreadable();
            }
        }
        catch (JsonException)
        {
            throw Unreadable();
        }

        throw new TransferNotOpenedException("The file was made by a newer Holdfast. Take it in with that version or a later one.", wasAltered: false);
    }

    internal static TransferNotOpenedException Unreadable() => new("The file opens, and what is in it cannot be read. Ask for it again.", wasAltered: true);

    internal static TransferLock NewLock(string passphrase) => TransferLock.New(Line, passphrase);

    internal static byte[] Seal(TransferSegment segment, TransferLock key)
    {
        var words = Write(segment);
        var head = key.Head(words);
        CryptographicOperations.ZeroMemory(words);
        return head;
    }

    internal static TransferNotOpenedException Altered() => new("The file was altered or cut short on its way. Nothing was taken in. Ask the other authority to send it again.", wasAltered: true);

    internal static TransferNotOpenedException WrongPassphrase() => new("The passphrase does not open this file. Ask the other authority for it again, by telephone.", wasAltered: false);

    private static async Task<byte[]> Exactly(Stream file, int length, CancellationToken cancel)
    {
        var bytes = new byte[length];
        return await file.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancel) == length ? bytes : throw Altered();
    }

    /// <summary>All that is left of a file of the first shape, which was read whole.</summary>
    private static async Task<byte[]> Rest(Stream file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[81920];
        while (await file.ReadAsync(piece, cancel) is > 0 and var read)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > MostRecord)
            {
                throw Altered();
            }
        }

        return bytes.ToArray();
    }
}
