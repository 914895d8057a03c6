using System.Globalization;
using System.Text;

namespace Holdfast.Records.Attachments.Pdf;

/// <summary>
/// Writes a new PDF of nothing but pages: what each page shows and what it needs to show it. What tells of the making, wherever it hangs, is left out.
/// </summary>
internal sealed class PdfCopy(PdfFile from) : IDisposable
{
    private const int CatalogNumber = 1;
    private const int PagesNumber = 2;

    private static readonly string[] OfPage = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit", "Group", "Resources", "Contents"];

    private static readonly HashSet<string> TellTale = new(StringComparer.Ordinal)
    {
        "Metadata", "PieceInfo", "LastModified", "StructParents", "StructParent", "OPI", "Alternates",
    };

    private readonly MemoryStream written = new();
    private readonly Dictionary<int, int> numbers = [];
    private readonly Queue<int> waiting = [];
    private readonly SortedDictionary<int, long> places = [];
    private int last = PagesNumber;

    public byte[] Write(IReadOnlyList<PdfDictionary> pages)
    {
        Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        Object(CatalogNumber, $"<</Type/Catalog/Pages {PagesNumber} 0 R>>");
        var kids = pages.Select(_ => ++last).ToList();
        Object(PagesNumber, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', kids.Select(k => $"{k} 0 R"))}]>>");
        foreach (var (page, number) in pages.Zip(kids))
        {
            Begin(number);
            Put($"<</Type/Page/Parent {PagesNumber} 0 R");
            foreach (var key in OfPage.Where(page.Entries.ContainsKey))
            {
                Entry(key, page.Entries[key]);
            }

            Put(">>");
            End();
        }

        while (waiting.TryDequeue(out var number))
        {
            Begin(numbers[number]);
            Copy(from.Follow(new PdfReference(number)));
            End();
        }

        WriteTable();
        return written.ToArray();
    }

    public void Dispose() => written.Dispose();

    private void Copy(PdfObject? item)
    {
        switch (item)
        {
            case PdfName name:
                Put($"/{Escaped(name.Text)}");
                break;
            case PdfPlain plain:
                written.Write(plain.Written);
                break;
            case PdfReference reference:
                Put($"{NumberOf(reference.Number)} 0 R");
                break;
            case PdfArray array:
                Put("[");
                foreach (var one in array.Items)
                {
                    Copy(one);
                    Put(" ");
                }

                Put("]");
                break;
            case PdfDictionary dictionary:
                Dictionary(dictionary.Entries);
                break;
            case PdfStream stream:
                Stream(stream);
                break;
            default:
                Put("null");
                break;
        }
    }

    private void Stream(PdfStream stream)
    {
        var header = new Dictionary<string, PdfObject>(stream.Header.Entries, StringComparer.Ordinal);
        var packed = stream.Packed;
        switch (from.Filters(stream.Header))
        {
            case ["DCTDecode"]:
                packed = JpegCleaner.Clean(packed);
                break;
            case ["FlateDecode", "DCTDecode"]:
                packed = JpegCleaner.Clean(from.Unpack(packed));
                header["Filter"] = new PdfName("DCTDecode");
                header["DecodeParms"] = from.List(header.GetValueOrDefault("DecodeParms")) is [_, var ofPicture] ? ofPicture : new PdfPlain("null"u8.ToArray());
                break;
            case var filters when filters.Any(f => f is "DCTDecode" or "JPXDecode" or "Crypt"):
                throw new PdfDamagedException("It holds a picture in a form that cannot be cleaned.");
            default:
                break;
        }

        header["Length"] = new PdfPlain(Encoding.ASCII.GetBytes(packed.Length.ToString(CultureInfo.InvariantCulture)));
        Dictionary(header);
        Put("stream\n");
        written.Write(packed);
        Put("\nendstream");
    }

    private void Dictionary(Dictionary<string, PdfObject> entries)
    {
        Put("<<");
        foreach (var (key, value) in entries.Where(e => !TellTale.Contains(e.Key)))
        {
            Entry(key, value);
        }

        Put(">>");
    }

    private void Entry(string key, PdfObject value)
    {
        Put($"/{Escaped(key)} ");
        Copy(value);
    }

    private int NumberOf(int number)
    {
        if (!numbers.TryGetValue(number, out var copied))
        {
            copied = ++last;
            numbers.Add(number, copied);
            waiting.Enqueue(number);
        }

        return copied;
    }

    private void Object(int number, string text)
    {
        Begin(number);
        Put(text);
        End();
    }

    private void Begin(int number)
    {
        places.Add(number, written.Position);
        Put($"{number} 0 obj\n");
    }

    private void End() => Put("\nendobj\n");

    private void WriteTable()
    {
        var at = written.Position;
        Put($"xref\n0 {last + 1}\n0000000000 65535 f \n");
        foreach (var place in places.Values)
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        }

        Put($"trailer\n<</Size {last + 1}/Root {CatalogNumber} 0 R>>\nstartxref\n{at}\n%%EOF\n");
    }

    private void Put(string text) => written.Write(Encoding.Latin1.GetBytes(text));

    private static string Escaped(string name) => string.Concat(name.Select(c =>
        c is > ' ' and <= '~' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal) ? c.ToString() : $"#{(int)c:x2}"));
}
