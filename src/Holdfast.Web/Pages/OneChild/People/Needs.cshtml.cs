using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>What the child, or somebody in the family, needs in order to understand and be understood.</summary>
[Does(Doing.Record)]
public sealed class NeedsModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>Somebody in the network; the child when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public bool? InterpreterNeeded { get; set; }

    [BindProperty]
    public string? CommunicationNeed { get; set; }

    [BindProperty]
    public string? LearningNeed { get; set; }

    [BindProperty]
    public string? WhatWasDone { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? RecordedFor { get; set; }

    public override string Heading => "Language, communication and learning needs";

    public override string Home => "network";

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(CommunicationNeedsRecorded) };

    protected override string Done => "The needs are recorded";

    protected override void Start()
    {
        RecordedFor = View.Today;
        if (Child.CommunicationNeeds.FirstOrDefault(n => n.PersonId == PersonId) is { } now)
        {
            (Language, InterpreterNeeded, CommunicationNeed, LearningNeed, WhatWasDone) = (now.Language, now.InterpreterNeeded, now.CommunicationNeed, now.LearningNeed, now.WhatWasDone);
        }
    }

    protected override ICommand Command()
    {
        var on = Needed(RecordedFor, nameof(RecordedFor), "Enter the date");
        return new RecordCommunicationNeeds(PersonId, Language, InterpreterNeeded == true, CommunicationNeed, LearningNeed, WhatWasDone, on);
    }
}
