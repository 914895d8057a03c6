using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>What has become different for the child in one outcome.</summary>
[Does(Doing.TakePart)]
public sealed class OutcomeProgressModel(FormDesk desk) : PlanForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Outcome { get; set; }

    [BindProperty]
    public Direction? Direction { get; set; }

    [BindProperty]
    public string? Different { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public PlanOutcome? Known => Outcome is { } id ? Plan.Outcome(id) : null;

    public override string Heading => "What is different for the child?";

    public IReadOnlyList<Choice> Directions { get; } = [.. Enum.GetValues<Direction>().Where(d => d != Casework.Plans.Direction.NotSaid).Select(d => new Choice(d.ToString(), PlanWords.Of(d)))];

    protected override bool Offered => base.Offered && Known is not null;

    protected override string Done => "What is different is recorded";

    protected override ICommand Command() => new RecordOutcomeProgress(CommandId, Plan.Plan.PlanId, Outcome, Day(), Meeting, Direction, Different ?? "", Evidence);
}
