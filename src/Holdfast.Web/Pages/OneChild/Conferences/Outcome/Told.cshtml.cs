using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The child was told what the conference decided.</summary>
[Does(Doing.RecordConference)]
public sealed class ToldModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ToldOn { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? TheChildSaid { get; set; }

    public override string Heading => $"{Child.ShortName} was told";

    protected override string Done => $"It is recorded that {Child.ShortName} was told";

    /// <summary>Each child is told in a way of their own.</summary>
    protected override bool OffersSiblings => false;

    protected override bool Offered => base.Offered && Meeting!.IsDecided;

    protected override void Start() => (ToldOn, By) = (View.Today, Meeting?.Reasons?.WhoTellsTheChild);

    protected override ICommand Command() => new TellChildOutcome(CommandId, ConferenceId, Needed(ToldOn, nameof(ToldOn), "Enter the date"), By ?? "", How ?? "", TheChildSaid);
}
