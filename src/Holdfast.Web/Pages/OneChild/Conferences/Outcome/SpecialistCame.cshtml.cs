using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>A specialist assessment came.</summary>
[Does(Doing.RecordConference)]
public sealed class SpecialistCameModel(FormDesk desk) : AnswerForm<SpecialistAssessmentCommissioned>(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Assessment { get; set; }

    [BindProperty]
    [Display(Name = "Date it came")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? WhatItSays { get; set; }

    public override string Heading => "A specialist assessment came";

    public override string? Lede => Matter is { } asked ? $"{Text.Sentence(asked.What)} Commissioned from {asked.FromWhom}." : null;

    public override string Home => Matter is { } asked ? $"conference/{asked.ConferenceId}/outcome" : "";

    protected override string Done => "It is recorded";

    protected override SpecialistAssessmentCommissioned? Open(Child child) => child.Latest<SpecialistAssessmentCommissioned>(a => a.AssessmentId == Assessment);

    protected override void Start()
    {
        base.Start();
        ReceivedOn = View.Today;
    }

    protected override ICommand Command() =>
        new ReceiveSpecialist(Matter!.ConferenceId, Assessment, Needed(ReceivedOn, nameof(ReceivedOn), "Enter the date it came"), WhatItSays ?? "");
}
