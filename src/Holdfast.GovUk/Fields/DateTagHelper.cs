using System.Globalization;
using Holdfast.GovUk.Dates;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Fields;

/// <summary>A date in three boxes. Shows again exactly what was typed, and marks the boxes that are wrong.</summary>
[HtmlTargetElement("hf-date", Attributes = "asp-for")]
public sealed class DateTagHelper(PageErrors errors) : LegendTagHelper(errors)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (day, month, year) = TypedOrKeptParts();
        var wrong = Error is null ? DatePart.None : WrongParts(day, month, year);
        var parts = new[]
        {
            Part(DateOnlyModelBinder.Day, day, wrong.HasFlag(DatePart.Day), 2),
            Part(DateOnlyModelBinder.Month, month, wrong.HasFlag(DatePart.Month), 2),
            Part(DateOnlyModelBinder.Year, year, wrong.HasFlag(DatePart.Year), 4),
        };

        Register(parts.FirstOrDefault(part => part.Error == true)?.Id ?? parts[0].Id!);
        output.Write(Markup.Render(new DateInput(
            Id, Items: parts, Fieldset: FieldsetOf(), Hint: HintContent, ErrorMessage: ErrorMessage, FormGroup: Group, Classes: Classes,
            Attributes: output.Others())));
    }

    private DateInputItem Part(string part, string? value, bool wrong, int width) => new(
        Id: IdOf($"{Name}.{part}"), Name: $"{Name}.{part}", Label: part, Value: value, Error: wrong, Classes: $"govuk-input--width-{width}",
        // Numbers bring up the right keys on a phone; a month may be a name.
        Inputmode: part == DateOnlyModelBinder.Month ? "text" : "numeric");

    // An error that came from a decision is about the date as a whole.
    private static DatePart WrongParts(string? day, string? month, string? year) =>
        DateParts.Read(day, month, year) is { Wrong: not DatePart.None and var parts } ? parts : DatePart.All;

    private (string? Day, string? Month, string? Year) TypedOrKeptParts()
    {
        string? Typed(string part) => Entry($"{Name}.{part}")?.AttemptedValue;

        if (Typed(DateOnlyModelBinder.Day) is not null || Typed(DateOnlyModelBinder.Month) is not null || Typed(DateOnlyModelBinder.Year) is not null)
        {
            return (Typed(DateOnlyModelBinder.Day), Typed(DateOnlyModelBinder.Month), Typed(DateOnlyModelBinder.Year));
        }

        return For.Model is DateOnly date && date != default
            ? (Number(date.Day), Number(date.Month), Number(date.Year))
            : (null, null, null);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
