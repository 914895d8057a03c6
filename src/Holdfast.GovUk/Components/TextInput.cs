using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record TextInput(
    string? Id = null, string? Name = null, string? Type = null, string? Inputmode = null, string? Value = null, bool Disabled = false,
    string? DescribedBy = null, Label? Label = null, Content? Hint = null, ErrorMessage? ErrorMessage = null,
    Content? Prefix = null, Content? Suffix = null, FormGroup? FormGroup = null, string? Classes = null, string? Autocomplete = null,
    string? Pattern = null, bool? Spellcheck = null, string? Autocapitalize = null, Wrapper? InputWrapper = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(TextInput input)
    {
        var id = string.IsNullOrEmpty(input.Id) ? input.Name : input.Id;
        return Field(id, input.DescribedBy, input.Label, input.Hint, input.ErrorMessage, input.FormGroup,
            describedBy => [InWrapper(input, InputElement(input, id, describedBy))]);
    }

    private static El InputElement(TextInput input, string? id, string describedBy) =>
        new El("input")
            .Class("govuk-input", input.Classes, input.ErrorMessage is null ? null : "govuk-input--error")
            .Attr("id", id ?? "").Attr("name", input.Name ?? "").Attr("type", string.IsNullOrEmpty(input.Type) ? "text" : input.Type)
            .Attr("spellcheck", input.Spellcheck).Attr("value", input.Value).Flag("disabled", input.Disabled)
            .AttrIfAny("aria-describedby", describedBy)
            .Attr("autocomplete", input.Autocomplete).Attr("autocapitalize", input.Autocapitalize)
            .Attr("pattern", input.Pattern).Attr("inputmode", input.Inputmode).Attrs(input.Attributes);

    private static El InWrapper(TextInput input, El element)
    {
        var before = input.FormGroup?.BeforeInput?.Render();
        var after = input.FormGroup?.AfterInput?.Render();
        var prefix = Affix("prefix", input.Prefix);
        var suffix = Affix("suffix", input.Suffix);
        if ((before ?? after ?? prefix ?? suffix) is null)
        {
            return element;
        }

        return new El("div").Class("govuk-input__wrapper", input.InputWrapper?.Classes).Attrs(input.InputWrapper?.Attributes)
            .Add(before).Add(prefix).Add(element).Add(suffix).Add(after);
    }

    private static El? Affix(string side, Content? affix) =>
        affix?.Render() is { } content
            ? new El("div").Class($"govuk-input__{side}", affix.Classes).Attr("aria-hidden", "true").Attrs(affix.Attributes).Add(content)
            : null;
}
