using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Holdfast.Records.Tests.Attachments;

/// <summary>Small files of each kind, each with a canary where a camera or a program would put what must not be kept.</summary>
internal static class Samples
{
    public const string Canary = "canary-51.5072N";

    private static readonly byte[] CanaryBytes = Encoding.ASCII.GetBytes(Canary);

    /// <summary>Eight by eight pixels as far as its segments say, turned a quarter to the right, with a place, a comment and a second picture after its end.</summary>
    public static byte[] Jpeg() =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. CanaryBytes]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. CanaryBytes]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. CanaryBytes]),
        .. Segment(0xFE, CanaryBytes),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x5A, 0xFF, 0x00, 0x3C,
        0xFF, 0xD9,
        0xFF, 0xD8, .. CanaryBytes, 0xFF, 0xD9,
    ];

    /// <summary>Two by two grey pixels, with text, a time and EXIF, and more after its end.</summary>
    public static byte[] Png(uint width = 2) =>
    [
        0x89, .. "PNG\r\n"u8, 26, 10,
        .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(2), 8, 0, 0, 0, 0]),
        .. Chunk("tEXt", [.. "Author\0"u8, .. CanaryBytes]),
        .. Chunk("eXIf", [.. "MM"u8, .. CanaryBytes]),
        .. Chunk("tIME", [7, 234, 11, 16, 9, 30, 0]),
        .. Chunk("IDAT", Deflated([0, 10, 20, 0, 30, 40])),
        .. Chunk("IEND", []),
        .. CanaryBytes,
    ];

    /// <summary>
    /// One page with a photo on it, with its author, the program's own notes, a link and an earlier version of its words.
    /// </summary>
    /// <param name="more">Objects added to the file, or put in place of those with their number.</param>
    public static byte[] Pdf(params string[] more) => PdfOf(
    [
        "1 0 obj <</Type/Catalog /Pages 2 0 R /Metadata 8 0 R>> endobj",
        "2 0 obj <</Type/Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] /Resources <</XObject <</A 5 0 R>> /Font <</F1 6 0 R>>>>>> endobj",
        $"3 0 obj <</Type/Page /Parent 2 0 R /Contents 4 0 R /LastModified ({Canary}) /PieceInfo <</App <</Private ({Canary})>>>> /Annots [<</Subtype/Link /A <</URI ({Canary})>>>>]>> endobj",
        Stream(4, "", $"BT ({Canary}) Tj ET"),
        Stream(4, "", "q 100 0 0 100 0 0 cm /A Do Q BT /F1 12 Tf (Plan \\(page one\\)) Tj ET"),
        Stream(5, "/Type/XObject /Subtype/Image /Width 8 /Height 8 /ColorSpace/DeviceGray /BitsPerComponent 8 /Filter/DCTDecode /Metadata 8 0 R", Encoding.Latin1.GetString(Jpeg())),
        "6 0 obj <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>> endobj",
        $"7 0 obj <</Author ({Canary}) /Title ({Canary})>> endobj",
        Stream(8, "/Type/Metadata /Subtype/XML", $"<dc:creator>{Canary}</dc:creator>"),
        .. more,
    ], "/Root 1 0 R /Info 7 0 R");

    /// <summary>The same page in the newer form: its objects packed together, the stream's length in an object after it.</summary>
    public static byte[] PackedPdf()
    {
        string[] packed = ["<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Kids [3 0 R] /Count 1>>", $"<</Type/Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /LastModified ({Canary})>>"];
        var places = string.Join(' ', packed.Select((_, i) => $"{i + 1} {packed.Take(i).Sum(o => o.Length + 1)}"));
        var inside = Deflated(Encoding.Latin1.GetBytes($"{places}\n{string.Join('\n', packed)}"));
        return PdfOf(
        [
            "4 0 obj <</Length 9 0 R>> stream\nBT (Plan) Tj ET\nendstream endobj",
            "9 0 obj 15 endobj",
            Stream(10, $"/Type/ObjStm /N 3 /First {places.Length + 1} /Filter/FlateDecode", Encoding.Latin1.GetString(inside)),
            Stream(11, "/Type/XRef /Root 1 0 R /Size 12 /W [1 2 1]", "not read"),
        ], null);
    }

    public static string Stream(int number, string header, string body) => $"{number} 0 obj <</Length {body.Length} {header}>> stream\n{body}\nendstream endobj";

    private static byte[] PdfOf(IEnumerable<string> objects, string? trailer) => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n{string.Join('\n', objects)}\n{(trailer is null ? "" : $"xref\n0 1\n0000000000 65535 f \ntrailer <<{trailer}>>\n")}startxref\n0\n%%EOF\n");

    private static byte[] Deflated(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(plain);
        }

        return packed.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] counted = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. BigEndian((uint)data.Length), .. counted, .. BigEndian(Crc(counted))];
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
