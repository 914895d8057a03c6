using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record PaginationItem(
    string? Number = null, string? Href = null, bool Current = false, bool Ellipsis = false, string? VisuallyHiddenText = null,
    Attributes? Attributes = null);

public sealed record PaginationLink(
    string? Href = null, string? Text = null, IHtmlContent? Html = null, string? LabelText = null, Attributes? Attributes = null) : Slot(Text, Html);

public sealed record Pagination(
    IReadOnlyList<PaginationItem?>? Items = null, PaginationLink? Previous = null, PaginationLink? Next = null, string? LandmarkLabel = null,
    string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    private const string ArrowBack = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string ArrowOn = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public static IHtmlContent Render(Pagination pagination)
    {
        var blockLevel = pagination.Items is null && (pagination.Previous is not null || pagination.Next is not null);
        return new El("nav").Class("govuk-pagination", blockLevel ? "govuk-pagination--block" : null, pagination.Classes)
            .Attr("aria-label", string.IsNullOrEmpty(pagination.LandmarkLabel) ? "Pagination" : pagination.LandmarkLabel).Attrs(pagination.Attributes)
            .Add(Arrow(pagination.Previous, "prev", blockLevel))
            .Add(pagination.Items is null
                ? null
                : new El("ul").Class("govuk-pagination__list").Add(pagination.Items.OfType<PaginationItem>().Where(i => i != new PaginationItem()).Select(PageItem)))
            .Add(Arrow(pagination.Next, "next", blockLevel));
    }

    private static El PageItem(PaginationItem item)
    {
        var element = new El("li").Class(
            "govuk-pagination__item", item.Current ? "govuk-pagination__item--current" : null, item.Ellipsis ? "govuk-pagination__item--ellipsis" : null);
        return item.Ellipsis
            ? element.Text("⋯")
            : element.Add(new El("a").Class("govuk-link", "govuk-pagination__link").Attr("href", item.Href ?? "")
                .Attr("aria-label", item.VisuallyHiddenText ?? $"Page {item.Number}").Attr("aria-current", item.Current ? "page" : null)
                .Attrs(item.Attributes).Text(item.Number));
    }

    private static El? Arrow(PaginationLink? link, string side, bool blockLevel)
    {
        if (string.IsNullOrEmpty(link?.Href))
        {
            return null;
        }

        var back = side == "prev";
        var anchor = new El("a").Class("govuk-link", "govuk-pagination__link").Attr("href", link.Href).Attr("rel", side).Attrs(link.Attributes);
        if (blockLevel || back)
        {
            anchor.Add(ArrowIcon(side));
        }

        var undecorated = !blockLevel || !string.IsNullOrEmpty(link.LabelText);
        anchor.Add(new El("span").Class("govuk-pagination__link-title", undecorated ? null : "govuk-pagination__link-title--decorated")
            .Add(link.Render() ?? new HtmlContentBuilder().Append(back ? "Previous" : "Next").AppendHtml(Hidden(" page"))));
        if (blockLevel && !string.IsNullOrEmpty(link.LabelText))
        {
            anchor.Add(Hidden(":")).Add(new El("span").Class("govuk-pagination__link-label").Text(link.LabelText));
        }

        if (!blockLevel && !back)
        {
            anchor.Add(ArrowIcon(side));
        }

        return new El("div").Class($"govuk-pagination__{side}").Add(anchor);
    }

    private static El Hidden(string text) => new El("span").Class("govuk-visually-hidden").Text(text);

    private static El ArrowIcon(string side) =>
        new El("svg").Class("govuk-pagination__icon", $"govuk-pagination__icon--{side}").Attr("xmlns", "http://www.w3.org/2000/svg")
            .Attr("height", "13").Attr("width", "15").Attr("aria-hidden", "true").Attr("focusable", "false").Attr("viewBox", "0 0 15 13")
            .Add(new El("path").Attr("d", side == "prev" ? ArrowBack : ArrowOn));
}
