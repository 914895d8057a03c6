using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using AgreeCommand = Holdfast.Casework.Conferences.Preparation.AgreeConference;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The manager agrees that a conference is needed.</summary>
[Does(Doing.Manage)]
public sealed class AgreeConferenceModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public override string Heading => "Agree to the conference";

    public override string Button => "Agree";

    protected override string Done => "The conference is agreed";

    protected override bool Offered => base.Offered && Conference!.Agreed is null;

    protected override bool Fits(Casework.Child sibling) => base.Fits(sibling) && sibling.ConferenceInPreparation!.Agreed is null;

    protected override void Start()
    {
        AgreedOn = View.Today;
        TickAll();
    }

    protected override ICommand Command() =>
        new AgreeCommand(ConferenceId, Needed(AgreedOn, nameof(AgreedOn), "Enter the date"), FormDesk.MyName, Note);
}
