using System.Globalization;
using System.Text;

namespace Holdfast.Records.Attachments.Pdf;

/// <summary>The file is not a PDF as the format describes it.</summary>
internal sealed class PdfDamagedException(string where) : Exception(where);

/// <summary>Reads objects off the bytes of a PDF, one after the other.</summary>
internal sealed class PdfTokens(byte[] bytes)
{
    /// <summary>No document nests so deep; a file made to exhaust the stack does.</summary>
    private const int Deepest = 64;

    public int At { get; set; }

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return At >= bytes.Length;
        }
    }

    /// <summary>The next word is this one; if so, goes past it.</summary>
    public bool Take(string word)
    {
        SkipSpace();
        if (!bytes.AsSpan(At).StartsWith(Encoding.ASCII.GetBytes(word)) || (At + word.Length < bytes.Length && IsRegular(bytes[At + word.Length])))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>The next word is a whole number that is not signed; if so, goes past it.</summary>
    public int? TakeWhole()
    {
        SkipSpace();
        var end = At;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        if (end == At || (end < bytes.Length && IsRegular(bytes[end])) || !int.TryParse(bytes.AsSpan(At, end - At), CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        At = end;
        return number;
    }

    /// <summary>The next word, whatever it is; empty at a bracket.</summary>
    public string TakeWord()
    {
        SkipSpace();
        var from = At;
        while (At < bytes.Length && IsRegular(bytes[At]))
        {
            At++;
        }

        return Encoding.Latin1.GetString(bytes, from, At - from);
    }

    public PdfObject Read(int depth = 0)
    {
        SkipSpace();
        if (depth > Deepest)
        {
            throw new PdfDamagedException("Nested too deep.");
        }

        return Peek() switch
        {
            (byte)'/' => Name(),
            (byte)'(' => Plain(EndOfString()),
            (byte)'[' => Array(depth),
            (byte)'<' when Peek(1) == '<' => Dictionary(depth),
            (byte)'<' => Plain(EndOfHex()),
            _ => ReferenceOrPlain(),
        };
    }

    private PdfObject ReferenceOrPlain()
    {
        var from = At;
        if (TakeWhole() is { } number)
        {
            var afterNumber = At;
            if (TakeWhole() is not null && Take("R"))
            {
                return new PdfReference(number);
            }

            At = afterNumber;
            return new PdfPlain(bytes[from..afterNumber]);
        }

        return TakeWord().Length > 0 ? new PdfPlain(bytes[from..At]) : throw new PdfDamagedException($"Nothing that can be read at {At}.");
    }

    private PdfName Name()
    {
        At++;
        var written = new StringBuilder();
        var from = At;
        while (At < bytes.Length && IsRegular(bytes[At]))
        {
            At++;
        }

        for (var i = from; i < At; i++)
        {
            var escaped = bytes[i] == '#' && i + 2 < At && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            written.Append(escaped ? (char)Convert.ToByte(Encoding.ASCII.GetString(bytes, i + 1, 2), 16) : (char)bytes[i]);
            i += escaped ? 2 : 0;
        }

        return new PdfName(written.ToString());
    }

    private PdfArray Array(int depth)
    {
        At++;
        var items = new List<PdfObject>();
        while (!TakeBracket("]"u8))
        {
            items.Add(Read(depth + 1));
        }

        return new PdfArray(items);
    }

    private PdfDictionary Dictionary(int depth)
    {
        At += 2;
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (!TakeBracket(">>"u8))
        {
            entries[Read(depth + 1) is PdfName key ? key.Text : throw new PdfDamagedException($"A key is not a name at {At}.")] = Read(depth + 1);
        }

        return new PdfDictionary(entries);
    }

    private bool TakeBracket(ReadOnlySpan<byte> bracket)
    {
        SkipSpace();
        if (!bytes.AsSpan(At).StartsWith(bracket))
        {
            return false;
        }

        At += bracket.Length;
        return true;
    }

    private PdfPlain Plain(int end)
    {
        var from = At;
        At = end;
        return new PdfPlain(bytes[from..end]);
    }

    /// <summary>Brackets inside a string come in pairs, or after a backslash.</summary>
    private int EndOfString()
    {
        var open = 0;
        for (var i = At; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return i + 1;
                default:
                    break;
            }
        }

        throw new PdfDamagedException("A string has no end.");
    }

    private int EndOfHex() => bytes.AsSpan(At).IndexOf((byte)'>') is >= 0 and var offset ? At + offset + 1 : throw new PdfDamagedException("A string has no end.");

    private int Peek(int ahead = 0) => At + ahead < bytes.Length ? bytes[At + ahead] : throw new PdfDamagedException("It ends too soon.");

    private void SkipSpace()
    {
        while (At < bytes.Length && (IsSpace(bytes[At]) || bytes[At] == '%'))
        {
            if (bytes[At] == '%')
            {
                while (At < bytes.Length && bytes[At] is not ((byte)'\r' or (byte)'\n'))
                {
                    At++;
                }
            }
            else
            {
                At++;
            }
        }
    }

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b) && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
