using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans;

/// <summary>A plan ended on a ground that needs no review conference: the child died, moved for good, grew up.</summary>
[Does(Doing.Record)]
public sealed class PlanEndedOtherwiseModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date the plan ended")]
    public DateOnly? EndedOn { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Heading => "The plan ended";

    public override string Lede => "Only a review conference ends a plan because the child is no longer at risk. Record the review for that.";

    /// <summary>Every ground of the area's closed list but the one that is a review's to decide.</summary>
    public IEnumerable<Casework.Choice> Grounds => View.Lists.PlanEndings.Where(g => g.Code != PlanEndings.DecidedAtReview || Child.Reviews.Count > 0);

    protected override bool Offered => Child.Plans.Any(p => p.EndedOn is null);

    protected override string Done => "The end of the plan is recorded";

    protected override void Start() => EndedOn = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(EndedOn, nameof(EndedOn), "Enter the date the plan ended");
        return new EndPlan(Child.Plans.Last(p => p.EndedOn is null).PlanId, on, Ground ?? "", Reason ?? "");
    }
}
