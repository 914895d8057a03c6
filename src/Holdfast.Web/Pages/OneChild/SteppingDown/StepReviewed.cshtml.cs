using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SteppingDown;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.Endings;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.SteppingDown;

/// <summary>A child in need plan is reviewed: it goes on, ends, or steps back up.</summary>
[Does(Doing.RecordConference)]
public sealed class StepReviewedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public StepReview? Decides { get; set; }

    [BindProperty]
    [Display(Name = "Date of the next review")]
    public DateOnly? NextOn { get; set; }

    [BindProperty]
    public string? WhySooner { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Review of the child in need plan";

    public override string Home => "ending";

    public SteppedDown? Down => SteppedDown.Latest(Child);

    public DateOnly? Least => EndingRules.Least(View.Rules, Down!.ChildInNeed!.BeganOn);

    protected override bool Offered => Down?.ChildInNeed is not null;

    protected override string Done => Decides == StepReview.StepsBackUp ? "Recorded. Hold the strategy discussion now; whoever is in danger is protected now" : "The review is recorded";

    protected override string Next() => View.Link(Decides == StepReview.StepsBackUp && View.May(Doing.Record) ? "strategy-discussion" : Home);

    protected override void Start() => On = View.Today;

    protected override ICommand Command() => new ReviewChildInNeedPlan(CommandId, Down!.Plan.PlanId, Needed(On, nameof(On), "Enter the date"), Decides, Why ?? "", NextOn, WhySooner, Who ?? "", Least);
}
