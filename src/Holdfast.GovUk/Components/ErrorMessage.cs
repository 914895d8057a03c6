using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record ErrorMessage(
    string? Text = null, IHtmlContent? Html = null, string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null,
    string? VisuallyHiddenText = "Error", string? Id = null)
    : Content(Text, Html, Classes, Attributes);

public static partial class Markup
{
    public static IHtmlContent Render(ErrorMessage error)
    {
        var p = new El("p").AttrIfAny("id", error.Id).Class("govuk-error-message", error.Classes).Attrs(error.Attributes);
        if (!string.IsNullOrEmpty(error.VisuallyHiddenText))
        {
            p.Add(new El("span").Class("govuk-visually-hidden").Text($"{error.VisuallyHiddenText}:")).Text(" ");
        }

        return p.Add(error.Render());
    }
}
