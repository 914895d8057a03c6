using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>Something was done about a complaint.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintStepTakenModel(FormDesk desk) : ComplaintForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public ComplaintStepKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "What was done about it";

    public IReadOnlyList<Choice> Kinds => Of!.Received.Route == ComplaintRoute.Agency
        ? EndingWords.Choices(EndingWords.Of, ComplaintStepKind.Acknowledged, ComplaintStepKind.PassedOn, ComplaintStepKind.Other)
        : EndingWords.Choices(EndingWords.Of, ComplaintStepKind.Acknowledged, ComplaintStepKind.ChairMet, ComplaintStepKind.Other);

    protected override string Done => "It is recorded";

    protected override void Start()
    {
        ForAll();
        (On, By) = (View.Today, FormDesk.MyName);
    }

    protected override ICommand Command() => new TakeComplaintStep(CommandId, ComplaintId, Needed(On, nameof(On), "Enter the date"), Kind, Words ?? "", By ?? "");
}
