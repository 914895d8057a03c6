using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>A first action of the outline plan, for one outcome of this child.</summary>
[Does(Doing.RecordConference)]
public sealed class PlanActionModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? OutcomeId { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "Date it is done by")]
    public DateOnly? By { get; set; }

    public override string Heading => $"A first action for {Child.ShortName}";

    public IReadOnlyList<Choice> Outcomes => [.. Outcome.Outline.Outcomes.Select(o => new Choice(o.OutcomeId.ToString(), o.Outcome))];

    protected override string Done => "The action is in the outline plan";

    /// <summary>Each child has outcomes of their own.</summary>
    protected override bool OffersSiblings => false;

    protected override void Start() => OutcomeId ??= Outcome.Outline.Outcomes is [var only] ? only.OutcomeId : null;

    protected override ICommand Command() => new AgreeOutlineAction(CommandId, ConferenceId, OutcomeId, What ?? "", Why ?? "", Who ?? "", By);
}
