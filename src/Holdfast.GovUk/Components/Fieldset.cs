using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

public sealed record Legend(
    string? Text = null, IHtmlContent? Html = null, string? Classes = null, bool IsPageHeading = false) : Content(Text, Html, Classes);

public sealed record Fieldset(
    Legend? Legend = null, IHtmlContent? Html = null, string? DescribedBy = null, string? Role = null,
    string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(Fieldset fieldset) =>
        new El("fieldset").Class("govuk-fieldset", fieldset.Classes)
            .AttrIfAny("role", fieldset.Role).AttrIfAny("aria-describedby", fieldset.DescribedBy).Attrs(fieldset.Attributes)
            .Add(LegendOf(fieldset))
            .Add(fieldset.Html);

    private static El? LegendOf(Fieldset fieldset)
    {
        if (fieldset.Legend?.Render() is not { } content)
        {
            return null;
        }

        var legend = new El("legend").Class("govuk-fieldset__legend", fieldset.Legend.Classes);
        return fieldset.Legend.IsPageHeading
            ? legend.Add(new El("h1").Class("govuk-fieldset__heading").Add(content))
            : legend.Add(content);
    }
}
