using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record TaskStatus(string? Text = null, IHtmlContent? Html = null, Content? Tag = null, string? Classes = null) : Content(Text, Html, Classes);

public sealed record TaskListItem(Content? Title = null, Content? Hint = null, TaskStatus? Status = null, string? Href = null, string? Classes = null);

public sealed record TaskList(
    IReadOnlyList<TaskListItem?>? Items = null, string? IdPrefix = null, string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(TaskList list) =>
        new El("ul").Class("govuk-task-list", list.Classes).Attrs(list.Attributes)
            .Add((list.Items ?? []).Select((item, i) =>
                item is null ? null : Task(item, $"{(string.IsNullOrEmpty(list.IdPrefix) ? "task-list" : list.IdPrefix)}-{(i + 1).ToString(CultureInfo.InvariantCulture)}")));

    private static El Task(TaskListItem item, string id)
    {
        var hintId = item.Hint is null ? null : $"{id}-hint";
        var linked = !string.IsNullOrEmpty(item.Href);
        var title = linked
            ? new El("a").Class("govuk-link", "govuk-task-list__link", item.Title?.Classes).Attr("href", item.Href)
                .Attr("aria-describedby", Join(hintId, $"{id}-status"))
            : new El("div").Class(item.Title?.Classes);

        return new El("li").Class("govuk-task-list__item", linked ? "govuk-task-list__item--with-link" : null, item.Classes)
            .Add(new El("div").Class("govuk-task-list__name-and-hint")
                .Add(title.Add(item.Title?.Render()))
                .Add(item.Hint is null ? null : new El("div").Attr("id", hintId).Class("govuk-task-list__hint").Add(item.Hint.Render())))
            .Add(new El("div").Class("govuk-task-list__status", item.Status?.Classes).Attr("id", $"{id}-status")
                .Add(item.Status?.Tag is { } tag ? Tag(tag) : item.Status?.Render()));
    }
}
