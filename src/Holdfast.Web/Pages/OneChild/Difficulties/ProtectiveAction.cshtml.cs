using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>Action taken at once to protect the child. Open at any time, with nothing else in the way.</summary>
[Does(Doing.RecordContact)]
public sealed class ProtectiveActionModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? ByWhom { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? TakenOn { get; set; }

    [BindProperty]
    public string? Under { get; set; }

    public override string Heading => "Action to protect the child";

    public override string Lede => "It never waits for a meeting. Act first; write it down when you can.";

    protected override bool OffersSiblings => true;

    protected override string Done => "The action to protect the child is recorded";

    protected override void Start() => (TakenOn, ByWhom) = (View.Today, FormDesk.MyName);

    protected override ICommand Command()
    {
        var on = Needed(TakenOn, nameof(TakenOn), "Enter the date");
        return new RecordProtectiveAction(CommandId, on, What ?? "", ByWhom ?? "", Choices.Basis(Under), null);
    }
}
