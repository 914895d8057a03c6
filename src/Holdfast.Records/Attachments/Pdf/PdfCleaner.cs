namespace Holdfast.Records.Attachments.Pdf;

/// <summary>
/// Writes a PDF's pages into a new file, so that its author, history, earlier versions and programs stay behind. What would be lost silently that way, filled-in forms,
/// comments and layers, is refused, as is what acts by itself.
/// </summary>
internal static class PdfCleaner
{
    private const string Instead = "Print it to PDF and send that, or send photos of its pages";
    private const int MostPages = 2_000;

    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private static readonly string[] Acting = ["JavaScript", "JS", "Launch", "EmbeddedFile", "RichMedia", "Movie", "Sound", "3D", "SubmitForm", "ImportData"];

    private static readonly string[] SaysWhat = ["S", "Type", "Subtype"];

    public static bool Looks(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    public static byte[] Clean(ReadOnlySpan<byte> content)
    {
        try
        {
            var file = PdfFile.Read(content);
            if (file.IsEncrypted)
            {
                throw new FileRefusedException($"The PDF is protected by a password. {Instead}");
            }

            RefuseWhatActs(file);
            var pages = PagesOf(file);
            pages.ForEach(page => RefuseWhatWouldBeLost(file, page));
            using var copy = new PdfCopy(file);
            return copy.Write(pages);
        }
        catch (PdfDamagedException broken)
        {
            throw new FileRefusedException($"The PDF cannot be read, or is damaged. {Instead}", broken);
        }
        catch (FileRefusedException broken) when (broken.Message == JpegCleaner.Damaged)
        {
            throw new FileRefusedException($"The PDF holds a photo that is damaged. {Instead}", broken);
        }
    }

    private static void RefuseWhatActs(PdfFile file)
    {
        foreach (var dictionary in file.Objects.SelectMany(Dictionaries))
        {
            if (Acting.Any(dictionary.Entries.ContainsKey) || SaysWhat.Any(key => file.NameIn(dictionary[key]) is { } name && Acting.Contains(name)))
            {
                throw new FileRefusedException($"The PDF holds a program or another file. {Instead}");
            }
        }

        if (file.Dictionary(file.Catalog["AcroForm"])?["XFA"] is not null)
        {
            throw new FileRefusedException($"The PDF is a form. {Instead}");
        }

        if (file.Catalog["OCProperties"] is not null)
        {
            throw new FileRefusedException($"The PDF has layers that can be hidden and shown. {Instead}");
        }
    }

    private static void RefuseWhatWouldBeLost(PdfFile file, PdfDictionary page)
    {
        if (file.List(page["Annots"]).Any(a => file.Dictionary(a) is { } annotation && file.NameIn(annotation["Subtype"]) != "Link"))
        {
            throw new FileRefusedException($"The PDF has form fields or comments, which would be lost. {Instead}");
        }
    }

    /// <summary>The pages in order, each with what it inherits from those above it.</summary>
    private static List<PdfDictionary> PagesOf(PdfFile file)
    {
        var pages = new List<PdfDictionary>();
        var above = new Stack<(PdfDictionary Node, Dictionary<string, PdfObject> Inherits)>();
        var met = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        Push(file.Catalog["Pages"], []);
        while (above.TryPop(out var next))
        {
            var (node, inherits) = next;
            var own = new Dictionary<string, PdfObject>(inherits, StringComparer.Ordinal);
            foreach (var key in Inherited.Where(node.Entries.ContainsKey))
            {
                own[key] = node.Entries[key];
            }

            if (node["Kids"] is null)
            {
                pages.Add(new PdfDictionary(new Dictionary<string, PdfObject>(node.Entries.Concat(own.Where(o => !node.Entries.ContainsKey(o.Key))), StringComparer.Ordinal)));
            }
            else
            {
                // The first child comes off the stack first.
                foreach (var child in file.List(node["Kids"]).Reverse())
                {
                    Push(child, own);
                }
            }
        }

        return pages.Count is > 0 and <= MostPages ? pages : throw new PdfDamagedException("It has no pages, or too many.");

        void Push(PdfObject? item, Dictionary<string, PdfObject> inherits)
        {
            if (file.Dictionary(item) is not { } node || !met.Add(node))
            {
                throw new PdfDamagedException("A page is missing, or stands twice.");
            }

            above.Push((node, inherits));
        }
    }

    private static IEnumerable<PdfDictionary> Dictionaries(PdfObject item) => item switch
    {
        PdfDictionary dictionary => dictionary.Entries.Values.SelectMany(Dictionaries).Prepend(dictionary),
        PdfStream stream => Dictionaries(stream.Header),
        PdfArray array => array.Items.SelectMany(Dictionaries),
        _ => [],
    };
}
