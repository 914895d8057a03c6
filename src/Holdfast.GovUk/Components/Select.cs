using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record SelectItem(
    string? Value = null, string? Text = null, bool? Selected = null, bool Disabled = false, Attributes? Attributes = null);

public sealed record Select(
    string? Id = null, string? Name = null, IReadOnlyList<SelectItem?>? Items = null, string? Value = null, bool Disabled = false,
    string? DescribedBy = null, Label? Label = null, Content? Hint = null, ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null,
    string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(Select select)
    {
        var id = string.IsNullOrEmpty(select.Id) ? select.Name : select.Id;
        return Field(id, select.DescribedBy, select.Label, select.Hint, select.ErrorMessage, select.FormGroup, describedBy =>
        [
            select.FormGroup?.BeforeInput?.Render(),
            new El("select")
                .Class("govuk-select", select.Classes, select.ErrorMessage is null ? null : "govuk-select--error")
                .Attr("id", id ?? "").Attr("name", select.Name ?? "").Flag("disabled", select.Disabled)
                .AttrIfAny("aria-describedby", describedBy).Attrs(select.Attributes)
                .Add((select.Items ?? []).OfType<SelectItem>().Select(item => Option(select, item))),
            select.FormGroup?.AfterInput?.Render(),
        ]);
    }

    private static El Option(Select select, SelectItem item) =>
        new El("option").Attr("value", item.Value)
            .Flag("selected", item.Selected ?? (!string.IsNullOrEmpty(select.Value) && (item.Value ?? item.Text) == select.Value))
            .Flag("disabled", item.Disabled).Attrs(item.Attributes).Text(item.Text);
}
