using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record Panel(
    string? TitleText = null, IHtmlContent? TitleHtml = null, int? HeadingLevel = null, string? Text = null, IHtmlContent? Html = null,
    string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null) : Content(Text, Html, Classes, Attributes);

public static partial class Markup
{
    /// <summary>The confirmation panel that ends a journey.</summary>
    public static IHtmlContent Render(Panel panel) =>
        new El("div").Class("govuk-panel", "govuk-panel--confirmation", panel.Classes).Attrs(panel.Attributes)
            .Add(new El($"h{(panel.HeadingLevel ?? 1).ToString(CultureInfo.InvariantCulture)}").Class("govuk-panel__title")
                .Add(new Slot(panel.TitleText, panel.TitleHtml).Render()))
            .Add(panel.Render() is { } content ? new El("div").Class("govuk-panel__body").Add(content) : null);
}
