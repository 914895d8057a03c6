using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record NotificationBanner(
    string? Text = null, IHtmlContent? Html = null, string? TitleText = null, IHtmlContent? TitleHtml = null, int? TitleHeadingLevel = null,
    string? Type = null, string? Role = null, string? TitleId = null, bool? DisableAutoFocus = null, string? Classes = null,
    IReadOnlyDictionary<string, string?>? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(NotificationBanner banner)
    {
        var success = banner.Type == "success";
        var titleId = string.IsNullOrEmpty(banner.TitleId) ? "govuk-notification-banner-title" : banner.TitleId;
        var title = new Slot(banner.TitleText, banner.TitleHtml).Render() ?? new HtmlContentBuilder().Append(success ? "Success" : "Important");
        var content = new El("div").Class("govuk-notification-banner__content");
        if (banner.Html is not null)
        {
            content.Add(banner.Html);
        }
        else if (!string.IsNullOrEmpty(banner.Text))
        {
            content.Add(new El("p").Class("govuk-notification-banner__heading").Text(banner.Text));
        }

        return new El("div").Class("govuk-notification-banner", success ? "govuk-notification-banner--success" : null, banner.Classes)
            .Attr("role", !string.IsNullOrEmpty(banner.Role) ? banner.Role : success ? "alert" : "region")
            .Attr("aria-labelledby", titleId).Attr("data-module", "govuk-notification-banner")
            .Attr("data-disable-auto-focus", banner.DisableAutoFocus).Attrs(banner.Attributes)
            .Add(new El("div").Class("govuk-notification-banner__header")
                .Add(new El($"h{(banner.TitleHeadingLevel ?? 2).ToString(CultureInfo.InvariantCulture)}")
                    .Class("govuk-notification-banner__title").Attr("id", titleId).Add(title)))
            .Add(content);
    }
}
