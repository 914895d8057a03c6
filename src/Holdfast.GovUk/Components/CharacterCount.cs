using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record CharacterCount(
    string? Id = null, string? Name = null, string? Value = null, int? Rows = null, int? Maxlength = null, int? Maxwords = null,
    string? Threshold = null, string? CountType = null, Label? Label = null, Content? Hint = null, ErrorMessage? ErrorMessage = null,
    FormGroup? FormGroup = null, string? Classes = null, bool? Spellcheck = null, Attributes? Attributes = null, Wrapper? CountMessage = null,
    string? TextareaDescriptionText = null,
    Attributes? CharactersUnderLimitText = null, string? CharactersAtLimitText = null, Attributes? CharactersOverLimitText = null,
    Attributes? WordsUnderLimitText = null, string? WordsAtLimitText = null, Attributes? WordsOverLimitText = null);

public static partial class Markup
{
    public static IHtmlContent Render(CharacterCount count)
    {
        var id = string.IsNullOrEmpty(count.Id) ? count.Name : count.Id;
        var message = new HtmlContentBuilder()
            .AppendHtml(Hint(new Content(LimitInWords(count), Classes: Join("govuk-character-count__message", count.CountMessage?.Classes)), $"{id}-info"))
            .AppendHtml(count.FormGroup?.AfterInput?.Render() ?? HtmlString.Empty);

        return Render(new Textarea(
            Id: id, Name: count.Name, Value: count.Value, Rows: count.Rows, DescribedBy: $"{id}-info", Label: count.Label, Hint: count.Hint,
            ErrorMessage: count.ErrorMessage, Classes: Join("govuk-js-character-count", count.Classes), Spellcheck: count.Spellcheck,
            FormGroup: new FormGroup(
                Join("govuk-character-count", count.FormGroup?.Classes), GroupAttributes(count), count.FormGroup?.BeforeInput, new Slot(Html: message)),
            Attributes: count.Attributes));
    }

    private static string? CountTypeOf(CharacterCount count) =>
        !string.IsNullOrEmpty(count.CountType) ? count.CountType : count.Maxwords is > 0 ? "words" : null;

    private static int? LimitOf(CharacterCount count) => count.Maxwords is > 0 ? count.Maxwords : count.Maxlength is > 0 ? count.Maxlength : null;

    // What a person without a script reads; the script replaces it as they type.
    private static string? LimitInWords(CharacterCount count)
    {
        if (LimitOf(count) is not { } limit)
        {
            return null;
        }

        var words = string.IsNullOrEmpty(count.TextareaDescriptionText)
            ? $"You can enter up to %{{count}} {(CountTypeOf(count) == "words" ? "words" : "characters")}"
            : count.TextareaDescriptionText;
        return words.Replace("%{count}", limit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> GroupAttributes(CharacterCount count)
    {
        var attributes = new Dictionary<string, string?> { ["data-module"] = "govuk-character-count" };
        AddIfAny("data-maxlength", count.Maxlength?.ToString(CultureInfo.InvariantCulture));
        AddIfAny("data-maxwords", count.Maxwords?.ToString(CultureInfo.InvariantCulture));
        AddIfAny("data-threshold", count.Threshold);
        AddIfAny("data-count-type", CountTypeOf(count));
        if (LimitOf(count) is null)
        {
            attributes.AddWords("textarea-description.other", count.TextareaDescriptionText);
        }

        return attributes
            .AddWords("characters-under-limit", count.CharactersUnderLimitText)
            .AddWords("characters-at-limit", count.CharactersAtLimitText)
            .AddWords("characters-over-limit", count.CharactersOverLimitText)
            .AddWords("words-under-limit", count.WordsUnderLimitText)
            .AddWords("words-at-limit", count.WordsAtLimitText)
            .AddWords("words-over-limit", count.WordsOverLimitText)
            .AddAll(count.FormGroup?.Attributes);

        void AddIfAny(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                attributes[name] = value;
            }
        }
    }
}
