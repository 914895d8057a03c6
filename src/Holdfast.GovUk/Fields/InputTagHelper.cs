using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>A single line of text.</summary>
[HtmlTargetElement("hf-input", Attributes = "asp-for")]
public class InputTagHelper(PageErrors errors) : LabelledTagHelper(errors)
{
    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>For example govuk-input--width-5.</summary>
    public string? WidthClass { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Shown instead of the model's value, until something is posted.</summary>
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register(Id);
        output.Write(Markup.Render(new TextInput(
            Id, Name, Type, Inputmode, Entry(Name)?.RawValue is null ? Value ?? TypedOrKept : TypedOrKept, DescribedBy: DescribedBy,
            Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage, Prefix: AffixOf(Prefix), Suffix: AffixOf(Suffix), FormGroup: Group,
            Classes: string.Join(' ', new[] { WidthClass, Classes }.OfType<string>()), Autocomplete: Autocomplete, Spellcheck: Spellcheck,
            Attributes: output.Others())));
    }

    private static Content? AffixOf(string? text) => string.IsNullOrEmpty(text) ? null : new Content(text);
}

/// <summary>A time of day in one box: 14:30, 2:30pm or 9am.</summary>
[HtmlTargetElement("hf-time", Attributes = "asp-for")]
public sealed class TimeTagHelper : InputTagHelper
{
    public TimeTagHelper(PageErrors errors) : base(errors)
    {
        WidthClass = "govuk-input--width-5";
        Hint = "For example, 2:30pm";
    }
}
