using Holdfast.Records.Attachments.Pdf;

namespace Holdfast.Records.Attachments;

/// <summary>A file judged by its content and rid of what it says about whoever made it, where and with what.</summary>
/// <param name="ContentType">What it is, by its content; never what its sender or its name said.</param>
public sealed record CleanFile(string ContentType, byte[] Bytes);

/// <summary>A file can not be kept. The message says why and what to do instead.</summary>
public sealed class FileRefusedException : Exception
{
    public FileRefusedException(string message)
        : base(message)
    {
    }

    public FileRefusedException(string message, Exception because)
        : base(message, because)
    {
    }
}

/// <summary>Takes JPEG, PNG and PDF files, each walked from end to end, without metadata. Everything else is refused.</summary>
public static class FileCleaner
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>More than any telephone's camera makes; enough to stop a small file that swells to fill the memory.</summary>
    internal const long MostPixels = 120_000_000;

    /// <exception cref="FileRefusedException">The file is of another kind, too large, damaged, or holds what can not be kept.</exception>
    public static CleanFile Clean(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            throw new FileRefusedException("The file is empty. Choose another file");
        }

        if (content.Length > MostBytes)
        {
            throw new FileRefusedException("The file must be smaller than 10 MB. Send a smaller photo, or fewer pages");
        }

        if (JpegCleaner.Looks(content))
        {
            return new CleanFile("image/jpeg", JpegCleaner.Clean(content));
        }

        if (PngCleaner.Looks(content))
        {
            return new CleanFile("image/png", PngCleaner.Clean(content));
        }

        return PdfCleaner.Looks(content)
            ? new CleanFile("application/pdf", PdfCleaner.Clean(content))
            : throw new FileRefusedException(IsWord(content)
                ? "The file is a Word document. In Word, choose “Save as”, then “PDF”, and send the PDF"
                : "The file must be a JPEG or PNG picture, or a PDF. Take a photo of it, or print it to PDF");
    }

    /// <summary>What agencies most often send: by its content, whatever it is called. Of the packed form, the part every document has; of the older, the mark of its folder of parts.</summary>
    private static bool IsWord(ReadOnlySpan<byte> content) =>
        (content.StartsWith("PK\x03\x04"u8) && content.IndexOf("word/document"u8) >= 0) || content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
