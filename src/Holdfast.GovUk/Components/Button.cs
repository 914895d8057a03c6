using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record Button(
    string? Text = null, IHtmlContent? Html = null, string? Href = null, string? Type = null, string? Name = null, string? Value = null,
    string? Id = null, bool Disabled = false, bool? PreventDoubleClick = null, string? Classes = null,
    IReadOnlyDictionary<string, string?>? Attributes = null) : Content(Text, Html, Classes, Attributes);

public static partial class Markup
{
    public static IHtmlContent Render(Button button)
    {
        var element = string.IsNullOrEmpty(button.Href)
            ? new El("button").Attr("type", string.IsNullOrEmpty(button.Type) ? "submit" : button.Type)
                .AttrIfAny("value", button.Value).AttrIfAny("name", button.Name)
                .Flag("disabled", button.Disabled).Attr("aria-disabled", button.Disabled ? "true" : null)
                .Attr("data-prevent-double-click", button.PreventDoubleClick)
            : new El("a").Attr("href", button.Href).Attr("role", "button").Attr("draggable", "false");

        return element.Class("govuk-button", button.Classes).Attr("data-module", "govuk-button").Attrs(button.Attributes)
            .AttrIfAny("id", button.Id).Add(button.Render());
    }
}
