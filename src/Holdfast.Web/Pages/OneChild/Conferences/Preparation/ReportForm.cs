using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A form about a report an agency was asked for.</summary>
public abstract class ReportForm(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Report { get; set; }

    /// <summary>Reports this can be said of.</summary>
    public IReadOnlyList<GovUk.Choice> Reports => [.. Conference!.Reports.Where(Takes).Select(r => new GovUk.Choice(r.Asked.ReportId.ToString(), $"{r.Asked.Agency}, {r.Asked.From}"))];

    protected abstract bool Takes(Report report);

    protected override string FieldOf(string about) => about == nameof(ReportAsked.ReportId) ? nameof(Report) : about;

    protected override void Start() => AlsoFor = [.. Siblings.Where(s => Report is { } r && s.ConferenceReportWith(r) is not null).Select(s => s.Id)];
}
