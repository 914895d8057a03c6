using System.Buffers.Binary;
using System.IO.Compression;

namespace Holdfast.Records.Attachments;

/// <summary>Keeps a PNG's picture and what it is coloured by, and leaves out text, time, place and whatever was hung on after its end.</summary>
internal static class PngCleaner
{
    private const string Damaged = "The picture is damaged or not whole. Send another copy, or take a photo of it";
    private const int ChunkFrame = 12;

    private static readonly uint[] Crcs = MakeCrcs();

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool Looks(ReadOnlySpan<byte> content) => content.StartsWith(Signature);

    public static byte[] Clean(ReadOnlySpan<byte> content)
    {
        var kept = new List<byte>(content.Length);
        kept.AddRange(Signature);
        using var picture = new MemoryStream();
        Header? header = null;
        for (var at = Signature.Length; ;)
        {
            var chunk = Chunk(content, at);
            at += chunk.Length;
            var data = chunk[8..^4];
            switch (System.Text.Encoding.Latin1.GetString(chunk[4..8]))
            {
                case "IHDR" when header is null:
                    header = Header.Read(data);
                    kept.AddRange(chunk);
                    break;
                case "IDAT" when header is not null:
                    picture.Write(data);
                    kept.AddRange(chunk);
                    break;
                case "PLTE" or "tRNS" or "gAMA" or "cHRM" or "sRGB" or "sBIT" or "bKGD" or "pHYs" when header is not null:
                    kept.AddRange(chunk);
                    break;
                case "IEND" when header is not null:
                    Whole(picture, header);
                    kept.AddRange(chunk);
                    return [.. kept];
                default:
                    // A capital first letter marks a chunk without which the picture can not be shown.
                    if (header is null || (chunk[4] & 0x20) == 0)
                    {
                        throw new FileRefusedException(Damaged);
                    }

                    break;
            }
        }
    }

    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> content, int at)
    {
        if (at + ChunkFrame > content.Length)
        {
            throw new FileRefusedException(Damaged);
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
        if (length > content.Length - at - ChunkFrame)
        {
            throw new FileRefusedException(Damaged);
        }

        var chunk = content.Slice(at, (int)length + ChunkFrame);
        return BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) == Crc(chunk[4..^4]) ? chunk : throw new FileRefusedException(Damaged);
    }

    /// <summary>The picture must unpack to exactly as many bytes as its header says.</summary>
    private static void Whole(MemoryStream picture, Header header)
    {
        picture.Position = 0;
        var expected = header.Bytes;
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try
        {
            using var zlib = new ZLibStream(picture, CompressionMode.Decompress, leaveOpen: true);
            for (int read; unpacked <= expected && (read = zlib.Read(buffer)) > 0;)
            {
                unpacked += read;
            }
        }
        catch (InvalidDataException broken)
        {
            throw new FileRefusedException(Damaged, broken);
        }

        if (unpacked != expected)
        {
            throw new FileRefusedException(Damaged);
        }
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = Crcs[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcs()
    {
        var crcs = new uint[256];
        for (uint n = 0; n < crcs.Length; n++)
        {
            var crc = n;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }

            crcs[n] = crc;
        }

        return crcs;
    }

    private sealed record Header(long Width, long Height, int BitsPerPixel, bool Interlaced)
    {
        /// <summary>Unpacked size: every row has one byte more than its pixels, and an interlaced picture is seven small ones.</summary>
        public long Bytes => Interlaced
            ? Part(0, 0, 8, 8) + Part(4, 0, 8, 8) + Part(0, 4, 4, 8) + Part(2, 0, 4, 4) + Part(0, 2, 2, 4) + Part(1, 0, 2, 2) + Part(0, 1, 1, 2)
            : Part(0, 0, 1, 1);

        public static Header Read(ReadOnlySpan<byte> data)
        {
            if (data.Length != 13 || data[10] != 0 || data[11] != 0 || data[12] > 1)
            {
                throw new FileRefusedException(Damaged);
            }

            var (width, height, depth) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), (int)data[8]);
            var samples = (data[9], depth) switch
            {
                (0, 1 or 2 or 4 or 8 or 16) => 1,
                (3, 1 or 2 or 4 or 8) => 1,
                (2, 8 or 16) => 3,
                (4, 8 or 16) => 2,
                (6, 8 or 16) => 4,
                _ => throw new FileRefusedException(Damaged),
            };
            return width > 0 && height > 0 && (ulong)width * height <= FileCleaner.MostPixels
                ? new Header(width, height, samples * depth, data[12] == 1)
                : throw new FileRefusedException(Damaged);
        }

        private long Part(int fromX, int fromY, int everyX, int everyY)
        {
            var (columns, rows) = ((Width - fromX + everyX - 1) / everyX, (Height - fromY + everyY - 1) / everyY);
            return columns <= 0 || rows <= 0 ? 0 : rows * (1 + (((columns * BitsPerPixel) + 7) / 8));
        }
    }
}
