using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>Several lines of text. A max length adds the count of what is left; longer text is never cut off.</summary>
[HtmlTargetElement("hf-textarea", Attributes = "asp-for")]
public sealed class TextareaTagHelper(PageErrors errors) : LabelledTagHelper(errors)
{
    public int? Rows { get; set; }

    public int? MaxLength { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register(Id);
        output.Write(MaxLength is { } limit
            ? Markup.Render(new CharacterCount(
                Id, Name, TypedOrKept, Rows, Maxlength: limit, Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group,
                Classes: Classes, Spellcheck: Spellcheck, Attributes: output.Others()))
            : Markup.Render(new Textarea(
                Id, Name, TypedOrKept, Rows, DescribedBy: DescribedBy, Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage,
                FormGroup: Group, Classes: Classes, Autocomplete: Autocomplete, Spellcheck: Spellcheck, Attributes: output.Others())));
    }
}
