using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>The letters of a conference were made and sent outside Holdfast, for example before it was in use.</summary>
[Does(Doing.SendLetters)]
public sealed class SentOtherwiseModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty]
    public LetterKind? Kind { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? SentBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    public override string Heading => "Letters sent outside Holdfast";

    public override string Home => "letters";

    protected override bool OffersSiblings => true;

    protected override bool Offered => ConferenceLetters.Of(Child, Conference) is not null;

    protected override string Done => "Recorded that the letters were sent";

    protected override bool Fits(Casework.Child sibling) => sibling.Has(Conference);

    protected override void Start() => SentOn = View.Today;

    protected override ICommand Command() =>
        new RecordLettersSentOtherwise(CommandId, Conference, Kind, To ?? "", SentBy ?? "", Needed(SentOn, nameof(SentOn), "Enter the date"));
}
