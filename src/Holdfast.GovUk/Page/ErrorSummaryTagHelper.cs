using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Page;

/// <summary>Every error of the page, at its top, in the order the fields stand. Nothing when there is none.</summary>
[HtmlTargetElement("hf-error-summary")]
public sealed class ErrorSummaryTagHelper(PageErrors errors) : TagHelper
{
    public string Title { get; set; } = "There is a problem";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(new Later(errors, ViewContext.ModelState, Title));
    }

    // The summary stands before the fields, so it is worked out when the page is written, by when all of them are known.
    private sealed class Later(PageErrors errors, ModelStateDictionary modelState, string title) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (errors.Summarise(modelState) is { Count: > 0 } items)
            {
                Markup.Render(new ErrorSummary(title, ErrorList: items)).WriteTo(writer, encoder);
            }
        }
    }
}

/// <summary>Puts "Error: " before the page's title when the page has errors, so a screen reader says so first.</summary>
[HtmlTargetElement("title", Attributes = "hf-error-prefix")]
public sealed class ErrorTitleTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("hf-error-prefix");
        if (ViewContext.ModelState.ErrorCount > 0)
        {
            output.PreContent.Append("Error: ");
        }
    }
}
