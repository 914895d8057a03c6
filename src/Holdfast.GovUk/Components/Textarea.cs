using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record Textarea(
    string? Id = null, string? Name = null, string? Value = null, int? Rows = null, bool Disabled = false, string? DescribedBy = null,
    Label? Label = null, Content? Hint = null, ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null, string? Classes = null,
    string? Autocomplete = null, bool? Spellcheck = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(Textarea area)
    {
        var id = string.IsNullOrEmpty(area.Id) ? area.Name : area.Id;
        return Field(id, area.DescribedBy, area.Label, area.Hint, area.ErrorMessage, area.FormGroup, describedBy =>
        [
            area.FormGroup?.BeforeInput?.Render(),
            new El("textarea")
                .Class("govuk-textarea", area.ErrorMessage is null ? null : "govuk-textarea--error", area.Classes)
                .Attr("id", id ?? "").Attr("name", area.Name ?? "").Attr("rows", (area.Rows ?? 5).ToString(CultureInfo.InvariantCulture))
                .Attr("spellcheck", area.Spellcheck).Flag("disabled", area.Disabled).AttrIfAny("aria-describedby", describedBy)
                .AttrIfAny("autocomplete", area.Autocomplete).Attrs(area.Attributes)
                // A browser drops one line break straight after the tag, so what begins with one is given another.
                .Text(area.Value is ['\n' or '\r', ..] ? "\n" + area.Value : area.Value),
            area.FormGroup?.AfterInput?.Render(),
        ]);
    }
}
