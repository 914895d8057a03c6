using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>What came of a complaint.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintOutcomeModel(FormDesk desk) : ComplaintForm(desk)
{
    [BindProperty]
    public ComplaintResult? Result { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Follows { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Date they were told")]
    public DateOnly? ToldOn { get; set; }

    [BindProperty]
    public string? ToldHow { get; set; }

    public override string Heading => "What came of it";

    public IReadOnlyList<Choice> Results { get; } = EndingWords.Choices<ComplaintResult>(EndingWords.Of);

    protected override bool Offered => Of is { Decided: null };

    protected override string Done => ToldOn is null ? "The outcome is recorded. Now tell them" : "The outcome is recorded";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command() => new DecideComplaint(CommandId, ComplaintId, Needed(On, nameof(On), "Enter the date"), Result, Reasons ?? "", Follows, DecidedBy ?? "", ToldOn, ToldHow);
}
