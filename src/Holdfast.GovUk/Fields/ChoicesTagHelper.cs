using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>The radios or checkboxes of one question, from a list, from child tags, or both in that order.</summary>
public abstract class ChoicesTagHelper(PageErrors errors) : LegendTagHelper(errors)
{
    public IEnumerable<Choice>? Items { get; set; }

    public bool Small { get; set; }

    /// <summary>Tiles a thumb can hit, for two to six short answers.</summary>
    public bool Tiles { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Before the children, so a field revealed by a choice comes after the question in the summary.
        Register(Id);

        var children = new List<ChoiceItem>();
        context.Items[typeof(ChoicesTagHelper)] = children;
        await output.GetChildContentAsync();
        output.Write(Render([.. (Items ?? []).Select(item => item.AsItem()), .. children], output));
    }

    protected abstract IHtmlContent Render(IReadOnlyList<ChoiceItem> items, TagHelperOutput output);

    protected string Joined(params string?[] classes) =>
        string.Join(' ', new[] { Tiles ? "hf-tiles" : null, Classes }.Concat(classes).OfType<string>());
}

/// <summary>One answer from a few.</summary>
[HtmlTargetElement("hf-radios", Attributes = "asp-for")]
public sealed class RadiosTagHelper(PageErrors errors) : ChoicesTagHelper(errors)
{
    public bool Inline { get; set; }

    protected override IHtmlContent Render(IReadOnlyList<ChoiceItem> items, TagHelperOutput output)
    {
        // Booleans and enums are posted in whatever case the page wrote them.
        var chosen = TypedOrKept;
        return Markup.Render(new Radios(
            Id, Name, [.. items.Select(item => item with { Checked = chosen is not null && string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase) })],
            Fieldset: FieldsetOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group,
            Classes: Joined(Inline ? "govuk-radios--inline" : null, Small ? "govuk-radios--small" : null), Attributes: output.Others()));
    }
}

/// <summary>Any number of answers from a few, or one box to tick.</summary>
[HtmlTargetElement("hf-checkboxes", Attributes = "asp-for")]
public sealed class CheckboxesTagHelper(PageErrors errors) : ChoicesTagHelper(errors)
{
    protected override IHtmlContent Render(IReadOnlyList<ChoiceItem> items, TagHelperOutput output)
    {
        var chosen = AllTypedOrKept.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Markup.Render(new Checkboxes(
            Id, Name, [.. items.Select(item => item with { Checked = item.Value is not null && chosen.Contains(item.Value) })],
            DescribedBy: DescribedBy, Fieldset: FieldsetOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group,
            Classes: Joined(Small ? "govuk-checkboxes--small" : null), Attributes: output.Others()));
    }
}
