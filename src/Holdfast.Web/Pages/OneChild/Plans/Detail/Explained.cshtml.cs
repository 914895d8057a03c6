using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The plan was explained to the child outside a visit.</summary>
[Does(Doing.RecordContact)]
public sealed class ExplainedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Showed { get; set; }

    /// <summary>Empty when the child did not say, or is too young to.</summary>
    [BindProperty]
    public bool? Agreed { get; set; }

    [BindProperty]
    public string? WhyNotAgreed { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => $"The plan was explained to {Child.ShortName}";

    public override string Home => "plan";

    protected override bool Offered => Child.PlanOn(View.Today) is not null && !Child.UnbornOn(View.Today);

    protected override string Done => "Recorded how the plan was explained";

    protected override void Start() => (On, By) = (View.Today, FormDesk.MyName);

    protected override ICommand Command() => new ExplainPlan(CommandId, Child.PlanOn(View.Today)!.PlanId, Needed(On, nameof(On), "Enter the date"), By ?? "", How ?? "", Showed, Agreed, WhyNotAgreed);
}
