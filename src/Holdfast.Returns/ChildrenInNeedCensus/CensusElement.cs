using System.Text;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>One element as read, with its line. The only part of the file held in memory is one child's.</summary>
internal sealed class CensusElement(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<CensusElement> Parts { get; } = [];

    public string Text { get; set; } = "";

    /// <summary>The text was longer than any field of a census; only its beginning was kept.</summary>
    public bool TextTooLong { get; set; }

    public List<string> UnknownAttributes { get; } = [];

    /// <summary>Nothing is written in it: the same as leaving it out.</summary>
    public bool IsEmpty => Text.Length == 0 && UnknownAttributes is [] && Parts.TrueForAll(part => part.IsEmpty);

    public CensusElement? Part(string name) => Parts.Find(part => part.Name == name && !part.IsEmpty);

    public IEnumerable<CensusElement> PartsNamed(string name) => Parts.Where(part => part.Name == name && !part.IsEmpty);

    public string? TextOf(string name) => Part(name)?.Text;

    public string ToXml() => Write(new StringBuilder()).ToString();

    private StringBuilder Write(StringBuilder xml)
    {
        xml.Append('<').Append(Name).Append('>');
        xml.Append(Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        foreach (var part in Parts.Where(part => !part.IsEmpty))
        {
            part.Write(xml);
        }

        return xml.Append("</").Append(Name).Append('>');
    }
}
