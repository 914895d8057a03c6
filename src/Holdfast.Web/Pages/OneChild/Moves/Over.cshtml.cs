using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>A move came to nothing, or the family came back.</summary>
[Does(Doing.Record)]
public sealed class OverModel(FormDesk desk) : MoveForm(desk)
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "The move is over";

    protected override string Done => "The move is over";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command() => new EndMove(CommandId, MoveId, Needed(On, nameof(On), "Enter the date"), Words ?? "");
}
