namespace Holdfast.GovUk.Fields;

/// <summary>A field of several controls, which has a legend.</summary>
public abstract class LegendTagHelper(PageErrors errors) : FieldTagHelper(errors)
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl. A legend that is the page's heading is l unless this says otherwise.</summary>
    public string? LegendSize { get; set; }

    public string? LegendClass { get; set; }

    public bool IsPageHeading { get; set; }

    protected Fieldset? FieldsetOf()
    {
        if (string.IsNullOrEmpty(Legend))
        {
            return null;
        }

        var size = LegendSize ?? (IsPageHeading ? "l" : null);
        var classes = string.Join(' ', new[] { size is null ? null : $"govuk-fieldset__legend--{size}", LegendClass }.OfType<string>());
        return new Fieldset(new Legend(Legend, Classes: classes, IsPageHeading: IsPageHeading), DescribedBy: DescribedBy);
    }
}
