using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;

namespace Holdfast.Web.Letters;

/// <summary>Puts what somebody says against words of the record beside those words in a paper, as its reader may have it (M22a, H44).</summary>
public static class StatementsBeside
{
    /// <param name="disputed">What is disputed in the child's record.</param>
    /// <param name="reader">Who the paper is for.</param>
    /// <param name="mayStand">Whether words may reach this reader; a statement that may not is said to be there, without its words.</param>
    public static LetterPaper In(LetterPaper paper, DisputedWords disputed, Child child, Guid reader, Func<string, bool> mayStand)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(disputed);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(mayStand);
        return disputed.IsEmpty ? paper : paper with { Sections = [.. paper.Sections.Select(s => s with { Blocks = [.. s.Blocks.SelectMany(Beside)] })] };

        IEnumerable<PaperBlock> Beside(PaperBlock block) => block.Words.SelectMany(w => disputed.In(w)).DistinctBy(d => d.StatementId).Select(Stated).Prepend(block);

        PaperBlock Stated(DisagreementStated said) => Reads(child, new Recipient(reader, paper.To, "", paper.Reader, false), said) && mayStand($"{said.Who}\n{said.Words}")
            ? new PaperBlock.Quote(said.Words, $"{(new Recipient(reader, paper.To, "", paper.Reader, false).Is(child, said.PersonId, said.Who) ? "You do" : $"{said.Who} does")} not agree with this, {UkDate.Long(said.On)}")
            : new PaperBlock.Paragraph(paper.Reader == LetterReader.Child ? "Somebody sees this differently. Your social worker can tell you about it." : "Somebody does not agree with this. What they say is on the record and is not in this copy.");
    }

    /// <summary>Professionals read what anybody says. A parent reads their own statement and professionals', the child their own: what another of the family says is not passed on.</summary>
    private static bool Reads(Child child, Recipient reader, DisagreementStated said) => reader.Reader switch
    {
        LetterReader.Agency => true,
        LetterReader.Parent => reader.Is(child, said.PersonId, said.Who)
            || (said.PersonId is { } who && child.IsProfessional(who, child.CoreGroup.FirstOrDefault(m => m.PersonId == who)?.Agency ?? child.Network.GetValueOrDefault(who)?.Agency)),
        _ => reader.Is(child, said.PersonId, said.Who),
    };
}
