using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>An outcome of the plan: a new one, or one put in other words.</summary>
[Does(Doing.Record)]
public sealed class OutcomeAgreedModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? ServesId { get; set; }

    [BindProperty]
    public string? WhatMustChange { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Baseline { get; set; }

    public override string Heading => Known is null ? $"An outcome for {Child.ShortName}" : "Change an outcome";

    /// <summary>The wordings that stand, when there is more than one.</summary>
    public IReadOnlyList<(string Words, string By)> Standing => Known is null ? [] : [.. Known.Text.Standing.Select(w => (w.Says.Outcome, MeetingsOfPlan.Name(Child, View.Words, w.Change.MeetingId, w.Change.On)))];

    public IReadOnlyList<Choice> Agreed => [.. Plan.Agreed.Where(a => a.Id != Outcome).Select(a => new Choice(a.Id.ToString(), PlanWords.Brief(a)))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && (Outcome is null || Known is not null);

    private PlanOutcome? Known => Outcome is { } id ? Plan.Outcome(id) : null;

    protected override bool Fits(Child sibling) => PlanOf(sibling) is { } theirs && (Outcome is not { } id || theirs.Outcome(id) is not null);

    protected override void Start()
    {
        base.Start();
        Shows(Known?.Text);
        if (Known?.Says is { } says)
        {
            (ServesId, WhatMustChange, Measure, Baseline) = (says.ServesId, says.Outcome, says.Measure, says.Baseline);
        }
    }

    protected override ICommand Command() => new AgreePlanOutcome(Change(), Outcome ?? CommandId, ServesId, WhatMustChange ?? "", Measure, Baseline);

    protected override ICommand For(Child child, ICommand command)
    {
        // What this conference agreed about one child it may not have agreed about another.
        var own = (AgreePlanOutcome)command;
        var theirs = PlanOf(child);
        return own with { Change = ChangeOf(child, own.Change, theirs?.Outcome(own.OutcomeId)?.Text.Seen), ServesId = theirs?.Agreed.Any(a => a.Id == own.ServesId) == true || child.Id == Child.Id ? own.ServesId : null };
    }

    protected override bool ShowsFirst(ICommand command) => PointsOut(command, PlanPointers.OfOutcome(WhatMustChange, Measure, Baseline));

    protected override string FieldOf(string about) => about == nameof(AgreePlanOutcome.Outcome) ? nameof(WhatMustChange) : about;
}
