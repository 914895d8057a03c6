using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Page;

/// <summary>A component around what stands between its tags.</summary>
public abstract class ContentTagHelper : TagHelper
{
    [HtmlAttributeName("class")]
    public string? Classes { get; set; }

    protected static string Joined(params string?[] classes) => string.Join(' ', classes.OfType<string>());
}
