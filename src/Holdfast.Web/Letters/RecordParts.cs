using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>What the full record says beyond the letter of decision.</summary>
internal static class RecordParts
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        yield return Section(
            $"What {s.ChildsShortName} thinks",
            s.ChildSaid.SelectMany(v => new PaperBlock?[] { new PaperBlock.Quote(v.Said, s.ChildsShortName), Say($"What came of it: {v.CameOfIt}") }));
    }
}
