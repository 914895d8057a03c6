using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The answer somebody who proposed a change is owed.</summary>
[Does(Doing.Record)]
public sealed class ProposalAnsweredModel(FormDesk desk) : PlanForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public ProposalAnswer? Answer { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? AnsweredBy { get; set; }

    public Proposal? Known => Plan.Proposals.FirstOrDefault(p => p.Made.ProposalId == Proposal);

    public override string Heading => "Answer a proposal";

    public IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<ProposalAnswer>().Select(a => new Choice(a.ToString(), PlanWords.Of(a)))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && Known is not null;

    protected override string Done => "The answer is recorded";

    protected override bool Fits(Child sibling) => PlanOf(sibling)?.Proposals.Any(p => p.Made.ProposalId == Proposal) == true;

    protected override void Start()
    {
        base.Start();
        AnsweredBy = FormDesk.MyName;
    }

    protected override ICommand Command() => new AnswerPlanProposal(CommandId, Plan.Plan.PlanId, Proposal ?? Guid.Empty, Day(), Meeting, Answer, Words ?? "", AnsweredBy ?? "");

    protected override ICommand For(Child child, ICommand command) => PlanOf(child) is { } theirs ? ((AnswerPlanProposal)command) with { PlanId = theirs.Plan.PlanId } : command;
}
