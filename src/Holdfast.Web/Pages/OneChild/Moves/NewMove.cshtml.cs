using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>It became known that the family moves to another authority.</summary>
[Does(Doing.Record)]
public sealed class NewMoveModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public MoveKind? Kind { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Day of the move")]
    public DateOnly? MovesOn { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? KnownOn { get; set; }

    public override string Heading => "The family moves to another authority";

    public override string Lede => "Tell the other authority in writing next. The plan stays here until it has held its conference.";

    public override string Home => "moves";

    public IReadOnlyList<Choice> Kinds { get; } = EndingWords.Choices<MoveKind>(EndingWords.Of);

    protected override bool OffersSiblings => true;

    protected override string Done => "The move is recorded. Now tell the other authority in writing";

    protected override bool Offered => Move.Of(Child).All(m => !m.IsOpen);

    protected override bool Fits(Child sibling) => Move.Of(sibling).All(m => !m.IsOpen);

    protected override void Start()
    {
        KnownOn = View.Today;
        AlsoFor = [.. Siblings.Select(s => s.Id)];
    }

    protected override ICommand Command() => new NotifyMove(CommandId, Needed(KnownOn, nameof(KnownOn), "Enter the date"), MovesOn, Kind, Authority ?? "", Why ?? "");
}
