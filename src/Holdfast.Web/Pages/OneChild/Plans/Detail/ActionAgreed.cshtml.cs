using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>An action of the plan: a new one, or one re-negotiated.</summary>
[Does(Doing.Record)]
public sealed class ActionAgreedModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "PlanAction")]
    public Guid? PlanAction { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? OutcomeId { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "Date it is done by")]
    public DateOnly? By { get; set; }

    [BindProperty]
    public string? AskedBy { get; set; }

    public PlanAction? Known => PlanAction is { } id ? Plan.Action(id) : null;

    public override string Heading => Known is null ? $"An action for {Child.ShortName}" : "Change an action";

    public IReadOnlyList<Choice> Outcomes => [.. Plan.OpenOutcomes.Select(o => new Choice(o.OutcomeId.ToString(), o.Says.Outcome))];

    /// <summary>The core group first, then everybody else around the child.</summary>
    public IReadOnlyList<Choice> People =>
    [
        .. Child.CoreGroup.Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}")).Concat(Choices.Network(Child)).DistinctBy(c => c.Value),
    ];

    public IReadOnlyList<(string Words, string By)> Standing => Known is null ? [] :
        [.. Known.Text.Standing.Select(w => ($"{w.Says.What}\n{w.Says.Who ?? "Nobody yet"}, {(w.Says.By is { } by ? $"by {UkDate.Long(by)}" : "no date")}", MeetingsOfPlan.Name(Child, View.Words, w.Change.MeetingId, w.Change.On)))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && (PlanAction is null || Known is not null);

    protected override bool Fits(Child sibling) =>
        PlanOf(sibling) is { } theirs && (OutcomeId is not { } outcome || theirs.Outcome(outcome) is not null) && (PlanAction is not { } action || theirs.Action(action) is not null);

    protected override void Start()
    {
        base.Start();
        Shows(Known?.Text);
        OutcomeId ??= Plan.OpenOutcomes.Count() == 1 ? Plan.OpenOutcomes.Single().OutcomeId : null;
        if (Known?.Says is { } says)
        {
            var listed = People.FirstOrDefault(p => p.Value == says.PersonId?.ToString() || (says.PersonId is null && p.Text.StartsWith($"{says.Who},", StringComparison.OrdinalIgnoreCase)));
            (OutcomeId, What, Purpose, By) = (says.OutcomeId, says.What, says.Purpose, says.By);
            PersonId = listed is null ? null : Guid.Parse(listed.Value);
            Who = listed is null ? says.Who : null;
        }
    }

    protected override ICommand Command()
    {
        var (person, who) = Owner();
        return new AgreePlanAction(Change(), PlanAction ?? CommandId, OutcomeId, What ?? "", Purpose, person, who, By, AskedBy);
    }

    protected override ICommand For(Child child, ICommand command)
    {
        var own = (AgreePlanAction)command;
        return own with { Change = ChangeOf(child, own.Change, PlanOf(child)?.Action(own.ActionId)?.Text.Seen) };
    }

    protected override bool ShowsFirst(ICommand command)
    {
        var (person, who) = Owner();
        return PointsOut(command, PlanPointers.OfAction(What, Purpose, who, person is not null, By));
    }

    private (Guid? Person, string? Name) Owner() =>
        PersonId is { } id && (Child.CoreGroup.FirstOrDefault(m => m.PersonId == id)?.Name ?? Child.Network.GetValueOrDefault(id)?.Name) is { } name ? (id, name) : (null, Who);
}
