using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SteppingDown;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.SteppingDown;

/// <summary>No child in need plan follows, and why: looked after, moved, or exceptionally none is needed (B17a).</summary>
[Does(Doing.RecordConference)]
public sealed class NoStepDownModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public NoStepReason? Because { get; set; }

    [BindProperty]
    public string? Rationale { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "No child in need plan follows";

    public override string Home => "ending";

    public IReadOnlyList<Choice> Reasons { get; } = EndingWords.Choices<NoStepReason>(EndingWords.Of);

    protected override bool Offered => Down is not null;

    protected override string Done => Because == NoStepReason.NotNeeded ? $"Recorded here and in the minutes of the review. {View.Words.Capital("team-manager", View.Today)} and head of service talk it through" : "Recorded";

    private SteppedDown? Down => SteppedDown.Latest(Child);

    protected override void Start()
    {
        On = Down!.Plan.EndedOn;
        Rationale = Child.Latest<ConferenceDecided>(d => d.On == Down.Plan.EndedOn && d.Instead == InsteadOfPlan.Nothing)?.InsteadWords;
        Because = Down.Plan.Ground switch { "became-looked-after" => NoStepReason.LookedAfter, "moved-permanently" => NoStepReason.MovedToAnotherAuthority, _ => null };
    }

    protected override ICommand Command() => new DoWithoutChildInNeedPlan(CommandId, Down!.Plan.PlanId, Needed(On, nameof(On), "Enter the date"), Because, Rationale ?? "", DecidedBy ?? "");
}
