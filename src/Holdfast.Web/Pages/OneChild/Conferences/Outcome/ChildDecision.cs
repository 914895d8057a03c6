using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>What is decided about one of the children, as the form asks for it.</summary>
public sealed class ChildDecision
{
    public Guid ChildId { get; set; }

    /// <summary>Nothing while the chair has not decided about this child.</summary>
    public DecidedAs? Decides { get; set; }

    public string? Category { get; set; }

    public string? CategoryWords { get; set; }

    public HowOften VisitsEvery { get; set; } = new();

    public InsteadOfPlan? Instead { get; set; }

    public string? InsteadWords { get; set; }

    public string? Ground { get; set; }

    public string? EndsBecause { get; set; }

    public string? Other { get; set; }

    public string? Reasons { get; set; }

    public string? WhyNotTheMajority { get; set; }

    public string? WhoTellsTheChild { get; set; }

    public string? TheChildIsTold { get; set; }
}
