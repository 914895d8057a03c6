using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>What every field shares: its name and id, its error, what was typed, and its place in the summary.</summary>
public abstract class FieldTagHelper(PageErrors errors) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    /// <summary>Classes on the control.</summary>
    [HtmlAttributeName("class")]
    public string? Classes { get; set; }

    /// <summary>Classes on the group around the field.</summary>
    public string? GroupClass { get; set; }

    /// <summary>The id of something else on the page that describes this field.</summary>
    public string? DescribedBy { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected string? Error => PageErrors.FirstError(Entry(Name));

    protected ErrorMessage? ErrorMessage => Error is { } words ? new ErrorMessage(words) : null;

    protected Content? HintContent => string.IsNullOrEmpty(Hint) ? null : new Content(Hint);

    protected FormGroup? Group => string.IsNullOrEmpty(GroupClass) ? null : new FormGroup(GroupClass);

    /// <summary>What was typed, when this page answers a post, else the model's value.</summary>
    protected string? TypedOrKept => Entry(Name) is { RawValue: not null } entry ? entry.AttemptedValue : AsText(For.Model);

    /// <summary>The same for a field that takes several answers.</summary>
    protected IReadOnlyList<string> AllTypedOrKept => Entry(Name)?.RawValue switch
    {
        string[] several => several,
        string one => [one],
        _ => For.Model switch
        {
            null => [],
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(AsText).OfType<string>()],
            var one => [AsText(one)!],
        },
    };

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected ModelStateEntry? Entry(string name) => ViewContext.ModelState.GetValueOrDefault(name);

    protected void Register(string firstWrongId) => errors.Register(Name, firstWrongId);

    private static string? AsText(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
