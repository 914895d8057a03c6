using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences;

/// <summary>A review conference looked at the plan; when it decided so, the plan ends that day.</summary>
[Does(Doing.RecordConference)]
public sealed class ReviewHeldModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The conference whose meeting is on the record, when it is.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Conference { get; set; }

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

    public override string Home => MeetingHome.Of(Conference);

    /// <summary>One conference decides once about each child.</summary>
    protected override bool Offered => MeetingHome.MayDecide(Child, Conference);

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null && MeetingHome.MayDecide(sibling, Conference);

    protected override void Start() => (HeldOn, Category) = (MeetingHome.HeldOn(Child, Conference) ?? View.Today, Child.PlanOn(View.Today)?.LatestCategory);

    protected override ICommand Command()
    {
        var on = Needed(HeldOn, nameof(HeldOn), "Enter the date of the review");
        return new RecordReviewConference(Conference ?? CommandId, on, Outcome, Text.Clean(Category), Reason);
    }
}
