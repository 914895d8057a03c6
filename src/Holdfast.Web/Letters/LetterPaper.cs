using Holdfast.Casework.Letters;

namespace Holdfast.Web.Letters;

/// <summary>A piece of a letter.</summary>
public abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    public sealed record Paragraph(string Text) : PaperBlock;

    public sealed record Bullets(IReadOnlyList<string> Items) : PaperBlock;

    /// <summary>Names of things and what they are, one under the other.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Text)> Rows) : PaperBlock;

    /// <summary>Somebody's own words.</summary>
    public sealed record Quote(string Text, string Whose) : PaperBlock;

    /// <summary>A drawing beside the words, for a reader who is young; it says nothing the words do not.</summary>
    public sealed record Picture(CopyPicture What) : PaperBlock;

    public sealed record Grid(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;

    /// <summary>Everything a person reads in it.</summary>
    public IEnumerable<string> Words => this switch
    {
        Paragraph p => [p.Text],
        Bullets b => b.Items,
        Facts f => f.Rows.SelectMany(r => new[] { r.Label, r.Text }),
        Quote q => [q.Text, q.Whose],
        Picture => [],
        Grid g => [g.Caption, .. g.Heads, .. g.Rows.SelectMany(r => r)],
        _ => throw new InvalidOperationException("A block without words."),
    };
}

/// <summary>One heading of a letter and what stands under it.</summary>
public sealed record PaperSection(string Heading, IReadOnlyList<PaperBlock> Blocks);

/// <summary>A letter for one reader, before it is a document: only words, already chosen for that reader.</summary>
/// <param name="Service">Whose letter it is.</param>
/// <param name="About">The child, as this reader calls the child.</param>
/// <param name="Conference">Which conference, in words.</param>
/// <param name="Version">1, and one more each time it is issued anew.</param>
/// <param name="Anew">Said above the letter when it replaces an earlier one.</param>
public sealed record LetterPaper(
    string Title, string Service, LetterReader Reader, string To, string? Standing, string About, string Conference, DateOnly On, int Version, string? Anew, string SignedBy,
    IReadOnlyList<PaperSection> Sections)
{
    /// <summary>What whoever signs is to the reader.</summary>
    public string SignedAs { get; init; } = Reader == LetterReader.Child ? "I led the meeting" : "Chair of the conference";

    public bool LargePrint { get; init; }

    /// <summary>It may have a hundred pages: laid out in the way that takes a quarter of the time to make.</summary>
    public bool IsLong { get; init; }

    /// <summary>The letter as a title of a window and of the document.</summary>
    public string Name => $"{Title}: {About}";
}
