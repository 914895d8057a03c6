using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>One radio or checkbox. What stands between its tags shows only when it is chosen.</summary>
[HtmlTargetElement("hf-radio", ParentTag = "hf-radios", Attributes = "value")]
[HtmlTargetElement("hf-checkbox", ParentTag = "hf-checkboxes", Attributes = "value")]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>For checkboxes: choosing it clears the others.</summary>
    public bool Exclusive { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var revealed = await output.GetChildContentAsync();
        ((List<ChoiceItem>)context.Items[typeof(ChoicesTagHelper)]).Add(new ChoiceItem(
            Value, Label ?? Value, Hint: string.IsNullOrEmpty(Hint) ? null : new Content(Hint),
            Conditional: revealed.IsEmptyOrWhiteSpace ? null : new Slot(Html: revealed),
            Behaviour: Exclusive ? "exclusive" : null, Disabled: Disabled));
        output.SuppressOutput();
    }
}

/// <summary>A word between two choices, such as "or".</summary>
[HtmlTargetElement("hf-divider", ParentTag = "hf-radios")]
[HtmlTargetElement("hf-divider", ParentTag = "hf-checkboxes")]
public sealed class DividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = (await output.GetChildContentAsync()).GetContent();
        ((List<ChoiceItem>)context.Items[typeof(ChoicesTagHelper)]).Add(new ChoiceItem(Divider: System.Net.WebUtility.HtmlDecode(word).Trim()));
        output.SuppressOutput();
    }
}
