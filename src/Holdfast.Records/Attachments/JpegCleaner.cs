using System.Buffers.Binary;

namespace Holdfast.Records.Attachments;

/// <summary>
/// Keeps a JPEG's picture byte for byte and leaves out everything that tells of its making: place, camera, time, thumbnails, comments, further pictures, and whatever
/// was hung on after its end. How the picture is to be turned is the one thing carried over.
/// </summary>
internal static class JpegCleaner
{
    public const string Damaged = "The photo is damaged or not whole. Take it again, or send another copy";
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;

    public static bool Looks(ReadOnlySpan<byte> content) => content.Length > 3 && content[0] == 0xFF && content[1] == StartOfImage && content[2] == 0xFF;

    public static byte[] Clean(ReadOnlySpan<byte> content)
    {
        var kept = new List<byte>(content.Length) { 0xFF, StartOfImage };
        var at = 2;
        var (framed, scanned, turned) = (false, false, false);
        while (true)
        {
            var marker = Marker(content, ref at);
            if (marker == EndOfImage)
            {
                kept.AddRange([0xFF, EndOfImage]);
                return framed && scanned ? [.. kept] : throw new FileRefusedException(Damaged);
            }

            var segment = Segment(content, at);
            at += segment.Length;
            switch (marker)
            {
                case App1 when !turned && Orientation(segment[2..]) is > 1 and <= 8 and var orientation:
                    kept.AddRange(Turned((byte)orientation));
                    turned = true;
                    break;
                case App0 when segment.Length >= 16 && segment[2..7].SequenceEqual("JFIF\0"u8):
                    // The header without its thumbnail.
                    kept.AddRange([0xFF, App0, 0, 16, .. segment[2..14], 0, 0]);
                    break;
                case App14 when segment.Length == 14 && segment[2..7].SequenceEqual("Adobe"u8):
                    // Says how the colours are coded.
                    Keep(kept, marker, segment);
                    break;
                case >= App0 and <= App15 or Comment:
                    break;
                case StartOfScan:
                    scanned = framed ? true : throw new FileRefusedException(Damaged);
                    Keep(kept, marker, segment);
                    var end = EndOfScan(content, at);
                    kept.AddRange(content[at..end]);
                    at = end;
                    break;
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    framed = !framed && Fits(segment) ? true : throw new FileRefusedException(Damaged);
                    Keep(kept, marker, segment);
                    break;
                case 0xC4 or 0xCC or 0xDB or 0xDC or 0xDD or 0xDE or 0xDF:
                    Keep(kept, marker, segment);
                    break;
                default:
                    throw new FileRefusedException(Damaged);
            }
        }
    }

    private static byte Marker(ReadOnlySpan<byte> content, ref int at)
    {
        if (at >= content.Length || content[at] != 0xFF)
        {
            throw new FileRefusedException(Damaged);
        }

        while (at < content.Length && content[at] == 0xFF)
        {
            at++;
        }

        return at < content.Length ? content[at++] : throw new FileRefusedException(Damaged);
    }

    /// <summary>The two bytes of length and what they count.</summary>
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> content, int at)
    {
        if (at + 2 > content.Length)
        {
            throw new FileRefusedException(Damaged);
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(content[at..]);
        return length >= 2 && at + length <= content.Length ? content.Slice(at, length) : throw new FileRefusedException(Damaged);
    }

    /// <summary>Where the coded picture stops: at the next marker that is neither a restart nor a coded FF.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> content, int at)
    {
        for (; at + 1 < content.Length; at++)
        {
            if (content[at] == 0xFF && content[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                return at;
            }
        }

        throw new FileRefusedException(Damaged);
    }

    private static bool Fits(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 8)
        {
            return false;
        }

        long height = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        long width = BinaryPrimitives.ReadUInt16BigEndian(frame[5..]);
        return height > 0 && width > 0 && height * width <= FileCleaner.MostPixels;
    }

    private static void Keep(List<byte> kept, byte marker, ReadOnlySpan<byte> segment)
    {
        kept.Add(0xFF);
        kept.Add(marker);
        kept.AddRange(segment);
    }

    /// <summary>The EXIF tag that says how the camera was held, if this is EXIF and has it.</summary>
    private static int? Orientation(ReadOnlySpan<byte> app1)
    {
        if (!app1.StartsWith("Exif\0\0"u8) || app1.Length < 6 + 8)
        {
            return null;
        }

        var tiff = app1[6..];
        var little = tiff[0] == (byte)'I';
        var directory = Number32(tiff, 4, little);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var count = Number16(tiff, (int)directory, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length)
            {
                return null;
            }

            if (Number16(tiff, entry, little) == 0x0112)
            {
                return Number16(tiff, entry + 8, little);
            }
        }

        return null;
    }

    private static ushort Number16(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Number32(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);

    /// <summary>EXIF that says how the picture is turned and nothing more.</summary>
    private static byte[] Turned(byte orientation) =>
    [
        0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ];
}
