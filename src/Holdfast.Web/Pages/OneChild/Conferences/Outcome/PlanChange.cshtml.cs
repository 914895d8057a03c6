using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>A change of the plan since the last conference, told to the chair with its reason.</summary>
[Does(Doing.RecordConference)]
public sealed class PlanChangeModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Date it changed")]
    public DateOnly? ChangedOn { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? ToldBy { get; set; }

    public override string Heading => "A change of the plan since last time";

    protected override string Done => "The change is recorded";

    protected override bool Offered => base.Offered && Meeting!.Kind == ConferenceKind.Review;

    protected override ICommand Command() => new ReportPlanChange(CommandId, ConferenceId, ChangedOn, What ?? "", Why ?? "", ToldBy ?? "");
}
