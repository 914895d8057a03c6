using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>One answer from a long known list, such as teams or schools.</summary>
[HtmlTargetElement("hf-select", Attributes = "asp-for,items")]
public sealed class SelectTagHelper(PageErrors errors) : LabelledTagHelper(errors)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>A first option with no value, such as "Select a team".</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register(Id);
        var options = Items.Select(item => new SelectItem(item.Value, item.Text));
        output.Write(Markup.Render(new Select(
            Id, Name, Empty is null ? [.. options] : [new SelectItem("", Empty), .. options], TypedOrKept, DescribedBy: DescribedBy,
            Label: LabelOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group, Classes: Classes, Attributes: output.Others())));
    }
}
