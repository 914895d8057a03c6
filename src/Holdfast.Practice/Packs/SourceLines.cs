using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>Reads where something was read.</summary>
internal static class SourceLines
{
    public static Source? Read(Section section, string key)
    {
        if (section.Block(key, "Write where this is read: 'source:', and under it 'document', 'section' and 'checked_on'.") is not { } block)
        {
            return null;
        }

        var document = block.Text("document", "Write the title of the document this was read in.");
        var part = block.Text("section", "Write the section, page or paragraph of the document.");
        var checkedOn = block.Date("checked_on", "Write the day somebody last read it there, such as 2026-01-05.");
        block.NothingElse();
        return document is { } d && part is { } p && checkedOn is { } day ? new Source(d.Words, p.Words, day) : null;
    }
}
