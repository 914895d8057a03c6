using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>It is settled whether a move is for good.</summary>
[Does(Doing.Record)]
public sealed class SettledModel(FormDesk desk) : MoveForm(desk)
{
    [BindProperty]
    public MoveKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Is the move for good?";

    public IReadOnlyList<Choice> Kinds { get; } = EndingWords.Choices(EndingWords.Of, MoveKind.Temporary, MoveKind.Permanent);

    protected override string Done => Kind == MoveKind.Permanent ? "Recorded. Tell the other authority in writing that it is for good" : "Recorded";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command() => new SettleMove(CommandId, MoveId, Needed(On, nameof(On), "Enter the date"), Kind, Words ?? "");
}
