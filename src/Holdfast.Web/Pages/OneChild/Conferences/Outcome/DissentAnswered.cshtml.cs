using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>Somebody who did not agree with a conference is answered.</summary>
[Does(Doing.RecordConference)]
public sealed class DissentAnsweredModel(FormDesk desk) : AnswerForm<DissentRecorded>(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Dissent { get; set; }

    [BindProperty]
    [Display(Name = "Date of the answer")]
    public DateOnly? AnsweredOn { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? AnsweredBy { get; set; }

    [BindProperty]
    public bool? GoesOn { get; set; }

    public override string Heading => Matter is { } said ? $"Answer {said.Name}" : "Answer somebody who did not agree";

    public override string? Lede => Matter is { } said ? $"{said.Name} does not agree: {Text.Sentence(said.Reasons)} {said.Owner} sees to it." : null;

    public override string Home => Matter is { } said ? $"conference/{said.ConferenceId}/outcome" : "";

    protected override string Done => "The answer is recorded";

    protected override void Start()
    {
        base.Start();
        (AnsweredOn, AnsweredBy) = (View.Today, Matter?.Owner);
    }

    protected override ICommand Command() => new AnswerDissent(
        Matter!.ConferenceId, Dissent, Needed(AnsweredOn, nameof(AnsweredOn), "Enter the date of the answer"), Answer ?? "", AnsweredBy ?? "", GoesOn);

    protected override DissentRecorded? Open(Child child) => child.Latest<DissentRecorded>(d => d.DissentId == Dissent);
}
