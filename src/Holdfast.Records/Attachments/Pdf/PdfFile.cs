using System.IO.Compression;

namespace Holdfast.Records.Attachments.Pdf;

/// <summary>
/// Every object of a PDF, each in its latest version. The file is read from end to end as it lies, not by its own table of places, so there is no second
/// reading of it in which other things stand.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>More than any ten megabytes of pages unpack to; stops a small file that swells.</summary>
    private const int MostUnpacked = 128 * 1024 * 1024;

    private readonly byte[] bytes;
    private readonly PdfTokens tokens;
    private readonly Dictionary<int, PdfObject> objects = [];
    private int unpacked;
    private PdfObject? root;

    private PdfFile(byte[] bytes) => (this.bytes, tokens) = (bytes, new PdfTokens(bytes));

    public IEnumerable<PdfObject> Objects => objects.Values;

    public bool IsEncrypted { get; private set; }

    public PdfDictionary Catalog => Follow(root) as PdfDictionary ?? throw new PdfDamagedException("There is no catalogue.");

    /// <exception cref="PdfDamagedException">The file is not whole, or not laid out as the format says.</exception>
    public static PdfFile Read(ReadOnlySpan<byte> content)
    {
        var file = new PdfFile(content.ToArray());
        while (!file.tokens.AtEnd)
        {
            file.ReadNext();
        }

        return file;
    }

    /// <summary>The object itself, where a reference to it stands.</summary>
    public PdfObject? Follow(PdfObject? item)
    {
        for (var steps = 0; item is PdfReference reference; steps++)
        {
            item = steps < 16 ? objects.GetValueOrDefault(reference.Number) : throw new PdfDamagedException("References run in a circle.");
        }

        return item;
    }

    public PdfDictionary? Dictionary(PdfObject? item) => Follow(item) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Header,
        _ => null,
    };

    public IReadOnlyList<PdfObject> List(PdfObject? item) => Follow(item) is PdfArray array ? array.Items : [];

    public string? NameIn(PdfObject? item) => Follow(item) is PdfName name ? name.Text : null;

    /// <summary>The names of a stream's filters, the outermost packing first.</summary>
    public IReadOnlyList<string> Filters(PdfDictionary header) => Follow(header["Filter"]) switch
    {
        PdfName one => [one.Text],
        PdfArray several => [.. several.Items.Select(f => NameIn(f) ?? "")],
        _ => [],
    };

    /// <summary>Undoes the usual packing.</summary>
    public byte[] Unpack(byte[] packed)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > MostUnpacked)
                {
                    throw new PdfDamagedException("It unpacks to more than a document does.");
                }

                plain.Write(buffer, 0, read);
            }

            return plain.ToArray();
        }
        catch (InvalidDataException broken)
        {
            throw new PdfDamagedException(broken.Message);
        }
    }

    private void ReadNext()
    {
        if (tokens.TakeWhole() is { } number)
        {
            if (tokens.TakeWhole() is null || !tokens.Take("obj"))
            {
                throw new PdfDamagedException($"No object begins at {tokens.At}.");
            }

            Keep(number, tokens.Read());
        }
        else if (tokens.Take("xref"))
        {
            SkipTable();
        }
        else if (tokens.Take("trailer"))
        {
            TakeTrailer(tokens.Read() as PdfDictionary ?? throw new PdfDamagedException("A trailer is no dictionary."));
        }
        else if (!tokens.Take("startxref") || tokens.TakeWhole() is null)
        {
            throw new PdfDamagedException($"Neither an object nor a table begins at {tokens.At}.");
        }
    }

    private void Keep(int number, PdfObject item)
    {
        if (item is PdfDictionary header && tokens.Take("stream"))
        {
            var stream = new PdfStream(header, PackedBytes(header));
            item = stream;
            switch (NameIn(header["Type"]))
            {
                case "XRef":
                    // The table of places in its newer form, with the trailer in its header.
                    TakeTrailer(header);
                    break;
                case "ObjStm":
                    KeepPacked(stream);
                    break;
                default:
                    break;
            }
        }

        if (!tokens.Take("endobj"))
        {
            throw new PdfDamagedException($"An object has no end at {tokens.At}.");
        }

        objects[number] = item;
    }

    private byte[] PackedBytes(PdfDictionary header)
    {
        var from = tokens.At;
        from += bytes.AsSpan(from).StartsWith("\r\n"u8) ? 2 : 1;
        var length = header["Length"] switch
        {
            PdfPlain { Whole: { } said } => said,
            PdfReference reference => (objects.GetValueOrDefault(reference.Number) as PdfPlain)?.Whole ?? LengthAhead(reference.Number, from),
            _ => throw new PdfDamagedException("A stream has no length."),
        };
        if (length < 0 || from > bytes.Length - length)
        {
            throw new PdfDamagedException("A stream is longer than the file.");
        }

        tokens.At = from + length;
        return tokens.Take("endstream") ? bytes[from..(from + length)] : throw new PdfDamagedException("A stream is not as long as it says.");
    }

    /// <summary>A length written in an object that comes after the stream, as programs do that write a file in one go.</summary>
    private int LengthAhead(int number, int from)
    {
        var begins = System.Text.Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n{number} 0 obj"));
        var alternative = begins.ToArray();
        alternative[0] = (byte)'\r';
        foreach (var start in new[] { begins, alternative })
        {
            if (bytes.AsSpan(from).IndexOf(start) is >= 0 and var found)
            {
                var ahead = new PdfTokens(bytes) { At = from + found + start.Length };
                return ahead.TakeWhole() ?? throw new PdfDamagedException("A stream's length is no number.");
            }
        }

        throw new PdfDamagedException("A stream's length is missing.");
    }

    private void KeepPacked(PdfStream stream)
    {
        var plain = (Filters(stream.Header), stream.Header["DecodeParms"]) switch
        {
            ([], null) => stream.Packed,
            (["FlateDecode"], null) => Unpack(stream.Packed),
            _ => throw new PdfDamagedException("Objects are packed in an unusual way."),
        };
        var inside = new PdfTokens(plain);
        var (count, first) = (Number("N"), Number("First"));
        var places = new List<(int Number, int At)>();
        for (var i = 0; i < count; i++)
        {
            places.Add((inside.TakeWhole() ?? throw Short(), first + (inside.TakeWhole() ?? throw Short())));
        }

        foreach (var (number, at) in places)
        {
            // In order and apart, as the format wants them: so none is read twice.
            inside.At = at >= inside.At && at < plain.Length ? at : throw Short();
            objects[number] = inside.Read();
        }

        int Number(string key) => (Follow(stream.Header[key]) as PdfPlain)?.Whole ?? throw Short();

        static PdfDamagedException Short() => new("Packed objects are not whole.");
    }

    private void SkipTable()
    {
        while (tokens.TakeWhole() is not null)
        {
            if (tokens.TakeWhole() is null)
            {
                throw new PdfDamagedException("The table of places is not whole.");
            }

            if (!tokens.Take("n"))
            {
                tokens.Take("f");
            }
        }
    }

    private void TakeTrailer(PdfDictionary trailer)
    {
        root = trailer["Root"] ?? root;
        IsEncrypted |= trailer["Encrypt"] is not null;
    }
}
