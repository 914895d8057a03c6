using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>Who was told what came of a disagreement, or of what it showed.</summary>
[Does(Doing.Disagree)]
public sealed class ToldModel(FormDesk desk) : DisagreementForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public string? Recipient { get; set; }

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? GivenOn { get; set; }

    public override string Heading => "Say who was told";

    protected override string FirstField => nameof(Recipient);

    protected override string Done => "Recorded who was told";

    protected override void Start()
    {
        ForAll();
        GivenOn = View.Today;
    }

    protected override ICommand Command() => new RecordNotice(Found!.Id, Recipient ?? "", ToWhom ?? "", How ?? "", Needed(GivenOn, nameof(GivenOn), "Enter the date"));
}
