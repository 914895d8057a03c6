namespace Holdfast.Records.Attachments.Pdf;

/// <summary>What a PDF is made of, as far as copying its pages needs to know.</summary>
internal abstract record PdfObject;

/// <summary>A name, without its slash and with its escapes undone.</summary>
internal sealed record PdfName(string Text) : PdfObject;

/// <summary>A number, a yes or no, nothing, or a string: copied as it was written.</summary>
internal sealed record PdfPlain(byte[] Written) : PdfObject
{
    public int? Whole => int.TryParse(Written, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Points at an object by its number.</summary>
internal sealed record PdfReference(int Number) : PdfObject;

internal sealed record PdfArray(List<PdfObject> Items) : PdfObject;

internal sealed record PdfDictionary(Dictionary<string, PdfObject> Entries) : PdfObject
{
    public PdfObject? this[string key] => Entries.GetValueOrDefault(key);
}

/// <summary>A dictionary with the bytes it describes, packed as they are in the file.</summary>
internal sealed record PdfStream(PdfDictionary Header, byte[] Packed) : PdfObject;
