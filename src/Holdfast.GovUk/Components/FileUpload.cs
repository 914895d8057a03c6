using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record FileUpload(
    string? Id = null, string? Name = null, bool Disabled = false, bool Multiple = false, string? DescribedBy = null, Label? Label = null,
    Content? Hint = null, ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(FileUpload upload)
    {
        var id = string.IsNullOrEmpty(upload.Id) ? upload.Name : upload.Id;
        return Field(id, upload.DescribedBy, upload.Label, upload.Hint, upload.ErrorMessage, upload.FormGroup, describedBy =>
        [
            upload.FormGroup?.BeforeInput?.Render(),
            new El("input")
                .Class("govuk-file-upload", upload.Classes, upload.ErrorMessage is null ? null : "govuk-file-upload--error")
                .Attr("id", id ?? "").Attr("name", upload.Name ?? "").Attr("type", "file")
                .Flag("disabled", upload.Disabled).Flag("multiple", upload.Multiple)
                .AttrIfAny("aria-describedby", describedBy).Attrs(upload.Attributes),
            upload.FormGroup?.AfterInput?.Render(),
        ]);
    }
}
