using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>An outcome of the outline plan: what must change for this child.</summary>
[Does(Doing.RecordConference)]
public sealed class PlanOutcomeModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? DangerId { get; set; }

    [BindProperty]
    public string? WhatMustChange { get; set; }

    [BindProperty]
    public string? HowSeen { get; set; }

    public override string Heading => $"What must change for {Child.ShortName}?";

    public override string Lede => "One outcome: what will be different for the child, not what somebody attends.";

    public IReadOnlyList<Choice> Dangers => [.. Outcome.Outline.Dangers.Select(d => new Choice(d.StatementId.ToString(), d.Danger))];

    protected override string Done => "The outcome is in the outline plan";

    protected override void Start()
    {
        if (Outcome.Outline.Dangers.FirstOrDefault(d => d.StatementId == DangerId) is { } danger)
        {
            (WhatMustChange, HowSeen) = (danger.SafetyGoal, $"{danger.Measure}, for {danger.Duration}");
        }
    }

    protected override string FieldOf(string about) => about == nameof(AgreeOutlineOutcome.Outcome) ? nameof(WhatMustChange) : about;

    protected override ICommand Command() => new AgreeOutlineOutcome(CommandId, ConferenceId, DangerId, WhatMustChange ?? "", HowSeen ?? "");
}
