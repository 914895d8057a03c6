using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record SummaryAction(
    string? Href = null, string? Text = null, IHtmlContent? Html = null, string? VisuallyHiddenText = null, string? Classes = null,
    Attributes? Attributes = null) : Content(Text, Html, Classes, Attributes);

public sealed record SummaryActions(IReadOnlyList<SummaryAction>? Items = null, string? Classes = null);

public sealed record SummaryRow(Content? Key = null, Content? Value = null, SummaryActions? Actions = null, string? Classes = null);

public sealed record SummaryCardTitle(string? Text = null, IHtmlContent? Html = null, int? HeadingLevel = null, string? Classes = null)
    : Content(Text, Html, Classes);

public sealed record SummaryCard(SummaryCardTitle? Title = null, SummaryActions? Actions = null, string? Classes = null, Attributes? Attributes = null);

public sealed record SummaryList(
    IReadOnlyList<SummaryRow?>? Rows = null, SummaryCard? Card = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(SummaryList list)
    {
        var rows = (list.Rows ?? []).OfType<SummaryRow>().ToList();
        var anyHasActions = rows.Any(row => row.Actions?.Items is { Count: > 0 });
        var element = new El("dl").Class("govuk-summary-list", list.Classes).Attrs(list.Attributes)
            .Add(rows.Select(row => RowOf(row, anyHasActions, list.Card?.Title)));
        return list.Card is null ? element : CardAround(list.Card, element);
    }

    private static El RowOf(SummaryRow row, bool anyHasActions, SummaryCardTitle? cardTitle)
    {
        var element = new El("div")
            .Class("govuk-summary-list__row", anyHasActions && row.Actions?.Items is null ? "govuk-summary-list__row--no-actions" : null, row.Classes)
            .Add(new El("dt").Class("govuk-summary-list__key", row.Key?.Classes).Add(row.Key?.Render()))
            .Add(new El("dd").Class("govuk-summary-list__value", row.Value?.Classes).Add(row.Value?.Render()));

        return row.Actions?.Items switch
        {
            null or [] => element,
            [var only] => element.Add(new El("dd").Class("govuk-summary-list__actions", row.Actions.Classes).Add(ActionLink(only, cardTitle))),
            var several => element.Add(new El("dd").Class("govuk-summary-list__actions", row.Actions.Classes)
                .Add(new El("ul").Class("govuk-summary-list__actions-list")
                    .Add(several.Select(action => new El("li").Class("govuk-summary-list__actions-list-item").Add(ActionLink(action, cardTitle)))))),
        };
    }

    // "Change" alone says nothing to someone who hears only the links, so the hidden words say of what.
    private static El ActionLink(SummaryAction action, SummaryCardTitle? cardTitle)
    {
        var link = new El("a").Class("govuk-link", action.Classes).Attr("href", action.Href ?? "").Attrs(action.Attributes).Add(action.Render());
        if (string.IsNullOrEmpty(action.VisuallyHiddenText) && cardTitle is null)
        {
            return link;
        }

        var hidden = new El("span").Class("govuk-visually-hidden");
        if (!string.IsNullOrEmpty(action.VisuallyHiddenText))
        {
            hidden.Text($" {action.VisuallyHiddenText}");
        }

        if (cardTitle is not null)
        {
            hidden.Text(" (").Add(cardTitle.Render()).Text(")");
        }

        return link.Add(hidden);
    }

    private static El CardAround(SummaryCard card, El list)
    {
        var head = new El("div").Class("govuk-summary-card__title-wrapper");
        if (card.Title is { } title)
        {
            head.Add(new El($"h{title.HeadingLevel ?? 2}").Class("govuk-summary-card__title", title.Classes).Add(title.Render()));
        }

        head.Add(card.Actions?.Items switch
        {
            null or [] => null,
            [var only] => new El("div").Class("govuk-summary-card__actions", card.Actions.Classes).Add(ActionLink(only, card.Title)),
            var several => new El("ul").Class("govuk-summary-card__actions", card.Actions.Classes)
                .Add(several.Select(action => new El("li").Class("govuk-summary-card__action").Add(ActionLink(action, card.Title)))),
        });

        return new El("div").Class("govuk-summary-card", card.Classes).Attrs(card.Attributes)
            .Add(head).Add(new El("div").Class("govuk-summary-card__content").Add(list));
    }
}
