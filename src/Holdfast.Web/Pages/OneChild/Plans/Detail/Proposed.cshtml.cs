using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>A change somebody proposes: the child, a parent, any member of the core group (P14). Each is owed an answer.</summary>
[Does(Doing.RecordContact)]
public sealed class ProposedModel(FormDesk desk) : PlanForm(desk)
{
    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? AboutId { get; set; }

    public override string Heading => "A change somebody proposes";

    public override string Lede => "Anybody in the plan may propose a change, parents and the child included. Whoever does is owed an answer.";

    public IReadOnlyList<Choice> People => [new(Child.Id.ToString(), Child.ShortName), .. Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}")).Concat(Choices.Network(Child)).DistinctBy(c => c.Value)];

    public IReadOnlyList<Choice> Things => [.. Plan.OpenOutcomes.Select(o => new Choice(o.OutcomeId.ToString(), $"Outcome: {o.Says.Outcome}")), .. Plan.Actions.Where(a => a.IsOpen).Select(a => new Choice(a.ActionId.ToString(), $"Action: {a.Says.What}"))];

    protected override bool OffersSiblings => true;

    protected override string Done => "The proposal is recorded. An answer is owed";

    protected override bool Fits(Child sibling) => PlanOf(sibling) is { } theirs && (AboutId is not { } about || theirs.Outcome(about) is not null || theirs.Action(about) is not null);

    protected override ICommand Command()
    {
        var name = PersonId == Child.Id ? Child.ShortName : Child.CoreGroup.FirstOrDefault(m => m.PersonId == PersonId)?.Name ?? (PersonId is { } id ? Child.Network.GetValueOrDefault(id)?.Name : null);
        return new ProposePlanChange(CommandId, Plan.Plan.PlanId, name is null ? null : PersonId, name ?? Name ?? "", Day(), Meeting, AboutId, What ?? "", Reasons);
    }

    protected override ICommand For(Child child, ICommand command) => PlanOf(child) is { } theirs ? ((ProposePlanChange)command) with { PlanId = theirs.Plan.PlanId } : command;
}
