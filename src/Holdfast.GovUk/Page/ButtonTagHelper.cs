using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Page;

/// <summary>A button, or with an address a link that looks like one. Pressing a submit button twice sends once.</summary>
[HtmlTargetElement("hf-button")]
public sealed class ButtonTagHelper : ContentTagHelper
{
    public string? Href { get; set; }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    /// <summary>secondary or warning.</summary>
    public string? Variant { get; set; }

    public bool Small { get; set; }

    /// <summary>As wide as the page on a phone.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Joined(
            Variant is null ? null : $"govuk-button--{Variant}", Small ? "hf-button--small" : null, Wide ? "hf-button--wide" : null, Classes);
        output.Write(Markup.Render(new Button(
            Html: await output.GetChildContentAsync(), Href: Href, Type: Type, Name: Name, Value: Value,
            PreventDoubleClick: Href is null && Type is null or "submit" ? true : null, Classes: classes, Attributes: output.Others())));
    }
}
