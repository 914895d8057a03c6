using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The chair of a review is told of every change of the plan since the conference before, with its reason (B16, B25).</summary>
[Does(Doing.RecordConference)]
public sealed class PlanChangesModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<PlanChanged> NotTold => ChangesForReview.NotTold(Child, ConferenceId, View.Today);

    public IReadOnlyList<PlanChangesTold> Before => ChangesForReview.Told(Child, ConferenceId);

    public override string Heading => "Tell the chair what changed in the plan";

    public override string Button => "The chair is told";

    protected override bool OffersSiblings => false;

    protected override bool Offered => base.Offered && Conference is { Asked.Kind: Casework.Conferences.ConferenceKind.Review };

    protected override string Done => "Recorded that the chair is told";

    protected override void Start() => (On, To) = (View.Today, Conference?.Arranged?.Chair);

    protected override ICommand Command() => new TellChairOfChanges(ConferenceId, CommandId, Needed(On, nameof(On), "Enter the date"), To ?? "", Words ?? "", FormDesk.MyName);
}
