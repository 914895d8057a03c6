using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The assessment was presented, or goes on and is finished for the first review.</summary>
[Does(Doing.RecordConference)]
public sealed class AssessmentAtModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    public bool? Presented { get; set; }

    [BindProperty]
    [Display(Name = "Date it is finished by")]
    public DateOnly? CompleteBy { get; set; }

    [BindProperty]
    [Display(Name = "Date it was finished")]
    public DateOnly? FinishedOn { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public override string Heading => $"The {View.Words.Term("assessment", View.Today)}";

    protected override string Done => "It is recorded";

    protected override void Start() => CompleteBy = OutcomeLimits.Of(Child, View.Rules, Outcome.Meeting).ReviewBy;

    protected override ICommand Command() => new ConsiderAssessment(CommandId, ConferenceId, Presented, CompleteBy, FinishedOn, By ?? "", Words ?? "");
}
