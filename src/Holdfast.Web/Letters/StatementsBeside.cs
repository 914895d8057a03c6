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

        PaperBlock Stated(DisagreementStated said) => Reads(paper.Reader, child, reader, paper.To, said) && mayStand($"{said.Who}\n{said.Words}")
            ? new PaperBlock.Quote(said.Words, $"{(IsReader(reader, paper.To, said) ? "You do" : $"{said.Who} does")} not agree with this, {UkDate.Long(said.On)}")
            : new PaperBlock.Paragraph(paper.Reader == LetterReader.Child ? "Somebody sees this differently. Your social worker can tell you about it." : "Somebody does not agree with this. What they say is on the record and is not in this copy.");
    }

    /// <summary>Professionals read what anybody says. A parent reads their own statement and professionals', the child their own: what another of the family says is not passed on.</summary>
    private static bool Reads(LetterReader kind, Child child, Guid reader, string to, DisagreementStated said) => kind switch
    {
        LetterReader.Agency => true,
        LetterReader.Parent => IsReader(reader, to, said)
            || (said.PersonId is { } who && (child.CoreGroup.Any(m => m.PersonId == who && m.Agency is not null) || child.Network.GetValueOrDefault(who) is { Role: not NetworkRole.Family, Agency: not null })),
        _ => IsReader(reader, to, said),
    };

    private static bool IsReader(Guid reader, string to, DisagreementStated said) => said.PersonId == reader || (said.PersonId is null && string.Equals(said.Who, to, StringComparison.OrdinalIgnoreCase));
}
