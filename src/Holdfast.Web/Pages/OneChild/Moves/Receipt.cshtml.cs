using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>The receipt of the other authority for the record: each child’s file has its own.</summary>
[Does(Doing.Record)]
public sealed class ReceiptModel(FormDesk desk) : MoveForm(desk)
{
    [BindProperty]
    public string? Receipt { get; set; }

    [BindProperty]
    public string? FromWhom { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "The receipt of the other authority";

    public override string Lede => "It shows that they opened the file and that nothing in it was changed. It does not say that they took the child over: their conference does.";

    protected override bool OffersSiblings => false;

    protected override string Done => "The receipt is right. They have the record";

    protected override void Start() => On = View.Today;

    protected override ICommand Command() => new RecordReceipt(CommandId, MoveId, Needed(On, nameof(On), "Enter the date"), Receipt ?? "", FromWhom ?? "");
}
