using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record DateInputItem(
    string? Id = null, string? Name = null, string? Label = null, string? Value = null, string? Autocomplete = null, string? Inputmode = null,
    string? Pattern = null, string? Classes = null, bool? Error = null, Attributes? Attributes = null);

public sealed record DateInput(
    string? Id = null, string? NamePrefix = null, DateInputItem? Day = null, DateInputItem? Month = null, DateInputItem? Year = null,
    IReadOnlyList<DateInputItem?>? Items = null, Attributes? Values = null, Fieldset? Fieldset = null, Content? Hint = null,
    ErrorMessage? ErrorMessage = null, FormGroup? FormGroup = null, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(DateInput date)
    {
        DateInputItem[] parts =
        [
            PartOf(date.Day, "day", date), PartOf(date.Month, "month", date), PartOf(date.Year, "year", date),
        ];
        var items = date.Items is { Count: > 0 } given
            ? given.OfType<DateInputItem>().Select(item => LikeItsPart(item, parts)).ToList()
            : [.. parts];
        var oneIsMarked = items.Any(IsMarked);

        // The role makes screen readers announce the description of a group of text inputs.
        return FieldOfMany(date.Id, date.Fieldset?.DescribedBy, date.Fieldset, "group", date.Hint, date.ErrorMessage, date.FormGroup,
            new El("div").Class("govuk-date-input", date.Classes).Attrs(date.Attributes).AttrIfAny("id", date.Id)
                .Add(date.FormGroup?.BeforeInputs?.Render())
                .Add(items.Select(item => DatePart(date, item, parts[2].Name, oneIsMarked)))
                .Add(date.FormGroup?.AfterInputs?.Render()));
    }

    private static DateInputItem PartOf(DateInputItem? given, string name, DateInput date) =>
        given is null
            ? new DateInputItem(Name: name, Value: date.Values?.GetValueOrDefault(name), Classes: name == "year" ? "govuk-input--width-4" : "govuk-input--width-2")
            : given with { Name = string.IsNullOrEmpty(given.Name) ? name : given.Name };

    // An item that names a part takes the part's value when it has none of its own.
    private static DateInputItem LikeItsPart(DateInputItem item, DateInputItem[] parts) =>
        item with { Value = item.Value ?? parts.FirstOrDefault(p => p.Name == item.Name)?.Value };

    private static bool HasClass(DateInputItem item, string part) => item.Classes?.Contains(part, StringComparison.Ordinal) == true;

    private static bool IsMarked(DateInputItem item) => item.Error == true || HasClass(item, "govuk-input--error");

    private static El DatePart(DateInput date, DateInputItem item, string? yearName, bool oneIsMarked)
    {
        var isYear = item.Name is "year" || item.Name == yearName;
        var markedHere = item.Error == true || (item.Error != false && date.ErrorMessage is not null && !oneIsMarked);
        var classes = Join(
            "govuk-date-input__input",
            markedHere && !HasClass(item, "govuk-input--error") ? "govuk-input--error" : null,
            HasClass(item, "govuk-input--width-") ? null : $"govuk-input--width-{(isYear ? 4 : 2)}",
            item.Classes);
        var name = string.IsNullOrEmpty(date.NamePrefix) ? item.Name : $"{date.NamePrefix}-{item.Name}";

        return new El("div").Class("govuk-date-input__item").Add(Render(new TextInput(
            Id: string.IsNullOrEmpty(item.Id) ? $"{date.Id}-{item.Name}" : item.Id,
            Name: name,
            Label: new Label(string.IsNullOrEmpty(item.Label) ? Capitalised(item.Name) : item.Label, Classes: "govuk-date-input__label"),
            Classes: classes,
            Value: item.Value ?? date.Values?.GetValueOrDefault(name ?? ""),
            Inputmode: string.IsNullOrEmpty(item.Inputmode) ? "numeric" : item.Inputmode,
            Autocomplete: item.Autocomplete, Pattern: item.Pattern, Attributes: item.Attributes)));
    }

    private static string? Capitalised(string? name) => name is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : name;
}
