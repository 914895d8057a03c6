using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.ChildsVoice;

/// <summary>Whether the child should have an independent advocate was considered, and offered.</summary>
[Does(Doing.Record)]
public sealed class AdvocacyModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The stage, by the code of the area's list.</summary>
    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public Guid? MeetingId { get; set; }

    /// <summary>The meeting an address names.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ConsideredOn { get; set; }

    [BindProperty]
    public AdvocacyAnswer? Answer { get; set; }

    [BindProperty]
    public string? OfferedBy { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? WhyNotOffered { get; set; }

    [BindProperty]
    public string? Advocate { get; set; }

    public override string Heading => "Advocacy was considered";

    public override string Home => "voice";

    protected override string Done => "That advocacy was considered is recorded";

    protected override void Start()
    {
        var meeting = Child.MeetingWith(Meeting ?? Guid.Empty);
        (MeetingId, ConsideredOn, OfferedBy) = (meeting?.MeetingId, meeting?.HeldOn ?? View.Today, FormDesk.MyName);
        Stage = meeting?.Kind switch
        {
            MeetingKind.CoreGroup => "core-group",
            MeetingKind.Review => "review",
            MeetingKind.InitialConference => "initial-conference",
            _ => null,
        };
    }

    protected override ICommand Command()
    {
        var stage = Needed(StageOf(Stage), nameof(Stage), "Select the stage");
        var on = Needed(ConsideredOn, nameof(ConsideredOn), "Enter the date");
        var answer = Needed(Answer, nameof(Answer), "Select the answer");
        return new RecordAdvocacy(CommandId, stage, MeetingId, on, answer, OfferedBy, How, WhyNotOffered, Advocate);
    }

    /// <summary>The codes are the stages' names in lower case with hyphens, as everywhere in rules.</summary>
    private static AdvocacyStage? StageOf(string? code) =>
        Enum.TryParse<AdvocacyStage>(code?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null;
}
