using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record Label(
    string? Text = null, IHtmlContent? Html = null, string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null,
    bool IsPageHeading = false, string? For = null)
    : Content(Text, Html, Classes, Attributes);

public static partial class Markup
{
    public static IHtmlContent Render(Label label)
    {
        if (label.Render() is not { } content)
        {
            return HtmlString.Empty;
        }

        var element = new El("label").Class("govuk-label", label.Classes).Attrs(label.Attributes).AttrIfAny("for", label.For).Add(content);
        return label.IsPageHeading ? new El("h1").Class("govuk-label-wrapper").Add(element) : element;
    }

    public static IHtmlContent Hint(Content hint, string? id) =>
        new El("div").AttrIfAny("id", id).Class("govuk-hint", hint.Classes).Attrs(hint.Attributes).Add(hint.Render());
}
