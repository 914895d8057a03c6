using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A report was shared with the family before the conference.</summary>
[Does(Doing.RecordConference)]
public sealed class ReportShownModel(FormDesk desk) : ReportForm(desk)
{
    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SharedOn { get; set; }

    public override string Heading => "A report was shared with the family";

    protected override string Done => "Recorded that the report was shared";

    protected override bool Takes(Report report) => report.Received is not null;

    protected override void Start()
    {
        base.Start();
        SharedOn = View.Today;
    }

    protected override ICommand Command() =>
        new RecordReportShared(Report ?? Guid.Empty, Needed(SharedOn, nameof(SharedOn), "Enter the date"), With ?? "");
}
