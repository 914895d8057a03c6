using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>Whoever complained was told the outcome.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintToldModel(FormDesk desk) : ComplaintForm(desk)
{
    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => $"{Of!.Received.Who} was told the outcome";

    protected override bool Offered => Of is { Decided: not null, IsOpen: true };

    protected override string Done => "It is recorded that they were told";

    protected override void Start()
    {
        ForAll();
        (On, By) = (View.Today, FormDesk.MyName);
    }

    protected override ICommand Command() => new TellComplaintOutcome(CommandId, ComplaintId, Needed(On, nameof(On), "Enter the date"), How ?? "", By ?? "");
}
