using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record PasswordInput(
    string? Id = null, string? Name = null, string? Value = null, bool Disabled = false, string? DescribedBy = null,
    Label? Label = null, Content? Hint = null, ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null, string? Classes = null,
    string? Autocomplete = null, Attributes? Attributes = null, Wrapper? Button = null,
    string? ShowPasswordText = null, string? HidePasswordText = null,
    string? ShowPasswordAriaLabelText = null, string? HidePasswordAriaLabelText = null,
    string? PasswordShownAnnouncementText = null, string? PasswordHiddenAnnouncementText = null);

public static partial class Markup
{
    public static IHtmlContent Render(PasswordInput input)
    {
        var id = string.IsNullOrEmpty(input.Id) ? input.Name : input.Id;
        var attributes = new Dictionary<string, string?> { ["data-module"] = "govuk-password-input" }
            .AddWords("show-password", input.ShowPasswordText)
            .AddWords("hide-password", input.HidePasswordText)
            .AddWords("show-password-aria-label", input.ShowPasswordAriaLabelText)
            .AddWords("hide-password-aria-label", input.HidePasswordAriaLabelText)
            .AddWords("password-shown-announcement", input.PasswordShownAnnouncementText)
            .AddWords("password-hidden-announcement", input.PasswordHiddenAnnouncementText)
            .AddAll(input.FormGroup?.Attributes);

        return Render(new TextInput(
            Id: id, Name: input.Name, Type: "password", Value: input.Value, Disabled: input.Disabled, DescribedBy: input.DescribedBy,
            Label: input.Label, Hint: input.Hint, ErrorMessage: input.ErrorMessage,
            Classes: Join("govuk-password-input__input govuk-js-password-input-input", input.Classes),
            Spellcheck: false, Autocapitalize: "none",
            Autocomplete: string.IsNullOrEmpty(input.Autocomplete) ? "current-password" : input.Autocomplete,
            InputWrapper: new Wrapper("govuk-password-input__wrapper"),
            FormGroup: new FormGroup(
                Join("govuk-password-input", input.FormGroup?.Classes), attributes, input.FormGroup?.BeforeInput,
                new Slot(Html: ShowButton(input, id).AppendHtml(input.FormGroup?.AfterInput?.Render() ?? HtmlString.Empty))),
            Attributes: input.Attributes));
    }

    // Hidden until the script shows it: without a script there is nothing it could do.
    private static IHtmlContentBuilder ShowButton(PasswordInput input, string? id) =>
        new HtmlContentBuilder().AppendHtml(Render(new Button(
            Text: input.ShowPasswordText ?? "Show", Type: "button",
            Classes: Join("govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", input.Button?.Classes),
            Attributes: new Dictionary<string, string?>
            {
                ["aria-controls"] = id,
                ["aria-label"] = input.ShowPasswordAriaLabelText ?? "Show password",
                ["hidden"] = "",
            })));
}
