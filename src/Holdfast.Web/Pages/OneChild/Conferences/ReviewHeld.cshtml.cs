using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences;

/// <summary>A review conference looked at the plan, with no record of its meeting here; when it decided so, the plan ends that day.</summary>
[Does(Doing.RecordConference)]
public sealed class ReviewHeldModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of the review")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public ReviewDecision Outcome { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Heading => $"{View.Words.Capital("review-conference", View.Today)} held";

    protected override bool OffersSiblings => true;

    protected override string Done => "The review is recorded";

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    protected override void Start() => (HeldOn, Category) = (View.Today, Child.PlanOn(View.Today)?.LatestCategory);

    protected override ICommand Command()
    {
        var on = Needed(HeldOn, nameof(HeldOn), "Enter the date of the review");
        return new RecordReviewConference(CommandId, on, Outcome, Text.Clean(Category), Reason);
    }
}
