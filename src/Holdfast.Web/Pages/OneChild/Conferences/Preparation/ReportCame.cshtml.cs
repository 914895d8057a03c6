using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A report came.</summary>
[Does(Doing.RecordConference)]
public sealed class ReportCameModel(FormDesk desk) : ReportForm(desk)
{
    [BindProperty]
    [Display(Name = "Date it came")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Author { get; set; }

    public override string Heading => "A report came";

    protected override string Done => "Recorded that the report came";

    protected override bool Takes(Report report) => report.Received is null || report.Asked.ReportId == Report;

    protected override void Start()
    {
        base.Start();
        (ReceivedOn, Author) = (View.Today, Child.ConferenceReportWith(Report ?? Guid.Empty)?.Asked.From);
    }

    protected override ICommand Command() =>
        new RecordReportReceived(Report ?? Guid.Empty, Needed(ReceivedOn, nameof(ReceivedOn), "Enter the date it came"), Author ?? "");
}
