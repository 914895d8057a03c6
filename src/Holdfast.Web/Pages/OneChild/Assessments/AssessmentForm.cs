using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>A form about the assessment that is being made.</summary>
public abstract class AssessmentForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => "assessment";

    /// <summary>The assessment being made.</summary>
    public Assessment? Current => Assessment.Current(Child);

    protected string Term => View.Words.Term("assessment", View.Today);

    protected override bool Offered => Current is not null;

    protected override bool Fits(Child sibling) => Current is { } ours && Assessment.Find(sibling, ours.AssessmentId) is { Signed: null };

    protected override string FieldOf(string about) => about == nameof(AssessmentEvent.AssessmentId) ? "" : about;
}
