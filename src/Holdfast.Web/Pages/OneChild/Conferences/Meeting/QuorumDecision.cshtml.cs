using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>The chair goes on without a quorum, or stops.</summary>
[Does(Doing.RecordConference)]
public sealed class QuorumDecisionModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty]
    public bool? GoesOn { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    [Display(Name = "New date")]
    public DateOnly? MeetsAgainOn { get; set; }

    public override string Heading => "The conference is not quorate";

    protected override string Done => "The decision is recorded";

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(QuorumDecided) };

    protected override void Start()
    {
        ForAll();
        DecidedBy = Meeting?.Chair;
    }

    protected override ICommand Command() => new DecideQuorum(CommandId, ConferenceId, GoesOn, Reasons ?? "", SafeMeanwhile ?? "", DecidedBy ?? "", MeetsAgainOn);
}
