using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Endings;

/// <summary>A plan ended on a ground that needs no review conference, with what the area asks for on that ground.</summary>
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

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public string? Consulted { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    [Display(Name = "Day of the conference")]
    public DateOnly? ConferenceOn { get; set; }

    [BindProperty]
    [Display(Name = "Day they confirmed it")]
    public DateOnly? ConfirmedOn { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? HowKnown { get; set; }

    [BindProperty]
    [Display(Name = "Day of the review")]
    public DateOnly? ReviewOn { get; set; }

    [BindProperty]
    [Display(Name = "Day of the review")]
    public DateOnly? LookedAfterReviewOn { get; set; }

    [BindProperty]
    [Display(Name = "Day of the letters")]
    public DateOnly? LetterOn { get; set; }

    [BindProperty]
    [Display(Name = "Day of the death")]
    public DateOnly? DiedOn { get; set; }

    public override string Heading => "The plan ended";

    public override string Lede => $"On grounds of risk only a {View.Words.Term("review-conference", View.Today)} ends a plan: record the review for that. These are all the other grounds there are.";

    public override string Home => "ending";

    /// <summary>Every ground of the area's closed list but the one that is a review's to decide.</summary>
    public IEnumerable<Casework.Choice> Grounds => View.Lists.PlanEndings.Where(g => g.Code != PlanEndings.DecidedAtReview);

    /// <summary>The move the other authority has taken the child over by.</summary>
    public Move? Taken => Move.Of(Child).FirstOrDefault(m => m.Accepted is not null);

    protected override bool Offered => Child.Plans.Any(p => p.EndedOn is null);

    protected override string Done => "The end of the plan is recorded. Now tell everybody who has to know";

    public ImmutableHashSet<EndingNeed> NeedsOf(string? ground) => EndingRules.Needs(View.Rules, ground, View.Today);

    public static string Words(EndingNeed need) => need switch
    {
        EndingNeed.Authority => "the authority’s name",
        EndingNeed.Conference => "the day of its conference",
        EndingNeed.Confirmation => "its confirmation in writing",
        EndingNeed.Consulted => "what other agencies said",
        EndingNeed.Birthday => "the 18th birthday to have come",
        EndingNeed.Review => "a review around that day",
        EndingNeed.ReviewOrLetter => "a review, or formal letters",
        EndingNeed.Death => "the day of the death",
        _ => "the country and how it is known",
    };

    protected override void Start()
    {
        EndedOn = View.Today;
        if (Taken is { Accepted: { } accepted } taken)
        {
            (Ground, Authority, ConferenceOn, ConfirmedOn) = ("moved-permanently", taken.Notified.Authority, accepted.ConferenceOn, accepted.ConfirmedOn);
        }
    }

    protected override string FieldOf(string about) => about switch
    {
        nameof(EndPlanOnGround.Authority) when NeedsOf(Ground).Contains(EndingNeed.WhereTo) => nameof(Country),
        nameof(EndPlanOnGround.ReviewOn) when NeedsOf(Ground).Contains(EndingNeed.ReviewOrLetter) => nameof(LookedAfterReviewOn),
        _ => about,
    };

    protected override ICommand Command()
    {
        var needs = NeedsOf(Ground);
        var on = Needed(EndedOn, nameof(EndedOn), "Enter the date the plan ended");
        return new EndPlanOnGround(
            CommandId, Child.Plans.Last(p => p.EndedOn is null).PlanId, on, Ground ?? "", Reason ?? "", DecidedBy ?? "", Consulted,
            needs.Contains(EndingNeed.WhereTo) ? Country : Authority, ConferenceOn, ConfirmedOn, needs.Contains(EndingNeed.ReviewOrLetter) ? LookedAfterReviewOn : ReviewOn, LetterOn, DiedOn, HowKnown, needs);
    }
}
