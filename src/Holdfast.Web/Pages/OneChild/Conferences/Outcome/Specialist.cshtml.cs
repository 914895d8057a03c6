using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>A specialist assessment is commissioned.</summary>
[Does(Doing.RecordConference)]
public sealed class SpecialistModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? FromWhom { get; set; }

    [BindProperty]
    public string? AskedBy { get; set; }

    [BindProperty]
    [Display(Name = "Date it is needed by")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? WhyLong { get; set; }

    public override string Heading => "Commission a specialist assessment";

    protected override string Done => "The assessment is commissioned";

    protected override ICommand Command() => new CommissionSpecialist(
        CommandId, ConferenceId, What ?? "", FromWhom ?? "", AskedBy ?? "", DueOn, WhyLong, Outcome.Decided?.NextReviewOn ?? OutcomeLimits.Of(Child, View.Rules, Outcome.Meeting).ReviewBy);
}
