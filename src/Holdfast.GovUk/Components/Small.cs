using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record InsetText(
    string? Text = null, IHtmlContent? Html = null, string? Id = null, string? Classes = null, Attributes? Attributes = null)
    : Content(Text, Html, Classes, Attributes);

public sealed record WarningText(
    string? Text = null, IHtmlContent? Html = null, string? IconFallbackText = null, string? Classes = null, Attributes? Attributes = null)
    : Content(Text, Html, Classes, Attributes);

/// <summary>A link that stands alone: back link or skip link.</summary>
public sealed record Link(
    string? Text = null, IHtmlContent? Html = null, string? Href = null, string? Classes = null, Attributes? Attributes = null)
    : Content(Text, Html, Classes, Attributes);

public sealed record Breadcrumbs(
    IReadOnlyList<Link>? Items = null, bool CollapseOnMobile = false, string? LabelText = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Tag(Content tag) => new El("strong").Class("govuk-tag", tag.Classes).Attrs(tag.Attributes).Add(tag.Render());

    public static IHtmlContent Render(InsetText inset) =>
        new El("div").AttrIfAny("id", inset.Id).Class("govuk-inset-text", inset.Classes).Attrs(inset.Attributes).Add(inset.Render());

    public static IHtmlContent Render(WarningText warning) =>
        new El("div").Class("govuk-warning-text", warning.Classes).Attrs(warning.Attributes)
            .Add(new El("span").Class("govuk-warning-text__icon").Attr("aria-hidden", "true").Text("!"))
            .Add(new El("strong").Class("govuk-warning-text__text")
                .Add(Hidden(string.IsNullOrEmpty(warning.IconFallbackText) ? "Warning" : warning.IconFallbackText)).Text(" ").Add(warning.Render()));

    public static IHtmlContent BackLink(Link link) =>
        new El("a").Attr("href", string.IsNullOrEmpty(link.Href) ? "#" : link.Href).Class("govuk-back-link", link.Classes).Attrs(link.Attributes)
            .Add(link.Render() ?? new HtmlContentBuilder().Append("Back"));

    public static IHtmlContent SkipLink(Link link) =>
        new El("a").Attr("href", string.IsNullOrEmpty(link.Href) ? "#content" : link.Href).Class("govuk-skip-link", link.Classes)
            .Attrs(link.Attributes).Attr("data-module", "govuk-skip-link").Add(link.Render());

    public static IHtmlContent Render(Breadcrumbs breadcrumbs) =>
        new El("nav").Class("govuk-breadcrumbs", breadcrumbs.Classes, breadcrumbs.CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
            .Attrs(breadcrumbs.Attributes).Attr("aria-label", breadcrumbs.LabelText ?? "Breadcrumb")
            .Add(new El("ol").Class("govuk-breadcrumbs__list").Add((breadcrumbs.Items ?? []).Select(Crumb)));

    private static El Crumb(Link item)
    {
        var element = new El("li").Class("govuk-breadcrumbs__list-item");
        return string.IsNullOrEmpty(item.Href)
            ? element.Attr("aria-current", "page").Add(item.Render())
            : element.Add(new El("a").Class("govuk-breadcrumbs__link").Attr("href", item.Href).Attrs(item.Attributes).Add(item.Render()));
    }
}
