using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Page;

[HtmlTargetElement("hf-details", Attributes = "summary")]
public sealed class DetailsTagHelper : ContentTagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(Markup.Render(new Details(
            Summary, Html: await output.GetChildContentAsync(), Open: Open, Classes: Classes, Attributes: output.Others())));
}

/// <summary>The reason for a date, one press away.</summary>
[HtmlTargetElement("hf-because")]
public sealed class BecauseTagHelper : ContentTagHelper
{
    /// <summary>What the reason is for, read out after "Because" so that several on a page can be told apart.</summary>
    public string? About { get; set; }

    public string Summary { get; set; } = "Because";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var summary = new El("summary").Text(Summary);
        if (!string.IsNullOrEmpty(About))
        {
            summary.Add(new El("span").Class("govuk-visually-hidden").Text($": {About}"));
        }

        output.Write(new El("details").Class("hf-because", Classes).Attrs(output.Others())
            .Add(summary).Add(await output.GetChildContentAsync()));
    }
}

[HtmlTargetElement("hf-tag")]
public sealed class TagTagHelper : ContentTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow.</summary>
    public string? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(Markup.Tag(new Content(
            Html: await output.GetChildContentAsync(), Classes: Joined(Colour is null ? null : $"govuk-tag--{Colour}", Classes),
            Attributes: output.Others())));
}

[HtmlTargetElement("hf-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Write(Markup.BackLink(new Link(
            Html: words.IsEmptyOrWhiteSpace ? null : words, Href: Href, Classes: Classes, Attributes: output.Others())));
    }
}

/// <summary>What has just happened, or what matters before anything else on the page.</summary>
[HtmlTargetElement("hf-notification")]
public sealed class NotificationTagHelper : ContentTagHelper
{
    /// <summary>"success" when something the person did has worked.</summary>
    public string? Type { get; set; }

    public string? Title { get; set; }

    /// <summary>One sentence in the heading's size. Longer content goes between the tags instead.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Write(Markup.Render(new NotificationBanner(
            Text, words.IsEmptyOrWhiteSpace ? null : words, Title, Type: Type, Classes: Classes, Attributes: output.Others())));
    }
}

[HtmlTargetElement("hf-warning")]
public sealed class WarningTagHelper : ContentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(Markup.Render(new WarningText(Html: await output.GetChildContentAsync(), Classes: Classes, Attributes: output.Others())));
}

[HtmlTargetElement("hf-inset")]
public sealed class InsetTagHelper : ContentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(Markup.Render(new InsetText(Html: await output.GetChildContentAsync(), Classes: Classes, Attributes: output.Others())));
}

/// <summary>Questions and answers, or facts, in rows.</summary>
[HtmlTargetElement("hf-summary-list")]
public sealed class SummaryListTagHelper : ContentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryListTagHelper)] = rows;
        await output.GetChildContentAsync();
        output.Write(Markup.Render(new SummaryList(rows, Classes: Classes, Attributes: output.Others())));
    }
}

[HtmlTargetElement("hf-row", ParentTag = "hf-summary-list", Attributes = "key")]
public sealed class SummaryRowTagHelper : ContentTagHelper
{
    public string Key { get; set; } = "";

    public string? ChangeHref { get; set; }

    /// <summary>What is changed, read out after "Change"; the key in small letters when left out.</summary>
    public string? ChangeWhat { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent answer = await output.GetChildContentAsync();
        var actions = string.IsNullOrEmpty(ChangeHref)
            ? null
            : new SummaryActions([new SummaryAction(ChangeHref, "Change", VisuallyHiddenText: ChangeWhat ?? LowerFirst(Key))]);
        ((List<SummaryRow>)context.Items[typeof(SummaryListTagHelper)]).Add(new SummaryRow(new Content(Key), new Content(Html: answer), actions, Classes));
        output.SuppressOutput();
    }

    private static string LowerFirst(string key) => key is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : key;
}
