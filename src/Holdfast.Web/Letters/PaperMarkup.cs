using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.GovUk;
using Microsoft.AspNetCore.Html;

namespace Holdfast.Web.Letters;

/// <summary>A letter as markup: the same on the screen before signing, in print, and in the document that is signed.</summary>
public static class PaperMarkup
{
    private const string Style =
        """
        @page { size: A4; margin: 26mm 20mm 22mm;
          @top-left { content: string(service); font: 9pt Arial, "Liberation Sans", sans-serif; color: #3d4f55; }
          @top-right { content: string(copy); font: 9pt Arial, "Liberation Sans", sans-serif; color: #3d4f55; }
          @bottom-left { content: string(about); font: 9pt Arial, "Liberation Sans", sans-serif; color: #3d4f55; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, "Liberation Sans", sans-serif; color: #3d4f55; } }
        @page :first { @top-left { content: none; } }
        @page several { @top-left { content: none; } @bottom-right { content: none; } }
        html { font: 11pt/1.45 Arial, "Liberation Sans", sans-serif; color: #0b0c0c; background: #fff; }
        body { margin: 0 auto; max-width: 46em; }
        @media screen { body { padding: 1.5em; } }
        .papers { page: several; }
        .paper + .paper { break-before: page; }
        .paper--child { font-size: 14pt; line-height: 1.5; }
        .paper--large { font-size: 18pt; line-height: 1.5; }
        .paper__picture { display: block; margin: 1mm 0; width: 18mm; height: 18mm; }
        .paper__service { string-set: service content(); font-weight: bold; color: #0f4c5c; margin: 0 0 6mm; padding-bottom: 2mm; border-bottom: 0.6mm solid #0f4c5c; }
        .paper__copy { string-set: copy content(); font-weight: bold; margin: 0; }
        .paper__about { string-set: about content(); margin: 0; }
        .paper__head p { margin: 0 0 0.4mm; }
        .paper__head { margin-bottom: 6mm; }
        h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 4mm; }
        h2 { font-size: 1.16em; line-height: 1.25; margin: 6mm 0 1.5mm; break-after: avoid; }
        h2:last-of-type { break-before: avoid; }
        p { margin: 0 0 2.5mm; orphans: 2; widows: 2; white-space: pre-line; overflow-wrap: anywhere; }
        ul { margin: 0 0 2.5mm; padding-left: 6mm; }
        li { margin-bottom: 1mm; }
        dl { margin: 0 0 3mm; }
        dl div { display: flex; padding: 1.2mm 0; border-bottom: 0.2mm solid #b1bdc1; }
        dt { font-weight: bold; flex: 0 0 34%; box-sizing: border-box; padding-right: 4mm; }
        dd { margin: 0; flex: 1; overflow-wrap: anywhere; }
        .paper--long dl div { display: flow-root; }
        .paper--long dt { float: left; width: 34%; }
        .paper--long dd { margin-left: 34%; }
        blockquote { margin: 0 0 3mm; padding: 0.5mm 0 0.5mm 4mm; border-left: 1mm solid #0f4c5c; break-inside: avoid; }
        blockquote p { margin: 0; }
        blockquote footer { color: #3d4f55; font-size: 0.9em; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; break-inside: avoid; }
        caption { text-align: left; font-weight: bold; padding-bottom: 1mm; }
        th, td { text-align: left; vertical-align: top; padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.2mm solid #b1bdc1; overflow-wrap: break-word; }
        td[data-label="By"] { white-space: nowrap; }
        tr { break-inside: avoid; }
        .paper__anew { border: 0.4mm solid #b35c00; padding: 2mm 3mm; font-weight: bold; }
        .paper__sign { margin-top: 8mm; break-inside: avoid; break-before: avoid; }
        .paper__sign p { margin: 0; }
        """;

    /// <summary>Letters of any alphabet stand as they are; what could be markup never does.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a page that shows the document as it is must allow: the one style it was made with, which a later version of this program may have changed, and nothing else.</summary>
    public static string PolicyOf(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        const string open = "<style>";
        var at = page.IndexOf(open, StringComparison.Ordinal) is >= 0 and var found ? found + open.Length : 0;
        var style = page[at..Math.Max(at, page.IndexOf("</style>", at, StringComparison.Ordinal))];
        return $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; frame-ancestors 'none'; sandbox";
    }

    /// <summary>The letter as a page of its own: what is signed.</summary>
    public static string Document(LetterPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Document([paper]);
    }

    /// <summary>Several short letters in one document, each beginning on a page of its own, without numbers that would count the others' pages.</summary>
    public static string Document(IReadOnlyList<LetterPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        using var writer = new StringWriter();
        writer.Write("<!DOCTYPE html>\n");
        new El("html").Attr("lang", "en")
            .Add(new El("head")
                .Add(new Meta("charset", "utf-8")).Add(new Meta("name", "robots", "noindex"))
                .Add(new El("title").Text(papers.Count == 1 ? papers[0].Name : papers[0].Title)).Add(new Meta("name", "author", papers[0].Service)).Add(new StyleSheet()))
            .Add(new El("body").Class(papers.Count == 1 ? null : "papers").Add(papers.Select(p => Letter(p, 1))))
            .WriteTo(writer, Encoder);
        return writer.ToString();
    }

    /// <summary>The letter to stand on another page.</summary>
    /// <param name="level">The level of its first heading.</param>
    public static El Letter(LetterPaper paper, int level)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new El("article").Class("paper", paper.LargePrint ? "paper--large" : paper.Reader == LetterReader.Child ? "paper--child" : null, paper.IsLong ? "paper--long" : null).Attr("lang", "en")
            .Add(Line("paper__service", paper.Service))
            .Add(new El("div").Class("paper__head")
                .Add(Line("paper__copy", $"Copy for {paper.To}"))
                .Add(paper.Standing is null ? null : Line(null, paper.Standing))
                .Add(Line("paper__about", paper.Reader == LetterReader.Child ? $"For {paper.About}" : $"About {paper.About}"))
                .Add(Line(null, paper.Conference))
                .Add(Line(null, UkDate.Long(paper.On) + (paper.Version > 1 ? $", version {paper.Version}" : ""))))
            .Add(new El($"h{level}").Text(paper.Title))
            .Add(paper.Anew is null ? null : Line("paper__anew", paper.Anew))
            .Add(paper.Sections.SelectMany(s => s.Blocks.Select(Block).Prepend(new El($"h{level + 1}").Text(s.Heading))))
            .Add(new El("div").Class("paper__sign")
                .Add(Line(null, paper.SignedBy)).Add(Line(null, paper.SignedAs)));
    }

    private static El Line(string? name, string text) => new El("p").Class(name).Text(text);

    private static El Block(PaperBlock block) => block switch
    {
        PaperBlock.Paragraph p => new El("p").Text(p.Text),
        PaperBlock.Bullets b => new El("ul").Add(b.Items.Select(i => new El("li").Text(i))),
        PaperBlock.Facts f => new El("dl").Add(f.Rows.Select(r => new El("div").Add(new El("dt").Text(r.Label)).Add(new El("dd").Text(r.Text)))),
        PaperBlock.Quote q => new El("blockquote").Add(new El("p").Text(q.Text)).Add(new El("footer").Text(q.Whose)),
        PaperBlock.Picture p => CopyPictures.Of(p.What),
        PaperBlock.Grid g => new El("table").Attr("role", "table").Add(new El("caption").Text(g.Caption))
            .Add(new El("thead").Attr("role", "rowgroup").Add(new El("tr").Attr("role", "row").Add(g.Heads.Select(h => new El("th").Attr("scope", "col").Attr("role", "columnheader").Text(h)))))
            .Add(new El("tbody").Attr("role", "rowgroup").Add(g.Rows.Select(r => new El("tr").Attr("role", "row").Add(r.Select((c, i) => i == 0
                ? new El("th").Attr("scope", "row").Attr("role", "rowheader").Text(c) : new El("td").Attr("role", "cell").Attr("data-label", g.Heads[i]).Text(c)))))),
        _ => throw new InvalidOperationException("A block without markup."),
    };

    /// <summary>Elements without an end, which <see cref="El"/> does not know.</summary>
    private sealed class Meta(string name, string value, string? content = null) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write($"<meta {name}=\"");
            encoder.Encode(writer, value);
            writer.Write(content is null ? "\"" : "\" content=\"");
            if (content is not null)
            {
                encoder.Encode(writer, content);
                writer.Write('"');
            }

            writer.Write('>');
        }
    }

    /// <summary>Written as it stands: quotation marks in a style sheet are not markup.</summary>
    private sealed class StyleSheet : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write($"<style>{Style}</style>");
    }
}
