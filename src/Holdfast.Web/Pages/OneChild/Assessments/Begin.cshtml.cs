using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>An assessment begins; its time is counted from the day the area says.</summary>
[Does(Doing.Record)]
public sealed class BeginModel(FormDesk desk) : AssessmentForm(desk)
{
    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? BegunOn { get; set; }

    public override string Heading => $"Begin the {Term}";

    public string? CountedFrom => View.Rules.Setting("assessment-counted-from", View.Today);

    protected override string Done => $"The {Term} has begun. Ask for what others know";

    protected override bool OffersSiblings => true;

    /// <summary>It opens also while another is being made, and says so.</summary>
    protected override bool Offered => true;

    protected override bool Fits(Child sibling) => Assessment.Current(sibling) is null;

    protected override void Start() => (BegunOn, AlsoFor) = (View.Today, [.. Siblings.Where(s => s.PlanOn(View.Today) is not null).Select(s => s.Id)]);

    protected override ICommand Command() => new BeginAssessment(CommandId, Needed(BegunOn, nameof(BegunOn), "Enter the date"), Why ?? "");
}
