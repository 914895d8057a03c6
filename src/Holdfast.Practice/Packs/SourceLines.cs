using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>Reads where something was read, and how well it is known.</summary>
internal static class SourceLines
{
    private static readonly Dictionary<string, Confidence> Confidences = Enum.GetValues<Confidence>().ToDictionary(c => Sentences.Kebab(c.ToString()), StringComparer.Ordinal);

    public static Source? Read(Section section, string key)
    {
        if (section.Block(key, "Write where this is read: 'source:', and under it 'document', 'section', 'checked_on' and 'confidence'.") is not { } block)
        {
            return null;
        }

        var document = block.Text("document", "Write the title of the document this was read in.");
        var part = block.Text("section", "Write the section, page or paragraph of the document.");
        var checkedOn = block.Date("checked_on", "Write the day somebody last read it there, such as 2026-01-05.");
        var confidence = block.OneOf("confidence", Confidences.Keys);
        block.NothingElse();
        return document is { } d && part is { } p && checkedOn is { } day && confidence is { } c ? new Source(d.Words, p.Words, day, Confidences[c.Words]) : null;
    }
}
