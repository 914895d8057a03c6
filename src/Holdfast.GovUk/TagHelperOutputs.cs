using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk;

internal static class TagHelperOutputs
{
    /// <summary>Puts a component where the helper's own tag stood.</summary>
    public static void Write(this TagHelperOutput output, IHtmlContent html)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(html);
    }

    /// <summary>Attributes the helper does not know, such as data-…, which belong on the control.</summary>
    public static Dictionary<string, string?> Others(this TagHelperOutput output) =>
        output.Attributes.ToDictionary(attribute => attribute.Name, attribute => Text(attribute.Value));

    // Razor hands literal attribute values over as they stand in the page, already encoded.
    private static string? Text(object? value)
    {
        if (value is not IHtmlContent html)
        {
            return value?.ToString();
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
