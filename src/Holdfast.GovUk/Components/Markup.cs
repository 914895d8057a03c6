using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

/// <summary>
/// GOV.UK Design System components as HTML. Each takes a record whose members are named as the options of the
/// Nunjucks macro, so the design system's own documentation applies, and answers what the macro would have written.
/// </summary>
public static partial class Markup
{
    private static string Join(params string?[] ids) => string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id)));

    // Label, hint, error and control in the order every single-control field has them.
    private static El Field(
        string? id, string? describedBy, Label? label, Content? hint, ErrorMessage? error, FormGroup? group,
        Func<string, IEnumerable<IHtmlContent?>> control)
    {
        var hintId = hint is null ? null : $"{id}-hint";
        var errorId = error is null ? null : $"{id}-error";
        return Group(error, group)
            .Add(Render((label ?? new Label()) with { For = id }))
            .Add(hint is null ? null : Hint(hint, hintId))
            .Add(error is null ? null : Render(error with { Id = errorId }))
            .Add(control(Join(describedBy, hintId, errorId)));
    }

    // The same for a field of several controls, whose legend takes the label's place.
    private static El FieldOfMany(
        string? idPrefix, string? describedBy, Fieldset? fieldset, string? role, Content? hint, ErrorMessage? error, FormGroup? group,
        IHtmlContent controls)
    {
        var hintId = hint is null ? null : $"{idPrefix}-hint";
        var errorId = error is null ? null : $"{idPrefix}-error";
        var inner = new HtmlContentBuilder();
        if (hint is not null)
        {
            inner.AppendHtml(Hint(hint, hintId));
        }

        if (error is not null)
        {
            inner.AppendHtml(Render(error with { Id = errorId }));
        }

        inner.AppendHtml(controls);
        return Group(error, group).Add(fieldset is null
            ? inner
            : Render(fieldset with { DescribedBy = Join(describedBy, hintId, errorId), Role = role ?? fieldset.Role, Html = inner }));
    }

    private static El Group(ErrorMessage? error, FormGroup? group) =>
        new El("div").Class("govuk-form-group", error is null ? null : "govuk-form-group--error", group?.Classes).Attrs(group?.Attributes);
}
