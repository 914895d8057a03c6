using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>The assessment is put forward for a manager to counter-sign.</summary>
[Does(Doing.Record)]
public sealed class PutForwardModel(FormDesk desk) : AssessmentForm(desk)
{
    [BindProperty]
    public string? Without { get; set; }

    public override string Heading => $"Put the {Term} of {Child.ShortName} forward";

    public override string Lede => "It goes to the manager of the team, who signs it or gives it back.";

    public override string Button => "Put it forward";

    protected override string Done => "It waits for a manager";

    protected override bool OffersSiblings => true;

    protected override bool Fits(Child sibling) => base.Fits(sibling) && Assessment.Find(sibling, Current!.AssessmentId) is { Analysis: not null, Standing: not AssessmentStanding.WaitsForSignature };

    protected override ICommand Command() => new PutForSignature(CommandId, Current!.AssessmentId, View.Today, FormDesk.MyName, Without);
}
