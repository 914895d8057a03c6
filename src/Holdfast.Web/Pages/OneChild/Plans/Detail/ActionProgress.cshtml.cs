using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>What became of one action.</summary>
[Does(Doing.TakePart)]
public sealed class ActionProgressModel(FormDesk desk) : PlanForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "PlanAction")]
    public Guid? PlanAction { get; set; }

    [BindProperty]
    public ActionState? State { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? SaidBy { get; set; }

    public PlanAction? Known => PlanAction is { } id ? Plan.Action(id) : null;

    public override string Heading => "What became of this action?";

    public IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<ActionState>().Select(s => new Choice(s.ToString(), PlanWords.Of(s)))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && Known is not null;

    protected override string Done => "What became of the action is recorded";

    protected override bool Fits(Child sibling) => PlanAction is { } id && PlanOf(sibling)?.Action(id) is not null;

    protected override void Start()
    {
        base.Start();
        SaidBy = Known?.Says.Who;
    }

    protected override ICommand Command() => new RecordActionProgress(CommandId, Plan.Plan.PlanId, PlanAction, Day(), Meeting, State, Words, SaidBy);

    protected override ICommand For(Child child, ICommand command) => PlanOf(child) is { } theirs ? ((RecordActionProgress)command) with { PlanId = theirs.Plan.PlanId } : command;
}
