using System.Net;
using System.Text.RegularExpressions;

namespace Holdfast.Web.Letters;

/// <summary>All that a reader reads in a letter, by the heading it stands under.</summary>
public static partial class LetterPlaces
{
    public static IEnumerable<(string Where, string Text)> Of(LetterPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        yield return ("the head of the letter", string.Join('\n', paper.Title, paper.To, paper.Standing, paper.About, paper.Conference, paper.Anew, paper.SignedBy));
        foreach (var section in paper.Sections)
        {
            yield return ($"“{section.Heading}”", string.Join('\n', section.Blocks.SelectMany(b => b.Words).Prepend(section.Heading)));
        }
    }

    /// <summary>The same of a document: its markup is our own, so what is left without it is what a reader reads.</summary>
    public static IEnumerable<(string Where, string Text)> Of(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
        foreach (var (part, at) in body.Split("<h2>").Select((p, i) => (p, i)))
        {
            var end = part.IndexOf("</h2>", StringComparison.Ordinal);
            yield return (at == 0 || end < 0 ? "the head of the letter" : $"“{Read(part[..end])}”", Read(part));
        }
    }

    /// <summary>Each paragraph, line and cell of a document.</summary>
    public static IEnumerable<string> Lines(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Tag().Split(page[page.IndexOf("<body", StringComparison.Ordinal)..]).Select(WebUtility.HtmlDecode).OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t));
    }

    private static string Read(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, " "));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
