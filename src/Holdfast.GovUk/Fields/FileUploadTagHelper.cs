using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>A file to send.</summary>
[HtmlTargetElement("hf-file-upload", Attributes = "asp-for")]
public sealed class FileUploadTagHelper(PageErrors errors) : LabelledTagHelper(errors)
{
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register(Id);
        var attributes = output.Others();
        if (!string.IsNullOrEmpty(Accept))
        {
            attributes["accept"] = Accept;
        }

        output.Write(Markup.Render(new FileUpload(
            Id, Name, Multiple: Multiple, DescribedBy: DescribedBy, Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage,
            FormGroup: Group, Classes: Classes, Attributes: attributes)));
    }
}
