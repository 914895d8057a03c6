using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>What came of a decision of supervision.</summary>
[Does(Doing.CounterSign)]
public sealed class DecisionDoneModel(FormDesk desk) : SupervisionForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Decision { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DoneOn { get; set; }

    public override string Heading => "What came of a decision";

    public override string? Lede => Made is { } made ? $"{Text.Sentence(made.What)} {made.Who}, by {UkDate.Long(made.DueOn)}." : null;

    protected override string Done => "It is recorded";

    protected override bool Offered => Made is not null;

    private SupervisionDecisionMade? Made => Child.Latest<SupervisionDecisionMade>(m => m.DecisionId == Decision);

    protected override void Start() => DoneOn = View.Today;

    protected override string FieldOf(string about) => about == nameof(FinishDecision.DecisionId) ? "" : about;

    protected override ICommand Command() => new FinishDecision(CommandId, Decision ?? Guid.Empty, Needed(DoneOn, nameof(DoneOn), "Enter the date"), Words ?? "", FormDesk.MyName);
}
