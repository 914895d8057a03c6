using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Something said, put on the board.</summary>
[Does(Doing.RecordConference)]
public sealed class PointModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public BoardColumn? Column { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Whose { get; set; }

    [BindProperty]
    public Voice? Voice { get; set; }

    /// <summary>Whether it was said while somebody was kept out, and so stays off the wall.</summary>
    [BindProperty]
    public bool OffTheWall { get; set; }

    /// <summary>Who has been kept out, of all or part of the meeting.</summary>
    public string KeptOut => Text.And(Meeting?.KeptOut.Select(a => a.Name) ?? []);

    public override string Heading => "Put something on the board";

    public override string Button => "Put it up";

    protected override string Done => OffTheWall ? "It is in the record, and not on the wall" : "It is on the board";

    /// <summary>What is said while somebody is kept out is not for the wall unless it is said to be.</summary>
    protected override void Start() => OffTheWall = Meeting?.KeptOut.Any(a => !a.IsHere) == true;

    protected override ICommand Command() => new AddBoardPoint(CommandId, ConferenceId, Column, Words ?? "", Whose ?? "", Voice) { SaidWithout = OffTheWall ? KeptOut : null };
}
