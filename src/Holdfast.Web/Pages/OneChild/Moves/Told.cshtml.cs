using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>The other authority was told in writing.</summary>
[Does(Doing.Record)]
public sealed class ToldModel(FormDesk desk) : MoveForm(desk)
{
    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => $"{Of!.Notified.Authority} was told";

    protected override string Done => "It is recorded that they were told";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command() => new TellOfMove(CommandId, MoveId, Needed(On, nameof(On), "Enter the date"), ToWhom ?? "", How ?? "");
}
