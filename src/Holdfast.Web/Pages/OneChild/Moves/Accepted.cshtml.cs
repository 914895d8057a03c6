using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>The other authority held its conference and took the child over.</summary>
[Does(Doing.Record)]
public sealed class AcceptedModel(FormDesk desk) : MoveForm(desk)
{
    [BindProperty]
    [Display(Name = "Day of the conference")]
    public DateOnly? ConferenceOn { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Day they confirmed it")]
    public DateOnly? ConfirmedOn { get; set; }

    public override string Heading => $"{Of!.Notified.Authority} took the child over";

    protected override string Done => "Recorded. Now the plan here can end";

    protected override void Start()
    {
        ForAll();
        ConfirmedOn = View.Today;
    }

    protected override ICommand Command() => new AcceptTransfer(CommandId, MoveId, ConferenceOn, Needed(ConfirmedOn, nameof(ConfirmedOn), "Enter the day they confirmed it"), Words ?? "");
}
