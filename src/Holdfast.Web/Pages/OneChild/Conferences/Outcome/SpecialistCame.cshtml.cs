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
public sealed class SpecialistCameModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Assessment { get; set; }

    [BindProperty]
    [Display(Name = "Date it came")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? WhatItSays { get; set; }

    public SpecialistAssessmentCommissioned? Asked => Child.Latest<SpecialistAssessmentCommissioned>(a => a.AssessmentId == Assessment);

    public override string Heading => "A specialist assessment came";

    public override string? Lede => Asked is { } asked ? $"{Text.Sentence(asked.What)} Commissioned from {asked.FromWhom}." : null;

    public override string Home => Asked is { } asked ? $"conference/{asked.ConferenceId}/outcome" : "";

    protected override string Done => "It is recorded";

    protected override bool OffersSiblings => true;

    protected override bool Offered => Asked is not null;

    protected override bool Fits(Child sibling) => sibling.Latest<SpecialistAssessmentCommissioned>(a => a.AssessmentId == Assessment) is not null;

    protected override void Start() => (ReceivedOn, AlsoFor) = (View.Today, [.. Siblings.Select(s => s.Id)]);

    protected override ICommand Command() =>
        new ReceiveSpecialist(Asked!.ConferenceId, Assessment, Needed(ReceivedOn, nameof(ReceivedOn), "Enter the date it came"), WhatItSays ?? "");
}
