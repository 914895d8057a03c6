using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>A password or secret code. What was typed is never sent back.</summary>
[HtmlTargetElement("hf-password", Attributes = "asp-for")]
public sealed class PasswordTagHelper(PageErrors errors) : LabelledTagHelper(errors)
{
    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register(Id);
        output.Write(Markup.Render(new PasswordInput(
            Id, Name, DescribedBy: DescribedBy, Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group,
            Classes: Classes, Autocomplete: Autocomplete, Attributes: output.Others())));
    }
}
