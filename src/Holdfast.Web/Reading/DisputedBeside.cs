using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.GovUk;
using Microsoft.AspNetCore.Html;

namespace Holdfast.Web.Reading;

/// <summary>
/// What somebody says against words of the record stands beside them on every page that shows them (M22a, H44). The layout asks it of a whole page, so that no page has to think of it, and a new one cannot forget.
/// It costs nothing where nobody disputes anything.
/// </summary>
public static partial class DisputedBeside
{
    /// <summary>Where words are not shown, or are somebody's to change, or carry their statements already.</summary>
    private static readonly string[] Without = ["script", "style", "textarea", "option", "svg", "button", "title"];

    /// <summary>The body of a page with every statement that belongs beside something on it.</summary>
    public static IHtmlContent In(HttpContext http, IHtmlContent body)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(body);
        return http.Items[typeof(DisputedWords)] is Lazy<DisputedWords> { Value: { IsEmpty: false } disputed } ? Written(body, disputed) : body;
    }

    /// <summary>For whoever lets somebody in: what is disputed is looked for on the page.</summary>
    public static void Look(HttpContext http, Func<DisputedWords> disputed)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Items[typeof(DisputedWords)] = new Lazy<DisputedWords>(disputed);
    }

    /// <summary>The same of a page that is written.</summary>
    public static string In(string page, DisputedWords disputed)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(disputed);
        var result = new StringBuilder(page.Length);
        string? inside = null;
        int? entry = null;
        var at = 0;
        foreach (Match tag in Tag().Matches(page))
        {
            var text = page[at..tag.Index];
            result.Append(text);
            if (inside is null)
            {
                Append(result, disputed.In(WebUtility.HtmlDecode(text), entry));
            }

            result.Append(tag.Value);
            at = tag.Index + tag.Length;
            inside = inside is null ? (Opens(tag.Value) ? tag.Groups["name"].Value : null) : IsEnd(tag, inside) ? null : inside;

            // An entry of the record shows its own statements under itself.
            entry = Entry().Match(tag.Value) is { Success: true } own ? int.Parse(own.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : tag.Value == "</ol>" ? null : entry;
        }

        return result.Append(page, at, page.Length - at).ToString();
    }

    private static HtmlString Written(IHtmlContent body, DisputedWords disputed)
    {
        using var writer = new StringWriter();
        body.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlString(In(writer.ToString(), disputed));
    }

    private static void Append(StringBuilder page, IReadOnlyList<DisagreementStated> statements)
    {
        using var writer = new StringWriter();
        foreach (var said in statements)
        {
            new El("span").Class("hf-disputed").Add(new El("b").Text($"{said.Who} does not agree, {UkDate.Long(said.On)}: ")).Add(new El("span").Text(said.Words)).WriteTo(writer, HtmlEncoder.Default);
        }

        page.Append(writer);
    }

    /// <summary>Whether nothing is looked for until this element ends.</summary>
    private static bool Opens(string tag) =>
        tag[1] != '/' && !tag.EndsWith("/>", StringComparison.Ordinal) && Tag().Match(tag).Groups["name"].Value is var name
        && (Without.Contains(name, StringComparer.OrdinalIgnoreCase) || (name == "span" && tag.Contains("govuk-visually-hidden", StringComparison.Ordinal)) || tag.StartsWith("<article class=\"paper", StringComparison.Ordinal));

    private static bool IsEnd(Match tag, string name) => tag.Value[1] == '/' && string.Equals(tag.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""<!--.*?-->|</?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("""^<li [^>]*id="entry-(\d+)""")]
    private static partial Regex Entry();
}
