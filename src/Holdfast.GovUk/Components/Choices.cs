using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

/// <summary>One radio or checkbox, or the word between two of them.</summary>
public sealed record ChoiceItem(
    string? Value = null, string? Text = null, IHtmlContent? Html = null, string? Id = null, string? Name = null, Wrapper? Label = null,
    Content? Hint = null, string? Divider = null, bool? Checked = null, Slot? Conditional = null, string? Behaviour = null,
    bool Disabled = false, Attributes? Attributes = null);

public sealed record Radios(
    string? IdPrefix = null, string? Name = null, IReadOnlyList<ChoiceItem?>? Items = null, string? Value = null, Fieldset? Fieldset = null,
    Content? Hint = null, ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null, string? Classes = null, Attributes? Attributes = null);

public sealed record Checkboxes(
    string? IdPrefix = null, string? Name = null, IReadOnlyList<ChoiceItem?>? Items = null, IReadOnlyList<string>? Values = null,
    string? DescribedBy = null, Fieldset? Fieldset = null, Content? Hint = null, ErrorMessage? ErrorMessage = null,
    FormGroup? FormGroup = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(Radios radios)
    {
        var idPrefix = string.IsNullOrEmpty(radios.IdPrefix) ? radios.Name : radios.IdPrefix;
        var items = Boxes("radio", idPrefix, radios.Items, item => new Box(
            radios.Name,
            item.Checked ?? (!string.IsNullOrEmpty(radios.Value) && item.Value == radios.Value),
            DescribedBy: null));

        return FieldOfMany(idPrefix, radios.Fieldset?.DescribedBy, radios.Fieldset, null, radios.Hint, radios.ErrorMessage, radios.FormGroup,
            new El("div").Class("govuk-radios", radios.Classes).Attrs(radios.Attributes).Attr("data-module", "govuk-radios")
                .Add(radios.FormGroup?.BeforeInputs?.Render()).Add(items).Add(radios.FormGroup?.AfterInputs?.Render()));
    }

    public static IHtmlContent Render(Checkboxes boxes)
    {
        var idPrefix = string.IsNullOrEmpty(boxes.IdPrefix) ? boxes.Name : boxes.IdPrefix;
        var describedBy = string.IsNullOrEmpty(boxes.Fieldset?.DescribedBy) ? boxes.DescribedBy : boxes.Fieldset.DescribedBy;

        // Without a fieldset to carry them, hint and error describe every box.
        var onEachBox = boxes.Fieldset is not null
            ? null
            : Join(describedBy, boxes.Hint is null ? null : $"{idPrefix}-hint", boxes.ErrorMessage is null ? null : $"{idPrefix}-error");
        var items = Boxes("checkbox", idPrefix, boxes.Items, item => new Box(
            string.IsNullOrEmpty(item.Name) ? boxes.Name : item.Name,
            item.Checked ?? (item.Value is not null && boxes.Values?.Contains(item.Value) == true),
            onEachBox));

        return FieldOfMany(idPrefix, describedBy, boxes.Fieldset, null, boxes.Hint, boxes.ErrorMessage, boxes.FormGroup,
            new El("div").Class("govuk-checkboxes", boxes.Classes).Attrs(boxes.Attributes).Attr("data-module", "govuk-checkboxes")
                .Add(boxes.FormGroup?.BeforeInputs?.Render()).Add(items).Add(boxes.FormGroup?.AfterInputs?.Render()));
    }

    private sealed record Box(string? Name, bool Checked, string? DescribedBy);

    private static IEnumerable<IHtmlContent?> Boxes(
        string type, string? idPrefix, IReadOnlyList<ChoiceItem?>? items, Func<ChoiceItem, Box> boxOf)
    {
        var block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        foreach (var (index, item) in (items ?? []).Index())
        {
            if (item is null)
            {
                continue;
            }

            if (!string.IsNullOrEmpty(item.Divider))
            {
                yield return new El("div").Class($"{block}__divider").Text(item.Divider);
                continue;
            }

            // The first has no number, so an error in the summary can link to it.
            var id = string.IsNullOrEmpty(item.Id) ? index == 0 ? idPrefix : $"{idPrefix}-{index + 1}" : item.Id;
            var box = boxOf(item);
            var revealed = item.Conditional?.Html;
            yield return BoxAndLabel(type, block, id, item, box, revealed is not null);
            if (revealed is not null)
            {
                yield return new El("div")
                    .Class($"{block}__conditional", box.Checked ? null : $"{block}__conditional--hidden")
                    .Attr("id", $"conditional-{id}").Add(revealed);
            }
        }
    }

    private static El BoxAndLabel(string type, string block, string? id, ChoiceItem item, Box box, bool reveals)
    {
        var hint = item.Hint?.Render() is null ? null : item.Hint;
        var hintId = hint is null ? null : $"{id}-item-hint";
        return new El("div").Class($"{block}__item")
            .Add(new El("input").Class($"{block}__input").Attr("id", id ?? "").Attr("name", box.Name ?? "").Attr("type", type)
                .Attr("value", item.Value ?? "").Flag("checked", box.Checked).Flag("disabled", item.Disabled)
                .Attr("data-aria-controls", reveals ? $"conditional-{id}" : null).AttrIfAny("data-behaviour", item.Behaviour)
                .AttrIfAny("aria-describedby", Join(box.DescribedBy, hintId)).Attrs(item.Attributes))
            .Add(Render(new Label(item.Text, item.Html, Join($"{block}__label", item.Label?.Classes), item.Label?.Attributes, For: id)))
            .Add(hint is null ? null : Hint(hint with { Classes = Join($"{block}__hint", hint.Classes) }, hintId));
    }
}
