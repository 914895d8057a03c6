using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The risk statement: what must change for the plan to be no longer needed, and what is done if it does not.</summary>
[Does(Doing.RecordConference)]
public sealed class RiskModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    public string? MustChange { get; set; }

    [BindProperty]
    public string? Contingency { get; set; }

    [BindProperty]
    public string? ContingencyWhen { get; set; }

    [BindProperty]
    public bool ReadThrough { get; set; }

    /// <summary>What the plan says before a review.</summary>
    public RiskBefore? Before => Outcome.Outline.Before?.Risk;

    public override string Heading => $"Risk statement for {Child.ShortName}";

    protected override string Done => "The risk statement is recorded";

    protected override void Start()
    {
        if (Outcome.Outline.Risk is { } now)
        {
            (MustChange, Contingency, ContingencyWhen, ReadThrough) = (now.MustChange, now.Contingency, now.ContingencyWhen, now.ReadThrough);
        }
    }

    protected override ICommand Command() => new MakeRiskStatement(CommandId, ConferenceId, MustChange ?? "", Contingency ?? "", ContingencyWhen ?? "", ReadThrough);
}
