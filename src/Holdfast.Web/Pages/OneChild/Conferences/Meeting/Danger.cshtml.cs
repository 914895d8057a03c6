using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>A danger statement with the safety goal that answers it.</summary>
[Does(Doing.RecordConference)]
public sealed class DangerModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty]
    public string? Danger { get; set; }

    [BindProperty]
    public string? SafetyGoal { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Duration { get; set; }

    [BindProperty]
    public string? AgreedWith { get; set; }

    public override string Heading => "Danger statement and safety goal";

    public override string? Lede => "In plain words, without labels. Every danger has the goal that answers it.";

    protected override string Done => "The danger statement is on the board";

    protected override ICommand Command() => new MakeDangerStatement(CommandId, ConferenceId, Danger ?? "", SafetyGoal ?? "", Measure ?? "", Duration ?? "", AgreedWith);
}
