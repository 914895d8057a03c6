using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record ErrorSummaryItem(string? Text = null, IHtmlContent? Html = null, string? Href = null, Attributes? Attributes = null)
    : Slot(Text, Html);

public sealed record ErrorSummary(
    string? TitleText = null, IHtmlContent? TitleHtml = null, string? DescriptionText = null, IHtmlContent? DescriptionHtml = null,
    IReadOnlyList<ErrorSummaryItem>? ErrorList = null, bool? DisableAutoFocus = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(ErrorSummary summary)
    {
        var body = new El("div").Class("govuk-error-summary__body");
        if (new Slot(summary.DescriptionText, summary.DescriptionHtml).Render() is { } description)
        {
            body.Add(new El("p").Add(description));
        }

        if (summary.ErrorList is { Count: > 0 } errors)
        {
            body.Add(new El("ul").Class("govuk-list", "govuk-error-summary__list").Add(errors.Select(ErrorLine)));
        }

        return new El("div").Class("govuk-error-summary", summary.Classes)
            .Attr("data-disable-auto-focus", summary.DisableAutoFocus).Attrs(summary.Attributes).Attr("data-module", "govuk-error-summary")
            .Add(new El("div").Attr("role", "alert")
                .Add(new El("h2").Class("govuk-error-summary__title").Add(new Slot(summary.TitleText, summary.TitleHtml).Render()))
                .Add(body));
    }

    private static El ErrorLine(ErrorSummaryItem error) =>
        new El("li").Add(string.IsNullOrEmpty(error.Href)
            ? error.Render()
            : new El("a").Attr("href", error.Href).Attrs(error.Attributes).Add(error.Render()));
}
