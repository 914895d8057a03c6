using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PdfSharp.Pdf;

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
    public static byte[] Png(uint width = 2)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write([0, 10, 20, 0, 30, 40]);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 26, 10,
            .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(2), 8, 0, 0, 0, 0]),
            .. Chunk("tEXt", [.. "Author\0"u8, .. CanaryBytes]),
            .. Chunk("eXIf", [.. "MM"u8, .. CanaryBytes]),
            .. Chunk("tIME", [7, 234, 11, 16, 9, 30, 0]),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
            .. CanaryBytes,
        ];
    }

    public static byte[] Pdf(Action<PdfDocument>? change = null)
    {
        using var document = new PdfDocument();
        document.Info.Author = Canary;
        document.Info.Title = Canary;
        document.AddPage().Elements.SetString("/LastModified", Canary);
        change?.Invoke(document);
        using var saved = new MemoryStream();
        document.Save(saved);
        return saved.ToArray();
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
