using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using AskCommand = Holdfast.Casework.Conferences.Preparation.AskForReport;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>An agency is asked for its report.</summary>
[Does(Doing.RecordConference)]
public sealed class AskForReportModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    [Display(Name = "Date they were asked")]
    public DateOnly? AskedOn { get; set; }

    [BindProperty]
    [Display(Name = "Date the report is needed by")]
    public DateOnly? NeededBy { get; set; }

    public override string Heading => "An agency was asked for its report";

    protected override string Done => "Recorded that the report was asked for";

    protected override void Start()
    {
        AskedOn = View.Today;
        TickAll();
    }

    protected override ICommand Command() =>
        new AskCommand(ConferenceId, CommandId, Agency ?? "", From ?? "", Needed(AskedOn, nameof(AskedOn), "Enter the date"), NeededBy);
}
