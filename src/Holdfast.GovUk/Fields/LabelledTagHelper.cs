namespace Holdfast.GovUk.Fields;

/// <summary>A field of one control, which has a label.</summary>
public abstract class LabelledTagHelper(PageErrors errors) : FieldTagHelper(errors)
{
    public string? Label { get; set; }

    /// <summary>s, m, l or xl. A label that is the page's heading is l unless this says otherwise.</summary>
    public string? LabelSize { get; set; }

    public string? LabelClass { get; set; }

    public bool IsPageHeading { get; set; }

    protected Label LabelOf()
    {
        var size = LabelSize ?? (IsPageHeading ? "l" : null);
        var classes = string.Join(' ', new[] { size is null ? null : $"govuk-label--{size}", LabelClass }.OfType<string>());
        return new Label(Label ?? For.Metadata.GetDisplayName(), Classes: classes, IsPageHeading: IsPageHeading);
    }
}
