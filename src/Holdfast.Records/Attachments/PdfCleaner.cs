using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Holdfast.Records.Attachments;

/// <summary>
/// Writes a PDF's pages into a new file, so that its author, history, earlier versions and programs stay behind. What would be lost silently that way, filled-in forms
/// and comments, is refused, as is what acts by itself.
/// </summary>
internal static class PdfCleaner
{
    private const string Instead = "Print it to PDF and send that, or send photos of its pages";

    private static readonly string[] TellTale = ["/Metadata", "/PieceInfo", "/LastModified", "/AA", "/A", "/Thumb", "/StructParents", "/StructParent", "/AF", "/Measure", "/PtData"];

    private static readonly string[] Acting = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/Movie", "/Sound", "/3D", "/SubmitForm", "/ImportData"];

    public static bool Looks(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    public static byte[] Clean(ReadOnlySpan<byte> content)
    {
        try
        {
            using var source = new MemoryStream(content.ToArray());
            using var read = PdfReader.Open(source, PdfDocumentOpenMode.Import);
            RefuseWhatActs(read);
            using var written = new PdfDocument();
            foreach (var page in read.Pages)
            {
                RefuseWhatWouldBeLost(page);
                written.AddPage(page);
            }

            if (written.PageCount == 0)
            {
                throw new FileRefusedException($"The PDF has no pages. {Instead}");
            }

            foreach (var page in written.Pages)
            {
                page.Elements.Remove("/Annots");
            }

            foreach (var dictionary in written.Internals.GetAllObjects().OfType<PdfDictionary>())
            {
                Strip(dictionary);
            }

            using var target = new MemoryStream();
            written.Save(target);
            return Checked(target.ToArray());
        }
#pragma warning disable CA1031 // Whatever the reader stumbles over in a hostile or broken file, the file is refused.
        catch (Exception broken) when (broken is not (FileRefusedException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw new FileRefusedException($"The PDF cannot be read. It may be damaged, or protected by a password. {Instead}", broken);
        }
    }

    private static void RefuseWhatActs(PdfDocument read)
    {
        foreach (var dictionary in read.Internals.GetAllObjects().OfType<PdfDictionary>())
        {
            if (Acting.Any(a => dictionary.Elements.ContainsKey(a) || Says(dictionary, "/S", a) || Says(dictionary, "/Type", a) || Says(dictionary, "/Subtype", a)))
            {
                throw new FileRefusedException($"The PDF holds a program or another file. {Instead}");
            }
        }

        if (read.Internals.Catalog.Elements.ContainsKey("/XFA") || read.Internals.Catalog.Elements.GetDictionary("/AcroForm")?.Elements.ContainsKey("/XFA") == true)
        {
            throw new FileRefusedException($"The PDF is a form. {Instead}");
        }
    }

    private static void RefuseWhatWouldBeLost(PdfPage page)
    {
        if (page.Elements.GetArray("/Annots") is not { } annotations)
        {
            return;
        }

        for (var i = 0; i < annotations.Elements.Count; i++)
        {
            if (annotations.Elements.GetDictionary(i) is { } annotation && !Says(annotation, "/Subtype", "/Link"))
            {
                throw new FileRefusedException($"The PDF has form fields or comments, which would be lost. {Instead}");
            }
        }
    }

    private static void Strip(PdfDictionary dictionary)
    {
        foreach (var key in TellTale)
        {
            dictionary.Elements.Remove(key);
        }

        // A photo inside the PDF tells as much as one on its own.
        if (dictionary.Stream is { } stream && Says(dictionary, "/Filter", "/DCTDecode") && JpegCleaner.Looks(stream.Value))
        {
            stream.Value = JpegCleaner.Clean(stream.Value);
            dictionary.Elements.SetInteger("/Length", stream.Value.Length);
        }
    }

    /// <summary>Reads what was written: it must be whole, and hold nothing of what was to go.</summary>
    private static byte[] Checked(byte[] written)
    {
        using var again = PdfReader.Open(new MemoryStream(written), PdfDocumentOpenMode.Import);
        RefuseWhatActs(again);
        return again.Internals.GetAllObjects().OfType<PdfDictionary>().Any(d => d.Elements.ContainsKey("/Metadata") || d.Elements.ContainsKey("/PieceInfo"))
            ? throw new FileRefusedException($"What the PDF says of its making cannot be removed. {Instead}")
            : written;
    }

    private static bool Says(PdfDictionary dictionary, string key, string name) => dictionary.Elements[key] switch
    {
        PdfName one => one.Value == name,
        PdfReference { Value: PdfNameObject one } => one.Value == name,
        PdfArray { Elements.Count: 1 } array => array.Elements[0] is PdfName one && one.Value == name,
        _ => false,
    };
}
