using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record Details(
    string? SummaryText = null, IHtmlContent? SummaryHtml = null, string? Text = null, IHtmlContent? Html = null, string? Id = null,
    bool Open = false, string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null) : Content(Text, Html, Classes, Attributes);

public static partial class Markup
{
    public static IHtmlContent Render(Details details) =>
        new El("details").AttrIfAny("id", details.Id).Class("govuk-details", details.Classes).Attrs(details.Attributes).Flag("open", details.Open)
            .Add(new El("summary").Class("govuk-details__summary")
                .Add(new El("span").Class("govuk-details__summary-text").Add(new Slot(details.SummaryText, details.SummaryHtml).Render())))
            .Add(new El("div").Class("govuk-details__text").Add(details.Render()));
}
